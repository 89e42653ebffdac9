"""The tables every transaction writes beside its effect: sessions, register, receipts, audit, and the feed.

This module must never hold a query or a trigger; what these tables promise is kept by the migrations' triggers.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from clerkdesk.central.store.columns import count, metadata, moment, words

credential = Table(
    "credential",
    metadata,
    Column("official_id", Integer, ForeignKey("official.id"), primary_key=True),
    words("hash", default=None),
)

desk_session = Table(
    "desk_session",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    words("token_hash", unique=True),
    Column("official_id", Integer, ForeignKey("official.id"), nullable=False),
    words("desk", default=None),
    words("desk_name"),
    words("program"),
    moment("created_at", nullable=False),
    moment("seen_at", nullable=False),
    moment("ended_at"),
    words("ended_why"),
)
Index("desk_session_desk_idx", desk_session.c.desk, postgresql_where=text("ended_at IS NULL"))

sign_in_try = Table(
    "sign_in_try",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    words("login", default=None),
    moment("at", nullable=False),
    Column("ok", Boolean, nullable=False),
)
Index("sign_in_try_login_at_idx", sign_in_try.c.login, sign_in_try.c.at)

register = Table(
    "register",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    count("last"),
)

receipt = Table(
    "receipt",
    metadata,
    Column("command_id", Uuid, primary_key=True),
    Column("official_id", Integer, ForeignKey("official.id"), nullable=False),
    words("body_sha256", default=None),
    words("verb", default=None),
    # Without a foreign key: a command may name a ticket that never was.
    words("ticket_id", default=None),
    Column("receipt", JSONB, nullable=False),
    moment("at", nullable=False),
    Column("raw", JSONB(none_as_null=True)),
)

command_failure = Table(
    "command_failure",
    metadata,
    Column("command_id", Uuid, primary_key=True),
    count("times"),
    moment("last_at", nullable=False),
)

refused_request = Table(
    "refused_request",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    moment("at", nullable=False),
    words("registration_number", default=None),
    words("code", default=None),
    Column("facts", JSONB, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    moment("at", nullable=False),
    # None: the system itself; 0: the citizen; otherwise an official.
    Column("actor", Integer),
    words("actor_name"),
    words("verb", default=None),
    Column("ticket_id", Uuid),
    words("entity"),
    Column("facts", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    Column("version", BigInteger),
    Column("seq", BigInteger, unique=True),
    Column("previous_hash", LargeBinary),
    Column("hash", LargeBinary),
)
Index("audit_ticket_id_idx", audit.c.ticket_id, audit.c.id)
Index("audit_unchained_idx", audit.c.id, postgresql_where=text("seq IS NULL"))

feed_pending = Table(
    "feed_pending",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("xid", BigInteger, nullable=False, server_default=text("((pg_current_xact_id())::text)::bigint")),
    words("scope", default=None),
    words("op", default=None),
    words("kind", default=None),
    words("entity", default=None),
    Column("version", BigInteger, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("seq", BigInteger, nullable=False),
    words("scope", default=None),
    words("op", default=None),
    words("kind", default=None),
    words("entity", default=None),
    Column("version", BigInteger, nullable=False),
    moment("at", nullable=False),
    UniqueConstraint("scope", "kind", "entity"),
)
Index("feed_scope_seq_idx", feed.c.scope, feed.c.seq)

feed_head = Table(
    "feed_head",
    metadata,
    Column("one", Boolean, primary_key=True, server_default=text("true")),
    Column("seq", BigInteger, nullable=False, server_default=text("0")),
    # The oldest seq a cursor may name: rows dropped longer ago than 400 days are gone.
    Column("oldest", BigInteger, nullable=False, server_default=text("0")),
    Column("audit_seq", BigInteger, nullable=False, server_default=text("0")),
    Column("audit_hash", LargeBinary, nullable=False),
)

official_scope = Table(
    "official_scope",
    metadata,
    Column("official_id", Integer, ForeignKey("official.id"), primary_key=True),
    Column("scope", Text, primary_key=True),
)
Index("official_scope_scope_idx", official_scope.c.scope)
