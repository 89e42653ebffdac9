"""Which resolutions still lack their PDF, and noting the one they got.

This module must never change a PDF once noted: the database forbids it too.
"""

from __future__ import annotations

import uuid

from sqlalchemy import Connection, select, update

from clerkdesk.central.store.tables import resolution


def unprinted(connection: Connection, most: int) -> list[uuid.UUID]:
    """Resolutions without a PDF, oldest first."""
    wanted = select(resolution.c.id).where(resolution.c.pdf_sha256.is_(None)).order_by(resolution.c.issued_at)
    return list(connection.execute(wanted.limit(most)).scalars())


def keep_pdf(connection: Connection, resolution_id: uuid.UUID, sha256: str) -> None:
    """Note the PDF, unless another worker was first."""
    lacking = resolution.c.pdf_sha256.is_(None)
    connection.execute(update(resolution).where(resolution.c.id == resolution_id, lacking).values(pdf_sha256=sha256))
