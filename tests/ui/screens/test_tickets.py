"""The list: rows read in windows, places and choices that survive what changes, filters, search, order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView

from clerkdesk.desk.rows import Order, TicketFilter, TicketRow
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.kit.rows.views import ROW_ROLE, Column, Density, LeftState
from clerkdesk.ui.tickets.model import WINDOW, TicketsModel
from clerkdesk.ui.tickets.tickets_screen import TicketsScreen
from clerkdesk.ui.time_left import row_time_left
from tests.fakes.desk_tickets import NOW, at, ticket_id
from tests.fakes.desk_world import row_of


@pytest.fixture
def screen(qtbot, desk):
    """The screen at 1366 wide, open."""
    screen = TicketsScreen(desk.context, LiveDrafts(desk.context.acts, desk.context.bell))
    qtbot.addWidget(screen)
    screen.resize(1278, 708)
    screen.window().resize(1366, 768)
    screen.show()
    screen.enter()
    return screen


def names(screen) -> list[str]:
    """Who the list shows, in order."""
    model = screen.list.model
    return [model.view_at(row).name for row in range(model.rowCount())]


class Shelf:
    """Rows of any number, and how often they were asked for."""

    def __init__(self, row: TicketRow) -> None:
        self.row, self.asked = row, []

    def fetch(self, ids: Sequence[str]) -> list[TicketRow]:
        self.asked.append(list(ids))
        return [replace(self.row, id=each, number=f"{each}/2026") for each in ids]


@pytest.fixture
def shelf(desk):
    """A shelf of rows like Maria Oltean's."""
    return Shelf(row_of(desk.world, desk.world.views[ticket_id(1284)]))


def test_a_long_list_reads_only_windows(qtbot, theme, shelf):
    model = TicketsModel(shelf.fetch, lambda: NOW)
    model.show_ids([str(n) for n in range(100_000)])
    view = QListView()
    view.setModel(model)
    view.resize(400, 600)
    model.index(50_000, 0).data(ROW_ROLE)
    model.index(50_010, 0).data(ROW_ROLE)
    assert len(shelf.asked) == 1
    assert len(shelf.asked[0]) <= WINDOW
    view.deleteLater()


def test_only_rows_that_look_different_are_repainted(qtbot, shelf):
    model = TicketsModel(shelf.fetch, lambda: NOW)
    model.show_ids(["1", "2", "3"])
    for row in range(3):
        model.view_at(row)
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row(), last.column())))
    model.reread(["1", "2", "3", "unknown"])
    assert told == []
    shelf.row = replace(shelf.row, citizen="Maria Oltean-Pop")
    model.reread(["2"])
    assert told == [(1, 1, len(Column) - 1)]


def test_the_choice_follows_its_ticket_when_the_order_changes(screen):
    screen.list.select(ticket_id(1284))
    screen.list.show_filter(TicketFilter(), Order.CITIZEN)
    assert screen.list.current == ticket_id(1284)
    assert screen.ticket.ticket == ticket_id(1284)


def test_a_new_ticket_leaves_choice_and_place(qtbot, desk, screen):
    screen.list.select(ticket_id(1297))
    view = screen.list.views.current_view()
    top = view.indexAt(QPoint(100, 2))
    seen = screen.list.model.id_at(top.row())
    urgent = desk.world.views[ticket_id(1271)]
    early = replace(urgent.document.ticket, id="ticket-new")
    desk.world.views["ticket-new"] = replace(urgent, document=_with_ticket(urgent.document, early))
    desk.world.notices.announce(Changed(frozenset({"ticket"}), frozenset({"ticket-new"})))
    qtbot.waitUntil(lambda: screen.list.model.row_of("ticket-new") is not None)
    assert screen.list.current == ticket_id(1297)
    assert screen.list.model.id_at(view.indexAt(QPoint(100, 2)).row()) == seen


def _with_ticket(document, ticket):
    import msgspec

    return msgspec.structs.replace(document, ticket=ticket)


def test_search_as_one_types_without_diacritics(qtbot, screen):
    qtbot.keyClicks(screen.list._search, "stefan")
    assert names(screen) == ["Ștefan Dumitrașcu"]
    screen.list._search.setText("482913")
    assert names(screen) == ["Maria Oltean"]
    qtbot.keyClick(screen.list._search, Qt.Key.Key_Return)
    assert screen.ticket.ticket == ticket_id(1284)


