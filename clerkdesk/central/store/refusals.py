"""Requests that never became a ticket, as rows: number, reason, moment, and no name.

This module must never store who asked.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert

from clerkdesk.central.store.ledgers import refused_request
from clerkdesk.domain.refusals import Refused


def add(connection: Connection, at: datetime, registration_number: str, refused: Refused) -> None:
    """Write down that a request was refused, and why."""
    row = {"at": at, "registration_number": registration_number[:80], "code": refused.code.value}
    connection.execute(insert(refused_request).values(**row, facts=refused.facts))
