"""The house comes in: units, officials and services from three files, again and again, changed only where they differ.

This module must never remove anybody: whoever is missing from a file stays, until switched off on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from clerkdesk.central.store import audits, intake
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.central.usecases.intake_rows import OfficialIn, Report, RowIn, ServiceIn, UnitIn, read_rows
from clerkdesk.domain.text import clean

KINDS = frozenset({"city", "house", "directorate", "service", "office"})
Check = Callable[[RowIn], str | None]


def import_city(uow: UnitOfWork, now: datetime, units: Path, officials: Path, services: Path) -> Report:
    """Take in the three files, in one transaction; bad rows are set aside in the report."""
    report = Report()
    with uow.begin(None, now) as work:
        listed = _units(work, units, report)
        _officials(work, officials, report)
        _tree(work, units, listed, report)
        _services(work, services, report)
        facts = {"new": report.new, "changed": report.changed, "bad": len(report.bad)}
        if report.new or report.changed:
            audits.write(work.connection, work.now, None, "import_city", facts={**facts})
    return report


def _good(file: Path, kind: type[RowIn], key: str, report: Report, check: Check[RowIn]) -> list[tuple[int, RowIn]]:
    """The rows that can be read, have a key of their own and pass the check."""
    seen: set[str] = set()
    good: list[tuple[int, RowIn]] = []
    for line, row in read_rows(file, kind, report):
        name = getattr(row, key)
        wrong = f"{key} is empty" if not name else f"{key} stands twice" if name in seen else check(row)
        if wrong is not None:
            report.set_aside(file, line, wrong)
            continue
        seen.add(name)
        good.append((line, row))
    return good


def _units(work: Work, file: Path, report: Report) -> list[tuple[int, UnitIn]]:
    def check(row: UnitIn) -> str | None:
        return None if row.kind in KINDS else "kind is none of " + ", ".join(sorted(KINDS))

    good = _good(file, UnitIn, "code", report, check)
    rows = [{"code": row.code, "name": clean(row.name), "kind": row.kind} for _, row in good]
    report.count(*intake.put_units(work.connection, rows), len(rows))
    return good


def _officials(work: Work, file: Path, report: Report) -> None:
    units = intake.unit_ids(work.connection)

    def check(row: OfficialIn) -> str | None:
        return None if row.unit in units else "unit is not known"

    rows = [
        {
            "login": row.login,
            "name": clean(row.name),
            "job_title": clean(row.job_title),
            "role": row.role.value,
            "unit_id": units[row.unit],
            "email": row.email,
            "phone": row.phone,
        }
        for _, row in _good(file, OfficialIn, "login", report, check)
    ]
    report.count(*intake.put_officials(work.connection, rows), len(rows))


def _tree(work: Work, file: Path, listed: list[tuple[int, UnitIn]], report: Report) -> None:
    units, officials = intake.unit_ids(work.connection), intake.official_ids(work.connection)
    rows = []
    for line, row in listed:
        found = {
            "id": units[row.code],
            "parent_id": _named(units, row.parent),
            "head_id": _named(officials, row.head),
            "coordinator_id": _named(officials, row.coordinator),
        }
        owed = {"parent": row.parent, "head": row.head, "coordinator": row.coordinator}
        unknown = [name for name, said in owed.items() if said and found[f"{name}_id"] is None]
        if unknown:
            report.set_aside(file, line, f"{', '.join(unknown)} is not known; the unit itself was taken in")
        rows.append(found)
    moved = intake.put_tree(work.connection, rows)
    # A new unit's place in the tree is part of its being new, not a change of its own.
    report.changed += 0 if report.new else moved


def _named(known: Mapping[str, int], name: str) -> int | None:
    return known.get(name) if name else None


def _services(work: Work, file: Path, report: Report) -> None:
    units = intake.unit_ids(work.connection)

    def check(row: ServiceIn) -> str | None:
        return None if row.unit in units else "unit is not known"

    good = _good(file, ServiceIn, "code", report, check)
    rows = [{"code": row.code, "name": clean(row.name), "unit_id": units[row.unit]} for _, row in good]
    report.count(*intake.put_services(work.connection, rows), len(rows))
