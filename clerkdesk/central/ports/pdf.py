"""Resolutions on paper, for the centre: what a printer is, and the press that is one.

This module must never store what it prints.
"""

from __future__ import annotations

from typing import Protocol

from clerkdesk.paper.page import ResolutionPage
from clerkdesk.paper.press import Press
from clerkdesk.resources import resource

__all__ = ["Printer", "ResolutionPage", "open_press"]


class Printer(Protocol):
    """Makes the PDF of an issued resolution; the same page gives the same bytes."""

    def pdf(self, page: ResolutionPage) -> bytes:
        """The page as one PDF file."""
        ...


def open_press() -> Printer:
    """The press with the programme's own template."""
    return Press(resource("pdf"))
