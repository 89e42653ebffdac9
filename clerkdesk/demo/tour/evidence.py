"""What a tour looks up to prove its steps: counts and hashes straight from the centre's database and archive.

This module must never write anything.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import psycopg

from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.demo.mailbox.box import Mail


class Evidence:
    """Reads one centre. `url`: its database; `archive`: its folder."""

    def __init__(self, url: str, archive: Path) -> None:
        self._url = url
        self._archive = LocalArchive(archive)

    def one(self, question: str, *values: Any) -> Any:
        """The only value of the only row; None without a row."""
        with psycopg.connect(self._url) as connection:
            row = connection.execute(question.encode(), values).fetchone()
        return None if row is None else row[0]

    def counts(self) -> dict[str, int]:
        """How much city there is."""
        tables = ("official", "unit", "service", "case_file", "ticket", "resolution")
        return {table: int(self.one(f"SELECT count(*) FROM {table}")) for table in tables}  # noqa: S608 - our names

    def ticket(self, number: str) -> str:
        """The id of a ticket by its written number."""
        written, year = number.split("/")
        return str(self.one("SELECT id FROM ticket WHERE number = %s AND year = %s", int(written), int(year)))

    def state(self, ticket: str) -> str:
        """Where a ticket stands at the centre."""
        return str(self.one("SELECT state FROM ticket WHERE id = %s", ticket))

    def issued(self, ticket: str) -> tuple[int, int]:
        """How many resolutions and how many applied receipts of issuing there are for a ticket."""
        resolutions = self.one("SELECT count(*) FROM resolution WHERE ticket_id = %s", ticket)
        receipts = self.one(
            "SELECT count(*) FROM receipt WHERE ticket_id = %s AND verb = 'issue_resolution' "
            "AND receipt ->> 'outcome' IN ('applied', 'merged')",
            ticket,
        )
        return int(resolutions), int(receipts)

    def archived(self, ticket: str) -> str | None:
        """The SHA-256 of a ticket's recording, once the archive has it."""
        found = self.one("SELECT sha256 FROM recording WHERE ticket_id = %s AND state = 'archived'", ticket)
        return None if found is None else str(found)

    def hash_of(self, sha256: str) -> str:
        """What the archive's bytes hash to now."""
        made = hashlib.sha256()
        for chunk in self._archive.read(sha256):
            made.update(chunk)
        return made.hexdigest()


def paper_in(mail: Mail) -> bytes | None:
    """The PDF attached to a letter."""
    for part in mail.parsed.walk():
        if part.get_content_type() == "application/pdf":
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else None
    return None
