"""Thinks up the tickets of the sample city: two thousand stories in every state and on every rung, around today.

This module must never contradict the programme: 48 hours, opening hours, no booking twice, no rung skipped.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from clerkdesk.demo.city.agenda import CLOSES, Agenda, open_day
from clerkdesk.demo.city.house import CLERK, DIRECTOR, MAYOR, VICE_MAYOR, Ladder
from clerkdesk.demo.city.rows import CaseFile, City
from clerkdesk.demo.city.stories import HOLD_WITHIN, Delivery, MissedTalk, Slot, Story, plus
from clerkdesk.demo.city.tables import dice
from clerkdesk.demo.city.telling import Teller
from clerkdesk.domain.civil_time import BUCHAREST, at

TICKETS = 2_000
SPAN = timedelta(days=120)
TOLD_HEROES = frozenset({CLERK, DIRECTOR, VICE_MAYOR, MAYOR})
_MORNING = time(10, 12)
_CLIMBS = {1: 0.2, 2: 0.4, 3: 0.5, 4: 0.0}


@dataclass(frozen=True, slots=True)
class Scene:
    """All a story is thought up from: the moment, the house, the dice."""

    now: datetime
    ladder: Ladder
    units: dict[str, str]
    agenda: Agenda
    teller: Teller
    chance: random.Random

    def official(self, case: CaseFile, rung: int) -> str:
        """The login of who takes `case` on `rung`."""
        return self.ladder.official(self.units[case.service], case.holder, rung)


def scene(city: City, today: date, seed: int, now: datetime | None = None) -> Scene:
    """The scene as of `now`, or of 10:12 on the first open day from `today`."""
    chance = dice(seed, "tickets")
    moment = (now or at(open_day(today), _MORNING)).astimezone(BUCHAREST)
    units = {service.code: service.unit for service in city.house.services}
    return Scene(moment, Ladder(city.house), units, Agenda(), Teller(city, chance), chance)


class Planner:
    """Thinks up one chain of tickets after another."""

    def __init__(self, here: Scene) -> None:
        self._here, self._count = here, 0

    def chain(self, case: CaseFile) -> list[Story]:
        """A ticket about `case` and those that climb from it; empty if the case gives no right to one."""
        requested = self._moment(case)
        if requested is None:
            return []
        stories = [self._story(case, 1, requested, None)]
        while True:
            last, chance = stories[-1], self._here.chance
            if last.state != "communicated" or chance.random() > _CLIMBS[last.rung] or last.delivery is None:
                return stories
            climbed = plus(last.delivery.at, timedelta(days=chance.randrange(1, 20)))
            climbed = climbed.replace(hour=chance.randrange(7, 22))
            official = self._here.official(case, last.rung + 1)
            spared = official in TOLD_HEROES and climbed > self._here.now - timedelta(days=6)
            if climbed > self._here.now or spared:
                return stories
            stories.append(self._story(case, last.rung + 1, climbed, last.key))

    def _moment(self, case: CaseFile) -> datetime | None:
        """A moment at which the citizen might ask: the case is filed, and not yet 30 days past its answer."""
        now, chance = self._here.now, self._here.chance
        latest = now - timedelta(days=12) if case.holder in TOLD_HEROES else now - timedelta(minutes=2)
        if case.communicated_on:
            last_day = date.fromisoformat(case.communicated_on) + timedelta(days=30)
            latest = min(latest, at(last_day, time(22, 0)))
        filed = at(date.fromisoformat(case.filed_on) + timedelta(days=1), time(7, 0))
        earliest = max(filed, now - SPAN)
        if chance.random() < 0.16:
            earliest = max(earliest, now - timedelta(hours=50))
        if earliest >= latest:
            return None
        seconds = int((latest - earliest).total_seconds())
        asked = plus(earliest, timedelta(seconds=chance.randrange(seconds)))
        return asked if 6 <= asked.hour < 23 else None

    def _story(self, case: CaseFile, rung: int, requested: datetime, parent: str | None) -> Story:
        here, chance = self._here, self._here.chance
        question, row = here.teller.asked(case, rung)
        self._count += 1
        story = Story(
            key=f"t{self._count:05d}",
            parent=parent,
            registration_number=case.registration_number,
            rung=rung,
            official=here.official(case, rung),
            requested_at=requested,
            channel="webex" if chance.random() < 0.65 else "phone",
            question=question,
        )
        slot = self._slot(story)
        if slot is None:
            return story
        story = replace(story, slot=slot)
        lot = chance.random()
        if lot < 0.04:
            until = min(slot.starts_at, here.now)
            called_off = plus(slot.chosen_at, (until - slot.chosen_at) * chance.uniform(0.2, 0.9))
            return replace(story, cancelled_at=called_off)
        if lot < 0.08 and slot.ends_at < here.now:
            story = self._missed(story, slot)
        return finish(here, story, case, row)

    def _slot(self, story: Story) -> Slot | None:
        """Chosen by the citizen inside the 48 hours; where none was free, proposed by the official afterwards."""
        here, chance = self._here, self._here.chance
        capped = story.rung > 1
        asked = story.requested_at
        free = here.agenda.free(story.official, plus(asked, timedelta(minutes=30)), story.due_at, capped=capped)
        if free and chance.random() < 0.93:
            return Slot(here.agenda.book(story.official, chance.choice(free)), asked)
        proposed = plus(asked, timedelta(hours=chance.randrange(2, 30)))
        if proposed > here.now:
            return None
        free = here.agenda.free(story.official, proposed, proposed + timedelta(days=8), capped=capped)
        return Slot(here.agenda.book(story.official, free[0]), proposed, "official") if free else None

    def _missed(self, story: Story, slot: Slot) -> Story:
        """Nobody talked in the slot; half of these are given another one."""
        here, chance = self._here, self._here.chance
        why = chance.choices(("citizen_absent", "official_absent", "technical"), (6, 1, 2))[0]
        marked = plus(slot.ends_at, timedelta(minutes=chance.randrange(1, 9)))
        missed = (MissedTalk(slot, why, min(marked, here.now)),)
        later = here.agenda.free(story.official, marked, marked + timedelta(days=4), capped=story.rung > 1)
        if not later or chance.random() < 0.5:
            return replace(story, slot=None, missed=missed)
        again = Slot(here.agenda.book(story.official, chance.choice(later)), missed[0].marked_at, "official")
        return replace(story, slot=again, missed=missed)


def finish(here: Scene, story: Story, case: CaseFile, row: int, *, as_far_as: str = "communicated") -> Story:
    """Tell what followed from the slot, as far as it lies before now and not beyond the state `as_far_as`."""
    slot, chance = story.slot, here.chance
    if slot is None:
        return story
    read = plus(story.requested_at, (slot.starts_at - story.requested_at) * chance.uniform(0.3, 0.95))
    if read < here.now:
        story = replace(story, file_read_at=read)
    if plus(slot.starts_at, timedelta(minutes=3)) > here.now:
        return story
    talk = here.teller.talk(slot, story.channel, here.now)
    story = replace(story, talk=talk, file_read_at=min(read, talk.started_at))
    if talk.ended_at is None or as_far_as == "held":
        return story
    end_of_next = at(open_day(talk.ended_at.date() + timedelta(days=1)), CLOSES)
    span = end_of_next - talk.ended_at
    issued = plus(talk.ended_at, timedelta(minutes=9) + span * (chance.random() ** 3) * 0.9)
    if not 8 <= issued.hour < 17:
        issued = at(end_of_next.date(), time(8, chance.randrange(60)))
    if issued > here.now:
        return story
    story = replace(story, resolution=here.teller.resolution(case, story.rung, row, issued))
    sent = plus(issued, timedelta(seconds=chance.randrange(20, 200)))
    if sent > here.now:
        return story
    bounced = as_far_as == "bounced" or (issued > here.now - timedelta(days=10) and chance.random() < 0.06)
    answer = "550 5.1.1 Recipient address rejected: User unknown" if bounced else "250 2.0.0 Ok: queued"
    return replace(story, delivery=Delivery(sent, not bounced, answer))


def within_two_days(story: Story) -> bool:
    """Whether the slot keeps the programme's promise."""
    return story.slot is None or story.slot.starts_at - story.requested_at < HOLD_WITHIN
