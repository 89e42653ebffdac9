"""A local Webex for the demo and the tests: meetings, joining, participants and recordings on this machine.

This package must never be reachable from another machine, and never be part of a city's installation.
"""
