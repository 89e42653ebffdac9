"""Invented people of Cluj-Napoca: Romanian names, and Hungarian ones with the family name first.

This module must never produce the name of somebody who holds an office at the real city hall.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from clerkdesk.demo.city.tables import lines, plain

HUNGARIAN_SHARE = 0.15
_OFFICE_HOLDERS = frozenset({("Daniel", "Pop")})


@dataclass(frozen=True, slots=True)
class Person:
    """A name in its parts. `full` is written as its bearer would: Hungarians put the family name first."""

    first: str
    last: str
    is_hungarian: bool
    is_woman: bool

    @property
    def full(self) -> str:
        """The name as it is signed."""
        return f"{self.last} {self.first}" if self.is_hungarian else f"{self.first} {self.last}"

    @property
    def login(self) -> str:
        """`ioana.muresan`: first name, point, family name, in ASCII."""
        return f"{plain(self.first)}.{plain(self.last)}".replace(" ", "-")


class People:
    """Draws people; the same dice draw the same people."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = {group: tuple(names.split()) for group, names in lines("names")}
        self._taken: set[str] = set()

    def anyone(self) -> Person:
        """A person, perhaps of the same name as another."""
        chance, words = self._chance, self._words
        while True:
            is_hungarian, is_woman = chance.random() < HUNGARIAN_SHARE, chance.random() < 0.54
            tongue = "hu" if is_hungarian else "ro"
            first = chance.choice(words[f"{tongue}_{'f' if is_woman else 'm'}"])
            last = chance.choice(words[f"{tongue}_l"])
            if first != last and (first, last) not in _OFFICE_HOLDERS:
                return Person(first, last, is_hungarian, is_woman)

    def colleague(self, wanted: Person | None = None) -> Person:
        """A person whose login nobody else has; `wanted` reserves one. Raises ValueError if that one is taken."""
        if wanted is not None and wanted.login in self._taken:
            raise ValueError(f"two officials would be {wanted.login}")
        person = wanted or self.anyone()
        while person.login in self._taken:
            person = self.anyone()
        self._taken.add(person.login)
        return person
