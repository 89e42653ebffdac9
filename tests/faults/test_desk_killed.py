"""kill -9 of a desk, again and again: every note that was said to be on disk arrives, and arrives once (I9, I12)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from clerkdesk.domain.commands import WriteNote
from tests.fakes.centre import FakeCentre
from tests.fakes.documents import a_document
from tests.fakes.http_centre import served
from tests.faults.killable import KillableDesk

TICKET = a_document().ticket.id
ROUNDS = 4


def kill_in_the_middle(desk: KillableDesk, dice: random.Random, number: int) -> list[str]:
    """Hand in notes, kill at a random moment; answers the ids that were said to be on disk."""
    acknowledged = []
    for each in range(dice.randint(1, 4)):
        note = WriteNote(f"nota {number}.{each}")
        if each or dice.random() < 0.8:
            acknowledged.append(desk.do(TICKET, note))
        else:
            desk.tell(TICKET, note)
    if dice.random() < 0.5:
        desk.tell(TICKET, WriteNote("nota fără răspuns"))
    return [each for each in [*acknowledged, *desk.kill()] if each]


@pytest.mark.parametrize("seed", [1, 2])
def test_what_was_on_disk_arrives_once(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    centre = FakeCentre()
    centre.put_ticket(a_document())
    said: list[str] = []
    with served(centre) as way:
        for number in range(ROUNDS):
            desk = KillableDesk(tmp_path, way.url, TICKET)
            way.instead = away if dice.random() < 0.4 else present
            way.cut_answers = dice.randint(0, 2)
            said += kill_in_the_middle(desk, dice, number)
            way.instead, way.cut_answers = present, 0
        KillableDesk(tmp_path, way.url, TICKET).end()
    assert said
    assert set(said) <= set(centre.effects)
    assert set(centre.effects.values()) == {1}
    assert [each for each in centre.order if each in said] == said
    notes = [name for kind, name in centre.bodies if kind == "note"]
    assert len(notes) == len(set(notes)) >= len(said)


def present(_method: str, _path: str) -> None:
    return None


def away(_method: str, _path: str) -> tuple[int, dict[str, str], bytes]:
    return 502, {}, b""
