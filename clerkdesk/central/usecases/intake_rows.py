"""What the city's systems hand in, read line by line: good rows as records, bad ones with their line and the reason.

This module must never stop at a bad row, nor repeat a citizen's data in a reason.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from clerkdesk.domain.eligibility import CaseState
from clerkdesk.domain.roles import Role
from clerkdesk.wire.documents import CaseHistoryLine


class UnitIn(msgspec.Struct, frozen=True):
    """A line of units.csv; `parent` is a code, `head` and `coordinator` are logins, all may be empty."""

    code: str
    name: str
    kind: str
    parent: str = ""
    head: str = ""
    coordinator: str = ""


class OfficialIn(msgspec.Struct, frozen=True):
    """A line of officials.csv; `unit` is a code, `role` one of the programme's roles, `phone` in E.164."""

    login: str
    name: str
    job_title: str
    role: Role
    unit: str
    email: str = ""
    phone: str = ""


class ServiceIn(msgspec.Struct, frozen=True):
    """A line of services.csv; `unit` is a code."""

    code: str
    name: str
    unit: str


class DocumentIn(msgspec.Struct, frozen=True):
    """A paper of a case; `file` lies below the documents folder, `sha256` and `size` say what is in it."""

    title: str
    kind: str
    filed_on: date
    media_type: str
    sha256: str
    size: int
    pages: int = 0
    from_city: bool = False
    file: str = ""


class CaseIn(msgspec.Struct, frozen=True):
    """A case; `service` is a code, `holder` a login."""

    registration_number: str
    citizen_name: str
    filed_on: date
    service: str
    holder: str
    state: CaseState
    stage: str = ""
    subject: str = ""
    citizen_email: str = ""
    citizen_phone: str = ""
    answered_on: date | None = None
    communicated_on: date | None = None
    history: tuple[CaseHistoryLine, ...] = ()
    documents: tuple[DocumentIn, ...] = ()


RowIn = TypeVar("RowIn", UnitIn, OfficialIn, ServiceIn, CaseIn)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row set aside."""

    file: str
    line: int
    reason: str


@dataclass(slots=True)
class Report:
    """What an import did. `same`: rows that were already so."""

    new: int = 0
    changed: int = 0
    same: int = 0
    bad: list[BadRow] = field(default_factory=list)

    def set_aside(self, file: Path, line: int, reason: str) -> None:
        """Leave a row out, and say why."""
        self.bad.append(BadRow(file.name, line, reason))

    def add(self, other: Report) -> None:
        """Add what another import did."""
        self.new += other.new
        self.changed += other.changed
        self.same += other.same
        self.bad += other.bad

    def write(self, path: Path) -> None:
        """Write the rows set aside to a CSV file; none leaves only its head."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(("file", "line", "reason"))
            writer.writerows((row.file, row.line, row.reason) for row in self.bad)

    def count(self, new: int, changed: int, offered: int) -> None:
        """Add what became of `offered` good rows."""
        self.new += new
        self.changed += changed
        self.same += offered - new - changed


def read_rows(file: Path, kind: type[RowIn], report: Report) -> Iterator[tuple[int, RowIn]]:
    """The good rows of a CSV or JSON Lines file, each with its line number."""
    if file.suffix in {".jsonl", ".ndjson", ".json"}:
        yield from _json_lines(file, kind, report)
    else:
        yield from _csv_lines(file, kind, report)


def _json_lines(file: Path, kind: type[RowIn], report: Report) -> Iterator[tuple[int, RowIn]]:
    decoder = msgspec.json.Decoder(kind)
    with file.open("rb") as source:
        for number, line in enumerate(source, start=1):
            if not line.strip():
                continue
            try:
                yield number, decoder.decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as wrong:
                report.set_aside(file, number, _reason(wrong))


def _csv_lines(file: Path, kind: type[RowIn], report: Report) -> Iterator[tuple[int, RowIn]]:
    with file.open(encoding="utf-8-sig", newline="") as source:
        reader = csv.DictReader(source)
        for row in reader:
            # A cell left empty is a value left out, so that what has a default gets it.
            given: dict[str, Any] = {name: cell for name, cell in row.items() if name and cell}
            try:
                for listed in ("documents", "history"):
                    if listed in given:
                        given[listed] = msgspec.json.decode(given[listed])
                yield reader.line_num, msgspec.convert(given, kind, strict=False)
            except msgspec.MsgspecError as wrong:
                report.set_aside(file, reader.line_num, _reason(wrong))


def _reason(wrong: Exception) -> str:
    """What is wrong, without the value: msgspec names fields and types only."""
    if isinstance(wrong, msgspec.ValidationError):
        return str(wrong).partition(" - at ")[0] + (f" ({_field(wrong)})" if " - at " in str(wrong) else "")
    return "not readable"


def _field(wrong: Exception) -> str:
    return str(wrong).rpartition(" - at ")[2].strip("`$.")
