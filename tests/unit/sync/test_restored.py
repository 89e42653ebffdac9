"""A centre restored from a backup: the work it lost comes again under its old ids, whatever the desk lost meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.domain.commands import EndAudience, IssueResolution, OpenCaseFile, WriteNote
from clerkdesk.domain.ticket import State
from tests.builders import a_talk, a_text
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_document

ONE = a_document(1).ticket.id


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre(page=4)
    for number in range(1, 31):
        centre.put_ticket(a_document(number))
    return centre


@pytest.fixture
def desk(tmp_path: Path, centre: FakeCentre) -> Iterator[DeskUnderTest]:
    desk = DeskUnderTest(tmp_path, centre).open()
    yield desk
    desk.close()


@pytest.mark.parametrize("lost", ["nothing", "mirror", "memory"])
def test_a_restored_centre_gets_the_work_again_and_only_once(
    desk: DeskUnderTest, centre: FakeCentre, lost: str
) -> None:
    desk.catch_up()
    backup = centre.copy()
    kept = desk.do(ONE, WriteNote("scrisă înainte de avarie"))
    desk.settle()
    assert desk.states() == {kept: "done"}
    centre.restore("epoch-2", backup)
    if lost == "mirror":
        desk.close()
        for each in desk.root.rglob("mirror.db*"):
            each.unlink()
        desk.open()
    if lost == "memory":  # an outbox that was salvaged keeps its commands, not what it knew of the centre
        desk.write(lambda work: work.outbox.set("epoch", ""))
    desk.settle()
    assert centre.effects == {kept: 1}
    assert desk.mirror() == centre.visible()
    assert desk.states() == {kept: "done"}
    desk.settle()
    assert centre.effects == {kept: 1}


def test_what_was_shown_as_resolved_never_falls_back(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    desk.do(ONE, EndAudience(a_talk()))
    desk.settle()
    backup = centre.copy()
    desk.do(ONE, IssueResolution(a_text()))
    desk.settle()
    centre.restore("epoch-2", backup)
    shown: list[State] = []

    def look() -> None:
        view = desk.queries.ticket(ONE)
        assert view is not None
        shown.append(view.document.ticket.state)

    for _ in range(20):
        desk.pull.turn()
        look()
    desk.settle()
    look()
    assert set(shown) == {State.RESOLVED}


def test_a_restore_in_the_middle_of_a_snapshot_begins_it_again(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.pull.turn()
    centre.epoch = "epoch-2"
    desk.catch_up()
    assert desk.mirror() == centre.visible()


def test_a_centre_restored_before_this_desk_did_anything_is_read_anew(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    backup = centre.copy()
    centre.restore("epoch-2", backup)
    desk.settle()
    assert desk.mirror() == centre.visible()
    assert desk.states() == {}
    assert desk.do(ONE, OpenCaseFile())
