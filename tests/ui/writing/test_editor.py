"""The resolution, driven by keys and clicks: check list, templates, page, sending and calling back, others' changes."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from clerkdesk.domain.commands import IssueResolution
from clerkdesk.domain.resolution import Outcome, Part, ResolutionText
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.resources import resource
from clerkdesk.ui.bench import Bench
from clerkdesk.ui.drafting.templates import load_templates
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.resolution.editor import EditorPage
from clerkdesk.ui.resolution.issued import IssuedPage
from clerkdesk.ui.resolution.screen import ResolutionScreen
from tests.fakes import desk_scenes as scenes
from tests.fakes import desk_tickets as made
from tests.fakes.desk_world import Desk
from tests.ui.writing.conftest import later, show
from tests.ui.writing.pages import png

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(
    qtbot: QtBot, desk: Desk, bench: Bench, text: ResolutionText | None = None
) -> tuple[ResolutionScreen, EditorPage]:
    """The editor of Maria's resolution on the screen."""
    if text is not None:
        view = desk.world.views[scenes.MARIA]
        assert view.draft is not None
        desk.world.views[scenes.MARIA] = replace(view, draft=replace(view.draft, resolution=text))
    templates = load_templates(resource("templates", "resolutions.toml"))
    screen = ResolutionScreen(desk.context, bench.drafts, bench.departures, templates)
    screen.show_ticket(scenes.MARIA)
    show(qtbot, screen)
    assert isinstance(screen.page, EditorPage)
    qtbot.waitUntil(screen.isActiveWindow)
    return screen, screen.page


