"""The wide bands under the columns: the day, the stub, groups, ladder, clocks, columns, foot.
It must never hold a word that is not a sample."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStyle, QWidget

from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.cards.clock_card import ClockCard
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.cards.stub import Stub
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.layout import line
from clerkdesk.ui.kit.gallery.rows import StatedRows, ViewModel
from clerkdesk.ui.kit.rows.document_row import DocumentRowDelegate
from clerkdesk.ui.kit.rows.group_row import GroupRowDelegate
from clerkdesk.ui.kit.rows.ticket_columns import TicketColumnsView
from clerkdesk.ui.kit.shell.foot import Foot
from clerkdesk.ui.kit.timing.day_line import DayLine
from clerkdesk.ui.kit.timing.ladder import Ladder
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag


def bands(theme: Theme) -> Sequence[QWidget | QLayout]:
    """Each across the whole width."""
    day = DayLine(theme, "Ziua")
    day.set_day(samples.DAY)
    ladder = Ladder(theme, "Treptele")
    ladder.set_rungs(samples.LADDER)
    foot = Foot(theme, "Trimite rezoluția", "send", "Ctrl+Enter", "De verificat")
    foot.checks.set_checks(samples.CHECKS)
    foot.sentence.setText(samples.WILL_HAPPEN)
    return (
        day,
        line(next_talk(theme), brief_file(theme), stretch=(2, 1)),
        groups(theme),
        ladder,
        line(*(ClockCard(theme, clock) for clock in samples.CLOCKS), stretch=(1, 1)),
        table(theme),
        foot,
    )


def next_talk(theme: Theme) -> Stub:
    """The stub with its acts."""
    stub = Stub(theme, "Timp rămas")
    stub.show_talk(samples.STUB)
    stub.add_act(Button(theme, "Intră în Webex", Kind.PRIMARY, "video", main=True))
    stub.add_act(Button(theme, "Deschide dosarul", main=True))
    stub.add_act(Button(theme, glyph="ellipsis", kind=Kind.QUIET, name="Altele", main=True))
    return stub


def brief_file(theme: Theme) -> Card:
    """A case file in brief."""
    brief = Card(Ground.SUNKEN)
    pairs = KeyValues(theme, "Dosarul pe scurt")
    pairs.set_pairs(samples.PAIRS)
    brief.body.addWidget(Label(theme, "Dosarul pe scurt", Role.BODY, Weight.SEMIBOLD))
    brief.body.addWidget(pairs)
    brief.body.addStretch(1)
    brief.body.addWidget(Button(theme, "Vezi tot dosarul", Kind.LINK, tail="arrow-right"))
    return brief


def table(theme: Theme) -> TicketColumnsView:
    """Tickets in columns, one chosen."""
    view = TicketColumnsView(theme)
    view.setModel(ViewModel(samples.TICKETS, 7, view))
    view.fit_columns()
    view.setCurrentIndex(view.model().index(2, 0))
    view.setMinimumHeight(theme.px(40) * 10)
    return view


def groups(theme: Theme) -> QHBoxLayout:
    """The day's groups, one row hovered, and documents."""
    cards = []
    for views, states in ((samples.PREPARE, {}), (samples.WRITE, {1: _S.State_MouseOver}), (samples.RISK, {})):
        card = Card(padding=1)
        card.body.addWidget(StatedRows(GroupRowDelegate(theme), views, states))
        cards.append(card)
    documents = StatedRows(DocumentRowDelegate(theme), samples.DOCUMENTS, {0: _S.State_Selected})
    row = line(*cards, documents, stretch=(1, 1, 1, 1))
    for part in (*cards, documents):
        row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
    return row
