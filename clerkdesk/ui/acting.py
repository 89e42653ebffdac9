"""One way to do an act from a screen: a refusal and a full disk are both said in words, on the thing itself.

This module must never swallow a bug: whatever is neither Refused nor Unreachable propagates.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from clerkdesk.domain.commands import TicketCommand
from clerkdesk.domain.refusals import Refused
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.wire.exchange import Unreachable

translate = QCoreApplication.translate
Say = Callable[[str], None]


def not_written() -> str:
    """A full or locked disk, in words."""
    return translate("Acting", "This could not be written to the disk. Free some space and try again.")


def do_act(
    context: Context,
    ticket: str,
    body: TicketCommand,
    receiver: QObject,
    say: Say,
    on_done: Callable[[], None] | None = None,
) -> None:
    """Do it; `on_done` once it is on disk, or `say` with the reason why it could not be done."""
    now = context.needs.now()
    try:
        future = context.acts.do(ticket, body, now)
    except Refused as refused:
        say(refusal_words(refused.code, refused.facts, now))
        return
    when_kept(future, receiver, say, on_done)


def when_kept(future: Future[Any], receiver: QObject, say: Say, on_done: Callable[[], None] | None = None) -> None:
    """`on_done` once something is on disk, or `say` that it could not be written."""

    def over(done: Future[Any]) -> None:
        try:
            done.result()
        except Unreachable:
            say(not_written())
            return
        if on_done is not None:
            on_done()

    when_done(future, receiver, over)
