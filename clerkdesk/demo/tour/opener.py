"""What stands in for the system's browser during a tour: it remembers the link, and somebody walks through it later.

This module must never leave this machine.
"""

from __future__ import annotations

from urllib.parse import urlsplit


class Remembering:
    """Takes links of this machine; the last one is `link`."""

    def __init__(self) -> None:
        self.link = ""
        self.dialled = ""

    def open(self, url: str) -> bool:
        """Keep a link of the local meeting service."""
        if urlsplit(url).hostname != "127.0.0.1":
            return False
        self.link = url
        return True

    def dial(self, number: str) -> bool:
        """Keep a number."""
        self.dialled = number
        return True
