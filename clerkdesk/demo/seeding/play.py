"""Plays the sample city's stories through the centre's own use cases, in the order in which they happened.

This module must never write a row itself: what the rules refuse cannot stand in the sample city either.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.central.store import officials
from clerkdesk.central.store.unit_of_work import UnitOfWork, Work
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.climb import climb
from clerkdesk.central.usecases.deliver import deliver
from clerkdesk.central.usecases.open_ticket import TicketRequest, open_ticket
from clerkdesk.demo.city.rows import CaseFile
from clerkdesk.demo.city.stories import Resolved, Slot, Story, Talk
from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.audience import Channel, Missed, Recording
from clerkdesk.domain.audience import Talk as HeldTalk
from clerkdesk.domain.resolution import Decision, Outcome, ResolutionText
from clerkdesk.domain.roles import CITIZEN, Who

AT_ONCE = 400
"""So many events share one transaction: seeding is one long morning's work, not five hundred people's."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens: when, the how-many-eth of its story, and what."""

    at: datetime
    order: int
    story: Story
    what: Callable[[Work], None]


class Play:
    """Remembers which ticket each story became.

    `logins`: officials' ids by login. Stories asked for before `in_full_since` are told by their turning points alone:
    whether a clerk jotted something down two months ago is of no interest, and seeding takes half the time.
    """

    def __init__(self, cases: Mapping[str, CaseFile], logins: Mapping[str, int], in_full_since: datetime) -> None:
        self.tickets: dict[str, uuid.UUID] = {}
        self._cases = cases
        self._logins = logins
        self._in_full_since = in_full_since
        self._whos: dict[int, Who] = {}

    def run(self, uow: UnitOfWork, stories: Sequence[Story]) -> int:
        """Play them all; the number of events. Raises Refused where a story breaks a rule."""
        moments = sorted(
            (moment for story in stories for moment in self._moments(story)),
            key=lambda moment: (moment.at, moment.story.rung, moment.story.key, moment.order),
        )
        for start in range(0, len(moments), AT_ONCE):
            part = moments[start : start + AT_ONCE]
            with uow.begin(None, part[0].at) as work:
                for moment in part:
                    moment.what(replace(work, now=moment.at))
        return len(moments)

    def _moments(self, story: Story) -> Iterator[Moment]:
        for order, (at, what) in enumerate(self._happenings(story)):
            yield Moment(at, order, story, what)

    def _happenings(self, story: Story) -> Iterator[tuple[datetime, Callable[[Work], None]]]:
        slots = [missed.slot for missed in story.missed] + ([story.slot] if story.slot else [])
        first = slots[0] if slots else None
        at_once = first is not None and story.parent is None and first.chosen_at <= story.requested_at
        yield story.requested_at, lambda work: self._request(work, story, first if at_once else None)
        for place, slot in enumerate(slots):
            if place > 0 or not at_once:
                yield slot.chosen_at, self._scheduling(story, slot)
            if place < len(story.missed):
                missed = story.missed[place]
                yield missed.marked_at, self._by_holder(story, c.MarkMissed(Missed(missed.why)))
        in_full = story.requested_at >= self._in_full_since
        if story.file_read_at and in_full:
            yield story.file_read_at, self._by_holder(story, c.OpenCaseFile())
        if story.talk:
            yield from self._talking(story, story.talk, in_full)
        if story.cancelled_at:
            yield story.cancelled_at, self._by_citizen(story, c.Cancel())
        if story.resolution:
            yield from self._resolving(story, story.resolution)
        if story.delivery:
            at, accepted = story.delivery.at, story.delivery.accepted
            event = e.MailAccepted(at) if accepted else e.MailBounced(at)
            yield at, self._delivering(story, event)

    def _talking(self, story: Story, talk: Talk, in_full: bool) -> Iterator[tuple[datetime, Callable[[Work], None]]]:
        if in_full or not talk.ended_at:
            yield talk.started_at, self._by_holder(story, c.StartAudience(talk.started_at))
            if talk.notice_read_at:
                yield talk.notice_read_at, self._by_holder(story, c.ReadNotice(talk.notice_read_at))
            for note in talk.notes:
                yield note.at, self._by_holder(story, c.WriteNote(note.text))
        if talk.ended_at:
            held = HeldTalk(
                started_at=talk.started_at,
                ended_at=talk.ended_at,
                notice_read_at=talk.notice_read_at,
                recording=Recording(talk.recording),
                recording_reason=talk.recording_reason,
            )
            yield talk.ended_at, self._by_holder(story, c.EndAudience(held))

    def _resolving(self, story: Story, said: Resolved) -> Iterator[tuple[datetime, Callable[[Work], None]]]:
        if story.parent is not None:
            yield said.issued_at, self._by_holder(story, c.ReadLowerResolution())
        text = ResolutionText(
            outcome=Outcome(said.outcome),
            facts=said.facts,
            conclusion=said.conclusion,
            legal_ground=said.legal_ground,
            next_step=said.next_step,
            next_step_by=said.next_step_by,
            decision=Decision(said.decision) if said.decision else None,
            reasons=said.reasons,
        )
        yield said.issued_at, self._by_holder(story, c.IssueResolution(text))

    def _request(self, work: Work, story: Story, slot: Slot | None) -> None:
        case = self._cases[story.registration_number]
        if story.parent is not None:
            self.tickets[story.key] = climb(work, self.tickets[story.parent], story.question).id
            return
        request = TicketRequest(
            registration_number=case.registration_number,
            citizen_name=case.citizen_name,
            filed_on=datetime.fromisoformat(case.filed_on).date(),
            email=case.citizen_email,
            phone=case.citizen_phone,
            channel=Channel(story.channel),
            question=story.question,
            starts_at=slot.starts_at if slot else None,
        )
        self.tickets[story.key] = open_ticket(work, request).id

    def _scheduling(self, story: Story, slot: Slot) -> Callable[[Work], None]:
        body = c.Schedule(slot.starts_at, Channel(story.channel))
        return self._by_citizen(story, body) if slot.chosen_by == "citizen" else self._by_holder(story, body)

    def _by_citizen(self, story: Story, body: c.TicketCommand) -> Callable[[Work], None]:
        return lambda work: self._do(work, story, CITIZEN, body)

    def _delivering(self, story: Story, event: e.MailAccepted | e.MailBounced) -> Callable[[Work], None]:
        def tell(work: Work) -> None:
            deliver(work, self.tickets[story.key], event)

        return tell

    def _by_holder(self, story: Story, body: c.TicketCommand) -> Callable[[Work], None]:
        return lambda work: self._do(work, story, self._who(work, story.official), body)

    def _do(self, work: Work, story: Story, who: Who, body: c.TicketCommand) -> None:
        act(replace(work, actor=who.id), self.tickets[story.key], who, body, at=work.now)

    def _who(self, work: Work, login: str) -> Who:
        official = self._logins[login]
        if official not in self._whos:
            who = officials.who(work.connection, official)
            assert who is not None, f"{login} is not in office"
            self._whos[official] = who
        return self._whos[official]
