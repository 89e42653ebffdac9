"""Ready texts a clerk inserts at the cursor, read from one file, with the ticket's own facts filled in.

This module must never decide what a resolution says: a template is a beginning, the clerk's text is the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.domain.resolution import Outcome, Part
from clerkdesk.domain.text import clean

VARIABLES = frozenset(
    {"citizen", "case", "filed_on", "service", "subject", "stage", "today", "held_on", "answer_by", "official", "unit"}
)
"""What a template may name; `fill` gets a value for each."""

FIELDS = frozenset({Part.FACTS.value, Part.CONCLUSION.value, Part.LEGAL_GROUND.value, "next_step", Part.REASONS.value})
"""The fields of a resolution a template may be meant for."""

_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """One ready text: what it is called in the menu, for which outcome (None: any) and which field it is meant."""

    title: str
    field: str
    text: str
    outcome: Outcome | None = None


def load_templates(path: Path) -> tuple[Template, ...]:
    """The templates of a file, in its order. Raises ValueError for a field or a variable that does not exist."""
    import tomllib

    with path.open("rb") as source:
        entries = tomllib.load(source)["template"]
    return tuple(_read(entry) for entry in entries)


def _read(entry: Mapping[str, str]) -> Template:
    outcome = Outcome(entry["outcome"]) if "outcome" in entry else None
    template = Template(clean(entry["title"]), entry["field"], clean(entry["text"]).strip(), outcome)
    unknown = set(_HOLE.findall(template.text)) - VARIABLES
    if template.field not in FIELDS or unknown:
        raise ValueError(f"template {template.title!r}: field {template.field!r}, unknown variables {sorted(unknown)}")
    return template


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with `{variable}` replaced; one without a value stays in square brackets, to be written by hand."""
    return _HOLE.sub(lambda hole: values.get(hole.group(1)) or f"[{hole.group(1)}]", text)


def fitting(templates: tuple[Template, ...], outcome: Outcome | None) -> tuple[Template, ...]:
    """Those meant for the outcome and those for any; all of them while none is chosen."""
    return tuple(each for each in templates if outcome is None or each.outcome in {None, outcome})
