"""A resolution as it was issued, to read: plain text without boxes, with its number and where its mail is.

This module must never let anything be typed: an issued resolution is immutable.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView, WaitingCommand
from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.ui import words
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.resolution.preview import PreviewPane
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import clock, day_and_date, near_at
from clerkdesk.wire.documents import MailState, ResolutionDocument


class ReadingText(QWidget):
    """The parts of a resolution under their captions."""

    def __init__(self, theme: Theme, text: ResolutionText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for caption, value, weight in self._parts(text):
            if value:
                column.addWidget(Label(theme, caption, Role.CAPTION, Weight.MEDIUM, "text2"))
                said = Paragraph(theme, value, Role.WRITING, weight)
                said.setAccessibleName(f"{caption}: {value}")
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(said)
                column.addSpacing(14)

    def _parts(self, text: ResolutionText) -> list[tuple[str, str, Weight]]:
        step = text.next_step
        if step and text.next_step_by:
            step = self.tr("{step}, by {day}").format(step=step, day=day_and_date(text.next_step_by))
        plain, strong = Weight.REGULAR, Weight.SEMIBOLD
        return [
            (self.tr("Decision"), words.decision(text.decision) if text.decision else "", strong),
            (self.tr("Outcome"), words.outcome(text.outcome) if text.outcome else "", strong),
            (self.tr("Facts"), text.facts, plain),
            (self.tr("Conclusion"), text.conclusion, plain),
            (self.tr("Legal ground"), text.legal_ground, plain),
            (self.tr("Next step"), step, plain),
            (self.tr("Reasons"), text.reasons, plain),
        ]


class ResolutionReading(QWidget):
    """Somebody's issued resolution with its head: number, author, day."""

    def __init__(self, theme: Theme, document: ResolutionDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        head = self.tr("Resolution {number}, {name}").format(number=document.number, name=document.author_name)
        column.addWidget(Paragraph(theme, head, Role.SUB))
        column.addWidget(ReadingText(theme, document.text))


class IssuedPage(QWidget):
    """The own resolution once it left. Signals: `back()`."""

    back = Signal()

    def __init__(
        self, context: Context, view: TicketView, text: ResolutionText | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._view = context, view
        theme, document = context.theme, view.document
        own = own_resolution(view)
        self.text = own.text if own else text
        head = ScreenHead(theme, self.tr("Back"))
        head.back.connect(self.back)
        head.say(self.tr("Resolution for {name}").format(name=document.citizen.name), self._meta(own))
        self.pill = Pill(theme, *self._state())
        head.add_beside(self.pill)
        inside = QWidget()
        inside.setProperty("ground", "sunken")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        if self.text is not None:
            column.addWidget(ReadingText(theme, self.text))
        else:
            column.addWidget(Paragraph(theme, self._kept_text(), Role.WRITING))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setMaximumWidth(theme.px(921))
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("The resolution as it was issued"))
        self.preview = PreviewPane(theme, self.tr("This is what the citizen gets"), self._ask_pages)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(scroll, 718)
        row.addWidget(self.preview, 560)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(row, 1)

    def _meta(self, own: ResolutionDocument | None) -> str:
        document = self._view.document
        parts = [self.tr("ticket {number}").format(number=document.number)]
        if own:
            parts.append(self.tr("resolution {number}").format(number=own.number))
            parts.append(self.tr("issued {when}").format(when=near_at(own.issued_at, self._context.needs.now())))
        return " · ".join(parts)

    def _state(self) -> tuple[str, Tone, str]:
        document = self._view.document
        waiting = waiting_issue(self._view)
        if waiting is not None:
            return (
                self.tr("Waits to be sent, since {time}").format(time=clock(waiting.at)),
                Tone.NEUTRAL,
                "clock-arrow-up",
            )
        if document.ticket.state is State.COMMUNICATED:
            return self.tr("Communicated"), Tone.OK, "mail-check"
        if document.mail is MailState.BOUNCED or document.ticket.bounced:
            return self.tr("E-mail came back"), Tone.BAD, "mail-x"
        if document.mail is not None:
            return words.mail_state(document.mail), Tone.NEUTRAL, "mail"
        return words.state(document.ticket.state), Tone.NEUTRAL, "mail"

    def _kept_text(self) -> str:
        waiting = waiting_issue(self._view)
        return waiting.text if waiting else ""

    def _ask_pages(self, width: int) -> Future[list[bytes]]:
        nothing: Part | None = None
        return self._context.needs.preview(self._view.document, self.text or ResolutionText(), width, nothing)


def own_resolution(view: TicketView) -> ResolutionDocument | None:
    """The ticket's own resolution, if it is issued and here."""
    ticket = view.document.ticket.id
    return next((each for each in reversed(view.resolutions) if each.ticket == ticket), None)


def waiting_issue(view: TicketView) -> WaitingCommand | None:
    """The command that issues it, while the centre has not answered."""
    return next((each for each in view.waiting if each.verb == "issue_resolution"), None)
