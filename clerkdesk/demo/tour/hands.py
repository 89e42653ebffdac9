"""Hands and eyes for a tour: finds what a person would see in a window, and uses it with real key and mouse events.

This module must never call what a widget would do: it clicks, types and looks.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

Found = TypeVar("Found")
Kind = TypeVar("Kind", bound=QWidget)

PATIENCE = 30.0


def wait_for(what: str, look: Callable[[], Found | None], patience: float = PATIENCE) -> Found:
    """Let the window live until `look` finds something, and answer it.

    Raises AssertionError naming `what` after `patience` seconds.
    """
    deadline = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {patience:.0f} s in vain for {what}")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        QTest.qWait(5)


def aside(work: Callable[[], Found]) -> Found:
    """Do something that waits for the network on a thread, while the window lives on."""
    done: list[Found] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as failure:  # noqa: BLE001 - raised again on the main thread
            failed.append(failure)

    thread = threading.Thread(target=run, name="aside")
    thread.start()
    wait_for("somebody else", lambda: not thread.is_alive(), 120)
    if failed:
        raise failed[0]
    return done[0]


def settle(seconds: float = 0.0) -> None:
    """Let events that are on their way arrive."""
    QTest.qWait(int(seconds * 1000))
    QApplication.processEvents()


def button(within: QWidget, words: str) -> QAbstractButton:
    """The visible, enabled button that says `words` (or bears them as its accessible name)."""

    def look() -> QAbstractButton | None:
        for each in within.findChildren(QAbstractButton):
            said = f"{each.text()} {each.accessibleName()}".replace("&", "").lower()
            if words.lower() in said and each.isVisible() and each.isEnabled():
                return each
        return None

    return wait_for(f"a button that says {words!r}", look)


def widget(within: QWidget, kind: type[Kind], name: str = "", patience: float = PATIENCE) -> Kind:
    """The visible widget of a kind whose accessible name contains `name`."""

    def look() -> Kind | None:
        for each in within.findChildren(kind):
            if name.lower() in each.accessibleName().lower() and each.isVisible():
                return each
        return None

    return wait_for(f"a {kind.__name__} named {name!r}", look, patience)


def click(target: QWidget, at: QPoint | None = None) -> None:
    """Press and release the left button on it; its window comes to the front first, as under a person's hand."""
    window = target.window()
    if not window.isActiveWindow():
        window.activateWindow()
        wait_for("the window to come to the front", window.isActiveWindow)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or target.rect().center())
    settle()


def press(target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key."""
    QTest.keyClick(target, key, modifier)
    settle()


def rewrite(target: QWidget, text: str) -> None:
    """Click into a field and type over all it holds."""
    click(target)
    press(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    _type(target, text)


def write(target: QWidget, text: str) -> None:
    """Click into a field and type, letter by letter, diacritics included."""
    click(target)
    _type(target, text)


def _type(target: QWidget, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(target, Qt.Key.Key_Return)
            continue
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, target, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)
    settle()


def click_row(view: QAbstractItemView, row: int) -> None:
    """Click a row of a list, where it is painted."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    settle()
    area = view.visualRect(index)
    click(view.viewport(), QPoint(area.left() + 40, area.center().y()))


def says(within: QWidget, words: str) -> bool:
    """Whether something visible in it shows `words`, or is read aloud so."""
    return any(words in _said(each) for each in within.findChildren(QWidget) if each.isVisible())


def _said(shown: QWidget) -> str:
    text = shown.text() if isinstance(shown, (QLabel, QAbstractButton)) else ""
    return f"{text} {shown.accessibleName()}"


def picture(target: QWidget, path: Path) -> None:
    """A picture of it, as it is painted now."""
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not target.grab().save(str(path)):
        raise OSError(f"could not write {path}")
