"""The house as rows: who an official is, whom he answers to, and who stands on which rung for a unit.

This module must never decide whether somebody may do something; it finds people.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from clerkdesk.central.store.ledgers import official_scope
from clerkdesk.central.store.tables import official, unit
from clerkdesk.domain.roles import Role, Who
from clerkdesk.wire.exchange import Account

# The units from an official's own (or a given one) up to the city, nearest first, with those who lead them.
_UPWARDS = text("""
    WITH RECURSIVE up (id, parent_id, head_id, coordinator_id, kind, height) AS (
        SELECT id, parent_id, head_id, coordinator_id, kind, 0 FROM unit WHERE id = :unit
        UNION ALL
        SELECT u.id, u.parent_id, u.head_id, u.coordinator_id, u.kind, up.height + 1
        FROM up JOIN unit u ON u.id = up.parent_id WHERE up.height < 50)
    SELECT id, kind,
        (SELECT id FROM official WHERE id = up.head_id AND is_active) AS head_id,
        (SELECT id FROM official WHERE id = up.coordinator_id AND is_active) AS coordinator_id
    FROM up ORDER BY height
""")


@dataclass(frozen=True, slots=True)
class Level:
    """A unit on the way up, and who leads and coordinates it (None: nobody in office)."""

    unit: int
    kind: str
    head: int | None
    coordinator: int | None


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A member of staff."""

    id: int
    name: str
    job_title: str
    role: Role
    unit: int
    unit_name: str
    email: str
    is_active: bool


def levels(connection: Connection, unit_id: int) -> list[Level]:
    """The unit and all above it, nearest first."""
    found = connection.execute(_UPWARDS, {"unit": unit_id})
    return [Level(row.id, row.kind, row.head_id, row.coordinator_id) for row in found]


def find(connection: Connection, official_id: int) -> OfficialRow | None:
    """The official, if there is one by this number."""
    asked = (
        select(official, unit.c.name.label("unit_name"))
        .join(unit, unit.c.id == official.c.unit_id)
        .where(official.c.id == official_id)
    )
    row = connection.execute(asked).one_or_none()
    if row is None:
        return None
    return OfficialRow(
        row.id, row.name, row.job_title, Role(row.role), row.unit_id, row.unit_name, row.email, row.is_active
    )


def above(connection: Connection, one: OfficialRow) -> tuple[int, ...]:
    """Those this official answers to: heads and coordinators up the tree, nearest first, himself never."""
    if one.role is Role.MAYOR:
        return ()
    seen: dict[int, None] = {}
    for level in levels(connection, one.unit):
        for leader in (level.head, level.coordinator):
            if leader == one.id:
                # What he leads he is not led in: those noted below him so far do not stand above him.
                seen.clear()
            elif leader is not None:
                seen.setdefault(leader)
    return tuple(seen)


def who(connection: Connection, official_id: int) -> Who | None:
    """The official as the rules know one; None when unknown or no longer active."""
    one = find(connection, official_id)
    if one is None or not one.is_active:
        return None
    return Who(one.id, one.role, above(connection, one))


def account(connection: Connection, official_id: int) -> Account:
    """The official as the desk shows who is signed in."""
    one = find(connection, official_id)
    assert one is not None, "an account of somebody unknown"
    login = connection.execute(select(official.c.login).where(official.c.id == official_id)).scalar_one()
    return Account(
        id=one.id,
        login=login,
        name=one.name,
        job_title=one.job_title,
        role=one.role,
        unit=one.unit,
        unit_name=one.unit_name,
        above=above(connection, one),
    )


def mayor(connection: Connection) -> int | None:
    """The mayor in office."""
    asked = select(official.c.id).where(official.c.role == Role.MAYOR.value, official.c.is_active)
    return connection.execute(asked.order_by(official.c.id).limit(1)).scalar_one_or_none()


def oversees(connection: Connection, official_id: int, unit_id: int) -> bool:
    """Whether the unit lies below one this official leads or coordinates."""
    asked = select(official_scope.c.scope).where(
        official_scope.c.official_id == official_id, official_scope.c.scope == f"unit:{unit_id}"
    )
    return connection.execute(asked).first() is not None


def by_login(connection: Connection, login: str) -> int | None:
    """The official who signs in under this name."""
    return connection.execute(select(official.c.id).where(official.c.login == login)).scalar_one_or_none()


def listed(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Everybody in office, by unit: login, name, role and unit."""
    asked = (
        select(official.c.login, official.c.name, official.c.role, unit.c.name.label("unit_name"))
        .join(unit, unit.c.id == official.c.unit_id)
        .where(official.c.is_active)
        .order_by(unit.c.code, official.c.name)
    )
    return [(row.login, row.name, row.role, row.unit_name) for row in connection.execute(asked)]
