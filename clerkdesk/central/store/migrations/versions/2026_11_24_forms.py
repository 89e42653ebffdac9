"""Forms of the citizen's site that were sent: a second click finds the ticket of the first.

This migration must never import the project: it has to give the same database for ever.
"""

from __future__ import annotations

from alembic import op

revision = "2026_11_24_forms"
down_revision = "2026_11_24_first"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.execute(
        """
        CREATE TABLE form_sent (
            nonce UUID NOT NULL,
            ticket_id UUID NOT NULL,
            at TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT form_sent_pkey PRIMARY KEY (nonce),
            CONSTRAINT form_sent_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket (id)
        )
        """
    )


def downgrade() -> None:
    """None."""
    op.execute("DROP TABLE form_sent")
