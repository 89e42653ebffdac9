"""The local files against what a workstation does to them: wrong keys, damage, full disks, newer programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from clerkdesk.desk.rows import Draft
from clerkdesk.domain.commands import OpenCaseFile, WriteNote
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.local.cipher import Damaged, WrongKey, is_damage, is_disk_full, key_literal, open_database
from clerkdesk.local.folder import DeskFolder, folder_name
from clerkdesk.local.schema import OUTBOX, NewerFile, migrate
from clerkdesk.local.store import LocalStore
from clerkdesk.notices import Changed, Notices
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import KEY, DeskUnderTest
from tests.fakes.documents import a_document

TICKET = a_document().ticket.id


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre()
    centre.put_ticket(a_document())
    return centre


def a_desk(folder: Path, centre: FakeCentre) -> DeskUnderTest:
    desk = DeskUnderTest(folder, centre).open()
    desk.catch_up()
    return desk


def spoil(path: Path, at: int = 0) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * 4096)


def test_nothing_a_person_wrote_can_be_read_without_the_key(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)
    desk.do(TICKET, WriteNote("numai pentru mine"))
    desk.acts.save_draft(Draft(ticket=TICKET, notes="ciornă secretă")).result(timeout=30)
    everything = b"".join(each.read_bytes() for each in tmp_path.iterdir() if each.is_file())
    desk.close()
    for words in ("numai pentru mine", "ciornă secretă", "Oltean", KEY.hex()):
        assert words.encode() not in everything


def test_a_wrong_key_is_not_damage_and_moves_nothing(tmp_path: Path, centre: FakeCentre) -> None:
    a_desk(tmp_path, centre).close()
    before = {each.name: each.stat().st_size for each in tmp_path.iterdir()}
    with pytest.raises(WrongKey):
        DeskUnderTest(tmp_path, centre, key=bytes(32)).open()
    assert {each.name: each.stat().st_size for each in tmp_path.iterdir()} == before


def test_a_damaged_mirror_is_put_aside_and_read_anew(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)
    desk.do(TICKET, WriteNote("rămâne"))
    desk.close()
    spoil(tmp_path / "mirror.db")
    desk.open()
    assert desk.queries.ticket(TICKET) is None
    desk.settle()
    assert desk.mirror() == centre.visible()
    assert [note.text for note in desk.queries.ticket(TICKET).notes] == ["rămâne"]
    assert list(tmp_path.glob("quarantine/*/mirror.db"))
    desk.close()


def test_a_mirror_damaged_while_it_is_read_is_rebuilt_under_the_reader(tmp_path: Path, centre: FakeCentre) -> None:
    for number in range(2, 60):
        centre.put_ticket(a_document(number))
    a_desk(tmp_path, centre).close()
    desk = DeskUnderTest(tmp_path, centre).open()
    size = (tmp_path / "mirror.db").stat().st_size
    for at in range(4096, size, 4096):
        spoil(tmp_path / "mirror.db", at)
    assert desk.queries.ticket(TICKET) is None
    assert Changed(everything=True) in desk.changes
    desk.settle()
    assert desk.mirror() == centre.visible()
    desk.close()


def test_what_can_be_read_of_a_damaged_outbox_is_carried_over(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)
    for number in range(200):
        desk.acts.save_draft(Draft(ticket=f"t{number}", notes="x" * 900 + str(number))).result(timeout=30)
    command = desk.do(TICKET, OpenCaseFile())
    desk.close()
    last_page = (tmp_path / "outbox.db").stat().st_size - 4096
    spoil(tmp_path / "outbox.db", last_page // 2 // 4096 * 4096)
    desk.open()
    desk.write(lambda work: (_ for _ in ()).throw(Damaged(tmp_path)) if work.damaged() else None)
    assert len(desk.reader.all("SELECT ticket FROM outbox.draft")) > 150
    assert desk.states().get(command, "waiting") == "waiting"
    assert list(tmp_path.glob("quarantine/*/outbox.db"))
    desk.close()


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    raw = open_database(tmp_path / "outbox.db", KEY)
    migrate(raw, OUTBOX)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    store = LocalStore(DeskFolder(tmp_path), KEY, Notices(), lambda: pytest.fail("no clock"), pytest.fail)
    with pytest.raises(NewerFile):
        store.prepare()


def test_an_outbox_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    raw = open_database(tmp_path / "outbox.db", KEY)
    migrate(raw, OUTBOX)
    raw.execute("INSERT INTO meta VALUES ('account', 'x')")
    step = ("CREATE TABLE later (id INTEGER)",)
    assert migrate(raw, (*OUTBOX, step), tmp_path / "outbox.before")
    assert not migrate(raw, (*OUTBOX, step), tmp_path / "outbox.before")
    raw.close()
    backup = open_database(tmp_path / "outbox.before", KEY)
    assert backup.execute("SELECT value FROM meta").fetchone() == ("x",)
    assert backup.execute("PRAGMA user_version").fetchone() == (len(OUTBOX),)
    backup.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    raw = open_database(tmp_path / "outbox.db", KEY)
    migrate(raw, OUTBOX)
    with pytest.raises(dbapi2.DatabaseError):
        migrate(raw, (*OUTBOX, ("CREATE TABLE fine (id)", "no such words")))
    assert raw.execute("PRAGMA user_version").fetchone() == (len(OUTBOX),)
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'fine'").fetchone() == (0,)
    raw.close()


def test_every_commit_is_on_disk_and_logged(tmp_path: Path) -> None:
    raw = open_database(tmp_path / "outbox.db", KEY)
    pragmas = [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")]
    raw.close()
    assert pragmas == ["wal", 2, 1]


def test_a_full_disk_gives_the_reserve_to_texts_and_never_to_the_mirror(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)
    tries: list[str] = []

    def full_until_there_is_room(work: Any) -> str:
        tries.append("")
        if desk.folder.reserve.exists():
            raise dbapi2.OperationalError("database or disk is full")
        return "written"

    with pytest.raises(dbapi2.OperationalError) as stopped:
        desk.writer.submit(full_until_there_is_room, may_use_reserve=False).result(timeout=30)
    assert is_disk_full(stopped.value)
    assert desk.folder.reserve.exists()
    assert desk.write(full_until_there_is_room) == "written"
    assert len(tries) == 3
    desk.close()


def test_a_folder_tells_neither_centre_nor_person() -> None:
    name = folder_name("https://Tichet.example/", 7)
    assert name == folder_name("https://tichet.example", 7)
    assert name != folder_name("https://tichet.example", 8)
    assert "tichet" not in name


def test_a_key_has_thirty_two_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        key_literal(b"short")


def test_a_bug_is_not_damage() -> None:
    assert not is_damage(ValueError("malformed"))
    assert not is_damage(None)


def test_the_writer_takes_nothing_after_its_end_and_loses_nothing_before(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)
    saved = [desk.acts.save_draft(Draft(ticket=f"t{each}", resolution=ResolutionText(facts="f"))) for each in range(50)]
    desk.close()
    assert all(each.done() and each.exception() is None for each in saved)
    with pytest.raises(RuntimeError):
        desk.writer.submit(id)


def test_a_bug_of_a_listener_is_told_and_does_not_stop_the_writing(tmp_path: Path, centre: FakeCentre) -> None:
    desk = a_desk(tmp_path, centre)

    def broken(changed: Changed) -> None:
        raise ZeroDivisionError

    end = desk.notices.subscribe(broken)
    desk.acts.mark_seen(TICKET).result(timeout=30)
    end()
    desk.acts.mark_seen(TICKET).result(timeout=30)
    desk.close()
    assert [type(each) for each in desk.bugs] == [ZeroDivisionError]
