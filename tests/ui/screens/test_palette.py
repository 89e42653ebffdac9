"""Ctrl+K: found letters, arrows, Enter, Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.palette.found import fits, found_letters
from tests.fakes.desk_tickets import ticket_id


@pytest.fixture
def window(qtbot, desk):
    """The window, signed in, with the palette open."""
    window = MainWindow(desk.context)
    qtbot.addWidget(window)
    window.show_signed_in()
    window.show()
    desk.context.actions.action("palette").trigger()
    return window


def test_letters_are_found_without_diacritics():
    assert found_letters("Ștefan Dumitrașcu", "dumi stefan") == ((0, 6), (7, 4))
    assert found_letters("Szőke Ágnes", "agnes") == ((6, 5),)
    assert found_letters("Maria Oltean", "tean") == ()
    assert fits("Setări", "set")
    assert not fits("Setări", "tar")


def test_enter_opens_the_ticket_found(qtbot, window):
    qtbot.keyClicks(window.palette_over.field, "stefan")
    qtbot.keyClick(window.palette_over.field, Qt.Key.Key_Return)
    assert not window.palette_over.isVisible()
    assert window.pages.page("tickets").ticket.ticket == ticket_id(1268)


def test_an_action_by_its_name(qtbot, window):
    qtbot.keyClicks(window.palette_over.field, "setari")
    qtbot.keyClick(window.palette_over.field, Qt.Key.Key_Return)
    assert window._current == "settings"


def test_arrows_walk_over_heads_and_esc_leaves(qtbot, window):
    over = window.palette_over
    first = over.list.currentIndex().row()
    qtbot.keyClick(over.field, Qt.Key.Key_Down)
    qtbot.keyClick(over.field, Qt.Key.Key_Up)
    assert over.list.currentIndex().row() == first == 1
    qtbot.keyClick(over.field, Qt.Key.Key_Escape)
    assert not over.isVisible()


def test_nothing_found_is_said(qtbot, window):
    window.palette_over.field.setText("zzzz")
    assert window.palette_over._model.rowCount() == 1
