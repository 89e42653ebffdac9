"""The first shape of the centre's database: tables, rules, feed.

This migration must never import the project: it has to give the same database for ever.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "2026_11_24_first"
down_revision = None
branch_labels = None
depends_on = None


def _run(name: str) -> None:
    # Past SQLAlchemy and past placeholders: the scripts hold whole functions.
    script = (Path(__file__).parent / name).read_text(encoding="utf-8")
    cursor = op.get_bind().connection.cursor()
    cursor.execute(script)
    cursor.close()


def upgrade() -> None:
    """From nothing."""
    _run("first_tables.sql")
    _run("first_rules.sql")
    _run("first_feed.sql")


def downgrade() -> None:
    """To nothing."""
    _run("first_undo.sql")
