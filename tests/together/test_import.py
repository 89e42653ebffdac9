"""Imports: what is good comes in, what is bad is set aside with its line, and a second run changes nothing."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, func, select, text

from clerkdesk.central.cli import FAILED, MISTAKEN, SET_ASIDE, WELL, main
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.identity import Argon2Passwords
from clerkdesk.central.store import ledgers, tables
from clerkdesk.central.store.stamper import stamp_once
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.import_cases import import_cases
from clerkdesk.central.usecases.import_city import import_city
from clerkdesk.central.usecases.intake_rows import Report
from tests.house import MONDAY

UNITS = """code,name,kind,parent,head,coordinator
M,Municipiul,city,,primar,
100,Direc\u0163ia Tehnică,directorate,M,,vice
111,Serviciul Parcări,service,100,sef,nimeni
?,Fără fel,barrack,M,,
"""
OFFICIALS = """login,name,job_title,role,unit,email,phone
primar,Ioana Primar,primar,mayor,M,primar@example.org,
vice,Vlad Vice,viceprimar,vice_mayor,M,,
sef,\u015etefan \u015eef,\u015fef serviciu,director,111,,
ana,Ana Pop,inspector,clerk,111,ana@example.org,+40264000001
ana,Ana Alta,inspector,clerk,111,,
rol,Rol Gre\u015fit,inspector,wizard,111,,
"""
SERVICES = """code,name,unit
parcare,Parcare de domiciliu,111
pod,Pod,999
"""
PAPER = b"%PDF-1.7 cerere"


def case(number: str, **values: object) -> bytes:
    row: dict[str, object] = {
        "registration_number": number,
        "citizen_name": "Maria \u0162ăran",
        "filed_on": "2026-11-10",
        "service": "parcare",
        "holder": "ana",
        "state": "in_progress",
        "subject": "Loc de parcare",
        "history": [{"on": "2026-11-10", "text": "Înregistrată"}],
        "documents": [
            {
                "title": "Cerere",
                "kind": "cerere",
                "filed_on": "2026-11-10",
                "pages": 1,
                "media_type": "application/pdf",
                "sha256": hashlib.sha256(PAPER).hexdigest(),
                "size": len(PAPER),
                "file": "cerere.pdf",
            }
        ],
    }
    return msgspec.json.encode({**row, **values})


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, content in (("units", UNITS), ("officials", OFFICIALS), ("services", SERVICES)):
        (tmp_path / f"{name}.csv").write_text(content, encoding="utf-8")
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "cerere.pdf").write_bytes(PAPER)
    lines = [
        case("1/2026"),
        case("2/2026", state="answered", answered_on="2026-11-12", communicated_on="2026-11-14"),
        b"{not json",
        case("3/2026", service="necunoscut"),
        case("4/2026", state="lost"),
        case("1/2026", subject="Din nou"),
        case("5/2026", documents=[{**msgspec.json.decode(case("x"))["documents"][0], "sha256": "0" * 64}]),
        case("6/2026", communicated_on="2026-11-01", answered_on="2026-11-12"),
    ]
    (tmp_path / "cases.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    return tmp_path


@pytest.fixture
def take_in(files: Path, uow: UnitOfWork) -> Callable[[], tuple[Report, Report]]:
    def run() -> tuple[Report, Report]:
        house = import_city(uow, MONDAY, files / "units.csv", files / "officials.csv", files / "services.csv")
        archive = LocalArchive(files / "archive")
        return house, import_cases(uow, archive, MONDAY, files / "cases.jsonl", files / "documents")

    return run


def everything(engine: Engine) -> list[object]:
    """Every row of the mirror with its version, and what waits for the feed."""
    with engine.connect() as connection:
        rows: list[object] = []
        for table in (tables.unit, tables.official, tables.service, tables.case_file, tables.case_document):
            rows += [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
        rows.append(connection.execute(select(func.count()).select_from(ledgers.feed_pending)).scalar_one())
        rows.append(connection.execute(select(func.count()).select_from(ledgers.audit)).scalar_one())
        return rows


def test_good_rows_come_in_and_bad_ones_are_set_aside(
    take_in: Callable[[], tuple[Report, Report]], engine: Engine
) -> None:
    house, cases = take_in()
    assert [(row.file, row.line) for row in house.bad] == [
        ("units.csv", 5),
        ("officials.csv", 6),
        ("officials.csv", 7),
        ("units.csv", 4),
        ("services.csv", 3),
    ]
    assert [(row.line, row.reason) for row in cases.bad] == [
        (3, "not readable"),
        (4, "service is not known"),
        (5, "Invalid enum value 'lost' (state)"),
        (7, "a document's file is missing or is not what the row says"),
        (8, "communicated_on lies before answered_on"),
        (6, "registration_number stands twice"),
    ]
    assert (cases.new, cases.changed, cases.same) == (2, 0, 0)
    with engine.connect() as connection:
        names = connection.execute(select(tables.official.c.name).order_by(tables.official.c.id)).scalars().all()
        citizen = connection.execute(select(tables.case_file.c.citizen_name).limit(1)).scalar_one()
        papers = connection.execute(select(func.count()).select_from(tables.case_document)).scalar_one()
        blobs = connection.execute(select(tables.blob.c.size)).scalars().all()
        scopes = connection.execute(
            text("SELECT scope FROM official_scope JOIN official ON official.id = official_id WHERE login = 'vice'")
        ).scalars()
        assert len([scope for scope in scopes if scope.startswith("unit:")]) == 2
    assert names == ["Ioana Primar", "Vlad Vice", "\u0218tefan \u0218ef", "Ana Pop"]
    assert citizen == "Maria \u021aăran"
    assert (papers, blobs) == (2, [len(PAPER)])


def test_a_second_run_changes_nothing(take_in: Callable[[], tuple[Report, Report]], engine: Engine) -> None:
    take_in()
    before = everything(engine)
    house, cases = take_in()
    assert everything(engine) == before
    assert (house.new, house.changed, cases.new, cases.changed, cases.same) == (0, 0, 0, 0, 2)


def test_only_what_differs_gets_a_new_version(
    take_in: Callable[[], tuple[Report, Report]], files: Path, engine: Engine
) -> None:
    take_in()
    (files / "cases.jsonl").write_bytes(case("1/2026", stage="La semnat") + b"\n" + case("7/2026") + b"\n")
    _, cases = take_in()
    assert (cases.new, cases.changed, cases.same) == (1, 1, 0)
    with engine.connect() as connection:
        rows = connection.execute(select(tables.case_file).order_by(tables.case_file.c.id)).all()
    assert [(row.registration_number, row.version, row.stage) for row in rows] == [
        ("1/2026", 2, "La semnat"),
        ("2/2026", 1, ""),
        ("7/2026", 1, ""),
    ]


@pytest.fixture
def told(files: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings, in the environment."""
    given = {
        "DATABASE_URL": database_url,
        "ARCHIVE_DIR": str(files / "archive"),
        "LINK_KEY": "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=",
        "PUBLIC_URL": "https://bilet.example.org",
        "CITY": "Cluj-Napoca",
        "MAIL_FROM": "bilet@example.org",
        "BOUNCE_DOMAIN": "example.org",
    }
    for name, value in given.items():
        monkeypatch.setenv(f"CLERKDESK_{name}", value)


