"""Tests of `clerkdesk/sync`."""
