"""The desk's type: Inter from our own files, or the system's face by choice, always with tabular figures.
It must never decide which role is used where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from clerkdesk.ui.theme.roles import BASE_POINTS, Role, Weight

FACE = "Inter"
FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_BODY_PX = 14


def load_faces(folder: Path) -> None:
    """Give Qt our three files; call once, after QApplication exists.

    Raises FileNotFoundError when a file is missing or is not a font: the program is then not whole.
    """
    for name in FILES:
        path = folder / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


class Fonts:
    """Fonts by role for one text scale; each is made once."""

    def __init__(self, scale: float, system_family: str | None = None) -> None:
        self._scale = scale
        self._family = system_family or FACE
        self._made: dict[tuple[Role, Weight], QFont] = {}

    def font(self, role: Role, weight: Weight | None = None) -> QFont:
        """The font of a role, in points from one base times the person's text setting."""
        key = (role, weight or role.weight)
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, role: Role, weight: Weight) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(role.size / _BODY_PX * BASE_POINTS * self._scale)
        font.setWeight(QFont.Weight(int(weight)))
        # Columns of figures must not dance: in Inter "1111" is a quarter narrower than "8888" without this.
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
