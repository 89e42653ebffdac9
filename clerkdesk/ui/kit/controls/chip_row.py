"""Filters in one row: what does not fit goes behind a plus, and in a narrow window all fold into one chip.
It must never wrap and never scroll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from clerkdesk.ui.kit.controls.chip import Chip
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.theme import Theme

GAP = 8


class ChipRow(QWidget):
    """Holds chips. `more_name` names the plus; `folded_text(n)` says "2 filters" for the folded form."""

    def __init__(
        self, theme: Theme, more_name: str, folded_text: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._folded_text, self._folded = theme, folded_text, False
        self._chips: list[Chip] = []
        self._more = Chip(theme, glyph="plus", name=more_name, parent=self)
        self._more.setCheckable(False)
        self._all = Chip(theme, opens=True, name=more_name, parent=self)
        for opener in (self._more, self._all):
            opener.clicked.connect(self._open_menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, chip: Chip) -> Chip:
        """Put a chip at the end."""
        chip.setParent(self)
        self._chips.append(chip)
        chip.toggled.connect(self._arrange)
        self._arrange()
        return chip

    def set_folded(self, folded: bool) -> None:
        """One chip for all, for windows under 900 effective px."""
        self._folded = folded
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        """All chips beside one another, or the folded one."""
        shown = [self._all] if self._folded else self._chips
        width = sum(chip.sizeHint().width() + GAP for chip in shown)
        return QSize(max(0, width - GAP), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Room for the one chip that holds the rest."""
        return QSize((self._all if self._folded else self._more).sizeHint().width(), self._theme.px(28))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Fit again."""
        self._arrange()

    def hidden_chips(self) -> list[Chip]:
        """Those behind the plus now."""
        return [chip for chip in self._chips if chip.isHidden()]

    def _arrange(self) -> None:
        on = sum(chip.isChecked() for chip in self._chips)
        self._all.setText(self._folded_text(on))
        self._all.set_on(on > 0)
        self._all.setVisible(self._folded)
        fitting = [] if self._folded else self._fitting()
        left = 0
        for chip in self._chips:
            chip.setVisible(chip in fitting)
            if chip in fitting:
                left = _put(chip, left)
        self._more.setVisible(not self._folded and len(fitting) < len(self._chips))
        _put(self._all if self._folded else self._more, left)

    def _fitting(self) -> list[Chip]:
        room = self.width()
        total = sum(chip.sizeHint().width() + GAP for chip in self._chips) - GAP
        if total > room:
            room -= self._more.sizeHint().width() + GAP
        fitting: list[Chip] = []
        for chip in self._chips:
            room -= chip.sizeHint().width() + (GAP if fitting else 0)
            if room < 0:
                break
            fitting.append(chip)
        return fitting

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for chip in self._chips if self._folded else self.hidden_chips():
            action = QAction(chip.text() or chip.accessibleName(), menu)
            action.setCheckable(chip.isCheckable())
            action.setChecked(chip.isChecked())
            action.triggered.connect(chip.click)
            menu.addAction(action)
        opener = self._all if self._folded else self._more
        part_after(menu.aboutToHide, menu)
        menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))


def _put(chip: Chip, left: int) -> int:
    hint = chip.sizeHint()
    chip.setGeometry(left, 0, hint.width(), hint.height())
    return left + hint.width() + GAP
