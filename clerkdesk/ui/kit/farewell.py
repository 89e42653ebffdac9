"""The one way to take a widget, or any Qt object, away for good: also from within one of its own signals.

This module must never delete anything at once: it may still be on the stack of calls.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget


def part_with(thing: QObject | None) -> None:
    """Hide it now, let Qt delete it in a later turn, and hold it until the turn after that.

    Why it is held: what has no Qt parent belongs to Python, which deletes it with the last reference. If that is a
    lambda on a signal of its own child, it goes while Qt deletes the child, and the child is deleted twice.
    Why it is left in its layout or stack, which forgets it when it goes: taking it out makes it such a thing.
    """
    if thing is None:
        return
    held = [thing]

    def let_go() -> None:
        QTimer.singleShot(0, held.clear)

    thing.destroyed.connect(let_go)
    if isinstance(thing, QWidget):
        thing.hide()
    thing.deleteLater()


def part_after(over: SignalInstance, thing: QObject) -> None:
    """Part with it once `over` was said: a menu that hid, a dialog that finished."""
    over.connect(lambda: part_with(thing))
