"""Tests of `clerkdesk/local`."""
