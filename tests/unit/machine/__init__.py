"""Tests of `clerkdesk/machine`."""
