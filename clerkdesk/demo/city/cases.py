"""Twenty thousand case files: who asked for what, who holds it, what happened, and which papers lie in it.

This module must never touch a disk: it deals out papers that were printed before.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from clerkdesk.demo.city.house import CLERK
from clerkdesk.demo.city.names import People, Person
from clerkdesk.demo.city.rendering import Printed
from clerkdesk.demo.city.rows import CaseFile, Document, HistoryLine, House, Service
from clerkdesk.demo.city.tables import dice, lines

IN_PROGRESS, ANSWERED = "in_progress", "answered"
_HERO_WEIGHT = 3
_OLD_STYLE_SHARE = 0.02
_A_DAY = 1570
"""Papers the registry takes in a day, on the average."""


@dataclass(frozen=True, slots=True)
class _Course:
    """The days of one case: filed, asked for completions, completed, answered, communicated (None: not yet)."""

    filed: date
    asked: date | None
    completed: date | None
    answered: date | None
    communicated: date | None


class Citizens:
    """Citizens with an address at the sample mailbox and a telephone number nobody has."""

    def __init__(self, chance: random.Random) -> None:
        self._people, self._count = People(chance), 0

    def next(self, person: Person | None = None) -> tuple[str, str, str]:
        """Name, e-mail, telephone; every citizen has their own of the last two."""
        who = person or self._people.anyone()
        self._count += 1
        return who.full, f"{who.login}.{self._count}@mailbox.example", f"+40700{self._count:06d}"


class Filing:
    """Deals out case files; the same seed, day and papers make the same files."""

    def __init__(
        self, seed: int, today: date, house: House, papers: Mapping[str, Printed], taken: frozenset[str]
    ) -> None:
        self._chance, self._today, self._papers = dice(seed, "cases"), today, papers
        self.citizens = Citizens(dice(seed, "citizens"))
        self._subjects = {family: tuple(texts.split(";")) for family, texts in lines("subjects")}
        self._asked_for = {family: (tuple(keys.split()), int(often)) for family, keys, often in lines("papers_of")}
        self._streets = next(tuple(names) for group, *names in lines("letters") if group == "streets")
        self._kinds: dict[str, list[str]] = {}
        for key in papers:
            self._kinds.setdefault(key.rsplit("-", 1)[0], []).append(key)
        clerks: dict[str, list[str]] = {}
        for official in house.officials:
            if official.role in ("clerk", "it", "records"):
                clerks.setdefault(official.unit, []).append(official.login)
        self._desks = [
            (service, tuple(clerks[service.unit] + [CLERK] * (_HERO_WEIGHT * (CLERK in clerks[service.unit]))))
            for service in house.services
        ]
        self._taken = set(taken)

    def case(self) -> CaseFile:
        """The next case file."""
        chance = self._chance
        service, holders = chance.choice(self._desks)
        course = self._course(service.family)
        name, email, phone = self.citizens.next()
        street = f"{chance.choice(self._streets)} nr. {chance.randrange(1, 140)}"
        subject = chance.choice(self._subjects[service.family]).format(street=street)
        granted = chance.random() < 0.72
        return CaseFile(
            registration_number=self._number(course.filed),
            citizen_name=name,
            citizen_email=email,
            citizen_phone=phone,
            filed_on=course.filed.isoformat(),
            service=service.code,
            holder=chance.choice(holders),
            state=ANSWERED if course.answered else IN_PROGRESS,
            stage=_stage(course, self._today, granted=granted),
            subject=subject,
            answered_on=_iso(course.answered),
            communicated_on=_iso(course.communicated),
            history=_history(course, granted=granted, online=chance.random() < 0.7),
            documents=self._documents(service, course, granted=granted),
        )

    def _course(self, family: str) -> _Course:
        chance, today = self._chance, self._today
        in_progress = chance.random() < 0.35
        age = int(chance.triangular(1, 45, 12)) if in_progress else chance.randrange(12, 700)
        if not in_progress and chance.random() < 0.4:
            age = chance.randrange(8, 75)
        filed = _workday(today - timedelta(days=age))
        asked = completed = answered = communicated = None
        if age > 5 and chance.randrange(100) < self._asked_for[family][1]:
            asked = _workday(filed + timedelta(days=chance.randrange(3, min(15, age))))
            if not in_progress or chance.random() < 0.5:
                completed = asked + timedelta(days=chance.randrange(1, 9))
        if not in_progress:
            ready = completed or filed
            answered = min(_workday(ready + timedelta(days=chance.randrange(3, 27))), today)
            communicated = min(answered + timedelta(days=chance.randrange(0, 6)), today)
        completed = None if completed and completed > (answered or today) else completed
        return _Course(
            filed, None if asked and asked > (answered or today) else asked, completed, answered, communicated
        )

    def _number(self, filed: date) -> str:
        """A number that rises with the day of the year; a few in the old style, with unit and date."""
        used = filed.timetuple().tm_yday * _A_DAY + self._chance.randrange(_A_DAY)
        while f"{used}/{filed.year}" in self._taken:
            used += 1
        self._taken.add(f"{used}/{filed.year}")
        if self._chance.random() < _OLD_STYLE_SHARE:
            return f"{used // 1000}.{used % 1000:03d}/305/{filed:%d.%m.%Y}"
        return f"{used}/{filed.year}"

    def _documents(self, service: Service, course: _Course, *, granted: bool) -> tuple[Document, ...]:
        family, chance = service.family, self._chance
        asked_for, _ = self._asked_for[family]
        filed = course.filed.isoformat()
        found = [document(self._papers[f"application-{service.code}"], filed)]
        for kind in chance.sample(asked_for, k=min(len(asked_for), chance.randrange(1, 4))):
            found.append(document(self._papers[chance.choice(self._kinds[kind.rstrip("*")])], filed))
        if course.asked:
            found.append(document(self._papers[f"completion-{family}"], course.asked.isoformat()))
        if course.completed:
            found.append(document(self._papers[f"receipt-{family}"], course.completed.isoformat()))
        if course.answered:
            found.append(document(self._papers[f"{'yes' if granted else 'no'}-{family}"], course.answered.isoformat()))
        elif len(found) < 2:
            found.append(document(self._papers[f"receipt-{family}"], filed))
        return tuple(found)


def document(paper: Printed, filed_on: str) -> Document:
    """The row of a printed paper in a case file."""
    kept = (paper.title, paper.kind, filed_on, paper.pages, paper.media_type)
    return Document(*kept, paper.sha256, paper.size, paper.from_city, paper.file)


def _workday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _stage(course: _Course, today: date, *, granted: bool) -> str:
    if course.answered:
        return "soluționat favorabil" if granted else "soluționat nefavorabil"
    if course.asked and not course.completed:
        return "completări cerute"
    if course.completed:
        return "completări primite"
    return "în analiză" if (today - course.filed).days > 4 else "înregistrat"


def _history(course: _Course, *, granted: bool, online: bool) -> tuple[HistoryLine, ...]:
    told: list[tuple[date | None, str]] = [
        (course.filed, "Cerere înregistrată online" if online else "Cerere înregistrată la ghișeu"),
        (course.filed, "Dosar repartizat spre soluționare"),
        (course.asked, "Solicitare de completări trimisă"),
        (course.completed, "Completări primite"),
        (course.answered, "Răspuns semnat: favorabil" if granted else "Răspuns semnat: nefavorabil"),
        (course.communicated, "Răspuns comunicat solicitantului"),
    ]
    return tuple(HistoryLine(day.isoformat(), text) for day, text in told if day)
