"""The wheel as a whole: three lanes (down, up, papers) that start after the first paint and end within a second.

This module must never decide what is written; it only keeps the lanes turning.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from clerkdesk import __version__
from clerkdesk.domain.refusals import Refused
from clerkdesk.local.connection import LinkState
from clerkdesk.local.writer import Writer
from clerkdesk.notices import Changed, Notices
from clerkdesk.sync.apply import begin
from clerkdesk.sync.backoff import Backoff
from clerkdesk.sync.files import Files
from clerkdesk.sync.lane import Lane
from clerkdesk.sync.pull import LONGEST_WAIT, Pull
from clerkdesk.sync.push import Push
from clerkdesk.wire.exchange import Centre

_PATIENCE = 1.0


class Engine:
    """Turns the wheel of one signed-in desk.

    `interrupt` breaks off whatever waits on the network; `chance` gives a number in [0, 1).
    A session the centre no longer takes ends the lanes, never the work: everything typed stays where it is.
    """

    def __init__(
        self,
        centre: Centre,
        interrupt: Callable[[], None],
        writer: Writer,
        link: LinkState,
        notices: Notices,
        now: Callable[[], datetime],
        chance: Callable[[], float],
        on_bug: Callable[[BaseException], None],
        wait: float = LONGEST_WAIT,
    ) -> None:
        self._interrupt = interrupt
        self._writer = writer
        self._link = link
        self._now = now
        self._was_offline = False
        self._pull = self._lane("pull", Pull(centre, writer, link, now, wait).turn, chance, on_bug)
        self._push = self._lane("push", Push(centre, writer, now).turn, chance, on_bug)
        self._files = self._lane("files", Files(centre, writer, now).turn, chance, on_bug)
        self._lanes = (self._push, self._pull, self._files)
        self._unsubscribe = notices.subscribe(self._on_changed)

    def start(self) -> None:
        """Read and lay over anew what needs it, then turn."""
        self._writer.submit(lambda work: begin(work, __version__))
        for lane in self._lanes:
            lane.start()

    def hurry(self) -> None:
        """Take every lane's next turn now: somebody at the desk would rather not wait out the pause."""
        for lane in self._lanes:
            lane.wake()

    def stop(self) -> bool:
        """End all lanes, breaking off what waits on the network; answers whether all ended within a second."""
        self._unsubscribe()
        for lane in self._lanes:
            lane.end()
        self._interrupt()
        have_ended = [lane.join(_PATIENCE) for lane in self._lanes]
        return all(have_ended)

    def _lane(
        self,
        name: str,
        turn: Callable[[], float | None],
        chance: Callable[[], float],
        on_bug: Callable[[BaseException], None],
    ) -> Lane:
        return Lane(name, turn, Backoff(chance), self._on_unreachable, self._on_refused, on_bug)

    def _on_unreachable(self) -> None:
        self._link.lost(self._now())

    def _on_refused(self, no: Refused) -> None:
        for lane in self._lanes:
            lane.end()
        self._link.turned_away(no.code.value)
        self._interrupt()

    def _on_changed(self, changed: Changed) -> None:
        if "outbox" in changed.kinds:
            self._push.wake()
        if "wanted" in changed.kinds:
            self._files.wake()
        if "connection" in changed.kinds:
            is_offline = self._link.read().link == "offline"
            if self._was_offline and not is_offline:
                self._push.wake()
                self._files.wake()
            self._was_offline = is_offline
