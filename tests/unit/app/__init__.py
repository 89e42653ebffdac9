"""Tests of `clerkdesk/app` and the settings it reads."""
