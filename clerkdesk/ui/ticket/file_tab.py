"""The case's papers: the list at the left, the chosen one beside it.

This module must never fetch a file itself; it asks the desk, and waits for the bell.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.notices import Changed
from clerkdesk.ui import when
from clerkdesk.ui.context import Context
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.rows.document_row import DocumentRowDelegate
from clerkdesk.ui.kit.rows.views import ROW_ROLE, DocumentRowView
from clerkdesk.ui.ticket.preview import PaperPreview
from clerkdesk.wire.documents import CaseDocument

translate = QCoreApplication.translate
LIST_WIDTH, LIST_WIDE, WIDE_FROM = 280, 352, 880
_ICONS = {"plan": "map", "receipt": "mail-check", "letter": "mail"}


class FileTab(QWidget):
    """Newest paper first, new ones dotted. Signals: `touched()` when a person went to a paper: the file is read."""

    touched = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._documents: list[CaseDocument] = []
        self._shown: str | None = None
        self._missing: CaseDocument | None = None
        self._is_allowed = False
        self._looked_at: set[str] = set()
        self._list = QListView()
        self._model = QStandardItemModel(self)
        self._preview = PaperPreview(context.theme, context.needs)
        self._list.setModel(self._model)
        self._list.setItemDelegate(DocumentRowDelegate(context.theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self.touched)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(8)
        papers = QVBoxLayout()
        papers.setContentsMargins(0, 8, 0, 0)
        papers.addWidget(self._list)
        line.addLayout(papers)
        line.addWidget(self._preview, 1)
        context.theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the list and the preview."""
        self._list.setAccessibleName(translate("FileTab", "Documents of the case"))
        self._preview.retranslate()

    def show_ticket(self, view: TicketView, now: datetime) -> None:
        """The papers of a ticket's case; the paper that was open stays open if it is still there."""
        documents = (
            sorted(view.case_file.documents, key=lambda each: each.filed_on, reverse=True) if view.case_file else []
        )
        opened = view.document.ticket.case_file_opened_at
        chosen = self._shown
        self._documents = documents
        self._list.selectionModel().blockSignals(True)
        self._model.clear()
        for document in documents:
            item = QStandardItem()
            row = _row(document, local_day(opened) if opened else None, local_day(now), self._looked_at)
            item.setData(row, ROW_ROLE)
            item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(document.title)
            self._model.appendRow(item)
        self._list.selectionModel().blockSignals(False)
        if not documents:
            self._shown = None
            self._preview.show_words("", translate("FileTab", "No documents in this case."))
            return
        at = next((place for place, each in enumerate(documents) if each.sha256 == chosen), 0)
        self._list.setCurrentIndex(self._model.index(at, 0))
        self._show(documents[at])

    def allow(self, is_allowed: bool) -> None:
        """Papers are drawn only once the reading is on record."""
        if is_allowed != self._is_allowed:
            self._is_allowed = is_allowed
            self._shown = None
            current = self._list.currentIndex()
            if is_allowed and current.isValid():
                self._show(self._documents[current.row()])

    def forget(self) -> None:
        """Another ticket comes: nothing of the last one stays."""
        self._shown, self._is_allowed = None, False

    def on_changed(self, changed: Changed) -> None:
        """A file that was asked for is here."""
        missing = self._missing
        if missing is not None and (changed.everything or missing.sha256 in changed.ids):
            self._shown = None
            self._show(missing)

    def _fit(self) -> None:
        theme = self._context.theme
        is_wide = self.width() >= theme.px(WIDE_FROM)
        self._list.setFixedWidth(theme.px(LIST_WIDE if is_wide else LIST_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider list where the pane is wide."""
        super().resizeEvent(event)
        self._fit()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._show(self._documents[current.row()])

    def _show(self, document: CaseDocument) -> None:
        if document.sha256 == self._shown or not self._is_allowed:
            return
        self._shown, self._missing = document.sha256, None
        self._looked_at.add(document.sha256)
        content = self._context.queries.file(document.sha256)
        if content is None:
            self._missing = document
            self._context.acts.want_file(document.sha256, document.size)
            self._preview.show_words(
                document.title,
                translate("FileTab", "The document is on its way."),
                translate("FileTab", "It appears here as soon as the desk has it."),
            )
        elif document.media_type == "application/pdf":
            self._preview.show_pdf(document.title, content)
        elif document.media_type.startswith("image/"):
            self._preview.show_picture(document.title, content)
        else:
            self._preview.show_words(document.title, translate("FileTab", "This kind of document has no preview."))


def _row(document: CaseDocument, opened: date | None, today: date, looked_at: set[str]) -> DocumentRowView:
    is_new = opened is not None and document.filed_on > opened
    filed = (
        when.day_near(document.filed_on, today)
        if document.filed_on == today
        else when.day_short(document.filed_on, today)
    )
    if document.from_city:
        second = translate("FileTab", "sent by us")
    elif is_new:
        second = translate("FileTab", "new")
    else:
        second = Counted.pages(document.pages)
    return DocumentRowView(
        icon="send" if document.from_city else _ICONS.get(document.kind, "file-text"),
        name=document.title,
        second=f"{filed} · {second}",
        unread=is_new and document.sha256 not in looked_at,
        unread_text=translate("FileTab", "new"),
    )
