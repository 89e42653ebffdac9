"""A desk of the sample city: the real program, in a folder of its own, at the city's hour.

This module must never put a secret into the machine's keyring: what a demonstration keeps, it keeps in memory.
"""

from __future__ import annotations

import shutil
import sys
import webbrowser
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from clerkdesk import __version__
from clerkdesk.app.bugs import open_log
from clerkdesk.app.program import Program
from clerkdesk.app.signals import EndSignals
from clerkdesk.app.surroundings import Opener, Surroundings
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.vault import MemoryVault
from clerkdesk.settings import Settings


class LocalBrowser:
    """Opens links of this machine alone, in whatever browser a person has here."""

    def open(self, url: str) -> bool:
        """A link of the local meeting service."""
        return urlsplit(url).hostname == "127.0.0.1" and webbrowser.open(url)

    def dial(self, number: str) -> bool:
        """There is no telephone here; the desk shows the number."""
        del number
        return False


def application() -> QApplication:
    """The one Qt application of this process."""
    qInstallMessageHandler(_on_qt_message)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ClerkDesk")
    app.setApplicationVersion(__version__)
    return app


def _on_qt_message(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Qt's own words to the terminal, but for what a platform without a screen says of itself."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def open_program(app: QApplication, folder: Path, centre: str, now: Callable[[], datetime], opener: Opener) -> Program:
    """A desk that was never used before, its window shown."""
    shutil.rmtree(folder, ignore_errors=True)
    folders = folders_of("demo", folder)
    open_log(folders.log)
    vault = MemoryVault()
    program = Program(
        app, Settings(centre=centre, root=folder), folders, None, Surroundings(now, lambda: vault, opener)
    )
    program.begin()
    return program


def run_until_closed(app: QApplication, program: Program, first: Callable[[], None]) -> int:
    """Do `first`, then the event loop, until the window closes or the process is told to end."""
    signals = EndSignals(app.closeAllWindows, program)
    try:
        first()
        return app.exec()
    finally:
        program.end()
        signals.release()
