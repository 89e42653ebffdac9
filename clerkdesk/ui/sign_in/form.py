"""Who signs in, and at which centre.

This module must never keep a password longer than the question it is asked in, nor write one anywhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clerkdesk.ui.drafting.mark import Mark
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class SignInForm(QWidget):
    """Signals: `asked(str, str, str)`: centre, login, password, all of them filled."""

    asked = Signal(str, str, str)

    def __init__(self, theme: Theme, centre: str, login: str, has_keyring: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.centre = LineField(theme, "https://", name=self.tr("Address of the centre"))
        self.login = LineField(theme, name=self.tr("Login"))
        self.password = LineField(theme, name=self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.centre.setText(centre)
        self.login.setText(login)
        self.centre_box = FieldBox(theme, self.tr("Address of the centre"), self.centre)
        self.login_box = FieldBox(theme, self.tr("Login"), self.login)
        self.password_box = FieldBox(theme, self.tr("Password"), self.password)
        self.no_way = Banner(theme, BannerTone.WARN, "cloud-off", "")
        self.enter = Button(theme, self.tr("Sign in"), Kind.PRIMARY, main=True)
        self._word = self.enter.text()
        self.no_way.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Mark(theme, "ClerkDesk", "ticket", "text2", "accent_text"))
        column.addWidget(Label(theme, self.tr("Sign in"), Role.TITLE))
        column.addWidget(
            Paragraph(theme, self.tr("With the name and password you use at the city hall."), tone="text2")
        )
        for widget in (self.no_way, self.centre_box, self.login_box, self.password_box):
            column.addWidget(widget)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        if not has_keyring:
            said = self.tr(
                "This computer has no keyring. Your texts and tickets stay on it, encrypted; "
                "only the session does not: you will sign in at each start."
            )
            column.addWidget(Mark(theme, self.tr("No keyring"), "triangle-alert", "warn"))
            column.addWidget(Paragraph(theme, said, Role.CAPTION, tone="text2"))
        self.enter.clicked.connect(lambda _checked: self.ask())

    def focus_first_empty(self) -> None:
        """The keyboard where something is still to be typed."""
        empty = (field for field in (self.centre, self.login, self.password) if not field.text())
        next(empty, self.password).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks, from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Ask to sign in, or mark the first field that is empty."""
        self.say_nothing()
        boxes = (
            (self.centre_box, self.centre, self.tr("Write the address IT gave you.")),
            (self.login_box, self.login, self.tr("Write your login.")),
            (self.password_box, self.password, self.tr("Write your password.")),
        )
        for box, field, sentence in boxes:
            if not field.text().strip():
                box.set_error(sentence)
                field.setFocus()
                return
        self.asked.emit(self.centre.text().strip(), self.login.text().strip(), self.password.text())

    def set_asking(self, asking: bool) -> None:
        """While the centre thinks, the fields stand still."""
        for widget in (self.centre, self.login, self.password, self.enter):
            widget.setEnabled(not asking)
        self.enter.setText(self.tr("Checking…") if asking else self._word)
        self.enter.updateGeometry()

    def say_nothing(self) -> None:
        """No error stands any more."""
        self.no_way.hide()
        for box in (self.centre_box, self.login_box, self.password_box):
            box.set_error("")

    def say_wrong(self, sentence: str) -> None:
        """The centre said no; the password is asked for again."""
        self.password_box.set_error(sentence)
        self.password.setFocus()
        self.password.selectAll()

    def say_unreachable(self, sentence: str) -> None:
        """The centre could not be asked."""
        self.no_way.set_text(sentence)
        self.no_way.show()
        self.enter.setFocus()
