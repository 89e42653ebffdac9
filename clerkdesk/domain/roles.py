"""Who people are at the city hall: roles, and the official as far as the rules need to know one.

This module must never decide access by itself; it only says what a role is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The standing of an official in the programme."""

    CLERK = "clerk"
    DIRECTOR = "director"
    VICE_MAYOR = "vice_mayor"
    PUBLIC_ADMINISTRATOR = "public_administrator"
    SECRETARY_GENERAL = "secretary_general"
    MAYOR = "mayor"
    IT = "it"
    RECORDS = "records"


OVERSEERS = frozenset({Role.DIRECTOR, Role.VICE_MAYOR, Role.PUBLIC_ADMINISTRATOR, Role.SECRETARY_GENERAL, Role.MAYOR})


@dataclass(frozen=True, slots=True)
class Who:
    """The person a command comes from. `above`: ids of those this person answers to, nearest first."""

    id: int
    role: Role = Role.CLERK
    above: tuple[int, ...] = ()


CITIZEN = Who(id=0)
"""The citizen acts through signed links; every other `Who` is an official with a positive id."""
