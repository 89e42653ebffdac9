"""The small parts of the doors: ranges, cursors, passwords, hints and the waiting room."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.central.entry.files import NotInside, Span, span_of
from clerkdesk.central.entry.running import Threads
from clerkdesk.central.entry.waiting import WaitingRoom
from clerkdesk.central.ports.identity import Argon2Passwords, CheapPasswords
from clerkdesk.central.store.listener import Hint, read_hint
from clerkdesk.central.usecases.cursors import Cursor, PageMark, read_cursor, read_mark, write
from clerkdesk.domain.refusals import Refused


@pytest.mark.parametrize(
    ("asked", "span"),
    [
        (None, None),
        ("", None),
        ("bytes=0-", Span(0, 100)),
        ("bytes=10-19", Span(10, 20)),
        ("bytes=90-500", Span(90, 100)),
        ("bytes=-5", Span(95, 100)),
        ("bytes=-500", Span(0, 100)),
        ("bytes=20-10", None),
        ("bytes=0-1,5-6", None),
        ("pages=1-2", None),
        ("bytes=-", None),
    ],
)
def test_a_range_is_read_as_the_standard_says(asked: str | None, span: Span | None) -> None:
    assert span_of(asked, 100) == span


@pytest.mark.parametrize("asked", ["bytes=100-", "bytes=200-300", "bytes=-0"])
def test_a_range_outside_the_file_is_not_inside(asked: str) -> None:
    with pytest.raises(NotInside):
        span_of(asked, 100)


@given(st.text(), st.integers(0, 2**62))
def test_a_cursor_comes_back_as_it_went(epoch: str, seq: int) -> None:
    assert read_cursor(write(Cursor(epoch, seq))) == Cursor(epoch, seq)
    mark = PageMark(epoch, seq, (1, "a", "b", "c"), 3, 9)
    assert read_mark(write(mark)) == mark


@given(st.text())
def test_anything_else_is_an_expired_cursor_and_never_a_fault(opaque: str) -> None:
    for read in (read_cursor, read_mark):
        with suppress(Refused):
            read(opaque)


def test_a_password_matches_itself_alone_and_nobody_s_never_does() -> None:
    passwords = CheapPasswords()
    stored = passwords.hash("parolă lungă")
    assert "parolă" not in stored
    assert passwords.matches(stored, "parolă lungă")
    assert not passwords.matches(stored, "parola lunga")
    assert not passwords.matches(None, "nobody has this password")
    assert not passwords.matches("damaged", "parolă lungă")
    assert Argon2Passwords().matches(stored, "parolă lungă"), "a hash brings its own parameters"


def test_a_hint_names_scopes_or_everybody() -> None:
    assert read_hint("7 official:1,unit:2") == Hint(7, frozenset({"official:1", "unit:2"}))
    assert read_hint("8 *") == Hint(8, None)


async def _scenes() -> list[str]:
    told: list[str] = []
    head = 5
    threads = Threads(1)
    room = WaitingRoom(threads, lambda: head, lambda: False)
    room.open()
    mine = frozenset({"official:1"})

    async def wait(name: str, seq: int, seconds: float) -> None:
        await room.wait(mine, seq, seconds)
        told.append(name)

    waiting = asyncio.create_task(wait("woken", 5, 30))
    await asyncio.sleep(0)
    room.tell(Hint(6, frozenset({"official:2"})))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert room.waiting == 1, "another's change wakes nobody"
    room.tell(Hint(7, mine))
    await waiting
    await wait("was early", 6, 30)
    await wait("nothing came", 7, 0.01)
    head = 9  # a change whose hint was lost
    await wait("looked", 7, 30)
    leaving = asyncio.create_task(wait("closed", 9, 30))
    await asyncio.sleep(0)
    await room.close()
    await leaving
    await wait("no more waiting", 9, 30)
    threads.close()
    return told


def test_the_waiting_room_wakes_whom_it_concerns() -> None:
    assert asyncio.run(_scenes()) == ["woken", "was early", "nothing came", "looked", "closed", "no more waiting"]
