"""The talk, driven by keys and clicks: notes, notice, attendance, the network gone, the end."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clerkdesk.desk.rows import Draft
from clerkdesk.domain.audience import Missed, Recording
from clerkdesk.domain.commands import EndAudience, MarkMissed, ReadNotice, StartAudience, WriteNote
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui.audience.closing import MISSED, ClosingPanel
from clerkdesk.ui.audience.cockpit import Cockpit
from clerkdesk.ui.audience.screen import AudienceScreen
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from tests.fakes import desk_scenes as scenes
from tests.fakes import desk_tickets as made
from tests.fakes.desk_world import Desk, World, clerk_world
from tests.ui.writing.conftest import MakeDesk, later, show


def opened(qtbot: QtBot, desk: Desk, width: int = 1278, height: int = 708) -> tuple[AudienceScreen, Cockpit]:
    """The cockpit of Maria's talk on the screen."""
    drafts = LiveDrafts(desk.acts)
    screen = AudienceScreen(desk.context, drafts, ())
    drafts.setParent(screen)
    screen.show_ticket(scenes.MARIA)
    show(qtbot, screen, width, height)
    assert isinstance(screen.page, Cockpit)
    return screen, screen.page


def fresh_world() -> World:
    """Maria's talk has just begun: nothing ticked, nothing written."""
    world = scenes.cockpit_world(offline=False)
    view = world.views[scenes.MARIA]

    ticket = replace(view.document.ticket, notice_read_at=None)
    world.views[scenes.MARIA] = replace(
        view, document=msgspec.structs.replace(view.document, ticket=ticket), draft=None, recordings=()
    )
    return world


def test_everything_is_there_again_after_a_crash(qtbot: QtBot, cockpit_desk: Desk) -> None:
    _screen, page = opened(qtbot, cockpit_desk)
    assert page.notes.text() == scenes.NOTES
    assert page.form.text() == scenes.COCKPIT_TEXT
    assert page.head.timer.figure == "8:18"
    assert page.left.notice.tick.isChecked()
    assert "10:31" in page.left.citizen.since.text()
    assert page.head.light.isVisible()


def test_a_new_line_of_notes_is_stamped_and_saved(qtbot: QtBot, cockpit_desk: Desk) -> None:
    _screen, page = opened(qtbot, cockpit_desk)
    page.notes.setFocus()
    qtbot.keyClick(page.notes, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.notes, Qt.Key.Key_Return)
    with qtbot.waitSignal(page._draft.saved, timeout=2000):
        qtbot.keyClicks(page.notes, "vizat")
    assert page.notes.text().endswith("OCPI\n10:38 vizat")
    draft = cockpit_desk.world.views[scenes.MARIA].draft
    assert draft is not None
    assert draft.notes == page.notes.text()


