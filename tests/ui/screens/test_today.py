"""The day: what comes next, what waits, and that numbers open their list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from clerkdesk.domain.ticket import State
from clerkdesk.ui.kit.timing.day_line import BlockState
from clerkdesk.ui.today.day_view import day_view
from clerkdesk.ui.today.stub_view import stub_view
from clerkdesk.ui.today.today_screen import TodayScreen
from tests.fakes.desk_tickets import NOW, at, ticket_id


@pytest.fixture
def screen(qtbot, desk):
    """The screen at 1366 wide, open."""
    screen = TodayScreen(desk.context)
    qtbot.addWidget(screen)
    screen.resize(1278, 708)
    screen.show()
    screen.enter()
    return screen


def test_the_head_counts_in_words(screen):
    assert screen._title.text() == "Marți, 24 noiembrie"
    assert screen._sum.text() == "4 audiențe rămase, 2 rezoluții de scris"


def test_the_line_knows_done_next_and_later(desk):
    today = desk.context.queries.today(NOW)
    line = day_view(today, NOW)
    assert (line.first, line.last, line.now) == (8 * 60, 17 * 60, 10 * 60 + 12)
    assert [block.state for block in line.blocks] == [
        BlockState.DONE, BlockState.DONE, BlockState.NEXT, BlockState.LATER, BlockState.LATER, BlockState.LATER
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moment", "heading", "countdown"),
    [
        (NOW, "Urmează peste", "18 min"),
        (at(24, 8), "Urmează la", "10:30"),
        (at(24, 10, 29) + timedelta(seconds=15), "Urmează peste", "45 s"),
        (at(24, 10, 33), "Trebuia să înceapă de", "3 min"),
    ],
)
def test_the_countdown(desk, moment, heading, countdown):
    view = desk.context.queries.ticket(ticket_id(1284))
    stub = stub_view(view, moment)
    assert (stub.heading, stub.countdown) == (heading, countdown)


def test_rows_open_their_ticket_and_the_act_opens_the_editor(qtbot, screen):
    prepare, write, _risk = screen.groups
    prepare._list.setCurrentIndex(prepare._model.index(0, 0))
    with qtbot.waitSignal(screen.open_ticket) as opened:
        qtbot.keyClick(prepare._list, Qt.Key.Key_Return)
    assert opened.args == [ticket_id(1276)]
    with qtbot.waitSignal(screen.write_resolution) as asked:
        write._delegate.act_asked.emit(1)
    assert asked.args == [ticket_id(1259)]


def test_what_does_not_fit_stands_behind_show_all(qtbot, screen):
    prepare = screen.groups[0]
    prepare.set_room(1)
    assert len(prepare._shown) == 3
    assert prepare._all.isVisibleTo(screen)
    assert prepare._all.text() == "Arată toate 5"
    with qtbot.waitSignal(screen.list_asked) as asked:
        prepare._all.click()
    assert asked.args[0].states == {State.SCHEDULED}


def test_a_day_without_talks_names_the_next_one(qtbot, desk, screen):
    for number in (1284, 1276, 1279, 1286):
        del desk.world.views[ticket_id(number)]
    screen.refresh()
    assert screen.talk.currentIndex() == 1
    said = screen.talk._empty.accessibleName()
    assert "Nicio audiență azi" in said
    assert "mâine, 9:00, Szőke Ágnes" in said


def test_search_asks_for_a_list(qtbot, screen):
    screen.search.setText("stefan")
    with qtbot.waitSignal(screen.list_asked) as asked:
        qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert asked.args[0].text == "stefan"


def test_the_second_counts_only_in_the_last_minute(desk, screen):
    assert not screen._second.isActive()
    desk.needs.moment = at(24, 10, 29) + timedelta(seconds=20)
    screen.refresh()
    assert screen._second.isActive()
