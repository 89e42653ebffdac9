"""The local files of one desk as a whole: prepared before anything reads, mended when damaged, closed in order.

This module must never throw text away: a damaged outbox is put aside and whatever can be read of it is carried over.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.local import schema
from clerkdesk.local.cipher import Connection, Damaged, check_key, check_library, open_database
from clerkdesk.local.folder import DeskFolder
from clerkdesk.local.reader import Reader
from clerkdesk.local.salvage import salvage
from clerkdesk.local.writer import Writer
from clerkdesk.notices import Changed, Notices

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

_RESERVE_BYTES = 4 << 20


class LocalStore:
    """Opens, mends and closes. `now` dates what is put aside; `on_bug` hears of a listener's failure.

    Call `prepare` first (any thread), then `reader` (its own thread) and `writer.start()`.
    """

    def __init__(
        self,
        folder: DeskFolder,
        key: bytes,
        notices: Notices,
        now: Callable[[], datetime],
        on_bug: Callable[[BaseException], None],
    ) -> None:
        self._folder = folder
        self._key = key
        self._notices = notices
        self._now = now
        self._lock = threading.Lock()
        self._generation = 0
        self.salvaged: list[str] = []
        self.writer = Writer(self._open_work, self._mend, self._make_room, notices, on_bug)

    def prepare(self) -> None:
        """Make, check and migrate the files. Raises WrongKey, schema.NewerFile, RuntimeError (library too old)."""
        check_library()
        self._folder.prepare()
        check_key(self._folder.key_check, self._key)
        for path, steps in self._shapes():
            self._prepare_one(path, steps)
        if not self._folder.reserve.exists():
            with contextlib.suppress(OSError):  # no room for a reserve is no reason not to start
                self._folder.reserve.write_bytes(bytes(_RESERVE_BYTES))

    def reader(self) -> Reader:
        """A reading connection for the calling thread."""
        return Reader(self._folder, self._key, self.generation, self._mend_now)

    def generation(self) -> int:
        """How often a file was replaced since the start."""
        with self._lock:
            return self._generation

    def stop(self) -> None:
        """Everything handed in is written, then the files are closed."""
        self.writer.stop()

    def _shapes(self) -> tuple[tuple[Path, tuple[tuple[str, ...], ...]], ...]:
        folder = self._folder
        return ((folder.mirror, schema.MIRROR), (folder.outbox, schema.OUTBOX), (folder.files, schema.FILES))

    def _prepare_one(self, path: Path, steps: tuple[tuple[str, ...], ...]) -> None:
        try:
            connection = open_database(path, self._key)
        except Damaged:
            self._replace(path)
            return
        try:
            backup = path.with_suffix(".before") if path == self._folder.outbox else None
            schema.migrate(connection, steps, backup)
        finally:
            connection.close()

    def _replace(self, path: Path) -> None:
        aside = self._folder.quarantine(path, self._now())
        steps = dict(self._shapes())[path]
        connection = open_database(path, self._key)
        try:
            schema.migrate(connection, steps)
            if path == self._folder.outbox:
                self.salvaged += salvage(aside, path.with_suffix(".before"), connection, self._key)
        finally:
            connection.close()
        with self._lock:
            self._generation += 1

    def _open_work(self) -> Work:
        from clerkdesk.local.work import Work

        def opened(path: Path, steps: tuple[tuple[str, ...], ...]) -> Connection:
            connection = open_database(path, self._key)
            schema.migrate(connection, steps)  # a disposable file may have vanished since `prepare`
            return connection

        return Work(*(opened(path, steps) for path, steps in self._shapes()))

    def _mend(self, damaged: list[str]) -> None:
        by_name = {"mirror": self._folder.mirror, "outbox": self._folder.outbox, "files": self._folder.files}
        for name in damaged:
            self._replace(by_name[name])
        if damaged:
            self._notices.announce(Changed(everything=True))

    def _mend_now(self) -> None:
        """For a reader that met damage: let the writing thread look for it, and wait until it is put right."""

        def look(work: Work) -> None:
            damaged = work.damaged()
            if damaged:
                raise Damaged(self._folder.root / damaged[0])

        self.writer.submit(look).exception()

    def _make_room(self) -> bool:
        if not self._folder.reserve.exists():
            return False
        self._folder.reserve.unlink()
        return True
