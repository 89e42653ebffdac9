"""The ring around what the keyboard is on: 2 px, outside at 1 px distance, one for the whole program.
It must never take a click or a place in a layout."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.theme.theme import Theme

REACH = 3
_BY_POINTER = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.StyleChange)
_LOSSES = (QEvent.Type.Hide, QEvent.Type.Destroy, QEvent.Type.EnabledChange, QEvent.Type.ParentChange)


class FocusRing(QObject):
    """Follows the focus to widgets that ask for it with a `ring` property (their corner radius in px).

    After a click the ring waits until a key is pressed: the pointer already shows where one is.
    """

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._theme, self._app = theme, app
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The widget that wears the ring or waits for a key to wear it."""
        return self._target

    def is_shown(self) -> bool:
        """True while a ring is on the screen."""
        return self._frame is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with the widget through moves; let go when it hides; show up when a key is used."""
        kind = event.type()
        if kind in _MOVES and self._frame is not None:
            self._place()
        elif watched is self._target:
            if kind in _LOSSES:
                self._let_go()
            elif (kind == QEvent.Type.KeyPress and self._frame is None) or (
                kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and event.reason() not in _BY_POINTER
            ):
                self._show()
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or new.property("ring") is None:
            return
        self._target = new
        self._watch(new)
        # Buttons are the only way the pointer gives focus to such a part, so an unpressed pointer means the keyboard.
        if self._app.mouseButtons() == Qt.MouseButton.NoButton:
            self._show()

    def _watch(self, target: QWidget) -> None:
        step: QWidget | None = target
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            if step.isWindow():
                break
            step = step.parentWidget()

    def _let_go(self) -> None:
        for widget in self._watched:
            # A window closing for good takes its focus away while its parts are already gone.
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        frame, self._frame = self._frame, None
        if frame is not None and isValid(frame):
            part_with(frame)

    def _show(self) -> None:
        if self._target is None or self._frame is not None:
            return
        self._frame = _Frame(self._theme, _host(self._target), float(self._target.property("ring")))
        self._place()
        self._frame.show()

    def _place(self) -> None:
        target, frame = self._target, self._frame
        host = frame.parentWidget() if frame is not None else None
        if target is None or frame is None or host is None:
            return
        corner = target.mapTo(host, target.rect().topLeft())
        frame.setGeometry(QRect(corner, target.size()).adjusted(-REACH, -REACH, REACH, REACH))
        frame.raise_()


class _Frame(QWidget):
    """The ring itself, laid over the widget's surroundings."""

    def __init__(self, theme: Theme, host: QWidget, radius: float) -> None:
        super().__init__(host)
        self._theme, self._radius = theme, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two px of accent, round by the widget's own corner and the distance."""
        painter = QPainter(self)
        smooth(painter)
        ring_round(painter, QRectF(self.rect()), self._radius + REACH, self._theme.color("accent_text"), 2)
        painter.end()


def _host(target: QWidget) -> QWidget:
    """The nearest ancestor with room for the ring, not further than what scrolls the widget."""
    step = target
    while not step.isWindow():
        above = step.parentWidget()
        if above is None:
            return step
        step = above
        if isinstance(step.parentWidget(), QAbstractScrollArea):
            return step
        corner = target.mapTo(step, target.rect().topLeft())
        if step.rect().contains(QRect(corner, target.size()).adjusted(-REACH, -REACH, REACH, REACH)):
            return step
    return step
