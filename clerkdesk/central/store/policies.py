"""The programme's settings as versioned rows; a version once stored never changes.

This module must never apply a setting.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec
from sqlalchemy import Connection, select

from clerkdesk.central.store.tables import policy
from clerkdesk.domain.policy import Policy


def in_force(connection: Connection) -> Policy:
    """The newest version."""
    row = connection.execute(select(policy).order_by(policy.c.version.desc()).limit(1)).one()
    return replace(msgspec.convert(row.body, Policy), version=row.version)


def every(connection: Connection) -> dict[int, Policy]:
    """All versions there ever were."""
    rows = connection.execute(select(policy))
    return {row.version: replace(msgspec.convert(row.body, Policy), version=row.version) for row in rows}


def version(connection: Connection, number: int) -> Policy:
    """The version a ticket names."""
    row = connection.execute(select(policy).where(policy.c.version == number)).one()
    return replace(msgspec.convert(row.body, Policy), version=row.version)
