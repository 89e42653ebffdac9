"""The real desk and the real centre, killed: nothing is lost, nothing is done twice, nothing blinks.

Invariants by their names: I8 away and back, I9 one effect per command, I10 one resolution and one letter, I11 order,
I12 no text lost, I13 no blink, I17 a restored centre heals, I18 the mirror may vanish, I21 registers.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.desk.rows import Draft
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Talk
from clerkdesk.domain.ticket import State
from clerkdesk.wire.exchange import Session
from tests.faults.city import City
from tests.faults.killable import KillableDesk
from tests.faults.turning import Eyes, RealDesk
from tests.house import TEXT

TICKETS = 8
A_TICKET = "SELECT 1 FROM ticket WHERE id = CAST(:ticket AS uuid) FOR UPDATE"
THE_REGISTER = "LOCK TABLE register IN EXCLUSIVE MODE"


def tickets_of(city: City, how_many: int) -> list[str]:
    ids = [str(city.house.ticket(f"{number}/2026").id) for number in range(1, how_many + 1)]
    city.stamp()
    return ids


def a_talk() -> c.EndAudience:
    ended = datetime.now(UTC) - timedelta(minutes=1)
    return c.EndAudience(Talk(ended - timedelta(minutes=9), ended, ended - timedelta(minutes=8)))


@pytest.fixture
def session(city: City) -> Session:
    city.start()
    return city.sign_in()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def desk(folder: Path, city: City, session: Session) -> Iterator[RealDesk]:
    desk = RealDesk(folder, city.url, session)
    desk.open()
    yield desk
    desk.close()


def look_into(folder: Path, city: City, session: Session, ticket: str) -> tuple[State, list[tuple[str, str]]]:
    """What a desk that was killed has on disk: the ticket as it is shown, and what waits with its text."""
    desk = RealDesk(folder, city.url, session)
    desk.open()
    view = desk.queries.ticket(ticket)
    assert view is not None
    found = view.document.ticket.state, [(each.id, each.text) for each in view.waiting]
    desk.close()
    return found


def test_a_desk_killed_with_a_waiting_resolution_hands_it_in_once(city: City, folder: Path) -> None:
    [ticket] = tickets_of(city, 1)
    city.start()
    session = city.sign_in()
    desk = KillableDesk(folder, city.url, ticket, session)
    city.kill()
    talk, resolution = desk.do(ticket, a_talk()), desk.do(ticket, c.IssueResolution(TEXT))
    desk.kill()
    for _ in range(2):  # and killed again, with the centre still away
        state, waiting = look_into(folder, city, session, ticket)
        assert state is State.RESOLVED
        assert [each for each, _ in waiting] == [talk, resolution]
        assert TEXT.conclusion in waiting[1][1]
        KillableDesk(folder, city.url, ticket, session).kill()
    assert city.receipts() == {}
    city.start()
    KillableDesk(folder, city.url, ticket, session).end()
    assert city.receipts() == {talk: "applied", resolution: "applied"}
    assert city.resolutions() == [(resolution, 1)]
    assert city.letters() == [resolution]
    assert look_into(folder, city, session, ticket) == (State.RESOLVED, [])


def test_a_desk_killed_while_the_centre_does_what_it_asked_is_told_the_same_again(city: City, folder: Path) -> None:
    [ticket] = tickets_of(city, 1)
    city.start()
    session = city.sign_in()
    desk = KillableDesk(folder, city.url, ticket, session)
    with city.held_fast(THE_REGISTER):
        talk, resolution = desk.do(ticket, a_talk()), desk.do(ticket, c.IssueResolution(TEXT))
        city.await_standstill()
        desk.kill()
        assert city.resolutions() == []
    KillableDesk(folder, city.url, ticket, session).end()
    assert city.receipts() == {talk: "applied", resolution: "applied"}
    assert city.resolutions() == [(resolution, 1)]
    assert city.letters() == [resolution]
    verbs = city.verbs()
    assert (verbs["end_audience"], verbs["issue_resolution"]) == (1, 1)


@pytest.mark.parametrize("where", ["between two tickets", "inside a transaction", "before the answer"])
def test_a_centre_killed_during_a_push_does_all_of_it_once(
    city: City, session: Session, desk: RealDesk, where: str
) -> None:
    tickets = tickets_of(city, TICKETS)
    desk.settle()
    statement = THE_REGISTER if where == "inside a transaction" else A_TICKET
    stops_at = tickets[-1 if where == "before the answer" else TICKETS // 2]
    with Eyes(desk) as eyes:
        commands = [desk.talk_and_resolve(ticket, f"nota {ticket}") for ticket in tickets]
        asked = {} if statement is THE_REGISTER else {"ticket": stops_at}
        with city.held_fast(statement, **asked), desk.turning():
            city.await_standstill()
            city.kill()
        done = len(city.receipts())
        assert done == {"between two tickets": 16, "inside a transaction": 3, "before the answer": 28}[where]
        with desk.turning():
            city.start()
            desk.await_rest()
    everything = [each for of_ticket in commands for each in of_ticket]
    assert city.receipts() == dict.fromkeys(everything, "applied")
    assert city.resolutions() == [(of_ticket[-1], place) for place, of_ticket in enumerate(commands, 1)]
    assert city.letters() == sorted(of_ticket[-1] for of_ticket in commands)
    assert city.notes() == sorted(f"nota {ticket}" for ticket in tickets)
    verbs = city.verbs()
    assert {verbs[each] for each in ("end_audience", "write_note", "issue_resolution")} == {TICKETS}
    assert set(desk.states().values()) == {"done"}
    eyes.assert_no_blink()
    assert all(history[-1] == "resolved" for history in eyes.histories())


def test_away_and_back_while_the_desk_is_off_ends_as_if_never_away(
    city: City, folder: Path, session: Session, desk: RealDesk
) -> None:
    [ticket] = tickets_of(city, 1)
    desk.settle()
    desk.acts.save_draft(_draft(ticket)).result()
    note = desk.do(ticket, c.WriteNote("scrisă înainte de plecare"))
    desk.close()
    _hand_over(city, ticket, city.house.bogdan)
    _hand_over(city, ticket, city.house.ana)
    desk.centre = RealDesk(folder, city.url, session).centre
    desk.open()
    desk.settle()
    view = desk.queries.ticket(ticket)
    assert view is not None
    assert view.document.ticket.holder == city.house.ana
    assert view.draft is not None
    assert view.draft.resolution == TEXT
    assert desk.states() == {note: "done"}
    assert city.notes() == ["scrisă înainte de plecare"]
    assert desk.queries.kept_texts() == ()


def test_a_ticket_lost_and_returned_leaves_every_unsent_text_where_it_can_be_found(
    city: City, folder: Path, session: Session, desk: RealDesk
) -> None:
    [ticket] = tickets_of(city, 1)
    desk.settle()
    desk.acts.save_draft(_draft(ticket)).result()
    note = desk.do(ticket, c.WriteNote("scrisă înainte de plecare"))
    desk.close()
    _hand_over(city, ticket, city.house.bogdan)
    desk.centre = RealDesk(folder, city.url, session).centre
    desk.open()
    desk.settle()
    assert desk.queries.ticket(ticket) is None
    assert city.receipts() == {note: "refused"}
    [refused] = desk.queries.status().refused
    assert (refused.code, refused.text) == ("not-your-ticket", "scrisă înainte de plecare")
    [kept] = desk.queries.kept_texts()
    assert (kept.ticket, kept.why) == (ticket, "access-lost")
    assert TEXT.conclusion in kept.text
    _hand_over(city, ticket, city.house.ana)
    desk.settle()
    assert desk.queries.ticket(ticket) is not None
    again = desk.acts.retry(note).result()
    desk.settle()
    assert city.receipts() == {note: "refused", again: "applied"}
    assert city.notes() == ["scrisă înainte de plecare"]
    assert [each.id for each in desk.queries.kept_texts() if each.why == "access-lost"] == [kept.id]


@pytest.mark.parametrize("is_mirror_lost", [False, True])
def test_a_centre_restored_from_a_backup_gets_the_lost_work_again(
    city: City, folder: Path, session: Session, desk: RealDesk, is_mirror_lost: bool
) -> None:
    tickets = tickets_of(city, 3)
    desk.settle()
    commands = [desk.talk_and_resolve(tickets[0], "înainte de copie")]
    desk.settle()
    city.kill()
    backup = city.copy()
    city.start()
    commands += [desk.talk_and_resolve(ticket, f"după copie, {ticket}") for ticket in tickets[1:]]
    desk.settle()
    assert len(city.resolutions()) == 3
    city.kill()
    city.restore(backup)
    assert len(city.resolutions()) == 1
    if is_mirror_lost:
        desk.close()
        for each in folder.rglob("mirror.db*"):
            each.unlink()
        desk.centre = RealDesk(folder, city.url, session).centre
        desk.open()
    with Eyes(desk) as eyes, desk.turning():
        city.start()
        desk.await_rest()
    everything = [each for of_ticket in commands for each in of_ticket]
    assert city.receipts() == dict.fromkeys(everything, "applied")
    assert city.resolutions() == [(of_ticket[-1], place) for place, of_ticket in enumerate(commands, 1)]
    assert city.letters() == sorted(of_ticket[-1] for of_ticket in commands)
    assert len(city.notes()) == 3
    assert set(desk.states().values()) == {"done"}
    views = [desk.queries.ticket(ticket) for ticket in tickets]
    assert [len(view.notes) for view in views if view is not None] == [1, 1, 1]
    assert {view.document.ticket.state for view in views if view is not None} == {State.RESOLVED}
    eyes.assert_no_blink()


def _draft(ticket: str) -> Draft:
    return Draft(ticket=ticket, resolution=TEXT, notes="de întrebat la cadastru", based_on=1)


def _hand_over(city: City, ticket: str, to: int) -> None:
    city.house.act(uuid.UUID(ticket), city.house.head, c.Reassign(to, "Concediu"))
    city.stamp()
