"""ClerkDesk: the desk of the blue ticket programme and the centre that citizens, mail, Webex and the archive meet.

This file must never hold more than the version: everything imports it, before anything else.
"""

__version__ = "0.1.0"
