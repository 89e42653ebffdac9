"""What a clerk sees and does at one desk, without a window and with the centre now there, now not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from clerkdesk.desk.rows import Draft, WaitingState
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Missed, Talk
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.wire.commands import Command, Receipt
from clerkdesk.wire.documents import OfficialDocument, UnitDocument
from clerkdesk.wire.exchange import Unreachable
from tests.builders import ASKED, a_text
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_case, a_document

ONE = a_document(1).ticket.id
TALK = Talk(ASKED, ASKED + timedelta(minutes=9), ASKED)


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre()
    centre.put_ticket(a_document(1))
    centre.put("case_file", "1", a_case(1, papers=3), {"official:7"})
    centre.put("unit", "3", UnitDocument(id=3, name="Serviciul Urbanism", kind="service"), {"everyone"})
    return centre


@pytest.fixture
def desk(tmp_path: Path, centre: FakeCentre) -> Iterator[DeskUnderTest]:
    desk = DeskUnderTest(tmp_path, centre).open()
    desk.catch_up()
    yield desk
    assert desk.bugs == []
    desk.close()


def test_a_whole_talk_offline_is_shown_at_once_and_arrives_in_order(desk: DeskUnderTest, centre: FakeCentre) -> None:
    acts: list[Any] = [
        c.OpenCaseFile(),
        c.StartAudience(desk.now),
        c.ReadNotice(desk.now),
        c.EndAudience(TALK),
        c.IssueResolution(a_text()),
    ]
    futures = [desk.acts.do(ONE, act, desk.clock()) for act in acts]
    done = [each.result(timeout=30) for each in futures]
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert view.document.ticket.state is State.RESOLVED
    assert view.document.resolution_deadline is not None
    assert [line.verb for line in view.document.history][-1] == "issue_resolution"
    (coming,) = view.resolutions
    assert (coming.number, coming.text, coming.unit_name) == ("", a_text(), "Serviciul Urbanism")
    assert desk.queries.resolution(coming.id) == coming
    assert all(each.state is WaitingState.WAITING for each in view.waiting)
    assert "scara 1:1000" in view.waiting[-1].text
    desk.hand_in()
    desk.catch_up()
    assert centre.order == done
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert view.waiting == ()
    assert [each.number for each in view.resolutions] == ["1/2026"]


def test_an_act_the_rules_forbid_is_refused_before_anything_is_written(desk: DeskUnderTest) -> None:
    assert desk.acts.may(ONE, c.OpenCaseFile(), desk.now) is None
    issue = c.IssueResolution(a_text())
    told = desk.acts.may(ONE, issue, desk.now)
    assert told is not None
    assert told.code is Code.WRONG_STATE
    with pytest.raises(Refused):
        desk.acts.do(ONE, issue, desk.now)
    with pytest.raises(Refused) as no:
        desk.acts.do("elsewhere", c.OpenCaseFile(), desk.now)
    assert no.value.code is Code.TICKET_UNKNOWN
    assert desk.states() == {}


def test_nothing_blinks_between_the_receipt_and_the_document(desk: DeskUnderTest) -> None:
    command = desk.do(ONE, c.StartAudience(desk.now))
    desk.hand_in()
    assert desk.states() == {command: "applied"}
    (row,) = desk.queries.ticket_rows([ONE])
    assert row.state is State.IN_AUDIENCE
    desk.catch_up()
    (row,) = desk.queries.ticket_rows([ONE])
    assert row.state is State.IN_AUDIENCE
    assert desk.states() == {command: "done"}


def test_a_refusal_keeps_its_text_holds_its_own_ticket_and_can_be_tried_again(
    desk: DeskUnderTest, centre: FakeCentre
) -> None:
    centre.put_ticket(a_document(2))
    desk.catch_up()
    note = desk.do(ONE, c.MarkMissed(Missed.CITIZEN_ABSENT, "nu a răspuns"))
    after = desk.do(ONE, c.WriteNote("apoi"))
    other = desk.do(a_document(2).ticket.id, c.WriteNote("alt tichet"))
    answers = {note: Receipt(command=note, outcome="refused", at=desk.now, code="wrong-state", facts={"state": "held"})}
    centre.receipts.update({id_: (_sent(desk, id_), receipt) for id_, receipt in answers.items()})
    desk.push.turn()
    (stuck,) = desk.queries.status().refused
    assert (stuck.id, stuck.code, stuck.text) == (note, "wrong-state", "nu a răspuns")
    assert stuck.facts == {"state": "held"}
    assert {after, other} <= set(centre.effects)  # they were in the same batch, and the centre took them
    late = desk.do(ONE, c.WriteNote("așteaptă"))
    assert desk.push.turn() is None
    assert desk.states()[late] == "waiting"
    (row,) = desk.queries.ticket_rows([ONE])
    assert row.is_refused
    fresh = desk.acts.retry(note).result(timeout=30)
    assert desk.acts.retry(note).result(timeout=30) == note
    assert next(iter(desk.states())) == fresh
    desk.settle()
    assert centre.effects[fresh] == 1
    assert centre.effects[late] == 1
    assert centre.order.index(fresh) < centre.order.index(late)
    assert [(kept.text, kept.why) for kept in desk.queries.kept_texts()] == [("nu a răspuns", "mark_missed")]


def _sent(desk: DeskUnderTest, command: str) -> bytes:
    row = desk.reader.one("SELECT verb, ticket, body FROM outbox.command WHERE id = ?", (command,))
    assert row is not None
    return msgspec.json.encode([row[0], row[1], msgspec.Raw(row[2])])


@pytest.mark.parametrize("outcome", ["held", "conflict", "parked", "from-the-future"])
def test_every_other_answer_is_shown_and_can_be_put_aside(
    desk: DeskUnderTest, centre: FakeCentre, outcome: str
) -> None:
    command = desk.do(ONE, c.WriteNote("text"))
    centre.receipts[command] = (_sent(desk, command), Receipt(command=command, outcome=outcome, at=desk.now))
    desk.hand_in()
    (stuck,) = desk.queries.status().refused
    assert stuck.state == (outcome if outcome != "from-the-future" else "parked")
    desk.acts.dismiss(command).result(timeout=30)
    desk.acts.dismiss(command).result(timeout=30)
    assert desk.queries.status().refused == ()
    assert [kept.text for kept in desk.queries.kept_texts()] == ["text"]


def test_what_was_held_back_in_a_batch_waits_behind_what_holds_it(desk: DeskUnderTest, centre: FakeCentre) -> None:
    first, second = desk.do(ONE, c.WriteNote("unu")), desk.do(ONE, c.WriteNote("doi"))
    honest = centre.send

    def holding(commands: tuple[Command, ...]) -> tuple[Receipt, ...]:
        refused = Receipt(command=first, outcome="refused", at=desk.now, code="wrong-state")
        held = Receipt(command=second, outcome="refused", at=desk.now, code="held-back")
        return tuple({first: refused, second: held}[each.id] for each in commands)

    centre.send = holding  # type: ignore[method-assign]
    desk.hand_in()
    assert desk.states() == {first: "refused", second: "waiting"}
    centre.send = honest  # type: ignore[method-assign]
    desk.acts.dismiss(first).result(timeout=30)
    desk.settle()
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert [note.text for note in view.notes] == ["doi"]


def test_held_back_alone_is_no_answer(desk: DeskUnderTest, centre: FakeCentre) -> None:
    only = desk.do(ONE, c.WriteNote("unu"))
    centre.receipts[only] = (_sent(desk, only), Receipt(command=only, outcome="refused", at=desk.now, code="held-back"))
    with pytest.raises(Unreachable):
        desk.hand_in()
    assert desk.states() == {only: "waiting"}


def test_nobody_hears_that_a_mark_was_refused(desk: DeskUnderTest, centre: FakeCentre) -> None:
    mark = desk.do(ONE, c.OpenCaseFile())
    centre.put_ticket(a_document(1, holder=8), {"official:7"})
    desk.hand_in()
    desk.catch_up()
    assert desk.states() == {mark: "done"}
    assert desk.queries.status().refused == ()


def test_a_poisoned_command_delays_no_other_ticket(desk: DeskUnderTest, centre: FakeCentre) -> None:
    centre.put_ticket(a_document(2))
    desk.catch_up()
    poison = desk.do(ONE, c.WriteNote("otravă"))
    good = desk.do(a_document(2).ticket.id, c.WriteNote("bun"))
    centre.poisoned.add(poison)
    desk.hand_in()
    desk.catch_up()
    assert desk.states() == {poison: "refused", good: "done"}


def test_the_text_of_a_ticket_that_left_is_kept(desk: DeskUnderTest, centre: FakeCentre) -> None:
    desk.acts.save_draft(Draft(ticket=ONE, resolution=ResolutionText(facts="fapte"), notes="note")).result(timeout=30)
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert view.draft is not None
    assert (view.draft.resolution.facts, view.draft.notes) == ("fapte", "note")
    centre.put("ticket", ONE, a_document(1, holder=8), {"official:8"})
    desk.catch_up()
    assert desk.queries.ticket(ONE) is None
    assert [(kept.text, kept.why) for kept in desk.queries.kept_texts()] == [("fapte\n\nnote", "access-lost")]


def test_a_draft_is_dropped_and_a_ticket_seen(desk: DeskUnderTest) -> None:
    assert desk.queries.counts(desk.now).unread == 1
    desk.acts.mark_seen(ONE).result(timeout=30)
    assert desk.queries.counts(desk.now).unread == 0
    saved = desk.acts.save_draft(Draft(ticket=ONE, notes="n")).result(timeout=30)
    (row,) = desk.queries.ticket_rows([ONE])
    assert row.has_draft
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert view.draft is not None
    assert view.draft.saved_at == saved
    desk.acts.drop_draft(ONE).result(timeout=30)
    (row,) = desk.queries.ticket_rows([ONE])
    assert not row.has_draft


def test_a_superior_reassigns_and_sees_the_new_name(tmp_path: Path, centre: FakeCentre) -> None:
    centre.account = msgspec.structs.replace(centre.account, role=Role.DIRECTOR)
    official = OfficialDocument(id=8, name="Dan Rus", job_title="inspector", role=Role.CLERK, unit=3)
    centre.put("official", "8", official, {"everyone"})
    desk = DeskUnderTest(tmp_path, centre, account=centre.account).open()
    desk.catch_up()
    desk.do(ONE, c.Reassign(8, "concediu"))
    view = desk.queries.ticket(ONE)
    assert view is not None
    assert (view.document.ticket.holder, view.document.holder_name) == (8, "Dan Rus")
    assert view.waiting[0].text == "concediu"
    assert [each.name for each in desk.queries.officials()] == ["Dan Rus", "Ioana Mureșan"]
    assert [each.name for each in desk.queries.units()] == ["Serviciul Urbanism"]
    assert desk.queries.services() == []
    desk.close()


def test_nobody_asks_at_an_empty_desk(desk: DeskUnderTest) -> None:
    desk.queries.stand_up()
    desk.acts.stand_up()
    with pytest.raises(RuntimeError):
        desk.queries.counts(desk.now)
    with pytest.raises(RuntimeError):
        desk.acts.may(ONE, c.OpenCaseFile(), desk.now)
    assert desk.queries.status().waiting == ()


def test_an_act_rings_for_its_ticket_and_for_the_outbox(desk: DeskUnderTest) -> None:
    desk.changes.clear()
    desk.do(ONE, c.OpenCaseFile())
    assert Changed(frozenset({"ticket", "outbox"}), frozenset({ONE})) in desk.changes
