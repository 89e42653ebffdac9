"""From a citizen's last button to the row on the clerk's screen: real site, real centre, a real window.

This module must never let citizen and desk share a process: their work would wait for each other.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow

from bench.figures import Row, table
from bench.place import Place, helper, serving
from bench.yardsticks import CommitAndNotify
from clerkdesk.demo.city.house import CLERK
from clerkdesk.demo.desk import LocalBrowser, application, open_program
from clerkdesk.demo.seeding.city import PASSWORD
from clerkdesk.demo.tour import hands
from clerkdesk.demo.tour.at_the_desk import Person
from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.ui.kit.rows.views import ROW_ROLE
from clerkdesk.ui.tickets.tickets_screen import TicketsScreen

ROUNDS = 40
A_SCREENFUL = 8
WARM_UP = 2
_PATIENCE_MS = 20_000
_COMMITS = (
    "SELECT t.id::text, extract(epoch FROM pg_xact_commit_timestamp(m.xmin))::float8, "
    "(SELECT extract(epoch FROM pg_xact_commit_timestamp(f.xmin))::float8 FROM feed f "
    "WHERE f.kind = 'ticket' AND f.entity = t.id::text AND f.scope LIKE 'official:%%' LIMIT 1) "
    "FROM ticket t JOIN case_file c ON c.id = t.case_file_id JOIN mail m ON m.ticket_id = t.id "
    "WHERE c.registration_number = %s ORDER BY m.xmin::text::bigint LIMIT 1"
)


class Eye(QObject):
    """Watches one list. `seen()` follows the paint that first held the row of the name looked for."""

    seen = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__()
        self._view = view
        self._name = ""
        self.at = 0.0
        view.viewport().installEventFilter(self)

    def look_for(self, name: str) -> None:
        """Begin."""
        self._name, self.at = name, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A paint that covers the row; the moment is taken in the next turn, when it is through."""
        if self._name and isinstance(event, QPaintEvent) and self._covers(event):
            self._name = ""
            QTimer.singleShot(0, self, self._note)
        return super().eventFilter(watched, event)

    def _covers(self, event: QPaintEvent) -> bool:
        model = self._view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if getattr(index.data(ROW_ROLE), "name", "") == self._name:
                return event.region().intersects(self._view.visualRect(index))
        return False

    def _note(self) -> None:
        self.at = time.time()
        self.seen.emit()


@dataclass(frozen=True, slots=True)
class Round:
    """One ticket's moments, in seconds of the machine's clock."""

    ticket: str
    asked: float
    committed: float
    stamped: float
    answered: float
    painted: float


def run(out: Path) -> None:
    """Print the table."""
    names = [
        (f"9{number:05}/2026", f"Proba{number // A_SCREENFUL:02} Nume{number:02}") for number in range(ROUNDS + WARM_UP)
    ]
    folder = out / "place"
    app = application()
    with serving(folder, names) as place, CommitAndNotify(place.database) as limit:
        heard_file = folder / "heard.txt"
        waiting = helper("waiting_desk", place.url, CLERK, PASSWORD, str(heard_file))
        citizen = helper("citizen", place.url)
        program = open_program(app, folder / "desk", place.url, place.now, LocalBrowser())
        try:
            _line(waiting)
            program.window.resize(1440, 900)
            Person(program.window).sign_in(CLERK, PASSWORD)
            rounds, news, repaints = _rounds(place, program.window, citizen, limit, names)
            # The window may have been quicker than the desk that only waits.
            hands.wait_for("the waiting desk", lambda: {one.ticket for one in rounds} <= set(dict(_first(heard_file))))
        finally:
            for process in (citizen, waiting):
                process.kill()
                process.wait()
            program.window.close()
            program.end()
        heard = {ticket: float(at) for ticket, at in _first(heard_file)}
    _print(rounds[WARM_UP:], heard, news[WARM_UP:], repaints[WARM_UP:])


def _rounds(
    place: Place,
    window: QMainWindow,
    citizen: subprocess.Popen[str],
    limit: CommitAndNotify,
    names: list[tuple[str, str]],
) -> tuple[list[Round], list[float], list[float]]:
    person = Person(window)
    person.go("tickets")
    screen = hands.widget(window, TicketsScreen)
    hands.wait_for("the first tickets", lambda: screen.list.model.rowCount() > 0)
    rounds, news, repaints = [], [], []
    with psycopg.connect(place.database, autocommit=True) as database:
        for number, name in names:
            screen.show_filter(TicketFilter(text=name.partition(" ")[0]), Order.REQUESTED)
            hands.settle(0.3)
            view = screen.list.views.current_view()
            news.append(limit.news())
            repaints.append(_timed(view.viewport().repaint))
            rounds.append(_one(database, view, citizen, number, name))
            QApplication.processEvents()
    return rounds, news, repaints


def _one(
    database: psycopg.Connection, view: QAbstractItemView, citizen: subprocess.Popen[str], number: str, name: str
) -> Round:
    _say(citizen, f"{number}|{name}")
    _line(citizen)
    eye, loop = Eye(view), QEventLoop()
    eye.look_for(name)
    eye.seen.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    _say(citizen, "go")
    loop.exec()
    view.viewport().removeEventFilter(eye)
    asked, answered, status = _line(citizen).split()
    if not eye.at:
        raise RuntimeError(f"the row of {number} was never painted; the site answered {status}")
    found = database.execute(_COMMITS, (number,)).fetchone()
    if found is None:
        raise RuntimeError(f"there is no ticket for {number}; the site answered {status}")
    return Round(found[0], float(asked), found[1], found[2], float(answered), eye.at)


def _print(rounds: list[Round], heard: dict[str, float], news: list[float], repaints: list[float]) -> None:
    def each(span: Callable[[Round], float]) -> list[float]:
        return [span(one) * 1000 for one in rounds]

    rows = (
        Row("last button -> site's answer", "ms", each(lambda one: one.answered - one.asked)),
        Row("commit -> stamped (its own commit)", "ms", each(lambda one: one.stamped - one.committed), news),
        Row("stamped -> a waiting desk's answer", "ms", each(lambda one: heard[one.ticket] - one.stamped), news),
        Row("commit -> a waiting desk's answer", "ms", each(lambda one: heard[one.ticket] - one.committed), news),
        Row("commit -> row painted", "ms", each(lambda one: one.painted - one.committed), news),
        Row("last button -> row painted", "ms", each(lambda one: one.painted - one.asked)),
        Row("the list painted once, nothing else", "ms", repaints),
    )
    table("filed_to_painted (yardstick: insert + NOTIFY, commit, heard on another connection)", rows, print)


def _first(file: Path) -> list[tuple[str, str]]:
    lines = [line.split() for line in file.read_text(encoding="ascii").splitlines()]
    # The first time a ticket was heard of is the one that counts: later ones overwritten from the end.
    return [(line[0], line[1]) for line in reversed(lines)]


def _timed(what: Callable[[], None]) -> float:
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def _say(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdin is not None
    process.stdin.write(words + "\n")
    process.stdin.flush()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{process.args!r} ended")
    return line.strip()
