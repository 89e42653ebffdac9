"""An official reads a file: whether he may, and a line in the audit that he did.

This module must never hand out bytes; it says which file, the entry streams it.
"""

from __future__ import annotations

from clerkdesk.central.store import audits, feed, readable
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.domain.refusals import Code, Refused


def read_file(work: Work, official_id: int, sha256: str) -> str:
    """The media type of a file he may read now; the reading is noted. Raises Refused(FILE_UNKNOWN)."""
    found = readable.find(work.connection, sha256, feed.scopes(work.connection, official_id))
    if found is None:
        raise Refused(Code.FILE_UNKNOWN)
    audits.write(work.connection, work.now, official_id, "download_file", ticket_id=found.ticket, entity=sha256)
    return found.media_type
