"""A local mail server for the demo and the tests: takes every message, keeps it as it came, shows it in a browser.

This package must never send a message on: what reaches it stays on this machine.
"""
