"""Tests of `clerkdesk/desk`."""
