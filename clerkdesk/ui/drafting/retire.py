"""Takes a page away safely, also from within one of its own signals.

This module must never delete anything at once: the page may still be on the stack of calls.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def retire(widget: QWidget | None) -> None:
    """Hide it now, let Qt delete it in a later turn, and hold it until then.

    It is left in its layout, which forgets it when it goes: taking it out would hand it back to Python, and the last
    reference going would delete it in the middle of its own click.
    """
    if widget is None:
        return
    held = [widget]
    widget.destroyed.connect(held.clear)
    widget.hide()
    widget.deleteLater()
