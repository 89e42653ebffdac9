"""Puts words to the tickets: what was asked, jotted down, found, decided, each fitting the service and the rung.

This module must never place anything in time beyond the talk it is given.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from clerkdesk.demo.city.agenda import open_day
from clerkdesk.demo.city.rows import CaseFile, City
from clerkdesk.demo.city.sheets import families
from clerkdesk.demo.city.stories import Note, Resolved, Slot, Talk, plus
from clerkdesk.demo.city.tables import lines

_MONTHS = (
    ("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
    ("iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
)
_REFUSED = ("Petentul nu dorește să fie înregistrat.", "Petenta a cerut să nu fie înregistrată.")
_NO_RECORDER = ("Convorbire pe telefon fix, fără înregistrare.", "Înregistrarea centralei nu era disponibilă.")


class Teller:
    """Knows the phrases; draws among them with its own dice."""

    def __init__(self, city: City, chance: random.Random) -> None:
        self._chance = chance
        self._family = {service.code: service.family for service in city.house.services}
        self._talks: dict[str, list[tuple[str, ...]]] = {}
        for family, *row in lines("talks"):
            self._talks.setdefault(family, []).append(tuple(row))
        self._climbs = lines("climbs")
        self._notes = [text for (text,) in lines("notes")]
        self._grounds = {name: family.ground for name, family in families().items()}

    def asked(self, case: CaseFile, rung: int) -> tuple[str, int]:
        """A question for a talk about `case` on `rung`, and which row it came from."""
        if rung > 1:
            row = self._chance.randrange(len(self._climbs))
            return self._climbs[row][1], row
        row = self._chance.randrange(len(self._talks[self._family[case.service]]))
        return self.fill(self._talks[self._family[case.service]][row][1], case), row

    def row_of(self, case: CaseFile, question: str) -> int:
        """The row of a first-rung talk that asks `question`; 0 if none does."""
        talks = self._talks[self._family[case.service]]
        return next((row for row, talk in enumerate(talks) if talk[1] == question), 0)

    def fill(self, text: str, case: CaseFile) -> str:
        """`text` with the case's days in it."""
        asked = next((line.on for line in case.history if "completări" in line.text), case.filed_on)
        return text.format(day=_spoken(case.filed_on), asked=_spoken(asked))

    def talk(self, slot: Slot, channel: str, now: datetime) -> Talk:
        """The talk of a slot that has begun; without an end if it is still going on at `now`."""
        chance = self._chance
        started = plus(slot.starts_at, timedelta(seconds=chance.randrange(5, 150)))
        ended: datetime | None = plus(started, timedelta(seconds=chance.randrange(280, 760)))
        read = plus(started, timedelta(seconds=chance.randrange(20, 55)))
        recording, reason = "recorded", ""
        if channel == "webex" and chance.random() < 0.05:
            recording, reason = "refused", chance.choice(_REFUSED)
        elif channel == "phone" and chance.random() < 0.25:
            recording, reason = "no_recorder", chance.choice(_NO_RECORDER)
        notes = self._jotted(started)
        if ended and ended > now:
            ended = None
        return Talk(started, ended, read, recording, reason, tuple(note for note in notes if note.at <= now))

    def resolution(self, case: CaseFile, rung: int, row: int, issued: datetime) -> Resolved:
        """What the official wrote after the talk of `row`."""
        family = self._family[case.service]
        talks = self._talks[family]
        if rung == 1:
            outcome, _, facts, conclusion, step = talks[row % len(talks)]
            by = self._by(issued.date()) if step else None
            facts, conclusion = self.fill(facts, case), self.fill(conclusion, case)
            return Resolved(issued, outcome, facts, conclusion, self._grounds[family], step, by)
        decision, _, facts, conclusion, reasons = self._climbs[row % len(self._climbs)]
        outcome = "unfounded" if decision == "uphold" else "clarified"
        ground = f"O.G. nr. 27/2002, art. 13; {self._grounds[family]}"
        return Resolved(issued, outcome, facts, conclusion, ground, decision=decision, reasons=reasons)

    def _by(self, day: date) -> date:
        return open_day(day + timedelta(days=self._chance.choice((10, 14, 20, 30))))

    def _jotted(self, started: datetime) -> list[Note]:
        texts = self._chance.sample(self._notes, self._chance.randrange(2, 5))
        gaps = sorted(self._chance.sample(range(40, 270), len(texts)))
        return [Note(plus(started, timedelta(seconds=gap)), text) for gap, text in zip(gaps, texts, strict=True)]


def _spoken(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[(day.month - 1) // 6][(day.month - 1) % 6]}"