def test_nothing_found_says_so_and_offers_more(qtbot, screen):
    screen.list._search.setText("Câmpean")
    assert screen.list._pages.currentIndex() == 1
    screen.list._empty.link_opened.emit()
    assert names(screen) == ["Horea Câmpean"]


def test_chips_filter_and_exclude_one_another(qtbot, desk, screen):
    filters = screen.list.filters
    filters._phone.click()
    assert filters.wanted.channel is Channel.PHONE
    filters._webex.click()
    assert filters.wanted.channel is Channel.WEBEX
    assert not filters._phone.isChecked()
    assert "Anca Ghișe" not in names(screen)
    filters._webex.click()
    filters._on_state(State.HELD, True)
    assert names(screen) == ["Ștefan Dumitrașcu", "Dumitra Șandor"]
    filters._on_state(State.COMMUNICATED, True)
    assert not filters.wanted.only_open


def test_a_head_sorts_and_turns_around(qtbot, screen):
    screen.list.resize(900, 600)
    header = screen.list.views._columns.header()
    screen.list.views._columns.setFixedWidth(900)
    header.setSortIndicator(int(Column.NAME), Qt.SortOrder.AscendingOrder)
    header.sectionClicked.emit(int(Column.NAME))
    assert names(screen)[0] == "Anca Ghișe"
    header.setSortIndicator(int(Column.NAME), Qt.SortOrder.DescendingOrder)
    header.sectionClicked.emit(int(Column.NAME))
    assert names(screen)[0] == "Vasile Brânză"


def test_rows_say_time_left_in_words_and_state(desk, screen):
    views = {view.number: view for view in map(screen.list.model.view_at, range(screen.list.model.rowCount()))}
    assert (views["1271"].left_text, views["1271"].left_state) == ("depășit cu 40 min", LeftState.OVERDUE)
    assert (views["1276"].left_text, views["1276"].left_state) == ("3 h 08 min", LeftState.RISK)
    assert views["1268"].left_text == "rezoluție în 6 h 18 min"
    assert (views["1290"].left_text, views["1290"].left_state) == ("așteaptă trimiterea", LeftState.WAITING)
    assert views["1255"].left_text == "e-mail respins"
    assert "necitit, Anca Ghișe" in views["1286"].spoken


def test_columns_where_there_is_room_and_dense_rows_by_choice(screen):
    assert screen.list.views.currentIndex() == 0
    screen.list.views.fit(900)
    assert screen.list.views.currentIndex() == 1
    tall = screen.list.views._rows.sizeHintForRow(0)
    screen.list.views.set_density(Density.DENSE)
    assert screen.list.views._rows.sizeHintForRow(0) < tall


def test_large_text_makes_a_stack(qtbot, desk, theme, screen):
    theme.set_scale(2.0)
    screen._fit()
    assert screen.list.isVisible()
    assert not screen.ticket.isVisible()
    screen.list.select(ticket_id(1284))
    qtbot.keyClick(screen.list.views.current_view(), Qt.Key.Key_Return)
    assert screen.ticket.isVisible()
    assert not screen.list.isVisible()
    qtbot.keyClick(screen.ticket, Qt.Key.Key_Escape)
    assert screen.list.isVisible()
    assert not screen.ticket.isVisible()


def test_a_minute_later_the_figures_are_others(desk, screen):
    row = screen.list.model.row_of(ticket_id(1284))
    before = screen.list.model.view_at(row).left_text
    desk.needs.moment = NOW.replace(minute=13)
    screen.tick()
    assert before == "22 h 28 min"
    assert screen.list.model.view_at(row).left_text == "22 h 27 min"


def test_a_talk_without_an_hour_is_at_risk_once_no_hour_is_left_for_it(desk):
    row = desk.context.queries.ticket_rows([ticket_id(1284)])[0]
    friday = at(27, 16, 50)
    waiting = replace(
        row,
        state=State.REQUESTED,
        starts_at=None,
        requested_at=at(26, 12),
        clock_start=at(26, 12),
        clock_due=at(28, 12),
        is_waiting=False,
    )
    policy = desk.context.queries.policy()
    assert row_time_left(waiting, at(26, 15), policy).state is LeftState.CALM
    assert row_time_left(waiting, friday, policy).state is LeftState.RISK
    assert row_time_left(waiting, friday).state is LeftState.CALM
