"""Which file a reader may have: one that stands in a case file, a resolution or a recording he may read now.

This module must never answer by the file alone: the same paper lies in many case files.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, text

# Of the tickets through which the reader sees the file, the newest names it in the audit.
_FOUND = text("""
    WITH seen AS (
        SELECT t.id, t.requested_at, d.media_type FROM case_document d
        JOIN ticket t ON t.case_file_id = d.case_file_id
        WHERE d.sha256 = :sha256 AND ticket_scopes(t.id) && CAST(:scopes AS text[])
        UNION ALL
        SELECT t.id, t.requested_at, 'application/pdf' FROM resolution r JOIN ticket t ON t.id = r.ticket_id
        WHERE r.pdf_sha256 = :sha256 AND chain_scopes(t.id) && CAST(:scopes AS text[])
        UNION ALL
        SELECT t.id, t.requested_at, 'video/mp4' FROM recording r JOIN ticket t ON t.id = r.ticket_id
        WHERE r.sha256 = :sha256 AND chain_scopes(t.id) && CAST(:scopes AS text[]))
    SELECT seen.id, coalesce(nullif(blob.media_type, ''), seen.media_type) AS media_type
    FROM seen LEFT JOIN blob ON blob.sha256 = :sha256 ORDER BY seen.requested_at DESC LIMIT 1
""")


@dataclass(frozen=True, slots=True)
class ReadableFile:
    """A file, and the ticket through which it may be read."""

    ticket: uuid.UUID
    media_type: str


def find(connection: Connection, sha256: str, scopes: frozenset[str]) -> ReadableFile | None:
    """The file, if a reader with these scopes may have it now."""
    row = connection.execute(_FOUND, {"sha256": sha256, "scopes": sorted(scopes)}).one_or_none()
    return None if row is None else ReadableFile(row.id, row.media_type)