def test_a_complete_text_leaves_ten_seconds_after_control_enter(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, page = opened(qtbot, editor_desk, bench)
    bench.show_toast_on(screen)
    qtbot.keyClick(page.form.conclusion, Qt.Key.Key_Return, CONTROL)
    assert bench.departures.is_leaving(scenes.MARIA)
    assert bench.toast is not None
    assert bench.toast.toast is not None
    assert bench.toast.toast.isVisible()
    assert page.form.facts.isReadOnly()
    assert not page.foot.act.isEnabled()
    later(editor_desk, 11)
    qtbot.waitUntil(lambda: isinstance(screen.page, IssuedPage))
    assert editor_desk.world.done == [(scenes.MARIA, IssueResolution(scenes.EDITOR_TEXT))]
    assert bench.toast is not None
    assert bench.toast.toast is None


def test_control_z_calls_it_back(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, page = opened(qtbot, editor_desk, bench)
    bench.show_toast_on(screen)
    qtbot.keyClick(page.form.conclusion, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.form.conclusion, Qt.Key.Key_Z, CONTROL)
    assert bench.departures.waiting is None
    assert bench.toast is not None
    assert bench.toast.toast is None
    assert not page.form.facts.isReadOnly()
    assert page.form.conclusion.text() == scenes.EDITOR_TEXT.conclusion
    later(editor_desk, 60)
    bench.departures.look()
    assert editor_desk.world.done == []


def test_what_is_missing_is_named_and_sending_goes_there(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    text = replace(scenes.EDITOR_TEXT, legal_ground="", next_step_by=None)
    _screen, page = opened(qtbot, editor_desk, bench, text)
    qtbot.keyClick(page.form.facts, Qt.Key.Key_Return, CONTROL)
    assert bench.departures.waiting is None
    assert page.form.ground.hasFocus()
    described = page.foot.checks.accessibleDescription()
    qtbot.keyClicks(page.form.ground, "Legea nr. 50/1991, art. 6")
    assert page.foot.checks.accessibleDescription() != described
    qtbot.keyClick(page.form.ground, Qt.Key.Key_Return, CONTROL)
    assert page.form.day.hasFocus()
    qtbot.keyClicks(page.form.day, "3.12")
    qtbot.keyClick(page.form.day, Qt.Key.Key_Return, CONTROL)
    assert bench.departures.is_leaving(scenes.MARIA)
    waiting = bench.departures.waiting
    assert waiting is not None
    assert waiting.text.next_step_by == date(2026, 12, 3)


def test_typing_reaches_the_disk_within_two_seconds_and_says_when(
    qtbot: QtBot, editor_desk: Desk, bench: Bench
) -> None:
    _screen, page = opened(qtbot, editor_desk, bench)
    page.form.facts.setFocus()
    with qtbot.waitSignal(page._draft.saved, timeout=2000):
        qtbot.keyClicks(page.form.facts, "Nou. ")
    draft = editor_desk.world.views[scenes.MARIA].draft
    assert draft is not None
    assert draft.resolution.facts == "Nou. " + scenes.EDITOR_TEXT.facts
    assert "10:12" in page.saved.text()


def test_an_outcome_is_chosen_with_the_arrows(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    _screen, page = opened(qtbot, editor_desk, bench)
    page.form.outcome.segment(Outcome.CLARIFIED.value).setFocus()
    qtbot.keyClick(page.form.outcome.segment(Outcome.CLARIFIED.value), Qt.Key.Key_Right)
    assert page.form.text().outcome is Outcome.TO_COMPLETE
    assert page._draft.text.outcome is Outcome.TO_COMPLETE


def test_a_template_fills_its_variables_at_the_cursor(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    _screen, page = opened(qtbot, editor_desk, bench)
    page.form.facts.setFocus()
    menu = page.templates.open_menu()
    acts = [action for action in menu.actions() if action.isEnabled()]
    acts[0].trigger()
    menu.close()
    assert page.form.facts.text().startswith("Cererea nr. 482913/2026 a fost înregistrată în 3 noiembrie 2026")
    assert page.form.facts.text().endswith(scenes.EDITOR_TEXT.facts)
    assert page._draft.text.facts == page.form.facts.text()


class SlowPress:
    """Pages that come when told; remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Part | None]] = []
        self.open: list[Future[list[bytes]]] = []

    def preview(
        self, _ticket: object, text: ResolutionText, _width: int, focus: Part | None = None
    ) -> Future[list[bytes]]:
        """One page per call, later."""
        self.asked.append((text.conclusion, focus))
        self.open.append(Future())
        return self.open[-1]


def test_the_page_follows_the_text_and_the_latest_wins(
    qtbot: QtBot, editor_desk: Desk, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    press = SlowPress()
    editor_desk.needs.preview = press.preview  # type: ignore[method-assign,assignment]
    _screen, page = opened(qtbot, editor_desk, bench)
    qtbot.waitUntil(lambda: len(press.open) == 1)
    page.form.conclusion.setFocus()
    qtbot.keyClicks(page.form.conclusion, "A")
    qtbot.keyClicks(page.form.conclusion, "B")
    qtbot.waitUntil(lambda: page.preview._is_stale)
    assert len(press.open) == 1
    press.open[0].set_result([png(QImage(100, 141, QImage.Format.Format_RGB32))])
    qtbot.waitUntil(lambda: len(press.open) == 2)
    assert press.asked[-1] == ("AB" + scenes.EDITOR_TEXT.conclusion, Part.CONCLUSION)
    press.open[1].set_result([png(QImage(100, 141, QImage.Format.Format_RGB32))] * 2)
    qtbot.waitUntil(lambda: len(page.preview._pages) == 2)


def test_a_page_laid_out_while_nobody_looked_is_there_for_whoever_comes_back(
    qtbot: QtBot, editor_desk: Desk, bench: Bench
) -> None:
    press = SlowPress()
    editor_desk.needs.preview = press.preview  # type: ignore[method-assign,assignment]
    screen, page = opened(qtbot, editor_desk, bench)
    qtbot.waitUntil(lambda: len(press.open) == 1)
    press.open[0].set_result([])
    screen.hide()
    page.preview.want()
    qtbot.waitUntil(lambda: not page.preview._timer.isActive())
    assert len(press.open) == 1
    screen.show()
    qtbot.waitUntil(lambda: len(press.open) == 2)
    press.open[1].set_result([png(QImage(100, 141, QImage.Format.Format_RGB32))])
    qtbot.waitUntil(lambda: len(page.preview._pages) == 1)


def test_a_change_by_somebody_else_is_told_beside_and_touches_no_letter(
    qtbot: QtBot, editor_desk: Desk, bench: Bench
) -> None:
    _screen, page = opened(qtbot, editor_desk, bench)
    page.form.facts.setFocus()
    qtbot.keyClicks(page.form.facts, "Eu. ")
    typed = page.form.facts.text()
    assert not page.changed.isVisible()
    scenes.somebody_changed(editor_desk.world, scenes.MARIA, "Ana Pop", made.at(24, 10, 42))
    editor_desk.world.notices.announce(Changed(frozenset({"ticket"}), frozenset({scenes.MARIA})))
    qtbot.waitUntil(page.changed.isVisible)
    assert "Ana Pop" in page.changed.text
    assert "10:42" in page.changed.text
    page.changed.see_pressed.emit()
    assert page.changes.isVisible()
    assert page.form.facts.isVisible()
    assert page.form.facts.text() == typed


def test_another_persons_ticket_cannot_be_sent_and_says_why(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, page = opened(qtbot, editor_desk, bench)
    scenes.hand_over(editor_desk.world, scenes.MARIA, to=999)
    screen.refresh()
    assert not page.foot.act.isEnabled()
    assert page.foot.act.toolTip()


def test_a_ticket_that_went_says_where_the_text_is(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, _page = opened(qtbot, editor_desk, bench)
    del editor_desk.world.views[scenes.MARIA]
    screen.refresh()
    assert isinstance(screen.page, EmptyState)


def test_an_issued_resolution_is_read_not_written(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    scenes.issue(editor_desk.world, scenes.MARIA, scenes.EDITOR_TEXT)
    screen = ResolutionScreen(editor_desk.context, bench.drafts, bench.departures, ())
    screen.show_ticket(scenes.MARIA)
    show(qtbot, screen)
    assert isinstance(screen.page, IssuedPage)
    assert screen.page.text == scenes.EDITOR_TEXT
    assert editor_desk.world.views[scenes.MARIA].document.ticket.state is State.RESOLVED


def test_escape_goes_back_with_everything_on_disk(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, page = opened(qtbot, editor_desk, bench)
    page.form.ground.setFocus()
    qtbot.keyClicks(page.form.ground, "; x")
    with qtbot.waitSignal(screen.go_back):
        qtbot.keyClick(page.form.ground, Qt.Key.Key_Escape)
    draft = editor_desk.world.views[scenes.MARIA].draft
    assert draft is not None
    assert draft.resolution.legal_ground.endswith("; x")


def test_another_language_rebuilds_the_page_and_keeps_the_text(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    screen, page = opened(qtbot, editor_desk, bench)
    page.form.facts.setFocus()
    qtbot.keyClicks(page.form.facts, "X")
    screen.retranslate()
    assert isinstance(screen.page, EditorPage)
    assert screen.page is not page
    assert screen.page.form.facts.text().startswith("X")


def test_at_two_hundred_percent_the_page_is_behind_a_button(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    editor_desk.context.theme.set_scale(2.0)
    screen, page = opened(qtbot, editor_desk, bench)
    assert not page.preview.isVisible()
    assert page.preview_button.isVisible()
    qtbot.mouseClick(page.preview_button, Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()
    assert not page.form.isVisible()
    assert screen.width() <= 1278
    editor_desk.context.theme.set_scale(1.0)
