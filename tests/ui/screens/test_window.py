"""The window: who sees which screens, where things lead, the strip, the keyboard, another language, sign-out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from clerkdesk.desk.rows import Link
from clerkdesk.domain.roles import Role
from clerkdesk.ui.actions import ActionRegistry, ActionSpec
from clerkdesk.ui.language import Language
from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.strip_words import queue_words, sync_words
from tests.fakes.desk_tickets import NOW, at, ticket_id


@pytest.fixture
def window(qtbot, desk):
    """The window, signed in."""
    window = MainWindow(desk.context)
    qtbot.addWidget(window)
    window.show_signed_in()
    window.show()
    return window


def shown_items(window) -> list[str]:
    """Screens the rail offers."""
    return [name for name in window.frame._shown if window.frame.rail.item(name).isVisibleTo(window)]


def test_a_clerk_has_no_escalations_a_director_has(qtbot, desk, window):
    qtbot.waitUntil(lambda: shown_items(window) == ["today", "tickets", "settings"])
    desk.world.account = msgspec.structs.replace(desk.world.account, role=Role.DIRECTOR)
    window.show_signed_in()
    qtbot.waitUntil(lambda: "escalations" in shown_items(window))


def test_every_screen_of_the_rail_opens(qtbot, window):
    qtbot.waitUntil(lambda: len(shown_items(window)) == 3)
    for name in shown_items(window):
        window.frame.rail.item(name).click()
        assert window._current == name
        assert window.frame.stack.currentWidget() is window.pages.page(name)


def test_routes(qtbot, desk, window):
    window.open_ticket(ticket_id(1268))
    assert window.pages.page("tickets").ticket.ticket == ticket_id(1268)
    window.write_resolution(ticket_id(1268))
    assert window._current == "resolution"
    window.go_back()
    assert window._current == "tickets"
    window.start_audience(ticket_id(1284))
    assert window._current == "audience"
    window.go_back()
    assert window._current == "tickets"


def test_the_strip_says_how_the_desk_stands(desk, window):
    assert window.frame.strip.sync.text() == "Sincronizat la 10:12"
    assert window.frame.strip.queue.text() == "1 acțiune așteaptă trimiterea"
    assert "Ioana Mureșan" in window.frame.strip.who.text()
    window.frame.strip.sync.click()
    assert window._current == "status"


def test_only_offline_and_refused_have_a_colour(desk):
    status = desk.world.status
    assert sync_words(status, NOW)[2] == "text2"
    away = replace(status, link=Link.OFFLINE, offline_since=at(24, 10, 4))
    assert sync_words(away, NOW) == ("cloud-off", "Fără legătură din 10:04", "warn")
    first = replace(status, link=Link.CATCHING_UP, first_sync_done=340, first_sync_total=2000)
    assert sync_words(first, NOW)[1] == "Se aduc datele, 340 din 2000"
    refused = replace(status, refused=status.waiting)
    assert queue_words(refused)[1:] == ("1 acțiune refuzată, textul e păstrat", "bad")
    assert queue_words(replace(status, waiting=()))[1] == "Totul a fost trimis"


def test_another_language_while_it_runs(qtbot, desk, window):
    window.open_ticket(ticket_id(1284))
    desk.context.language.choose("en")
    qtbot.waitUntil(lambda: window.frame.rail.item("tickets").text() == "Tickets")
    page = window.pages.page("tickets")
    assert page.ticket.tabs.tabText(0) == "File"
    assert page.ticket.ticket == ticket_id(1284)
    assert page.list.model.view_at(0).left_text == "overdue by 40 min"
    assert window.frame.strip.queue.text() == "1 act waiting to be sent"


def test_light_and_dark_while_it_runs(theme, window):
    from clerkdesk.ui.theme.roles import Mode

    theme.set_mode(Mode.DARK)
    assert window.frame.grab().toImage().pixelColor(4, 400).lightness() < 60


def test_sign_out_leaves_nothing_behind(qtbot, desk, window):
    window.open_page("tickets")
    old = window.pages.page("tickets")
    window.show_sign_in()
    assert window._current == "sign_in"
    assert not window.frame.rail.isVisibleTo(window)
    qtbot.waitUntil(lambda: not isValid(old))
    window.show_signed_in()
    assert window._current == "today"


def test_the_first_copy_is_shown_until_there_is_something(qtbot, desk):
    desk.world.status = replace(desk.world.status, synced_at=None, link=Link.CATCHING_UP)
    window = MainWindow(desk.context)
    qtbot.addWidget(window)
    window.show_signed_in()
    assert window._current == "sign_in"
    window.bench.ready.emit()
    assert window._current == "today"


def test_no_shortcut_swallows_a_letter(desk, window):
    for action in desk.context.actions:
        assert "Ctrl+Alt" not in action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    with pytest.raises(ValueError, match="types a letter"):
        desk.context.actions.add(ActionSpec("bad", lambda: "Bad", shortcut="Ctrl+Alt+A"))


def test_no_two_actions_share_their_keys(desk, window):
    keys = [each.shortcut().toString() for each in desk.context.actions if not each.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_an_action_that_is_not_allowed_tells_why(theme):
    actions = ActionRegistry(theme)
    action = actions.add(ActionSpec("send", lambda: "Send"))
    actions.allow("send", False, "Nothing to send.")
    assert not action.isEnabled()
    assert action.toolTip() == "Nothing to send."


def test_every_thing_one_can_press_has_a_name(desk, window):
    from PySide6.QtWidgets import QAbstractButton

    for name in ("today", "tickets"):
        window.open_page(name)
        page = window.pages.page(name)
        nameless = [
            each.metaObject().className()
            for each in page.findChildren(QAbstractButton)
            if each.isVisibleTo(page) and not (each.accessibleName() or each.text())
        ]
        assert nameless == []


def test_the_keyboard_walks_every_visible_part(qtbot, desk, window):
    window.open_page("tickets")
    window.activateWindow()
    seen: list[QWidget] = []
    for _ in range(60):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
    names = {each.accessibleName() for each in seen if each is not None}
    assert {"Caută tichete", "Lista tichetelor", "Documentele dosarului"} <= names


def test_a_missing_catalogue_leaves_the_sources(qapp, tmp_path: Path, caplog):
    language = Language(qapp, "ro", tmp_path)
    assert "words stay English" in caplog.text
    language.release()
