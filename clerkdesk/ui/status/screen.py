"""How the desk stands with the centre: when it was synced, what waits, what was refused, what IT may want to know.

This module must never make an unsettled act look lost.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.rows import Status, WaitingCommand
from clerkdesk.notices import Changed
from clerkdesk.ui.acting import when_kept
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.drafting.mark import Mark
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.status.command_row import CommandRow
from clerkdesk.ui.status.diagnostics import diagnostics
from clerkdesk.ui.strip_words import sync_words
from clerkdesk.ui.theme.roles import Role

_WIDE = 720
_KINDS = frozenset({"outbox", "connection"})


class StatusScreen(Screen):
    """Signals: those of Screen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: list[CommandRow] = []
        self._shown: Status | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._page: QWidget | None = None
        self._build()

    def retranslate(self) -> None:
        """The page is built anew."""
        self._build()

    def refresh(self) -> None:
        """Read anew; rows are only made again when something about them changed, so that an open text stays open."""
        status = self.context.queries.status()
        before, self._shown = self._shown, status
        self._word_link(status)
        if before is None or (before.waiting, before.refused) != (status.waiting, status.refused):
            self._fill(status)

    def on_changed(self, changed: Changed) -> None:
        """Only the outbox and the connection matter here."""
        if changed.everything or changed.kinds & _KINDS:
            self.refresh()

    def _build(self) -> None:
        theme = self.context.theme
        old, self._page = self._page, QWidget()
        part_with(old)
        self.head = ScreenHead(theme, meta_role=Role.BODY)
        self.link = Mark(theme, role=Role.BODY)
        self.copy = Button(theme, self.tr("Copy diagnostics for IT"), glyph="copy")
        self.copied = Label(theme, "", Role.CAPTION, tone="text2")
        self.copy.clicked.connect(lambda _checked: self.copy_diagnostics())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        inside = Shrinking()
        inside.setProperty("ground", "clear")
        inside.setMaximumWidth(theme.px(_WIDE) + 48)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.link)
        column.addLayout(self._list)
        column.addSpacing(12)
        column.addWidget(Label(theme, self.tr("For IT"), Role.SUB))
        said = self.tr("Versions, states and codes; no names, numbers, texts or links.")
        column.addWidget(Paragraph(theme, said, tone="text2"))
        column.addWidget(self.copy)
        column.addWidget(self.copied)
        column.addStretch(1)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(scrolled(inside), 1)
        self._whole.addWidget(self._page)
        self._shown = None
        self.refresh()

    def copy_diagnostics(self) -> None:
        """Put them on the clipboard."""
        context = self.context
        text = diagnostics(context.queries.status(), context.needs.now(), context.theme.scale, context.language.code)
        QGuiApplication.clipboard().setText(text)
        self.copied.setText(self.tr("Copied. Paste it into a message to IT."))

    def _word_link(self, status: Status) -> None:
        glyph, sentence, tone = sync_words(status, self.context.needs.now())
        self.link.show_mark(sentence, glyph, tone)
        calm = self.tr("Everything you do is kept on this computer at once and leaves by itself.")
        self.head.say(self.tr("State of the desk"), calm)

    def _fill(self, status: Status) -> None:
        while (item := self._list.takeAt(0)) is not None:
            part_with(item.widget())
        self.rows = []
        theme = self.context.theme
        if not status.refused and not status.waiting:
            self._list.addWidget(
                EmptyState(theme, "cloud-check", self.tr("Everything was sent"), self.tr("Nothing waits at this desk."))
            )
        self._group(self.tr("Refused"), status.refused)
        self._group(self.tr("Waiting to be sent"), status.waiting)

    def _group(self, title: str, commands: tuple[WaitingCommand, ...]) -> None:
        if not commands:
            return
        self._list.addSpacing(8)
        self._list.addWidget(Label(self.context.theme, title, Role.SUB))
        for command in commands:
            row = CommandRow(self.context.theme, command, self.context.needs.now())
            row.retried.connect(self._on_retried)
            row.dismissed.connect(self._on_dismissed)
            row.ticket_asked.connect(self.open_ticket)
            self.rows.append(row)
            self._list.addWidget(row)

    def _on_retried(self, command: str) -> None:
        when_kept(self.context.acts.retry(command), self, self.copied.setText, self.refresh)

    def _on_dismissed(self, command: str) -> None:
        when_kept(self.context.acts.dismiss(command), self, self.copied.setText, self.refresh)
