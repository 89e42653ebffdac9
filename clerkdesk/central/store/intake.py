"""How what the city's systems hand in becomes rows: in batches, upserted by their natural key, untouched when the same.

This module must never write a row that is already so: an import run twice makes no version and no line in the feed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, or_, select, text
from sqlalchemy.dialects.postgresql import insert

from clerkdesk.central.store.tables import blob, case_document, case_file, official, service, unit

Row = Mapping[str, Any]


def ids(connection: Connection, table: Table, key: str) -> dict[str, int]:
    """The keys of a table by their natural name."""
    return {row[0]: row[1] for row in connection.execute(select(table.c[key], table.c.id))}


def unit_ids(connection: Connection) -> dict[str, int]:
    """Units by code."""
    return ids(connection, unit, "code")


def official_ids(connection: Connection) -> dict[str, int]:
    """Officials by login."""
    return ids(connection, official, "login")


def service_ids(connection: Connection) -> dict[str, int]:
    """Services by code."""
    return ids(connection, service, "code")


def put_units(connection: Connection, rows: Sequence[Row]) -> tuple[int, int]:
    """Write units; answers how many are new and how many changed. Their tree and leaders come by `put_tree`."""
    return _put(connection, unit, "code", ("name", "kind"), rows)


def put_officials(connection: Connection, rows: Sequence[Row]) -> tuple[int, int]:
    """Write officials; answers how many are new and how many changed."""
    return _put(connection, official, "login", ("name", "job_title", "role", "unit_id", "email", "phone"), rows)


def put_services(connection: Connection, rows: Sequence[Row]) -> tuple[int, int]:
    """Write services; answers how many are new and how many changed."""
    return _put(connection, service, "code", ("name", "unit_id"), rows)


def put_tree(connection: Connection, rows: Sequence[Row]) -> int:
    """Set parents, heads and coordinators (columns of `unit`, with `id`); answers how many units changed."""
    now = {row.id: row for row in connection.execute(select(unit))}
    names = ("parent_id", "head_id", "coordinator_id")
    moved = [row for row in rows if any(getattr(now[row["id"]], name) != row[name] for name in names)]
    if moved:
        # One statement, so that the scopes are worked out once and not per unit.
        connection.execute(_TREE, {name: [row[name] for row in moved] for name in ("id", *names)})
    return len(moved)


_TREE = text("""
    UPDATE unit SET parent_id = new.parent_id, head_id = new.head_id, coordinator_id = new.coordinator_id
    FROM unnest(CAST(:id AS int[]), CAST(:parent_id AS int[]), CAST(:head_id AS int[]), CAST(:coordinator_id AS int[]))
        AS new (id, parent_id, head_id, coordinator_id)
    WHERE unit.id = new.id
""")


def _put(connection: Connection, table: Table, key: str, names: Sequence[str], rows: Sequence[Row]) -> tuple[int, int]:
    if not rows:
        return 0, 0
    fresh = insert(table).values([dict(row) for row in rows])
    differs = or_(*(table.c[name].is_distinct_from(fresh.excluded[name]) for name in names))
    written = fresh.on_conflict_do_update(
        index_elements=[table.c[key]], set_={name: fresh.excluded[name] for name in names}, where=differs
    ).returning(text("xmax = 0 AS is_new"))
    is_new = list(connection.execute(written).scalars())
    return sum(is_new), len(is_new) - sum(is_new)


_CASE_COLUMNS = (
    "registration_number",
    "number_fragment",
    "citizen_name",
    "citizen_folded",
    "citizen_email",
    "citizen_phone",
    "filed_on",
    "service_id",
    "holder_id",
    "state",
    "stage",
    "subject",
    "answered_on",
    "communicated_on",
    "history",
    "digest",
)
_DOCUMENT_COLUMNS = (
    "case_file_id",
    "position",
    "title",
    "kind",
    "filed_on",
    "pages",
    "media_type",
    "sha256",
    "size",
    "from_city",
)


def digests(connection: Connection, numbers: Sequence[str]) -> dict[str, str]:
    """What is known of these cases already, as digests by registration number."""
    asked = select(case_file.c.registration_number, case_file.c.digest)
    found = connection.execute(asked.where(case_file.c.registration_number.in_(numbers)))
    return {row.registration_number: row.digest for row in found}


def put_cases(connection: Connection, rows: Sequence[Row], papers: Mapping[str, Sequence[Row]]) -> tuple[int, int]:
    """Write cases that are new or differ, with all their papers (by registration number); answers new and changed.

    The rows go in by COPY to a staging table that ends with the transaction, and from there in one statement.
    """
    connection.execute(text("CREATE TEMPORARY TABLE IF NOT EXISTS incoming (LIKE case_file) ON COMMIT DROP"))
    for name in ("id", "version"):
        connection.execute(text(f"ALTER TABLE incoming DROP COLUMN IF EXISTS {name}"))
    connection.execute(text("TRUNCATE incoming"))
    encoded = [[_json(row[name]) if name == "history" else row[name] for name in _CASE_COLUMNS] for row in rows]
    _copy(connection, "incoming", _CASE_COLUMNS, encoded)
    written = connection.execute(text(_UPSERT)).all()
    known = {row.registration_number: row.id for row in written}
    changed = [row.id for row in written if not row.is_new]
    if changed:
        connection.execute(case_document.delete().where(case_document.c.case_file_id.in_(changed)))
    lines = [
        [known[number], position, *(paper[name] for name in _DOCUMENT_COLUMNS[2:])]
        for number, listed in papers.items()
        if number in known
        for position, paper in enumerate(listed)
    ]
    _copy(connection, "case_document", _DOCUMENT_COLUMNS, lines)
    return len(written) - len(changed), len(changed)


_NAMES = ", ".join(_CASE_COLUMNS)
_SETS = ", ".join(f"{name} = excluded.{name}" for name in _CASE_COLUMNS[1:])
_UPSERT = f"""
    INSERT INTO case_file ({_NAMES}) SELECT {_NAMES} FROM incoming
    ON CONFLICT (registration_number) DO UPDATE SET {_SETS} WHERE case_file.digest <> excluded.digest
    RETURNING id, registration_number, xmax = 0 AS is_new
"""  # noqa: S608 - the names are this module's own


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _copy(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
    cursor.close()


def kept_blobs(connection: Connection) -> frozenset[str]:
    """What the archive is known to hold."""
    return frozenset(connection.execute(select(blob.c.sha256)).scalars())
