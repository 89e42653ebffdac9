"""Guard: the Qt binding must not lose references to None (PySide6 6.12.0 did, on Python before 3.12, and died of it).

This test must never be skipped where None is counted: a broken binding kills a clerk's desk in mid-sentence.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_void_qt_calls_keep_every_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("a")
    assert sys.getrefcount(None) > before - 50
