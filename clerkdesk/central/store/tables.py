"""The centre's tables of people, cases, tickets and what hangs on a ticket, as SQLAlchemy Core metadata.

This module must never hold a query or a trigger: triggers and the rules they carry live in the migrations.
"""

from __future__ import annotations

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import INT8RANGE, JSONB
from sqlalchemy.schema import Computed

from clerkdesk.central.store.columns import count, metadata, moment, number, ticket_ref, version, words

unit = Table(
    "unit",
    metadata,
    number(),
    words("code", unique=True),
    words("name"),
    words("kind"),
    Column("parent_id", Integer, ForeignKey("unit.id"), index=True),
    Column("head_id", Integer, ForeignKey("official.id", use_alter=True)),
    Column("coordinator_id", Integer, ForeignKey("official.id", use_alter=True)),
    version(),
)

official = Table(
    "official",
    metadata,
    number(),
    words("login", unique=True),
    words("name"),
    words("job_title"),
    words("role"),
    Column("unit_id", Integer, ForeignKey("unit.id"), nullable=False, index=True),
    words("email"),
    words("phone"),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    version(),
)

service = Table(
    "service",
    metadata,
    number(),
    words("code", unique=True),
    words("name"),
    Column("unit_id", Integer, ForeignKey("unit.id"), nullable=False, index=True),
    version(),
)

policy = Table(
    "policy",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("body", JSONB, nullable=False),
    moment("stored_at", nullable=False),
    Column("stored_by", Integer, ForeignKey("official.id")),
)

