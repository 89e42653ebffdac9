"""The frame of the desk's small dialogs: title, body, a foot with at most one main act. Esc leaves.

This module must never know what is asked in it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class DeskDialog(QDialog):
    """Window-modal. Put things into `body`; `main` is the act, `problem` a sentence under the body."""

    def __init__(self, theme: Theme, title: str, act: str, leave: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.heading = Label(theme, title, Role.TITLE)
        self.problem = Paragraph(theme, "", tone="bad")
        self.problem.hide()
        self.main = Button(theme, act, Kind.PRIMARY, main=True)
        self.leave = Button(theme, leave, main=True)
        self.leave.clicked.connect(self.reject)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addLayout(foot)
        self.resize(theme.px(480), self.sizeHint().height())

    def ask(self) -> None:
        """Open it, and part with it once it was answered or left."""
        part_after(self.finished, self)
        self.open()

    def show_problem(self, sentence: str) -> None:
        """What went wrong and what to do; empty when all is well."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
