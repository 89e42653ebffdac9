"""Builds the whole sample city from a seed and a day, and writes it as the files the importer reads.

This module must never know a database: what it leaves are four files and a folder of documents.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable
from dataclasses import astuple, fields
from datetime import date
from pathlib import Path

import msgspec

from clerkdesk.demo.city.cases import Filing
from clerkdesk.demo.city.heroes import hero_case, hero_sheets, heroes
from clerkdesk.demo.city.house import build_house
from clerkdesk.demo.city.rendering import print_sheets
from clerkdesk.demo.city.rows import City, Official, Service, Unit
from clerkdesk.demo.city.sheets import Desk, shared_sheets
from clerkdesk.demo.city.tables import dice

CASES = 20_000
_SERVICE_COLUMNS = ("code", "name", "unit")


def build_city(seed: int, today: date, documents: Path, cases: int = CASES) -> City:
    """The city as of `today` with `cases` case files; its papers are printed into `documents` unless they lie there."""
    house = build_house(seed)
    people = heroes(house, today)
    sheets = shared_sheets(seed, house.services) + hero_sheets(people, Desk(dice(seed, "heroes")))
    papers = print_sheets(sheets, documents)
    filing = Filing(seed, today, house, papers, frozenset(hero.number for hero in people))
    files = [hero_case(hero, today, papers, filing.citizens) for hero in people]
    files += [filing.case() for _ in range(cases - len(files))]
    scenes = tuple((hero.scene, hero.number) for hero in people)
    return City(seed, today.isoformat(), house, tuple(files), scenes)


def write_city(city: City, folder: Path) -> None:
    """Write units.csv, officials.csv, services.csv and cases.jsonl, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_csv(folder / "units.csv", _columns(Unit), map(astuple, city.house.units))
    _write_csv(folder / "officials.csv", _columns(Official), map(astuple, city.house.officials))
    services = ((service.code, service.name, service.unit) for service in city.house.services)
    _write_csv(folder / "services.csv", _SERVICE_COLUMNS, services)
    encoder = msgspec.json.Encoder()
    _write(folder / "cases.jsonl", encoder.encode_lines(city.cases))


def prepare_city(seed: int, today: date, folder: Path, cases: int = CASES) -> City:
    """Build the city and write all of it under `folder`, the papers in `folder/documents`."""
    city = build_city(seed, today, folder / "documents", cases)
    write_city(city, folder)
    return city


def _columns(row: type[Unit | Official | Service]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(row))


def _write_csv(path: Path, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(header)
        writer.writerows(rows)
    os.replace(unfinished, path)  # noqa: PTH105 - replaces atomically on every system


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(content)
    os.replace(unfinished, path)  # noqa: PTH105 - replaces atomically on every system