case_file = Table(
    "case_file",
    metadata,
    number(),
    words("registration_number", unique=True),
    Column("number_fragment", Text, nullable=False, index=True, server_default=text("''")),
    words("citizen_name"),
    words("citizen_folded"),
    words("citizen_email"),
    words("citizen_phone"),
    Column("filed_on", Date, nullable=False),
    Column("service_id", Integer, ForeignKey("service.id"), nullable=False, index=True),
    Column("holder_id", Integer, ForeignKey("official.id"), nullable=False, index=True),
    words("state"),
    words("stage"),
    words("subject"),
    Column("answered_on", Date),
    Column("communicated_on", Date),
    Column("history", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    words("digest"),
    version(),
)

case_document = Table(
    "case_document",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("case_file_id", Integer, ForeignKey("case_file.id", ondelete="CASCADE"), nullable=False),
    count("position"),
    words("title"),
    words("kind"),
    Column("filed_on", Date, nullable=False),
    count("pages"),
    words("media_type"),
    Column("sha256", Text, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("from_city", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("case_file_id", "position"),
)

blob = Table(
    "blob",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    words("media_type"),
    moment("stored_at", nullable=False),
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", Uuid, primary_key=True),
    count("year", None),
    count("number", None),
    Column("case_file_id", Integer, ForeignKey("case_file.id"), nullable=False),
    Column("rung", SmallInteger, nullable=False),
    words("state", default=None),
    Column("holder_id", Integer, ForeignKey("official.id"), nullable=False, index=True),
    words("channel", default=None),
    words("question"),
    words("citizen_name"),
    words("citizen_email"),
    words("citizen_phone"),
    words("language", default="ro"),
    moment("requested_at", nullable=False),
    moment("due_at", nullable=False),
    Column("deadline", JSONB, nullable=False),
    Column("policy_version", Integer, ForeignKey("policy.version"), nullable=False),
    moment("starts_at"),
    moment("ends_at"),
    Column("occupied", INT8RANGE, Computed("occupied_span(holder_id, starts_at, ends_at, state)", persisted=True)),
    moment("case_file_opened_at"),
    Column("lower_resolution_id", Uuid),
    Column("lower_rung", SmallInteger, Computed("rung - 1", persisted=True)),
    moment("lower_read_at"),
    words("reason_to_climb"),
    Column("complained_of", ARRAY(Integer), nullable=False, server_default=text("'{}'::integer[]")),
    moment("started_at"),
    moment("notice_read_at"),
    Column("talk", JSONB(none_as_null=True)),
    words("missed", nullable=True),
    count("moved_by_citizen"),
    count("moved_by_official"),
    moment("resolution_due_at"),
    moment("resolved_at"),
    moment("communicated_at"),
    Column("bounced", Boolean, nullable=False, server_default=text("false")),
    version(),
    UniqueConstraint("year", "number"),
    UniqueConstraint("id", "case_file_id", "rung"),
    # The step of the ladder: the resolution below is one of the same case, exactly one rung down.
    ForeignKeyConstraint(
        ["lower_resolution_id", "case_file_id", "lower_rung"],
        ["resolution.id", "resolution.case_file_id", "resolution.rung"],
        name="ticket_climbs_one_rung",
        use_alter=True,
    ),
    Index(
        "one_open_ticket",
        "case_file_id",
        "rung",
        unique=True,
        postgresql_where=text("state NOT IN ('communicated', 'cancelled')"),
    ),
)
Index("ticket_case_file_id_idx", ticket.c.case_file_id)
Index("one_climb", ticket.c.lower_resolution_id, unique=True, postgresql_where=text("state <> 'cancelled'"))

resolution = Table(
    "resolution",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, nullable=False, unique=True),
    Column("rung", SmallInteger, nullable=False),
    Column("case_file_id", Integer, nullable=False, index=True),
    count("year", None),
    count("number", None),
    Column("author_id", Integer, ForeignKey("official.id"), nullable=False),
    words("author_name", default=None),
    words("author_title", default=None),
    words("unit_name", default=None),
    moment("issued_at", nullable=False),
    Column("text", JSONB, nullable=False),
    words("pdf_sha256", nullable=True),
    moment("delivered_at"),
    version(),
    UniqueConstraint("year", "number"),
    UniqueConstraint("id", "case_file_id", "rung"),
    ForeignKeyConstraint(["ticket_id", "case_file_id", "rung"], ["ticket.id", "ticket.case_file_id", "ticket.rung"]),
)

note = Table(
    "note",
    metadata,
    Column("id", Uuid, primary_key=True),
    ticket_ref(),
    Column("author_id", Integer, ForeignKey("official.id"), nullable=False),
    words("author_name", default=None),
    moment("at", nullable=False),
    words("text", default=None),
    version(),
)

meeting = Table(
    "meeting",
    metadata,
    Column("ticket_id", Uuid, ForeignKey("ticket.id"), primary_key=True),
    words("state", default="wanted"),
    words("tag", unique=True),
    words("webex_id"),
    words("web_link"),
    words("number"),
    words("call_in_number"),
    words("access_code"),
    words("password"),
    words("host_email"),
    moment("starts_at"),
    moment("ends_at"),
    count("attempts"),
    moment("next_try_at"),
    words("last_error"),
    version(),
)

recording = Table(
    "recording",
    metadata,
    Column("id", Uuid, primary_key=True),
    ticket_ref(),
    words("webex_recording_id", nullable=True, unique=True),
    words("state", default="expected"),
    moment("recorded_at"),
    count("duration"),
    Column("size", BigInteger, nullable=False, server_default=text("0")),
    words("sha256", nullable=True),
    words("path"),
    moment("archived_at"),
    count("attempts"),
    moment("next_try_at"),
    version(),
)

mail = Table(
    "mail",
    metadata,
    Column("id", Uuid, primary_key=True),
    ticket_ref(),
    Column("resolution_id", Uuid, ForeignKey("resolution.id")),
    words("kind", default=None),
    words("recipient", default=None),
    words("language", default="ro"),
    words("message_id", unique=True),
    Column("raw", LargeBinary),
    words("state", default="queued"),
    count("attempts"),
    moment("next_try_at"),
    moment("accepted_at"),
    words("last_reply"),
    moment("queued_at", nullable=False),
)
