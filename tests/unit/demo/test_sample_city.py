"""The sample city: its shape, its invented people, its files. It must never need the network or a database."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.demo.city.build import build_city, prepare_city, write_city
from clerkdesk.demo.city.house import CLERK, DIRECTOR, MAYOR, OFFICIALS, VICE_MAYOR, Ladder, build_house
from clerkdesk.demo.city.rows import City

TODAY = date(2026, 11, 24)
SEED = 7


@pytest.fixture(scope="module")
def folder(documents: Path) -> Path:
    return documents.parent


@pytest.fixture(scope="module")
def city(folder: Path) -> City:
    return prepare_city(SEED, TODAY, folder, cases=2_000)


def test_the_house_has_its_people_units_and_services(city: City) -> None:
    house = city.house
    assert len(house.officials) == OFFICIALS == len({each.login for each in house.officials})
    assert len(house.services) >= 160
    assert len({each.name for each in house.services}) == len(house.services)
    logins, codes = {each.login for each in house.officials}, {each.code for each in house.units}
    assert all(unit.head in logins for unit in house.units)
    assert all(unit.coordinator in logins | {""} for unit in house.units)
    assert all(unit.parent in codes for unit in house.units if unit.kind != "city")
    assert {each.unit for each in house.services} | {each.unit for each in house.officials} <= codes
    assert all(each.login.isascii() and each.email.endswith(".example") for each in house.officials)
    assert {CLERK, DIRECTOR, VICE_MAYOR, MAYOR} <= logins


def test_about_one_in_seven_has_a_hungarian_name(city: City) -> None:
    hungarian = [each for each in city.house.officials if not each.login.startswith(_folded_first(each.name))]
    assert 0.10 < len(hungarian) / OFFICIALS < 0.20


def _folded_first(name: str) -> str:
    return name[0].lower().translate(str.maketrans("șțăâîáéíóöőúüű", "staaiaeiooouuu"))


def test_no_letter_carries_a_cedilla(city: City) -> None:
    printed = json.dumps([str(city.house), *map(str, city.cases)], ensure_ascii=False)
    assert not set(printed) & set("şţŞŢ")  # allow cedilla: the letters that must not be there


def test_every_case_climbs_to_somebody_else_on_each_rung(city: City) -> None:
    ladder = Ladder(city.house)
    units = {each.code: each.unit for each in city.house.services}
    for case in city.cases:
        holders = [ladder.official(units[case.service], case.holder, rung) for rung in (1, 2, 3, 4)]
        assert len(set(holders)) == 4


def test_the_hero_climbs_to_the_hero_director_and_vice_mayor(city: City) -> None:
    ladder = Ladder(city.house)
    assert [ladder.official("111", CLERK, rung) for rung in (1, 2, 3, 4)] == [CLERK, DIRECTOR, VICE_MAYOR, MAYOR]


def test_cases_keep_their_days_in_order(city: City) -> None:
    today = TODAY.isoformat()
    clerks = {each.login: each.unit for each in city.house.officials}
    services = {each.code: each for each in city.house.services}
    for case in city.cases:
        days = [case.filed_on, case.answered_on or today, case.communicated_on or today, today]
        assert days == sorted(days)
        assert (case.state == "answered") == (case.communicated_on is not None)
        assert [line.on for line in case.history] == sorted(line.on for line in case.history)
        assert all(case.filed_on <= paper.filed_on <= today for paper in case.documents)
        assert 2 <= len(case.documents) <= 7
        assert clerks[case.holder] == services[case.service].unit
    assert len({case.registration_number for case in city.cases}) == len(city.cases)
    assert {case.state for case in city.cases} == {"in_progress", "answered"}
    assert any("/305/" in case.registration_number for case in city.cases)


def test_files_hold_the_columns_of_the_importer(city: City, folder: Path) -> None:
    def header(name: str) -> list[str]:
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            return next(csv.reader(lines))

    assert header("units.csv") == ["code", "name", "kind", "parent", "head", "coordinator"]
    assert header("services.csv") == ["code", "name", "unit"]
    officials = ["login", "name", "job_title", "role", "unit", "email", "phone", "password_note"]
    assert header("officials.csv") == officials
    lines = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(city.cases)
    first = json.loads(lines[0])
    assert first["citizen_name"] == "Maria Oltean"
    assert first["registration_number"] == "482913/2026"
    assert set(first["documents"][0]) >= {"title", "kind", "sha256", "size", "from_city", "file", "pages", "media_type"}


def test_documents_are_what_the_rows_say(city: City, folder: Path) -> None:
    papers = {paper.sha256: paper for case in city.cases for paper in case.documents}
    assert {paper.media_type for paper in papers.values()} == {"application/pdf", "image/png", "image/jpeg"}
    starts = {"application/pdf": b"%PDF-", "image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff"}
    for digest, paper in papers.items():
        content = (folder / "documents" / paper.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert len(content) == paper.size
        assert content.startswith(starts[paper.media_type])
        assert paper.pages >= 1


def test_the_same_seed_makes_the_same_city(city: City, folder: Path, tmp_path: Path) -> None:
    again = build_city(SEED, TODAY, folder / "documents", cases=2_000)
    assert again == city
    write_city(again, tmp_path)
    assert (tmp_path / "cases.jsonl").read_bytes() == (folder / "cases.jsonl").read_bytes()
    assert build_house(SEED + 1) != city.house


def test_printing_again_writes_nothing(city: City, folder: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in (folder / "documents").iterdir()}
    build_city(SEED, TODAY, folder / "documents", cases=100)
    assert {path.name: path.stat().st_mtime_ns for path in (folder / "documents").iterdir()} == before
    assert not [name for name in before if name.endswith(".part")]


def test_three_citizens_wait_for_the_tour_without_a_ticket(city: City) -> None:
    cases = {case.registration_number: case for case in city.cases}
    answered = [cases[dict(city.heroes)[scene]].communicated_on for scene in ("pintea", "trif", "stanciu")]
    assert answered == [None, "2026-10-25", "2026-10-14"]
