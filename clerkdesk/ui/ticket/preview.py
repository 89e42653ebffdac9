"""One paper on a quiet ground: page by page, fit to the width, closer and farther.

This module must never read a file or open one elsewhere; bytes come in.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.needs import Needs, PdfPage
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

translate = QCoreApplication.translate
STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT = STEPS.index(1.0)
MARGIN, TOP = 24, 4
LEGIBLE = 400
A4 = 210 / 297


class PaperPreview(QWidget):
    """Shows a PDF or a picture. Plus and minus (with Ctrl or not) zoom, Page Up and Page Down turn pages."""

    def __init__(self, theme: Theme, needs: Needs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._needs = theme, needs
        self._pdf: bytes | None = None
        self._picture = QPixmap()
        self._page, self._pages, self._step, self._asked = 0, 1, FIT, 0
        self._aspect = A4
        self._title = Label(theme, "", Role.CAPTION, Weight.MEDIUM, "text2", elide=True)
        self._place = Label(theme, "", Role.CAPTION, tone="text2")
        self._buttons = {
            key: Button(theme, "", Kind.QUIET, glyph=glyph)
            for key, glyph in (
                ("back", "chevron-left"),
                ("on", "chevron-right"),
                ("out", "zoom-out"),
                ("in", "zoom-in"),
            )
        }
        self._sheet = QLabel()
        self._area = QScrollArea()
        self._words = EmptyState(theme, "file-text", "")
        self._stack = QStackedWidget()
        # A drag of the window's edge asks for one page at its end, not for one at every pixel.
        self._resized = QTimer(self, singleShot=True, interval=120)
        self._resized.timeout.connect(self._ask)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Words on the buttons."""
        names = {
            "back": translate("Preview", "Previous page"),
            "on": translate("Preview", "Next page"),
            "out": translate("Preview", "Smaller"),
            "in": translate("Preview", "Larger"),
        }
        for key, button in self._buttons.items():
            button.setAccessibleName(names[key])
            button.setToolTip(names[key])
        self._area.setAccessibleName(translate("Preview", "Preview of the document"))

    def show_words(self, title: str, fact: str, help_text: str = "") -> None:
        """Nothing to draw: say why."""
        self._asked += 1
        self._pdf, self._picture = None, QPixmap()
        self._title.setText(title)
        self._words.show_words(fact, help_text)
        self._stack.setCurrentWidget(self._words)
        self._word_place()

    def show_pdf(self, title: str, pdf: bytes) -> None:
        """The first page of a PDF, fit to the width."""
        self._start(title)
        self._pdf = pdf
        self._ask()

    def show_picture(self, title: str, picture: bytes) -> None:
        """A scanned picture, fit to the width."""
        self._start(title)
        self._pdf = None
        self._picture.loadFromData(picture)
        if self._picture.isNull():
            self._not_readable()
        else:
            self._aspect = self._picture.width() / max(1, self._picture.height())
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and pages by keyboard."""
        acts = {
            Qt.Key.Key_Plus: lambda: self._zoom(1),
            Qt.Key.Key_Equal: lambda: self._zoom(1),
            Qt.Key.Key_Minus: lambda: self._zoom(-1),
            Qt.Key.Key_PageDown: lambda: self._turn(1),
            Qt.Key.Key_PageUp: lambda: self._turn(-1),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another fit."""
        super().resizeEvent(event)
        self._resized.start()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The scroll area would take Page Down for itself when there is nothing to scroll."""
        if watched is self._area and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            bar = self._area.verticalScrollBar()
            ends = {Qt.Key.Key_PageDown: bar.maximum(), Qt.Key.Key_PageUp: bar.minimum()}
            if event.key() in ends and bar.value() == ends[Qt.Key(event.key())]:
                self.keyPressEvent(event)
                return True
        return False

    def _lay_out(self) -> None:
        self.setProperty("ground", "preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area.setWidget(self._sheet)
        # A scroll area fills the ground of what it holds, and the paper lies on the preview's own.
        self._sheet.setAutoFillBackground(False)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.installEventFilter(self)
        self._area.viewport().setAutoFillBackground(False)
        for page in (self._area, self._words):
            self._stack.addWidget(page)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 4, 8, 4)
        bar.setSpacing(0)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._buttons["back"])
        bar.addWidget(self._place)
        bar.addWidget(self._buttons["on"])
        bar.addWidget(self._buttons["out"])
        bar.addWidget(self._buttons["in"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        for key, change in (("back", -1), ("on", 1)):
            self._buttons[key].clicked.connect(lambda _on=False, change=change: self._turn(change))
        for key, change in (("out", -1), ("in", 1)):
            self._buttons[key].clicked.connect(lambda _on=False, change=change: self._zoom(change))

    def _start(self, title: str) -> None:
        self._title.setText(title)
        self._page, self._pages, self._step = 0, 1, FIT
        self._picture = QPixmap()
        self._area.verticalScrollBar().setValue(0)

    def _turn(self, change: int) -> None:
        page = self._page + change
        if 0 <= page < self._pages:
            self._page = page
            self._area.verticalScrollBar().setValue(0)
            self._ask()

    def _zoom(self, change: int) -> None:
        self._step = max(0, min(len(STEPS) - 1, self._step + change))
        self._ask()

    def _wide(self) -> int:
        room = self._stack.width() - 2 * MARGIN - self._area.verticalScrollBar().sizeHint().width()
        whole = (self._stack.height() - TOP - MARGIN) * self._aspect
        # The whole page where it stays legible so, else the width of the ground.
        fit = min(room, whole) if whole >= self._theme.px(LEGIBLE) else room
        return max(64, round(fit * STEPS[self._step]))

    def _ask(self) -> None:
        self._asked += 1
        ratio = self.devicePixelRatioF()
        if self._pdf is not None:
            asked = self._asked
            future = self._needs.pdf_page(self._pdf, self._page, round(self._wide() * ratio))
            when_done(future, self, lambda done: self._on_page(asked, done))
        elif not self._picture.isNull():
            scaled = self._picture.scaledToWidth(
                round(self._wide() * ratio), Qt.TransformationMode.SmoothTransformation
            )
            self._put(scaled, ratio)

    def _on_page(self, asked: int, done: Future[PdfPage]) -> None:
        if asked != self._asked:
            return
        try:
            page = done.result()
        except ValueError:
            self._not_readable()
            return
        self._pages, self._aspect = page.pages, page.width / max(1, page.height)
        image = QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
        self._put(QPixmap.fromImage(image), self.devicePixelRatioF())

    def _put(self, pixmap: QPixmap, ratio: float) -> None:
        pixmap.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(pixmap)
        self._sheet.setContentsMargins(MARGIN, TOP, MARGIN, MARGIN)
        size = pixmap.deviceIndependentSize().toSize()
        self._sheet.resize(size + QSize(2 * MARGIN, TOP + MARGIN))
        self._stack.setCurrentWidget(self._area)
        self._word_place()

    def _not_readable(self) -> None:
        self.show_words(
            self._title.text(),
            translate("Preview", "This document cannot be shown."),
            translate("Preview", "The file is damaged or of an unknown kind. Ask the registry office for it."),
        )

    def _word_place(self) -> None:
        is_drawn = self._pdf is not None or not self._picture.isNull()
        many = is_drawn and self._pages > 1
        self._place.setText(translate("Preview", "{page} of {pages}").format(page=self._page + 1, pages=self._pages))
        self._place.setVisible(many)
        for key in ("back", "on"):
            self._buttons[key].setVisible(many)
        for key in ("out", "in"):
            self._buttons[key].setVisible(is_drawn)
        self._buttons["back"].setEnabled(self._page > 0)
        self._buttons["on"].setEnabled(self._page + 1 < self._pages)
        self._buttons["out"].setEnabled(self._step > 0)
        self._buttons["in"].setEnabled(self._step + 1 < len(STEPS))
