"""How the screens one writes on, and those around them, are brought up for their pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.sign_in.screen import SignInScreen
from tests.fakes import desk_scenes as scenes
from tests.fakes import desk_status_scenes as status_scenes
from tests.fakes import desk_tickets as made
from tests.fakes.desk_world import CLERK, Desk, World

Bring = Callable[[Desk], QWidget]


def _move(desk: Desk, world: World, now: datetime) -> None:
    """The desk's own world becomes that of the scene."""
    desk.world.views, desk.world.status = world.views, world.status
    desk.world.account, desk.world.names = world.account, world.names
    desk.needs.moment = now


def _window(desk: Desk) -> MainWindow:
    window = MainWindow(desk.context)
    window.show_signed_in()
    return window


def cockpit(desk: Desk) -> QWidget:
    """Maria's talk, offline."""
    _move(desk, scenes.cockpit_world(), scenes.COCKPIT_NOW)
    window = _window(desk)
    window.start_audience(scenes.MARIA)
    return window


def editor(desk: Desk) -> QWidget:
    """Maria's resolution."""
    _move(desk, scenes.editor_world(), scenes.EDITOR_NOW)
    window = _window(desk)
    window.write_resolution(scenes.MARIA)
    return window


def sending(desk: Desk) -> QWidget:
    """The same, three seconds after Ctrl+Enter."""
    window = editor(desk)
    assert isinstance(window, MainWindow)
    page = window.pages.page("resolution").page  # type: ignore[attr-defined]
    page.send()
    desk.needs.moment = scenes.EDITOR_NOW.replace(second=3)
    return window


def issued(desk: Desk) -> QWidget:
    """Maria's resolution, once issued."""
    world = scenes.editor_world()
    scenes.issue(world, scenes.MARIA, scenes.EDITOR_TEXT)
    _move(desk, world, scenes.EDITOR_NOW)
    window = _window(desk)
    window.write_resolution(scenes.MARIA)
    return window


def _decision(read: bool, drafted: bool) -> Bring:
    def bring(desk: Desk) -> QWidget:
        _move(desk, scenes.escalation_world(read, drafted), scenes.DECISION_NOW)
        window = _window(desk)
        window.write_resolution(scenes.RAZVAN)
        return window

    return bring


def escalations(desk: Desk) -> QWidget:
    """The director's list."""
    _move(desk, scenes.escalation_world(), scenes.DECISION_NOW)
    window = _window(desk)
    window.open_page("escalations")
    return window


def sign_in(desk: Desk) -> QWidget:
    """The door."""
    window = MainWindow(desk.context)
    window.show_sign_in()
    return window


def first_sync(desk: Desk) -> QWidget:
    """The first copy, at 312 of 2004."""
    _move(desk, status_scenes.first_sync_world(312), made.NOW)
    window = sign_in(desk)
    assert isinstance(window, MainWindow)
    page = window.pages.page("sign_in")
    assert isinstance(page, SignInScreen)
    page.show_progress(CLERK)
    return window


def status(desk: Desk) -> QWidget:
    """Two refused, two waiting, no network."""
    _move(desk, status_scenes.status_world(), made.NOW)
    window = _window(desk)
    window.open_page("status")
    return window


def settings(desk: Desk) -> QWidget:
    """A person's own choices."""
    window = _window(desk)
    window.open_page("settings")
    return window


WRITING: dict[str, Bring] = {
    "cockpit": cockpit,
    "editor": editor,
    "sending": sending,
    "issued": issued,
    "escalation": _decision(read=True, drafted=True),
    "escalation_unread": _decision(read=False, drafted=False),
    "escalations": escalations,
    "sign_in": sign_in,
    "first_sync": first_sync,
    "status": status,
    "settings": settings,
}
