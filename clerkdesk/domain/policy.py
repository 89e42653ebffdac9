"""The settings of the programme (version, spans, opening hours) as one frozen record with the programme's defaults.

This module must never know where a policy is stored; every ticket names the version that applied to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Wall-clock hours of one unit, the same on every working day."""

    opens: time = time(8, 0)
    closes: time = time(16, 30)


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of the settings. Spans name their unit; `closed` are the days on which nobody works."""

    version: int = 1
    eligible_days: int = 30
    hold_within_hours: int = 48
    min_notice_hours: int = 0
    slot_minutes: int = 15
    gap_minutes: int = 5
    daily_cap_above_clerk: int = 5
    resolution_working_days: int = 1
    climb_within_days: int = 30
    petition_days: int = 30
    hours: OpeningHours = OpeningHours()
    closed: frozenset[date] = frozenset()