def test_an_undo_takes_the_stamp_with_the_letter(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(fresh_world(), scenes.COCKPIT_NOW)
    _screen, page = opened(qtbot, desk)
    qtbot.keyClicks(page.notes, "x")
    assert page.notes.text() == "10:38 x"
    page.notes.undo()
    page.notes.undo()
    assert page.notes.text() == ""


def test_the_notice_is_ticked_with_a_click_and_becomes_an_act(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(fresh_world(), scenes.COCKPIT_NOW)
    screen, page = opened(qtbot, desk)
    qtbot.mouseClick(page.left.notice.tick, Qt.MouseButton.LeftButton)
    assert desk.world.done == [(scenes.MARIA, ReadNotice(scenes.COCKPIT_NOW))]
    screen.refresh()
    assert page.left.notice.tick.isChecked()
    assert "10:38" in page.left.notice.since.text()
    qtbot.keyClick(page.left.notice.tick, Qt.Key.Key_Space)
    assert len(desk.world.done) == 1


def test_the_citizen_is_marked_present_by_keyboard_and_the_notes_say_so(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(fresh_world(), scenes.COCKPIT_NOW)
    _screen, page = opened(qtbot, desk)
    qtbot.keyClick(page.left.citizen.mark, Qt.Key.Key_Space)
    assert page.notes.text() == "10:38 ✓ Maria Oltean\n"
    assert "10:38" in page.left.citizen.since.text()
    qtbot.keyClick(page.left.citizen.mark, Qt.Key.Key_Space)
    assert page.notes.text() == ""


def test_the_timer_turns_amber_after_its_fifteen_minutes(qtbot: QtBot, cockpit_desk: Desk) -> None:
    _screen, page = opened(qtbot, cockpit_desk)
    later(cockpit_desk, 7 * 60)
    page.tick()
    assert page.head.timer.figure == "15:18"
    assert page.head.timer.is_over
    assert "0:18" in page.head.timer.beside


def test_the_network_goes_and_nothing_stops(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(scenes.cockpit_world(offline=True), scenes.COCKPIT_NOW)
    screen, page = opened(qtbot, desk)
    assert page.offline.isVisible()
    page.offline.acted.emit()
    assert desk.needs.dialled == ["+40 264 596 030"]
    assert page.meeting.good.isVisible()
    desk.world.status = clerk_world().status
    desk.world.notices.announce(Changed(frozenset({"connection"})))
    qtbot.waitUntil(lambda: not page.offline.isVisible())
    assert screen.page is page


def test_a_remote_change_touches_no_letter(qtbot: QtBot, cockpit_desk: Desk) -> None:
    _screen, page = opened(qtbot, cockpit_desk)
    page.form.facts.setFocus()
    qtbot.keyClicks(page.form.facts, "Eu scriu. ")
    typed = page.form.facts.text()
    scenes.somebody_changed(cockpit_desk.world, scenes.MARIA, "Ana Pop", made.at(24, 10, 38))
    cockpit_desk.world.notices.announce(Changed(frozenset({"ticket"}), frozenset({scenes.MARIA})))
    qtbot.waitUntil(lambda: page._view.version == 2)
    assert page.form.facts.text() == typed


def end(qtbot: QtBot, screen: AudienceScreen, page: Cockpit) -> ClosingPanel:
    """Press the end, and get the panel."""
    qtbot.mouseClick(page.head.end, Qt.MouseButton.LeftButton)
    panel = screen.panel
    assert panel is not None
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def test_the_end_hands_in_the_notes_first_and_goes_to_the_editor(qtbot: QtBot, cockpit_desk: Desk) -> None:
    screen, page = opened(qtbot, cockpit_desk)
    panel = end(qtbot, screen, page)
    with qtbot.waitSignal(screen.write_resolution) as asked:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [scenes.MARIA]
    first, second = (body for _ticket, body in cockpit_desk.world.done)
    assert first == WriteNote(scenes.NOTES)
    assert isinstance(second, EndAudience)
    assert second.talk.started_at == made.at(24, 10, 30)
    assert second.talk.recording is Recording.RECORDED
    draft = cockpit_desk.world.views[scenes.MARIA].draft
    assert draft is not None
    assert (draft.notes, draft.resolution) == ("", scenes.COCKPIT_TEXT)
    assert isinstance(screen.page, Cockpit | EmptyState)


def test_a_talk_without_recording_owes_a_reason(qtbot: QtBot, cockpit_desk: Desk) -> None:
    screen, page = opened(qtbot, cockpit_desk)
    panel = end(qtbot, screen, page)
    qtbot.mouseClick(panel.recording.segment(Recording.NO_RECORDER.value), Qt.MouseButton.LeftButton)
    assert panel.reason_box.isVisible()
    qtbot.mouseClick(panel.end, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    assert panel.no.isVisible()
    assert cockpit_desk.world.done == []
    qtbot.keyClicks(panel.reason, "aparatul nu a pornit")
    qtbot.mouseClick(panel.end, Qt.MouseButton.LeftButton)
    body = cockpit_desk.world.done[-1][1]
    assert isinstance(body, EndAudience)
    assert body.talk.recording_reason == "aparatul nu a pornit"


def test_a_missed_talk_goes_back(qtbot: QtBot, cockpit_desk: Desk) -> None:
    screen, page = opened(qtbot, cockpit_desk)
    panel = end(qtbot, screen, page)
    qtbot.mouseClick(panel.happened.segment(MISSED), Qt.MouseButton.LeftButton)
    assert panel.absent_box.isVisible()
    qtbot.keyClicks(panel.note, "nu a raspuns")
    with qtbot.waitSignal(screen.go_back):
        qtbot.mouseClick(panel.end, Qt.MouseButton.LeftButton)
    assert cockpit_desk.world.done[-1][1] == MarkMissed(Missed.CITIZEN_ABSENT, "nu a raspuns")


def test_escape_leaves_the_panel_and_the_talk_goes_on(qtbot: QtBot, cockpit_desk: Desk) -> None:
    screen, page = opened(qtbot, cockpit_desk)
    panel = end(qtbot, screen, page)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert cockpit_desk.world.done == []
    assert screen.page is page


def test_begin_starts_the_clock(qtbot: QtBot, open_desk: MakeDesk) -> None:
    desk = open_desk(clerk_world(), scenes.COCKPIT_NOW)
    _screen, page = opened(qtbot, desk)
    assert page.head.begin.isVisible()
    assert not page.head.timer.isVisible()
    qtbot.mouseClick(page.head.begin, Qt.MouseButton.LeftButton)
    assert desk.world.done == [(scenes.MARIA, StartAudience(scenes.COCKPIT_NOW))]
    qtbot.waitUntil(page.head.timer.isVisible)
    assert desk.world.views[scenes.MARIA].document.ticket.state is State.IN_AUDIENCE


def test_a_ticket_that_went_leaves_a_page_with_a_way_back(qtbot: QtBot, cockpit_desk: Desk) -> None:
    screen, _page = opened(qtbot, cockpit_desk)
    del cockpit_desk.world.views[scenes.MARIA]
    screen.refresh()
    assert isinstance(screen.page, EmptyState)
    with qtbot.waitSignal(screen.go_back):
        screen.page.link_opened.emit()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_small_screens_and_large_text_get_tabs(qtbot: QtBot, cockpit_desk: Desk, scale: float) -> None:
    cockpit_desk.context.theme.set_scale(scale)
    _screen, page = opened(qtbot, cockpit_desk)
    assert page.tabs.isVisible() == (scale > 1)
    assert page.notes_box.isVisible()
    assert page.left.isVisible() == (scale == 1)
    assert page.width() <= 1278
    if scale > 1:
        qtbot.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(2).center())
        assert page.left.isVisible()
        assert not page.notes_box.isVisible()
    cockpit_desk.context.theme.set_scale(1.0)


def test_a_draft_of_an_earlier_day_is_not_lost_by_opening(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = clerk_world()
    view = world.views[scenes.MARIA]
    world.views[scenes.MARIA] = replace(view, draft=Draft(ticket=scenes.MARIA, notes="de ieri"))
    _screen, page = opened(qtbot, open_desk(world, scenes.COCKPIT_NOW))
    assert page.notes.text() == "de ieri"
