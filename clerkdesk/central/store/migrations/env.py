"""How Alembic meets the database: on the connection it is handed, in one transaction, never waiting long for a lock.

This module must never read a setting: whoever migrates brings the connection.
"""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=context.config.attributes.get("metadata"))
with context.begin_transaction():
    context.run_migrations()
