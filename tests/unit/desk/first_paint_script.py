"""Runs the desk once, up to its first paint, and prints which modules the main thread itself had to import for it.

This script must never be imported: it is started as a process of its own.
"""

import importlib.abc
import json
import sys
import threading
import time

BEGAN = time.perf_counter()
MAIN = threading.get_ident()
imported: list[str] = []


class Watcher(importlib.abc.MetaPathFinder):
    """Sees every import before it happens, and finds nothing itself."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        if threading.get_ident() == MAIN:
            imported.append(fullname)


def on_first_paint() -> None:
    from PySide6.QtWidgets import QApplication

    print(json.dumps({"main": imported, "ms": (time.perf_counter() - BEGAN) * 1000}), flush=True)
    QApplication.closeAllWindows()


if __name__ == "__main__":
    sys.meta_path.insert(0, Watcher())
    from clerkdesk import app

    sys.exit(app.main(on_first_paint=on_first_paint))
