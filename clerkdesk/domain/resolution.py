"""The resolution: what it must say before it may be issued, and what a decision on a higher rung adds.

This module must never render one: the page is made elsewhere from these very fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Refused


class Outcome(StrEnum):
    """What the talk came to."""

    CLARIFIED = "clarified"
    TO_COMPLETE = "to_complete"
    UNFOUNDED = "unfounded"
    REDIRECTED = "redirected"


class Decision(StrEnum):
    """What a higher rung does with the resolution below it."""

    UPHOLD = "uphold"
    AMEND = "amend"
    OVERTURN = "overturn"


class Part(StrEnum):
    """The parts the check list names."""

    OUTCOME = "outcome"
    FACTS = "facts"
    CONCLUSION = "conclusion"
    LEGAL_GROUND = "legal_ground"
    NEXT_STEP_DATE = "next_step_date"
    DECISION = "decision"
    REASONS = "reasons"


@dataclass(frozen=True, slots=True)
class ResolutionText:
    """What the official writes. Dates are civil dates; `decision` and `reasons` only above the first rung."""

    outcome: Outcome | None = None
    facts: str = ""
    conclusion: str = ""
    legal_ground: str = ""
    next_step: str = ""
    next_step_by: date | None = None
    decision: Decision | None = None
    reasons: str = ""


def missing_parts(text: ResolutionText, rung: Rung) -> tuple[Part, ...]:
    """What still keeps the text from being issued, in the order of the page.

    The legal ground is owed by law (O.G. 27/2002, art. 13).
    """
    missing = [
        (text.outcome is None, Part.OUTCOME),
        (not text.facts.strip(), Part.FACTS),
        (not text.conclusion.strip(), Part.CONCLUSION),
        (not text.legal_ground.strip(), Part.LEGAL_GROUND),
        (bool(text.next_step.strip()) and text.next_step_by is None, Part.NEXT_STEP_DATE),
        (rung > Rung.CLERK and text.decision is None, Part.DECISION),
        (rung > Rung.CLERK and not text.reasons.strip(), Part.REASONS),
    ]
    return tuple(part for is_missing, part in missing if is_missing)


def check_complete(text: ResolutionText, rung: Rung) -> None:
    """Return if the text may be issued. Raises Refused(RESOLUTION_INCOMPLETE, missing="facts,legal_ground")."""
    missing = missing_parts(text, rung)
    if missing:
        raise Refused(Code.RESOLUTION_INCOMPLETE, missing=",".join(missing))
