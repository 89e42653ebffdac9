"""The least a Qt program can do: a window with a table of 100 rows, painted once. A yardstick's own process.

This module must never import any part of the program.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class Watch(QObject):
    """Says when the table was painted, and ends."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, said)
        return super().eventFilter(watched, event)


def said() -> None:
    """The moment, for whoever started this."""
    print(time.monotonic_ns(), flush=True)
    QApplication.quit()


def main() -> int:
    """Show it."""
    app = QApplication(sys.argv[:1])
    window, table, model, watch = QMainWindow(), QTableView(), QStandardItemModel(100, 8), Watch()
    for row in range(100):
        for column in range(8):
            model.setItem(row, column, QStandardItem(f"{row}.{column}"))
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1366, 768)
    table.viewport().installEventFilter(watch)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
