"""Shows the sheet, or paints it into a file: `python -m clerkdesk.ui.kit.gallery --theme dark --scale 2 --shot FILE`.
It must never start anything but itself."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Build the sheet; with --shot grab it without a screen, else show it until it is closed."""
    parser = argparse.ArgumentParser(prog="gallery")
    parser.add_argument("--theme", choices=("system", "light", "dark"), default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--width", type=int, default=1366)
    parser.add_argument("--shot", type=Path)
    wanted = parser.parse_args(arguments)
    if wanted.shot:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _run(wanted)


def _run(wanted: argparse.Namespace) -> int:
    # Qt reads the platform when it is imported, so it comes after the arguments.
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from clerkdesk.resources import resource
    from clerkdesk.ui.kit.controls.focus_ring import FocusRing
    from clerkdesk.ui.kit.gallery.sheet import Sheet
    from clerkdesk.ui.theme.roles import Mode
    from clerkdesk.ui.theme.theme import Theme

    app = QApplication(sys.argv[:1])
    theme = Theme(app, resource(), Mode(wanted.theme), wanted.scale)
    ring = FocusRing(theme, app)
    sheet = Sheet(theme)
    sheet.setFixedWidth(wanted.width)
    sheet.show()
    sheet.activateWindow()
    sheet.focus.setFocus(Qt.FocusReason.TabFocusReason)
    if wanted.shot is None:
        return app.exec()
    app.processEvents()
    sheet.resize(sheet.sizeHint())
    app.processEvents()
    return 0 if ring.target is sheet.focus and sheet.grab().save(str(wanted.shot)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
