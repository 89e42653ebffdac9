"""What one resolution's page says, as data: codes and people's words, not a sentence of ours.

This module must never hold layout or wording: both lie in the template's folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.domain.text import mask_cnp
from clerkdesk.paper.letters import printable


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionPage:
    """One resolution, issued or still being written.

    `number` is None until it is issued, and the page says so; `issued_on` is then the day of the preview.
    `unit_path` runs from the directorate down. `lower_number` names the resolution a higher rung decides on.
    `focus` marks one part, for the preview beside an editor. `climb_within_days` comes from the ticket's policy.
    """

    city: str
    unit_path: tuple[str, ...]
    ticket_number: str
    rung: Rung
    citizen: str
    registration_number: str
    service: str
    text: ResolutionText
    author: str
    author_title: str
    number: str | None = None
    issued_on: date | None = None
    lower_number: str = ""
    climb_within_days: int = 30
    language: str = "ro"
    focus: Part | None = field(default=None)


def as_data(page: ResolutionPage) -> dict[str, Any]:
    """The page as the template reads it: only strings, numbers, lists and None; dates as [year, month, day, weekday].

    What people wrote is composed, printable, and without personal numeric codes.
    """
    text = page.text
    return {
        "language": page.language,
        "city": printable(page.city),
        "units": [printable(unit) for unit in page.unit_path],
        "ticket_number": printable(page.ticket_number),
        "number": None if page.number is None else printable(page.number),
        "issued_on": _day(page.issued_on),
        "rung": int(page.rung),
        "citizen": printable(page.citizen),
        "registration_number": printable(page.registration_number),
        "service": printable(page.service),
        "lower_number": printable(page.lower_number),
        "decision": text.decision,
        "outcome": text.outcome,
        "reasons": _paragraphs(text.reasons),
        "facts": _paragraphs(text.facts),
        "conclusion": _paragraphs(text.conclusion),
        "legal_ground": _paragraphs(text.legal_ground),
        "next_step": _paragraphs(text.next_step),
        "next_step_by": _day(text.next_step_by),
        "climb_within_days": page.climb_within_days,
        "author": printable(page.author),
        "author_title": printable(page.author_title),
        "focus": page.focus,
    }


def _paragraphs(written: str) -> list[str]:
    return [printable(line) for line in mask_cnp(written).splitlines() if line.strip()]


def _day(day: date | None) -> list[int] | None:
    return None if day is None else [day.year, day.month, day.day, day.isoweekday()]
