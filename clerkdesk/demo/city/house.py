"""The city hall itself: units as a tree, 524 officials in it, and the services each unit answers for.

This module must never invent a shape: units and services come from the tables, only the people are drawn.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from clerkdesk.demo.city.names import People, Person
from clerkdesk.demo.city.rows import House, Official, Service, Unit
from clerkdesk.demo.city.tables import dice, lines

OFFICIALS = 524
CLERK = "ioana.muresan"
DIRECTOR = "radu.campean"
VICE_MAYOR = "anca.vlaicu"
MAYOR = "matei.vlasin"

_POSTS = {
    "mayor": (Person("Matei", "Vlașin", False, False), "primar", "mayor"),
    "vice1": (Person("Anca", "Vlaicu", False, True), "viceprimar", "vice_mayor"),
    "vice2": (Person("Botond", "Halmágyi", True, False), "viceprimar", "vice_mayor"),
    "admin": (Person("Horațiu", "Lăpușan", False, False), "administrator public", "public_administrator"),
    "secretary": (Person("Smaranda", "Ielciu", False, True), "secretar general", "secretary_general"),
}
_WISHED = {"111": Person("Ioana", "Mureșan", False, True)}
_DIRECTOR = Person("Radu", "Câmpean", False, False)
_ONE_HEAD_FOR = {"111": "110"}
_TITLES = (
    ("inspector superior", 30),
    ("inspector principal", 24),
    ("inspector asistent", 8),
    ("consilier superior", 12),
    ("consilier principal", 8),
    ("referent superior", 10),
    ("referent", 5),
    ("inspector debutant", 3),
)
_OWN_TITLES = {"801": "consilier juridic", "901": "polițist local", "902": "polițist local", "903": "polițist local"}
_OWN_ROLES = {"950": "it", "804": "records"}


@dataclass(frozen=True, slots=True)
class _Plan:
    """One line of the units' table."""

    code: str
    kind: str
    parent: str
    coordinator: str
    name: str
    staff: int
    head_title: str


def build_house(seed: int) -> House:
    """The units, officials and services of the sample city hall; the same for the same seed."""
    plans = [
        _Plan(code, kind, parent, post, name, int(staff), title)
        for code, kind, parent, post, name, staff, title in lines("units")
    ]
    chance = dice(seed, "house")
    people = People(chance)
    tops = {post: _top(people, post) for post in _POSTS}
    reserved = [people.colleague(person) for person in (_DIRECTOR, *_WISHED.values())]
    officials, heads = list(tops.values()), {"M": tops["mayor"].login, "P": tops["mayor"].login}
    for plan in plans:
        if plan.head_title == "primar":
            continue
        if plan.code in _ONE_HEAD_FOR:
            heads[plan.code] = heads[_ONE_HEAD_FOR[plan.code]]
            continue
        person = reserved[0] if plan.code in _ONE_HEAD_FOR.values() else people.colleague()
        officials.append(_official(person, plan.head_title, "director", plan.code, len(officials)))
        heads[plan.code] = person.login
    for plan, staff in _staffed(plans, OFFICIALS - len(officials)):
        for place in range(staff):
            person = _WISHED[plan.code] if place == 0 and plan.code in _WISHED else people.colleague()
            title = "inspector superior" if person in _WISHED.values() else _title(chance, plan.code)
            officials.append(_official(person, title, _OWN_ROLES.get(plan.code, "clerk"), plan.code, len(officials)))
    units = tuple(
        Unit(
            plan.code,
            plan.name,
            plan.kind,
            plan.parent,
            heads[plan.code],
            tops[plan.coordinator].login if plan.coordinator else "",
        )
        for plan in plans
    )
    return House(units, tuple(officials), _services())


def _top(people: People, post: str) -> Official:
    person, title, role = _POSTS[post]
    return _official(people.colleague(person), title, role, "P", list(_POSTS).index(post))


def _official(person: Person, title: str, role: str, unit: str, number: int) -> Official:
    return Official(
        login=person.login,
        name=person.full,
        job_title=title,
        role=role,
        unit=unit,
        email=f"{person.login}@primarie.example",
        phone=f"+40264000{number:03d}",
    )


def _title(chance: random.Random, unit: str) -> str:
    names, weights = [name for name, _ in _TITLES], [weight for _, weight in _TITLES]
    return _OWN_TITLES.get(unit) or chance.choices(names, weights)[0]


def _staffed(plans: list[_Plan], places: int) -> list[tuple[_Plan, int]]:
    """The posts of each unit, trimmed from the largest units (or added to them) until they make `places`."""
    staff = {plan.code: plan.staff for plan in plans}
    largest_first = sorted((plan.code for plan in plans if plan.staff > 4), key=lambda code: (-staff[code], code))
    step, turn = (-1, 1)[sum(staff.values()) < places], 0
    while sum(staff.values()) != places:
        staff[largest_first[turn % len(largest_first)]] += step
        turn += 1
    return [(plan, staff[plan.code]) for plan in plans]


def _services() -> tuple[Service, ...]:
    counted: dict[str, int] = {}
    services = []
    for unit, family, name in lines("services"):
        counted[unit] = counted.get(unit, 0) + 1
        services.append(Service(f"{unit}-{counted[unit]:02d}", name, unit, family))
    return tuple(services)


class Ladder:
    """Finds who decides on each rung of a case, from the unit tree alone."""

    def __init__(self, house: House) -> None:
        self._units = {unit.code: unit for unit in house.units}
        self._mayor = self._units["M"].head

    def official(self, unit: str, holder: str, rung: int) -> str:
        """The login on `rung` (1-4) for a case of `unit` held by `holder`.

        Rung 2 is the head of the unit, or of the nearest unit above that somebody else heads; rung 3 the nearest
        coordinator.
        """
        if rung == 1:
            return holder
        if rung == 4:
            return self._mayor
        here = self._units[unit]
        while (rung == 2 and here.head == holder) or (rung == 3 and not here.coordinator):
            here = self._units[here.parent]
        return here.head if rung == 2 else here.coordinator