@pytest.mark.usefixtures("told")
def test_the_command_line_reports_bad_rows_and_says_so_in_its_exit_code(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = [f"--{name}={files / name}.csv" for name in ("units", "officials", "services")]
    report = files / "out" / "report.csv"
    taking = ["import", *house, f"--cases={files / 'cases.jsonl'}", f"--documents={files / 'documents'}"]
    assert main([*taking, f"--report={report}"]) == SET_ASIDE
    lines = report.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "file,line,reason"
    assert "units.csv,5,kind is none of city, directorate, house, office, service" in lines[1].replace('"', "")
    assert "\u0162ăran" not in report.read_text(encoding="utf-8")
    assert main(["audit", "verify"]) == WELL
    assert main(["migrate"]) == WELL
    assert main(["doctor"]) == WELL
    said = capsys.readouterr().out
    assert "The audit is whole" in said
    assert "LOOK" not in said


@pytest.mark.usefixtures("told")
def test_the_command_line_lists_officials_and_gives_passwords(
    take_in: Callable[[], tuple[Report, Report]],
    engine: Engine,
    capsys: pytest.CaptureFixture[str],
) -> None:
    take_in()
    assert main(["officials"]) == WELL
    assert "ana\tAna Pop\tclerk\tServiciul Parcări" in capsys.readouterr().out
    for password, login, code in (("scurtă", "ana", MISTAKEN), ("destul de lungă", "nimeni", MISTAKEN)):
        assert main(["officials", "--set-password", login], StringIO(password + "\n")) == code
    assert main(["officials", "--set-password", "ana"], StringIO("destul de lungă\n")) == WELL
    assert main(["officials", "--sign-out", "ana"]) == WELL
    with engine.connect() as connection:
        [stored] = connection.execute(select(ledgers.credential.c.hash)).scalars()
    assert Argon2Passwords().matches(stored, "destul de lungă")


@pytest.mark.usefixtures("told")
def test_the_command_line_tells_mistakes_apart(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], engine: Engine
) -> None:
    assert main(["import", f"--units={files / 'units.csv'}"]) == MISTAKEN
    assert main(["doctor", "--run-parked", "01990000-0000-7000-8000-000000000000"]) == MISTAKEN
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO audit (at, verb, facts) VALUES (now() - interval '1 hour', 'x', '{}')"))
    assert main(["doctor"]) == FAILED
    assert "LOOK The oldest change waits 3600 s" in capsys.readouterr().out
    stamp_once(engine)
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("UPDATE audit SET verb = 'y'"))
    assert main(["audit", "verify"]) == FAILED
    monkeypatch.delenv("CLERKDESK_CITY")
    assert main(["doctor"]) == MISTAKEN


