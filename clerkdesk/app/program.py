"""The program while it runs: window, desk and wheel, put together in the order the first paint needs.

This module must never import what the first paint can do without, except on a thread of its own.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from clerkdesk import __version__
from clerkdesk.app.bugs import log_bug, open_log
from clerkdesk.app.late_centre import LateCentre
from clerkdesk.app.needs import DeskNeeds
from clerkdesk.app.signals import EndSignals
from clerkdesk.app.surroundings import Surroundings
from clerkdesk.desk.acts import Acts
from clerkdesk.desk.queries import Queries
from clerkdesk.desk.replica import Replica
from clerkdesk.desk.signing_in import Doors, RemoteCentre, SignedIn
from clerkdesk.local.connection import LinkState
from clerkdesk.machine.open_link import LinkOpener
from clerkdesk.machine.paths import Folders
from clerkdesk.machine.pdf_pages import PdfPages
from clerkdesk.machine.preferences import PreferenceFile
from clerkdesk.machine.preview import Preview
from clerkdesk.machine.vault import Vault
from clerkdesk.machine.worker import Worker
from clerkdesk.notices import Notices
from clerkdesk.resources import resource, resource_root
from clerkdesk.settings import Settings
from clerkdesk.ui.actions import ActionRegistry
from clerkdesk.ui.bell import UiBell
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.language import Language
from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.settings.choices import read_choices
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.wire.exchange import Account, Joining, Unreachable

if TYPE_CHECKING:
    from clerkdesk.sync.engine import Engine


def run(
    settings: Settings, folders: Folders, open_vault: Callable[[], Vault], on_first_paint: Callable[[], None] | None
) -> int:
    """Make everything, run the event loop, take everything down; answers the exit status."""
    open_log(folders.log)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ClerkDesk")
    app.setApplicationVersion(__version__)
    around = Surroundings(
        now=_now, open_vault=open_vault, opener=LinkOpener(settings.link_hosts, settings.telephone, os.environ)
    )
    program = Program(app, settings, folders, on_first_paint, around)
    signals = EndSignals(app.closeAllWindows, program)
    program.begin()
    status = app.exec()
    program.end()
    signals.release()
    return status


class Program(QObject):
    """Everything that lives as long as the window. `around`: this machine itself, or a trial's."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        folders: Folders,
        on_first_paint: Callable[[], None] | None,
        around: Surroundings,
    ) -> None:
        super().__init__()
        self._now = around.now
        self._on_first_paint = on_first_paint
        self._notices = Notices()
        self._link = LinkState(self._notices)
        self._queries = Queries(self._link)
        self._acts = Acts(self._now, _random_bits)
        # One thread opens and closes desks and keeps the wheel; links, papers and pages never wait for it.
        self._doors_thread, self._calls_thread = Worker("doors"), Worker("calls")
        self._paper_thread, self._press_thread = Worker("papers"), Worker("press")
        self._doors = Doors(
            folders,
            around.open_vault,
            _connect,
            self._notices,
            self._now,
            _new_desk_id,
            platform.node(),
            __version__,
            log_bug,
            self._stop_wheel,
        )
        self._opened: SignedIn | None = None
        self._engine: Engine | None = None
        self._has_painted = False
        preferences = PreferenceFile(folders.preferences, {"centre": settings.centre} if settings.centre else {})
        self._needs = DeskNeeds(
            preferences,
            self._now,
            self._sign_in,
            self._sign_out,
            self._hurry,
            self._join,
            lambda: self._opened.city if self._opened else "",
            around.opener,
            PdfPages(self._paper_thread),
            Preview(self._press_thread, resource("pdf")),
            self._queries,
        )
        self.window = MainWindow(self._context(app, preferences))
        self.window.installEventFilter(self)

    def begin(self) -> None:
        """Open the desk this profile worked with last; the window shows once it is known which it is."""
        when_done(self._doors_thread.submit(self._doors.reopen), self, self._on_reopened)

    def end(self) -> None:
        """What was typed is written; the wheel stands; the files are let go."""
        self._acts.stand_up()
        self._queries.stand_up()
        self._doors_thread.submit(self._doors.close).result()
        for thread in (self._doors_thread, self._calls_thread, self._paper_thread, self._press_thread):
            thread.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first paint of the window sets everything else going."""
        if event.type() == QEvent.Type.Paint and not self._has_painted and watched is self.window:
            self._has_painted = True
            QTimer.singleShot(0, self, self._after_first_paint)
        return super().eventFilter(watched, event)

    def _context(self, app: QApplication, preferences: PreferenceFile) -> Context:
        choices = read_choices(preferences)
        theme = Theme(app, resource_root(), choices.mode, choices.scale, choices.system_font)
        words = Language(app, choices.language)
        actions = ActionRegistry(theme, self)
        bell = UiBell(self._notices, self)
        return Context(theme, self._queries, self._acts, self._needs, actions, bell, words)

    def _on_reopened(self, done: Future[SignedIn | None]) -> None:
        error = done.exception()
        if error is not None:
            log_bug(error)  # the desk of last time cannot be opened: signing in says why, or mends it
        self._queries.has_keyring = self._doors.has_keyring
        opened = None if error is not None else done.result()
        if opened is None:
            self.window.show_sign_in()
        else:
            self._sit_down(opened)
            self.window.show_signed_in()
        self.window.show()

    def _sit_down(self, opened: SignedIn) -> None:
        self._opened = opened
        reader = opened.store.reader()
        self._link.begin(Replica(reader).synced_at(), None if opened.remote is not None else "no-session")
        self._queries.sit_down(reader, opened.account)
        self._acts.sit_down(reader, opened.store.writer, opened.account)
        if self._has_painted:
            self._doors_thread.submit(lambda: self._start_wheel(opened))

    def _after_first_paint(self) -> None:
        self.window.removeEventFilter(self)
        if self._on_first_paint is not None:
            self._on_first_paint()
        opened = self._opened
        if opened is not None:
            self._doors_thread.submit(lambda: self._start_wheel(opened))

    def _start_wheel(self, opened: SignedIn) -> None:
        """On the doors' thread: it imports what the first paint did without."""
        import random

        from clerkdesk.sync.engine import Engine

        self._stop_wheel()
        opened.store.writer.start()
        remote = opened.remote
        if remote is None:
            return
        chance = random.SystemRandom().random
        self._engine = Engine(
            remote,
            remote.interrupt,
            opened.store.writer,
            self._link,
            self._notices,
            self._now,
            chance,
            log_bug,
        )
        self._engine.start()

    def _stop_wheel(self) -> None:
        if self._engine is not None:
            self._engine.stop()
            self._engine = None

    def _sign_in(self, centre: str, login: str, password: str) -> Future[Account]:
        opening = self._doors_thread.submit(lambda: self._doors.sign_in(centre, login, password))
        account: Future[Account] = Future()

        def on_opened(done: Future[SignedIn]) -> None:
            error = done.exception()
            if error is not None:
                account.set_exception(error)
                return
            self._sit_down(done.result())
            account.set_result(done.result().account)

        when_done(opening, self, on_opened)
        return account

    def _sign_out(self) -> Future[None]:
        self.window.show_sign_in()
        self._acts.stand_up()
        self._queries.stand_up()
        self._opened = None
        return self._doors_thread.submit(self._doors.sign_out)

    def _hurry(self) -> None:
        if self._engine is not None:
            self._engine.hurry()

    def _join(self, ticket: str) -> Future[Joining]:
        remote = None if self._opened is None else self._opened.remote

        def ask() -> Joining:
            if remote is None:
                raise Unreachable("no session")
            return remote.join(ticket)

        return self._calls_thread.submit(ask)


def _now() -> datetime:
    return datetime.now(UTC)


def _connect(url: str, token: str | None) -> RemoteCentre:
    def connect() -> RemoteCentre:
        from clerkdesk.sync.http import HttpCentre

        return HttpCentre(url, token)

    return LateCentre(connect)


def _random_bits() -> int:
    import secrets

    return secrets.randbits(74)


def _new_desk_id() -> str:
    import uuid

    return str(uuid.uuid4())
