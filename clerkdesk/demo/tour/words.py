"""The words of the tour: what its people say and write, and what the window answers, in Romanian.

This module must never be read by anything but the tour.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Words:
    """One field for each sentence; the file says them."""

    too_late: str
    question: str
    notes: str
    facts: str
    conclusion: str
    ground: str
    step: str
    climb: str
    amended: str
    reasons: str
    synced: str
    offline: str
    waiting: str
    all_sent: str
    leaves: str
    join: str
    clarified: str
    amend: str


def words() -> Words:
    """The sentences of `words.toml`."""
    said = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return Words(**tomllib.loads(said))
