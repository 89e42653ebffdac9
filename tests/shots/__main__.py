"""`python -m tests.shots [--screen NAME] [--theme light|dark] [--scale 1] [--size 1366x768] [FOLDER]`: pictures.

Every option may be left out: then all screens, both themes, both sizes.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.ui.theme.roles import Mode
from tests.fakes.desk_world import make_desk
from tests.shots.screens import SCREENS


def settle(milliseconds: int = 400) -> None:
    """Let layouts, fonts and other threads come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shoot(
    app: QApplication, name: str, mode: Mode, scale: float, size: tuple[int, int], folder: Path, language: str
) -> None:
    """One picture."""
    desk = make_desk(app, mode=mode, scale=scale, language=language)
    window: QWidget = SCREENS[name](desk)
    window.resize(*size)
    window.show()
    settle()
    act = getattr(window, "before_shot", None)
    if act is not None:
        act()
        settle()
    suffix = "" if scale == 1.0 else f"-text{round(scale * 100)}"
    tail = "" if language == "ro" else f"-{language}"
    path = folder / f"{name}{suffix}{tail}-{mode.value}-{size[0]}.png"
    window.grab().save(str(path))
    print(path)
    window.close()
    desk.close()
    window.deleteLater()
    settle(20)


def main() -> None:
    """All pictures asked for."""
    reader = argparse.ArgumentParser("tests.shots")
    reader.add_argument("folder", type=Path, nargs="?", default=Path("out/shots"))
    reader.add_argument("--screen", choices=sorted(SCREENS))
    reader.add_argument("--theme", choices=("light", "dark"))
    reader.add_argument("--scale", type=float, default=1.0)
    reader.add_argument("--size", default="")
    reader.add_argument("--language", choices=("ro", "en"), default="ro")
    asked = reader.parse_args()
    app = QApplication(sys.argv[:1])
    asked.folder.mkdir(parents=True, exist_ok=True)
    names = [asked.screen] if asked.screen else list(SCREENS)
    modes = [Mode(asked.theme)] if asked.theme else [Mode.LIGHT, Mode.DARK]
    sizes = [asked.size] if asked.size else ["1366x768", "1920x1080"]
    for name, mode, size in itertools.product(names, modes, sizes):
        width, height = (int(each) for each in size.split("x"))
        shoot(app, name, mode, asked.scale, (width, height), asked.folder, asked.language)


main()
