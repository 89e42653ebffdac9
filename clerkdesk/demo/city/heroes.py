"""The named cases of the guided tour: people one meets on the first screens, with papers that bear their names.

This module must never depend on chance: these cases look the same in every city, only the days move with today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clerkdesk.demo.city.cases import ANSWERED, IN_PROGRESS, Citizens, document
from clerkdesk.demo.city.house import CLERK
from clerkdesk.demo.city.names import Person
from clerkdesk.demo.city.rendering import Printed
from clerkdesk.demo.city.rows import CaseFile, HistoryLine, House, Service
from clerkdesk.demo.city.sheets import Desk, Sheet
from clerkdesk.demo.city.tables import lines

_MONTHS = ("ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec.")

_ANSWERED_AGO = {"answered": 24, "edge": 30, "late": 41}
"""Days since the answer was communicated: well inside, on the last day, and outside the thirty."""


@dataclass(frozen=True, slots=True)
class Hero:
    """One named case before its papers are printed. `stage`: open, asked, completed, answered, edge or late."""

    scene: str
    person: Person
    service: Service
    number: str
    filed: date
    street: str
    stage: str
    papers: tuple[str, ...]
    holder: str

    @property
    def asked(self) -> date | None:
        """The day the city asked for completions, two weeks after filing."""
        return None if self.stage in ("open", *_ANSWERED_AGO) else self.filed + timedelta(days=14)


def heroes(house: House, today: date) -> list[Hero]:
    """The named cases as of `today`; those outside the hero's unit are held by the first clerk of theirs."""
    services = {service.code: service for service in house.services}
    found = []
    for scene, first, last, tongue, code, number, age, street, stage, papers in lines("heroes"):
        filed = today - timedelta(days=int(age))
        filed -= timedelta(days=max(0, filed.weekday() - 4))
        service = services[code]
        clerks = [each.login for each in house.officials if each.unit == service.unit and each.role == "clerk"]
        person = Person(first, last, tongue == "hu", False)
        holder = CLERK if CLERK in clerks else clerks[0]
        full = f"{number}/{filed.year}"
        found.append(Hero(scene, person, service, full, filed, street, stage, tuple(papers.split()), holder))
    return found


def hero_sheets(people: list[Hero], desk: Desk) -> list[Sheet]:
    """The papers that bear the heroes' names."""
    sheets = []
    for hero in people:
        family = desk.families[hero.service.family]
        named = {"citizen": hero.person.full, "number": hero.number, "place": hero.street}
        opening = desk.application(hero.service, day=romanian_day(hero.filed), **named)
        sheets.append(replace(opening, key=f"{hero.scene}-application"))
        if hero.asked:
            day = romanian_day(hero.asked)
            letter = desk.letter("completion", family, day=day, service=hero.service.name, **named)
            sheets.append(replace(letter, key=f"{hero.scene}-completion"))
            receipt = desk.letter("receipt", family, day=day, service=hero.service.name, **named)
            sheets.append(replace(receipt, key=f"{hero.scene}-receipt"))
    return sheets


def hero_case(hero: Hero, today: date, papers: Mapping[str, Printed], citizens: Citizens) -> CaseFile:
    """The case file of one hero, with a fresh plan on Maria Oltean's for today."""
    name, email, phone = citizens.next(hero.person)
    filed = hero.filed.isoformat()
    keys = [f"{hero.scene}-application", *hero.papers]
    found = [document(papers[key], filed) for key in keys]
    told = [(hero.filed, "Cerere înregistrată la ghișeu"), (hero.filed, "Dosar repartizat spre soluționare")]
    answered = None
    if hero.asked:
        found.append(document(papers[f"{hero.scene}-completion"], hero.asked.isoformat()))
        told.append((hero.asked, "Solicitare de completări trimisă"))
        received = min(today, hero.asked + timedelta(days=1)).isoformat()
        found.append(document(papers[f"{hero.scene}-receipt"], received))
    if hero.scene == "oltean":
        found.append(document(papers["plan500-1"], today.isoformat()))
        told.append((today, "Plan cadastral la scara 1:500 depus online"))
    if hero.stage in _ANSWERED_AGO:
        answered = today - timedelta(days=_ANSWERED_AGO[hero.stage])
        found.append(document(papers[f"no-{hero.service.family}"], answered.isoformat()))
        told.append((answered, "Răspuns comunicat solicitantului"))
    stages = {"open": "în analiză", "asked": "completări cerute", "completed": "completări primite"}
    return CaseFile(
        registration_number=hero.number,
        citizen_name=name,
        citizen_email=email,
        citizen_phone=phone,
        filed_on=filed,
        service=hero.service.code,
        holder=hero.holder,
        state=ANSWERED if answered else IN_PROGRESS,
        stage=stages.get(hero.stage, "soluționat nefavorabil"),
        subject=f"{hero.service.name.lower()}, {hero.street}",
        answered_on=answered.isoformat() if answered else None,
        communicated_on=answered.isoformat() if answered else None,
        history=tuple(HistoryLine(day.isoformat(), text) for day, text in told),
        documents=tuple(found),
    )


def romanian_day(day: date) -> str:
    """`3 nov. 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
