"""The button that opens the ready texts: those for the chosen outcome, grouped by the field they are meant for.

This module must never insert anything by itself; it says which text was chosen, already filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.resolution import Outcome, Part
from clerkdesk.ui.drafting.templates import Template, fill, fitting
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import last_day
from clerkdesk.wire.exchange import Account


class TemplateButton(Button):
    """Signals: `chosen(str, str)` field and text, when a person picked one."""

    chosen = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        word: str,
        templates: tuple[Template, ...],
        values: Callable[[], Mapping[str, str]],
        outcome: Callable[[], Outcome | None],
        fields: frozenset[str],
        glyph: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, word, Kind.PLAIN, glyph, tail="chevron-down", parent=parent)
        self._templates = tuple(each for each in templates if each.field in fields)
        self._values, self._outcome = values, outcome
        self.clicked.connect(lambda _checked: self.open_menu())

    def open_menu(self) -> QMenu:
        """The menu under the button, fit for the outcome of this moment."""
        menu = QMenu(self)
        names = self._field_names()
        last = ""
        for template in fitting(self._templates, self._outcome()):
            if template.field != last:
                head = menu.addAction(names[template.field])
                head.setEnabled(False)
                last = template.field
            action = menu.addAction(template.title)
            action.triggered.connect(lambda _checked=False, each=template: self._choose(each))
        part_after(menu.aboutToHide, menu)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        return menu

    def _choose(self, template: Template) -> None:
        self.chosen.emit(template.field, fill(template.text, self._values()))

    def _field_names(self) -> dict[str, str]:
        return {
            Part.FACTS.value: self.tr("Facts"),
            Part.CONCLUSION.value: self.tr("Conclusion"),
            Part.LEGAL_GROUND.value: self.tr("Legal ground"),
            "next_step": self.tr("Next step"),
            Part.REASONS.value: self.tr("Reasons"),
        }


def template_values(view: TicketView, account: Account, now: datetime) -> dict[str, str]:
    """What the ticket gives a template's variables; dates written out, empty where nothing is known."""
    document, case = view.document, view.case_file
    talk = document.ticket.talk
    return {
        "citizen": document.citizen.name,
        "case": document.registration_number,
        "service": document.service_name,
        "filed_on": _long(case.filed_on) if case else "",
        "subject": case.subject if case else "",
        "stage": case.stage if case else "",
        "answer_by": _long(last_day(case.petition.due)) if case else "",
        "held_on": _long(local_day(talk.started_at if talk else document.ticket.started_at or now)),
        "today": _long(local_day(now)),
        "official": account.name,
        "unit": account.unit_name,
    }


def _long(day: date) -> str:
    # The resolution is written in Romanian whatever language the clerk's screen speaks.
    return QLocale(QLocale.Language.Romanian, QLocale.Country.Romania).toString(
        QDate(day.year, day.month, day.day), "d MMMM yyyy"
    )
