"""A centre connected to at its first call: once, and broken off also before it was made."""

from __future__ import annotations

import pytest

from clerkdesk.app.late_centre import LateCentre
from clerkdesk.wire.exchange import SignIn, Unreachable
from tests.fakes.centre import FakeCentre


class Interruptible(FakeCentre):
    """The fake centre at the end of a network that can be broken off."""

    is_interrupted = False

    def interrupt(self) -> None:
        self.is_interrupted = True


def test_nothing_is_connected_before_the_first_call() -> None:
    made: list[Interruptible] = []

    def connect() -> Interruptible:
        made.append(Interruptible())
        return made[-1]

    late = LateCentre(connect)
    assert made == []
    page = late.snapshot(None)
    assert page.epoch == late.snapshot(None).epoch
    assert late.send(()) == ()
    assert late.sync(page.cursor, 0.0).cursor
    assert len(made) == 1
    late.interrupt()
    assert made[0].is_interrupted


def test_what_was_broken_off_before_it_was_made_stays_so() -> None:
    centre = Interruptible()
    late = LateCentre(lambda: centre)
    late.interrupt()
    assert not centre.is_interrupted
    late.snapshot(None)
    assert centre.is_interrupted


def test_a_failing_connection_is_tried_again_at_the_next_call() -> None:
    centre = Interruptible()
    answers: list[Interruptible | None] = [None, centre]

    def connect() -> Interruptible:
        made = answers.pop(0)
        if made is None:
            raise Unreachable("no network")
        return made

    late = LateCentre(connect)
    asked = SignIn(login="ioana", password="p", desk="d", desk_name="n", program="1")
    with pytest.raises(Unreachable):
        late.sign_in(asked)
    assert late.snapshot(None) is not None
