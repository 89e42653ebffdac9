"""Single turns of the wheel: snapshots that break off, cursors that expire, pages that cannot be true, papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlcipher3 import dbapi2

from clerkdesk.desk.rows import Link
from clerkdesk.domain.commands import OpenCaseFile, WriteNote
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.notices import Changed
from clerkdesk.sync.apply import apply_page, begin, settle
from clerkdesk.wire.commands import Receipt
from clerkdesk.wire.documents import PolicyDocument
from clerkdesk.wire.exchange import Change, SyncPage, Unreachable
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_case, a_document
from tests.fakes.road import Unsteady

ONE = a_document(1).ticket.id


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre(page=4)
    for number in range(1, 31):
        centre.put_ticket(a_document(number))
    return centre


@pytest.fixture
def road(centre: FakeCentre) -> Unsteady:
    return Unsteady(centre)


@pytest.fixture
def desk(tmp_path: Path, road: Unsteady) -> Iterator[DeskUnderTest]:
    desk = DeskUnderTest(tmp_path, road).open()
    yield desk
    desk.close()


def test_the_desk_is_usable_after_the_first_page_and_goes_on_where_it_broke_off(
    desk: DeskUnderTest, centre: FakeCentre, road: Unsteady
) -> None:
    desk.pull.turn()
    status = desk.queries.status()
    assert (status.first_sync_done, status.first_sync_total) == (4, 32)
    assert len(desk.mirror()) == 4
    road.faults = ["unreachable"]
    with pytest.raises(Unreachable):
        desk.pull.turn()
    desk.close()
    centre.put_ticket(a_document(1, holder=8), {"official:8"})  # while the snapshot is under way
    desk.open()
    assert len(desk.mirror()) == 4
    desk.pull.turn()
    assert len(desk.mirror()) == 8
    desk.catch_up()
    assert desk.mirror() == centre.visible()
    assert desk.queries.status().first_sync_total == 0


def test_an_expired_cursor_reads_anew_and_forgets_what_is_gone(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    centre.take_away("ticket", ONE)
    centre.feed.clear()  # the drop itself is no longer kept
    centre.expired_below = centre.head + 1
    desk.pull.turn()
    centre.expired_below = 0
    assert desk.queries.ticket(ONE) is not None
    desk.catch_up()
    assert desk.mirror() == centre.visible()
    assert desk.queries.ticket(ONE) is None


def test_a_page_that_cannot_be_true_is_not_believed(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    ids = [id_ for kind, id_ in desk.mirror() if kind == "ticket"]
    honest = centre.sync

    def mad(cursor: str, wait: float) -> SyncPage:
        page = honest(cursor, wait)
        drops = tuple(Change(scope="official:7", op="drop", kind="ticket", id=each, version=9) for each in ids)
        return msgspec.structs.replace(page, changes=drops)

    centre.sync = mad  # type: ignore[method-assign]
    desk.pull.turn()
    assert len([1 for kind, _ in desk.mirror() if kind == "ticket"]) == 30
    assert desk.queries.status().link is Link.CATCHING_UP
    centre.sync = honest  # type: ignore[method-assign]
    desk.catch_up()
    assert desk.mirror() == centre.visible()


def test_a_scope_lost_takes_its_rows_along_in_one_pull(desk: DeskUnderTest, centre: FakeCentre) -> None:
    centre.put_ticket(a_document(90, holder=9), {"unit:3"})
    centre.grant("unit:3")
    desk.catch_up()
    assert desk.queries.ticket(a_document(90).ticket.id) is not None
    centre.put("ticket", ONE, a_document(1), {"official:7", "unit:3"})
    desk.catch_up()
    centre.revoke("unit:3")
    desk.catch_up()
    assert desk.queries.ticket(a_document(90).ticket.id) is None
    assert desk.queries.ticket(ONE) is not None
    assert desk.mirror() == centre.visible()


def test_a_scope_gained_brings_what_stood_in_it_before(desk: DeskUnderTest, centre: FakeCentre) -> None:
    centre.put_ticket(a_document(90, holder=9), {"unit:3"})
    desk.catch_up()
    assert desk.queries.ticket(a_document(90).ticket.id) is None
    centre.grant("unit:3")
    desk.catch_up()
    assert desk.queries.ticket(a_document(90).ticket.id) is not None
    assert desk.mirror() == centre.visible()


def test_what_another_scope_still_holds_stays(desk: DeskUnderTest, centre: FakeCentre) -> None:
    centre.put("ticket", ONE, a_document(1), {"official:7", "unit:3"})
    centre.grant("unit:3")
    desk.catch_up()
    centre.put("ticket", ONE, a_document(1), {"official:7"})
    desk.catch_up()
    assert desk.queries.ticket(ONE) is not None
    assert desk.mirror() == centre.visible()


def test_unknown_kinds_and_shapes_are_kept_raw_and_read_after_an_upgrade(
    desk: DeskUnderTest, centre: FakeCentre
) -> None:
    centre.put("hologram", "h1", {"colour": "blue"}, {"official:7"})
    centre.put("ticket", "strange", {"ticket": "of another shape"}, {"official:7"})
    desk.catch_up()
    assert desk.mirror() == centre.visible()
    assert desk.queries.ticket("strange") is None
    assert desk.queries.ticket_rows(["strange"]) == []
    for version in ("1.0", "1.0", "2.0"):
        desk.write(lambda work, version=version: begin(work, version))
    assert len(desk.queries.ticket_rows([ONE])) == 1
    centre.take_away("hologram", "h1")
    desk.catch_up()
    assert desk.mirror() == centre.visible()


def test_the_same_page_twice_changes_nothing(desk: DeskUnderTest, road: Unsteady, centre: FakeCentre) -> None:
    desk.catch_up()
    centre.put_ticket(a_document(2, holder=7))
    road.faults = ["lost"]
    with pytest.raises(Unreachable):
        desk.pull.turn()
    desk.catch_up()
    before = len(desk.changes)
    desk.catch_up()
    assert all(change.kinds == {"connection"} for change in desk.changes[before:])
    assert desk.mirror() == centre.visible()


def test_new_settings_are_seen_by_what_waits(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    desk.do(ONE, OpenCaseFile())
    centre.put("policy", "1", PolicyDocument(policy=Policy(version=2, slot_minutes=20)), {"everyone"})
    desk.catch_up()
    assert desk.queries.policy().slot_minutes == 20


def test_a_case_file_rings_for_its_tickets(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    desk.changes.clear()
    centre.put("case_file", "1", a_case(1), {"official:7"})
    desk.catch_up()
    assert Changed(frozenset({"case_file"}), frozenset({ONE})) in desk.changes
    assert desk.queries.ticket_rows([ONE])[0].documents == 2


def test_a_desk_too_old_still_hands_in_its_work(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    command = desk.do(ONE, OpenCaseFile())

    def too_old(*_asked: Any) -> SyncPage:
        raise Refused(Code.DESK_TOO_OLD)

    centre.sync = too_old  # type: ignore[method-assign]
    assert desk.pull.turn() == 600
    assert desk.queries.status().link is Link.OFFLINE
    assert desk.link.read().code == "desk-too-old"
    desk.hand_in()
    assert centre.effects == {command: 1}


def test_a_closed_door_is_told_to_the_lane(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    desk.do(ONE, OpenCaseFile())
    centre.door = Code.SIGNED_OUT
    with pytest.raises(Refused):
        desk.pull.turn()
    with pytest.raises(Refused):
        desk.push.turn()
    assert list(desk.states().values()) == ["sent"]


def test_no_receipt_at_all_is_no_answer(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    desk.do(ONE, OpenCaseFile())
    centre.send = lambda _commands: ()  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        desk.push.turn()
    assert len(desk.queries.status().waiting) == 1


def test_a_batch_holds_fifty_commands_or_a_mebibyte(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    sizes: list[int] = []
    honest = centre.send

    def counted(commands: Any) -> Any:
        sizes.append(len(commands))
        return honest(commands)

    centre.send = counted  # type: ignore[method-assign]
    for each in range(60):
        desk.do(a_document(each % 30 + 1).ticket.id, WriteNote("scurt"))
    desk.hand_in()
    assert sizes == [50, 10]
    sizes.clear()
    for _ in range(3):
        desk.do(ONE, WriteNote("x" * 600_000))
    desk.hand_in()
    assert sizes == [1, 1, 1]


def test_no_room_stops_the_copying_and_not_the_writing(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    centre.put_ticket(a_document(2))

    def full(*_: Any) -> Any:
        raise dbapi2.OperationalError("database or disk is full")

    honest = desk.pull._writer.submit

    def crowded(job: Any, may_use_reserve: bool = True) -> Any:
        return honest(job if may_use_reserve else full, may_use_reserve)

    desk.writer.submit = crowded  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        desk.pull.turn()
    with pytest.raises(Unreachable):
        desk.files.turn()
    desk.do(ONE, WriteNote("merge"))
    assert len(desk.states()) == 1


def test_a_long_absence_is_caught_up_page_by_page(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    for number in range(40, 60):
        centre.put_ticket(a_document(number))
    desk.pull.turn()
    assert desk.queries.status().link is Link.CATCHING_UP
    desk.catch_up()
    assert desk.mirror() == centre.visible()


def test_a_late_double_of_an_answer_changes_nothing(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    command = desk.do(ONE, OpenCaseFile())
    desk.settle()
    stale = Receipt(command=command, outcome="refused", at=desk.now, code="wrong-state")
    assert desk.write(lambda work: settle(work, [stale])) == 0
    assert desk.states() == {command: "done"}


def test_an_op_from_the_future_is_passed_over(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    before = desk.mirror()
    page = centre.sync(f"{centre.epoch}/{centre.head}", 0.0)
    odd = Change(scope="official:7", op="put", kind="ticket", id=ONE, version=9)
    join = Change(scope="official:7", op="join", kind="scope", id="official:7", version=9)
    page = msgspec.structs.replace(page, changes=(odd, join))
    desk.write(lambda work: apply_page(work, page, desk.now))
    assert desk.mirror() == before


def test_a_bug_in_the_writing_stays_a_bug(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.catch_up()
    centre.put_ticket(a_document(2))
    centre.sync = lambda *_asked: None  # type: ignore[assignment, method-assign, return-value]
    with pytest.raises(AttributeError):
        desk.pull.turn()
