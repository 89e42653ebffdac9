"""Icons: line drawings coloured by role, rendered once per name, colour, size and pixel ratio.
It must never show a filled icon or one in two colours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_STROKES = ((14, 2.1), (18, 2.0), (27, 1.75))
_LARGE_STROKE = 1.5


def stroke_for(size: float) -> float:
    """Width of the line, in units of the 24 grid, for an icon of `size` px: small ones are drawn bolder."""
    return next((stroke for limit, stroke in _STROKES if size <= limit), _LARGE_STROKE)


class Icons:
    """Reads drawings from a folder and keeps what it rendered; `forget` empties it when the theme changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, str] = {}
        self._rendered: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, stroke: float, ratio: float) -> QPixmap:
        """The icon `name` in `colour`, `size` logical px square, for screens of pixel ratio `ratio`.

        Raises FileNotFoundError for a name that is not among our files.
        """
        key = (name, colour, size, stroke, ratio)
        if key not in self._rendered:
            self._rendered[key] = self._render(*key)
        return self._rendered[key]

    def forget(self) -> None:
        """Drop every rendered icon; drawings stay."""
        self._rendered.clear()

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]

    def _render(self, name: str, colour: str, size: int, stroke: float, ratio: float) -> QPixmap:
        drawing = self._drawing(name).replace("currentColor", colour)
        drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
