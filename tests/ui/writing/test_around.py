"""The door, the state of the desk, the settings, and the window that holds them all."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.desk.rows import Link
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.notices import Changed
from clerkdesk.ui.audience.screen import AudienceScreen
from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.resolution.editor import EditorPage
from clerkdesk.ui.resolution.screen import ResolutionScreen
from clerkdesk.ui.settings.choices import Choices, keep_choices, read_choices
from clerkdesk.ui.settings.screen import SettingsScreen
from clerkdesk.ui.sign_in.first_sync import FirstSync
from clerkdesk.ui.sign_in.form import SignInForm
from clerkdesk.ui.sign_in.screen import SignInScreen
from clerkdesk.ui.status.diagnostics import diagnostics
from clerkdesk.ui.status.screen import StatusScreen
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.wire.exchange import Account, Unreachable
from tests.fakes import desk_scenes as scenes
from tests.fakes import desk_status_scenes as status_scenes
from tests.fakes import desk_tickets as made
from tests.fakes.desk_world import CLERK, Desk, FakePreferences, clerk_world
from tests.ui.writing.conftest import MakeDesk, show


def door(qtbot: QtBot, desk: Desk) -> tuple[SignInScreen, SignInForm]:
    """The form on the screen."""
    screen = SignInScreen(desk.context)
    show(qtbot, screen)
    assert isinstance(screen.page, SignInForm)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return screen, screen.page


def type_all(qtbot: QtBot, form: SignInForm) -> None:
    """Fill the three fields and press Enter."""
    qtbot.keyClicks(form.centre, "https://centru.example")
    qtbot.keyClicks(form.login, "ioana.muresan")
    qtbot.keyClicks(form.password, "parola")
    qtbot.keyClick(form.password, Qt.Key.Key_Return)


def test_signing_in_remembers_address_and_login_but_no_password(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(status_scenes.first_sync_world(0), made.NOW)
    screen, form = door(qtbot, desk)
    with qtbot.waitSignal(screen.signed_in) as signed_in:
        type_all(qtbot, form)
    assert signed_in.args == [CLERK]
    assert desk.needs.preferences.choices == {"centre": "https://centru.example", "login": "ioana.muresan"}
    assert isinstance(screen.page, FirstSync)


def test_the_keyboard_begins_where_something_is_missing(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    desk.needs.preferences.choices = {"centre": "https://centru.example", "login": "ioana.muresan"}
    _screen, form = door(qtbot, desk)
    qtbot.waitUntil(form.password.hasFocus)


def test_an_empty_field_is_marked_and_nothing_is_asked(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    screen, form = door(qtbot, desk)
    with qtbot.assertNotEmitted(screen.signed_in):
        qtbot.keyClick(form.centre, Qt.Key.Key_Return)
    assert form.centre.accessibleDescription()


@pytest.mark.parametrize("code", [Code.SIGN_IN_FAILED, Code.TOO_MANY_TRIES])
def test_a_refusal_stands_under_the_password(qtbot: QtBot, open_desk: MakeDesk, code: Code) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    desk.needs.sign_in_answer = Refused(code)
    _screen, form = door(qtbot, desk)
    type_all(qtbot, form)
    qtbot.waitUntil(lambda: bool(form.password.accessibleDescription()))
    assert form.password.hasFocus()
    assert form.enter.isEnabled()
    assert desk.needs.preferences.choices == {}


def test_a_centre_that_cannot_be_reached_is_said_apart(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    desk.needs.sign_in_answer = Unreachable("no route")
    _screen, form = door(qtbot, desk)
    type_all(qtbot, form)
    qtbot.waitUntil(form.no_way.isVisible)
    assert form.password.accessibleDescription() == ""


def test_while_the_centre_thinks_nothing_can_be_pressed_twice(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    answer: Future[Account] = Future()
    desk.needs.sign_in = lambda *_asked: answer  # type: ignore[method-assign,assignment]
    screen, form = door(qtbot, desk)
    type_all(qtbot, form)
    assert not form.enter.isEnabled()
    with qtbot.waitSignal(screen.signed_in):
        answer.set_result(CLERK)


def test_work_begins_after_the_first_page_and_the_rest_goes_on(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(status_scenes.first_sync_world(0), made.NOW)
    screen, _form = door(qtbot, desk)
    screen.show_progress(CLERK)
    page = screen.page
    assert isinstance(page, FirstSync)
    assert not page.begin.isEnabled()
    desk.world.status = status_scenes.first_sync_world(312).status
    desk.world.notices.announce(Changed(frozenset({"connection"})))
    qtbot.waitUntil(page.begin.isEnabled)
    assert "312" in page.figures.text()
    assert page.bar.value() == 312
    with qtbot.waitSignal(screen.ready):
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)


def test_a_whole_copy_goes_on_by_itself_and_a_cancelled_one_back(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(status_scenes.first_sync_world(0), made.NOW)
    screen, _form = door(qtbot, desk)
    screen.show_progress(CLERK)
    assert isinstance(screen.page, FirstSync)
    qtbot.mouseClick(screen.page.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(screen.page, SignInForm))
    desk.world.status = clerk_world().status
    with qtbot.waitSignal(screen.ready):
        screen.show_progress(CLERK)


def test_a_computer_without_a_keyring_says_so(qtbot: QtBot, open_desk: MakeDesk) -> None:
    from dataclasses import replace

    world = clerk_world()
    world.status = replace(world.status, has_keyring=False, link=Link.SIGNED_OUT)
    screen = SignInScreen(open_desk(world, made.NOW).context)
    show(qtbot, screen)
    plain = SignInScreen(open_desk(clerk_world(), made.NOW).context)
    show(qtbot, plain)
    assert screen.card.sizeHint().height() > plain.card.sizeHint().height()


def test_refused_acts_keep_their_text_and_can_be_tried_or_put_aside(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(status_scenes.status_world(), made.NOW)
    screen = StatusScreen(desk.context)
    show(qtbot, screen)
    assert [row.command.id for row in screen.rows] == ["waiting-3", "waiting-4", "waiting-5", "waiting-6"]
    row = screen.rows[1]
    assert not row.text.isVisible()
    qtbot.mouseClick(row.see, Qt.MouseButton.LeftButton)
    assert row.text.isVisible()
    qtbot.mouseClick(row.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == row.command.text
    qtbot.mouseClick(row.dismiss, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.rows) == 3)
    qtbot.mouseClick(screen.rows[0].retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.rows) == 2)


def test_diagnostics_carry_nobodys_data(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = status_scenes.status_world()
    text = diagnostics(world.status, made.NOW, 1.25, "ro")
    for secret in ("Oltean", "1284", "482913", "Constatări", "ticket-", "Mureșan", "OCPI", "http"):
        assert secret not in text
    assert "issue_resolution refused already-resolved" in text
    assert "offline since: 2026-11-24T08:34:00+00:00" in text


def test_choices_are_in_force_at_once_and_kept(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), made.NOW)
    screen = SettingsScreen(desk.context)
    show(qtbot, screen, height=1000)
    theme = desk.context.theme
    qtbot.mouseClick(screen.mode.segment(Mode.DARK.value), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: theme.is_dark)
    qtbot.mouseClick(screen.scale.segment("1.5"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: theme.scale == 1.5)
    with qtbot.waitSignal(screen.density_chosen):
        qtbot.mouseClick(screen.density.segment("dense"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(desk.context.language.changed):
        qtbot.mouseClick(screen.language.segment("en"), Qt.MouseButton.LeftButton)
    kept = read_choices(desk.needs.preferences)
    assert kept == Choices(Mode.DARK, 1.5, "en", is_dense=True)
    desk.context.language.choose("ro")
    theme.set_scale(1.0)
    theme.set_mode(Mode.LIGHT)


def test_choices_that_make_no_sense_are_the_defaults() -> None:
    preferences = FakePreferences()
    preferences.choices = {
        "mode": "neon",
        "scale": 9.0,
        "language": "fr",
        "dense": "yes",
        "centre": "https://x.example",
    }
    assert read_choices(preferences) == Choices()
    keep_choices(preferences, Choices(scale=2.0))
    assert preferences.choices["centre"] == "https://x.example"
    assert read_choices(preferences).scale == 2.0


def test_signing_out_is_told(qtbot: QtBot, open_desk: MakeDesk) -> None:
    screen = SettingsScreen(open_desk(clerk_world(), made.NOW).context)
    show(qtbot, screen)
    with qtbot.waitSignal(screen.signed_out):
        screen.leave_button.click()


def test_the_window_goes_from_the_talk_to_the_editor_and_keeps_a_departure_as_draft(
    qtbot: QtBot, open_desk: MakeDesk
) -> None:
    desk = open_desk(scenes.editor_world(), scenes.EDITOR_NOW)
    window = MainWindow(desk.context)
    window.show_signed_in()
    show(qtbot, window, 1366, 768)
    window.start_audience(scenes.MARIA)
    assert isinstance(window.pages.page("audience"), AudienceScreen)
    window.write_resolution(scenes.MARIA)
    page = window.pages.page("resolution")
    assert isinstance(page, ResolutionScreen)
    assert isinstance(page.page, EditorPage)
    page.page.send()
    assert window.bench.departures.is_leaving(scenes.MARIA)
    window.close()
    assert window.bench.departures.waiting is None
    assert desk.world.done == []
    assert desk.world.views[scenes.MARIA].draft is not None
