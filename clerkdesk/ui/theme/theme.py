"""The theme a part is given: colours, fonts, sizes and icons of this moment, and word when they change.
It must never be reached except through a constructor, and knows nothing of what is painted with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.theme.fonts import Fonts, load_faces
from clerkdesk.ui.theme.icons import Icons, stroke_for
from clerkdesk.ui.theme.palette import DARK, LIGHT, Palette
from clerkdesk.ui.theme.qt_palette import qt_palette, system_palette
from clerkdesk.ui.theme.roles import LARGEST_SCALE, SMALLEST_SCALE, Mode, Role, Weight
from clerkdesk.ui.theme.sheet import fill_sheet

WIDTHS_KEPT = 4096


class Theme(QObject):
    """One per program. Give it the folder of resources; it dresses the application at once.

    Signals: `changed` after palette, sheet and fonts are in force; parts re-read and repaint.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        mode: Mode = Mode.SYSTEM,
        scale: float = 1.0,
        system_font: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._folder = resources / "styles"
        self._template = (self._folder / "desk.qss").read_text(encoding="utf-8")
        self._icons = Icons(resources / "icons")
        self._mode, self._scale, self._system_font = mode, _clamped(scale), system_font
        self._colours: dict[str, QColor] = {}
        self._metrics: dict[tuple[Role, Weight], QFontMetricsF] = {}
        self._widths: dict[tuple[str, Role, Weight], float] = {}
        app.setStyle("Fusion")
        load_faces(resources / "fonts")
        self._own_palette = app.palette()
        self.palette = self._wanted_palette()
        self._fonts = self._wanted_fonts()
        self._tell_system(mode)
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> Mode:
        """Whose light is followed."""
        return self._mode

    @property
    def scale(self) -> float:
        """The text setting, 1.0 to 2.0."""
        return self._scale

    @property
    def is_dark(self) -> bool:
        """True when the dark column is in force."""
        return self.palette.dark

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or hold one column whatever it says."""
        self._mode = mode
        self._tell_system(mode)
        self._redress()

    def set_scale(self, scale: float) -> None:
        """Text, row heights and icons times this; paddings stay. Values outside 1.0 to 2.0 are brought inside."""
        self._scale = _clamped(scale)
        self._redress()

    def set_system_font(self, wanted: bool) -> None:
        """The system's face instead of Inter."""
        self._system_font = wanted
        self._redress()

    def color(self, role: str) -> QColor:
        """The colour of a role by its name in `Palette`. Raises AttributeError for another name."""
        if role not in self._colours:
            self._colours[role] = QColor(getattr(self.palette, role))
        return self._colours[role]

    def font(self, role: Role = Role.BODY, weight: Weight | None = None) -> QFont:
        """The font of a role; shared, so copy before changing it."""
        return self._fonts.font(role, weight)

    def metrics(self, role: Role = Role.BODY, weight: Weight | None = None) -> QFontMetricsF:
        """Measures of that font, in logical px."""
        key = (role, weight or role.weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self._fonts.font(*key))
        return self._metrics[key]

    def width(self, text: str, role: Role = Role.BODY, weight: Weight | None = None) -> float:
        """Logical px a text takes on one line; remembered, because rows ask for the same words at every repaint."""
        key = (text, role, weight or role.weight)
        if key not in self._widths:
            if len(self._widths) >= WIDTHS_KEPT:
                self._widths.clear()
            self._widths[key] = self.metrics(role, weight).horizontalAdvance(text)
        return self._widths[key]

    def px(self, size: float) -> int:
        """A size that follows the text (rows, icons, buttons); paddings and gaps are written as plain numbers."""
        return round(size * self._scale)

    def line(self, role: Role) -> int:
        """Height of one line of a role, in logical px."""
        return self.px(role.line)

    def pixmap(self, name: str, role: str, size: float, ratio: float = 1.0) -> QPixmap:
        """An icon `size` px at 100 % text, coloured by role, rendered for pixel ratio `ratio`."""
        return self._icons.pixmap(name, getattr(self.palette, role), self.px(size), stroke_for(size), ratio)

    def icon(self, name: str, role: str = "text2", size: float = 16) -> QIcon:
        """The same for actions, menus and stock widgets, with its disabled form."""
        icon = QIcon()
        for ratio in sorted({1.0, self._app.devicePixelRatio()}):
            icon.addPixmap(self.pixmap(name, role, size, ratio))
            icon.addPixmap(self.pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled)
        return icon

    def draw_icon(self, painter: QPainter, name: str, role: str, size: float, left: float, middle: float) -> None:
        """Paint an icon with its left edge at `left`, centred on height `middle`; edges on whole pixels."""
        pixmap = self.pixmap(name, role, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(round(left), round(middle - self.px(size) / 2)), pixmap)

    def _wanted_palette(self) -> Palette:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return system_palette(self._own_palette)
        follows_dark = self._mode is Mode.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark
        return DARK if follows_dark or self._mode is Mode.DARK else LIGHT

    def _wanted_fonts(self) -> Fonts:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family() if self._system_font else None
        return Fonts(self._scale, system)

    def _tell_system(self, mode: Mode) -> None:
        # The native title bar and dialogs follow Qt's scheme, so an own choice is told to Qt as well.
        schemes = {
            Mode.LIGHT: Qt.ColorScheme.Light,
            Mode.DARK: Qt.ColorScheme.Dark,
            Mode.SYSTEM: Qt.ColorScheme.Unknown,
        }
        self._app.styleHints().setColorScheme(schemes[mode])

    def _on_system_changed(self) -> None:
        if self._wanted_palette() != self.palette:
            self._redress()

    def _redress(self) -> None:
        self.palette = self._wanted_palette()
        self._fonts = self._wanted_fonts()
        self._colours.clear()
        self._metrics.clear()
        self._widths.clear()
        self._icons.forget()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setFont(self.font(Role.BODY))
        # Palette first, then the sheet again: with a sheet in force the palette alone leaves old colours standing.
        self._app.setPalette(qt_palette(self.palette))
        self._app.setStyleSheet(fill_sheet(self._template, self.palette, self.px, self._folder))


def _clamped(scale: float) -> float:
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