def test_every_mistake_of_a_case_has_its_reason(files: Path, uow: UnitOfWork) -> None:
    import_city(uow, MONDAY, files / "units.csv", files / "officials.csv", files / "services.csv")
    paper = msgspec.json.decode(case("x"))["documents"][0]
    (files / "elsewhere.pdf").write_bytes(PAPER)
    lines = [
        case(" / "),
        case("2/2026", citizen_name="  "),
        case("3/2026", holder="nimeni"),
        b"   ",
        case("5/2026", documents=[{**paper, "file": "../elsewhere.pdf"}]),
    ]
    (files / "cases.jsonl").write_bytes(b"\n".join(lines))
    report = import_cases(uow, LocalArchive(files / "archive"), MONDAY, files / "cases.jsonl", files / "documents")
    assert [(row.line, row.reason) for row in report.bad] == [
        (1, "registration_number is empty"),
        (2, "citizen_name is empty"),
        (3, "holder is not known"),
        (5, "a document's file is missing or is not what the row says"),
    ]
    assert (report.new, len(list(files.glob("archive/**/*.pdf")))) == (0, 0)


def test_a_table_of_cases_carries_its_papers_as_json(files: Path, uow: UnitOfWork, engine: Engine) -> None:
    import_city(uow, MONDAY, files / "units.csv", files / "officials.csv", files / "services.csv")
    row = msgspec.json.decode(case("1/2026"))
    cells = {
        name: value if isinstance(value, str) else msgspec.json.encode(value).decode() for name, value in row.items()
    }
    with (files / "cases.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(cells))
        writer.writeheader()
        writer.writerow(cells)
    report = import_cases(uow, LocalArchive(files / "archive"), MONDAY, files / "cases.csv", files / "documents")
    assert (report.new, report.bad) == (1, [])
    with engine.connect() as connection:
        papers = connection.execute(select(tables.case_document.c.sha256)).scalars().all()
        history = connection.execute(select(tables.case_file.c.history)).scalar_one()
    assert papers == [row["documents"][0]["sha256"]]
    assert history == row["history"]
