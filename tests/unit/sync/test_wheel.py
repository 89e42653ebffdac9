"""The wheel under every fault there is: a real replica against a centre in memory, driven by hypothesis.

Invariants by their names: I5 convergence, I6 scope, I8 away and back, I9 one effect per id, I11 order per ticket,
I12 no text lost, I13 no blink, I14 honest status, I15 poison, I17 restore, I18 the mirror may vanish.
"""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerkdesk.desk.rows import Draft
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel, Missed, Talk
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.wire.exchange import Unreachable
from tests.builders import a_text
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_document
from tests.fakes.road import Unsteady

TICKETS = 4
FAULTS = st.lists(st.sampled_from(["", "unreachable", "lost", "twice"]), max_size=4)


class Wheel(RuleBasedStateMachine):
    """One desk, one centre, a bad road between them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.centre = FakeCentre(page=3)
        self.road = Unsteady(self.centre)
        self.desk = DeskUnderTest(Path(self.folder.name), self.road)
        self.written: dict[str, str] = {}  # command id -> the words in it
        self.drafts: dict[str, str] = {}  # ticket -> the last words said to be saved
        self.done: dict[str, list[str]] = {}  # ticket -> command ids in the clerk's order
        self.shown: dict[str, Any] = {}

    @initialize(page=st.integers(1, 6))
    def begin(self, page: int) -> None:
        self.centre.page = page
        for number in range(1, TICKETS + 1):
            self.centre.put_ticket(a_document(number))
        self.desk.open()

    def ticket(self, number: int) -> str:
        return a_document(number).ticket.id

    # the clerk

    @rule(number=st.integers(1, TICKETS), what=st.integers(0, 6), words=st.text("aăîșț \n", min_size=1, max_size=8))
    def act(self, number: int, what: int, words: str) -> None:
        ticket, now = self.ticket(number), self.desk.clock()
        talk = Talk(now - timedelta(minutes=10), now, now - timedelta(minutes=9))
        bodies: list[Any] = [
            c.OpenCaseFile(),
            c.StartAudience(now),
            c.WriteNote(words),
            c.EndAudience(talk),
            c.IssueResolution(a_text(facts="fapte " + words)),
            c.MarkMissed(Missed.CITIZEN_ABSENT, words),
            c.ReadNotice(now),
        ]
        try:
            command = self.desk.acts.do(ticket, bodies[what], now).result(timeout=30)
        except Refused:
            command = ""
        assert bool(command) or self.desk.acts.may(ticket, bodies[what], now) is not None
        if not command:
            return
        if what in (2, 4, 5):
            self.written[command] = "fapte " + words if what == 4 else words
        self.done.setdefault(ticket, []).append(command)

    @rule(number=st.integers(1, TICKETS), words=st.text("abc", min_size=1, max_size=5))
    def draft(self, number: int, words: str) -> None:
        draft = Draft(ticket=self.ticket(number), resolution=ResolutionText(facts=words), notes="n" + words)
        self.desk.acts.save_draft(draft).result(timeout=30)
        self.drafts[draft.ticket] = words

    @precondition(lambda self: self.desk.queries.status().refused)
    @rule(again=st.booleans())
    def look_at_a_refusal(self, again: bool) -> None:
        stuck = self.desk.queries.status().refused[0]
        if not again:
            self.desk.acts.dismiss(stuck.id).result(timeout=30)
            return
        fresh = self.desk.acts.retry(stuck.id).result(timeout=30)
        if stuck.id in self.written:
            self.written[fresh] = self.written[stuck.id]

    # the road

    @rule(faults=FAULTS)
    def pull(self, faults: list[str]) -> None:
        self.road.faults = list(faults)
        try:
            self.desk.pull.turn()
        except Unreachable:
            self.desk.link.lost(self.desk.now)
            assert self.desk.queries.status().link == "offline"

    @rule(faults=FAULTS)
    def push(self, faults: list[str]) -> None:
        self.road.faults = list(faults)
        try:
            self.desk.push.turn()
        except Unreachable:
            assert self.desk.queries.status().waiting

    @rule()
    def restart(self) -> None:
        self.desk.close()
        self.desk.open()

    @rule()
    def lose_the_mirror(self) -> None:
        self.desk.close()
        self.desk.folder.remove(self.desk.folder.mirror)
        self.desk.open()

    # the city

    @rule(number=st.integers(1, TICKETS))
    def citizen_moves_it(self, number: int) -> None:
        version, document = self.centre.bodies[("ticket", self.ticket(number))]
        if document.ticket.state is State.SCHEDULED:
            changed = msgspec.structs.replace(document, question=f"întrebarea {version}")
            self.centre.put("ticket", document.ticket.id, changed, self.centre.holding[("ticket", document.ticket.id)])

    @rule(number=st.integers(1, TICKETS), here=st.booleans())
    def away_or_back(self, number: int, here: bool) -> None:
        ticket = self.ticket(number)
        scopes = {"official:7"} if here else {"official:8"}
        self.centre.put("ticket", ticket, self.centre.bodies[("ticket", ticket)][1], scopes)

    @rule(here=st.booleans())
    def unit_seen_or_not(self, here: bool) -> None:
        if ("ticket", self.ticket(90)) not in self.centre.bodies:
            self.centre.put_ticket(a_document(90, holder=9, channel=Channel.PHONE), {"unit:3"})
        if here and "unit:3" not in self.centre.scopes:
            self.centre.grant("unit:3")
        elif not here and "unit:3" in self.centre.scopes:
            self.centre.revoke("unit:3")

    @rule()
    def cursors_expire(self) -> None:
        self.centre.expired_below = self.centre.head

    # what holds

    @invariant()
    def nothing_blinks(self) -> None:
        """An act that was shown stays shown until the centre refuses it or takes the ticket away (I13)."""
        if not hasattr(self.desk, "queries"):
            return
        for number in range(1, TICKETS + 1):
            view = self.desk.queries.ticket(self.ticket(number))
            if view is None:
                continue
            for each in view.waiting:
                if each.verb == "write_note" and each.state in ("waiting", "sent", "applied"):
                    assert any(note.id == each.id for note in view.notes)

    @invariant()
    def no_text_is_lost(self) -> None:
        if not hasattr(self.desk, "queries"):
            return
        kept = self.desk.queries.kept_texts()
        for ticket, words in self.drafts.items():
            found = self.desk.reader.one("SELECT notes FROM outbox.draft WHERE ticket = ?", (ticket,))
            in_place = found is not None and found[0] == "n" + words
            assert in_place or any("n" + words in each.text for each in kept), words
        stored = dict(self.desk.reader.all("SELECT id, CAST(body AS TEXT) FROM outbox.command"))
        bodies = list(stored.values())
        for words in self.written.values():
            wanted = msgspec.json.encode(words).decode()[1:-1]
            assert any(wanted in body for body in bodies)

    def teardown(self) -> None:
        if hasattr(self.desk, "queries"):
            self.road.faults = []
            self.desk.settle()
            # each refusal looked at: what waited behind it goes on
            for _ in range(100):
                refused = self.desk.queries.status().refused
                if not refused:
                    break
                self.desk.acts.dismiss(refused[0].id).result(timeout=30)
                self.desk.settle()
            assert self.desk.mirror() == self.centre.visible()
            assert not self.desk.queries.status().waiting
            assert not self.desk.reader.all("SELECT id FROM outbox.overlay")
            assert all(count == 1 for count in self.centre.effects.values())
            for sequence in self.done.values():
                arrived = [each for each in self.centre.order if each in sequence]
                assert arrived == [each for each in sequence if each in arrived]
            assert not self.desk.bugs
            self.desk.close()
        self.folder.cleanup()


Wheel.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestWheel = Wheel.TestCase
