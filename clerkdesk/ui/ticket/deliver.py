"""After a bounced mail: the resolution reached the citizen by phone or post, and how.

This module must never count a mail as delivered; that is the centre's to know.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.commands import Communicate, OtherWay
from clerkdesk.ui import words
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.calling.dialog import DeskDialog
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.wire.documents import TicketDocument

translate = QCoreApplication.translate


class DeliverDialog(DeskDialog):
    """Asks by which way, and for a note: who was told, or the post's number."""

    def __init__(self, context: Context, document: TicketDocument, parent: QWidget | None = None) -> None:
        super().__init__(
            context.theme,
            translate("Deliver", "Delivered otherwise"),
            translate("Deliver", "Note it"),
            translate("Deliver", "Cancel"),
            parent,
        )
        self._context, self._document = context, document
        said = translate(
            "Deliver", "The mail to {address} came back. Reach the citizen by phone or post, then note it."
        )
        self.body.addWidget(Paragraph(context.theme, said.format(address=document.citizen.email), tone="text2"))
        self._way = Segments(
            context.theme, [(each.value, words.other_way(each)) for each in OtherWay], translate("Deliver", "Way")
        )
        self._way.set_value(OtherWay.PHONE.value)
        self._note = TextArea(context.theme, translate("Deliver", "Who was told, or the number of the letter"), lines=3)
        self.body.addWidget(self._way)
        self.body.addWidget(FieldBox(context.theme, self._note.accessibleName(), self._note))
        self.main.clicked.connect(self._on_noted)
        self._note.textChanged.connect(self._on_typed)
        self._on_typed()

    def _on_typed(self) -> None:
        self.main.setEnabled(bool(self._note.text().strip()))

    def _on_noted(self) -> None:
        body = Communicate(OtherWay(self._way.value() or OtherWay.PHONE.value), self._note.text().strip())
        do_act(self._context, self._document.ticket.id, body, self, self.show_problem, self.accept)
