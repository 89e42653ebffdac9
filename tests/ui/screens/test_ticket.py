"""One ticket: its reading is on record once, its papers come when they are here, its acts are those of its state."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from clerkdesk.domain.commands import Communicate, OpenCaseFile, Schedule, StartAudience, WriteNote
from clerkdesk.domain.ticket import State
from clerkdesk.notices import Changed
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.ticket.deliver import DeliverDialog
from clerkdesk.ui.ticket.next_act import NextAct, next_act
from clerkdesk.ui.ticket.offers import offers
from clerkdesk.ui.ticket.reschedule import RescheduleDialog
from clerkdesk.ui.ticket.slot_grid import SlotGrid
from clerkdesk.ui.ticket.ticket_pane import TicketPane
from tests.fakes.desk_tickets import NOW, at, ticket_id

MARIA, KOVACS, ANCA, BENKO = (ticket_id(n) for n in (1284, 1276, 1286, 1255))


@pytest.fixture
def pane(qtbot, desk):
    """The pane, open."""
    pane = TicketPane(desk.context, LiveDrafts(desk.context.acts, desk.context.bell))
    qtbot.addWidget(pane)
    pane.resize(774, 708)
    pane.show()
    return pane


def opened(desk, ticket: str) -> int:
    """How often the reading of a ticket's file was put on record."""
    return sum(each == ticket and isinstance(body, OpenCaseFile) for each, body in desk.world.done)


def test_standing_on_a_ticket_reads_its_file_once(qtbot, desk, pane):
    pane.show_ticket(KOVACS)
    assert opened(desk, KOVACS) == 0
    qtbot.waitUntil(lambda: opened(desk, KOVACS) == 1)
    pane.show_ticket(MARIA)
    pane.show_ticket(KOVACS)
    pane.read_now()
    assert opened(desk, KOVACS) == 1


def test_walking_past_reads_nothing(qtbot, desk, pane):
    pane.show_ticket(KOVACS)
    pane.show_ticket(MARIA)
    assert opened(desk, KOVACS) == 0
    assert pane._dwell.isActive()


def test_papers_are_drawn_only_after_the_reading_is_on_record(qtbot, desk, pane):
    pane.show_ticket(KOVACS)
    assert pane._file._shown is None
    pane.read_now()
    qtbot.waitUntil(lambda: pane._file._shown is not None)


def test_the_unread_dot_goes(qtbot, desk, pane):
    pane.show_ticket(ANCA)
    pane.read_now()
    assert ANCA not in desk.world.unread


def test_a_paper_that_is_not_here_is_asked_for_and_shown_when_it_comes(qtbot, desk, pane):
    desk.world.files_here = False
    pane.show_ticket(MARIA)
    assert desk.world.wanted_files == ["482913-0"]
    assert pane._file._preview._stack.currentWidget() is pane._file._preview._words
    desk.world.files_here = True
    desk.world.notices.announce(Changed(frozenset({"file"}), frozenset({"482913-0"})))
    qtbot.waitUntil(lambda: pane._file._preview._stack.currentWidget() is pane._file._preview._area)


def test_pages_zoom_by_keyboard(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    preview = pane._file._preview
    qtbot.waitUntil(lambda: not preview._sheet.pixmap().isNull())
    before = preview._sheet.pixmap().width()
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: preview._sheet.pixmap().width() > before)


def test_bytes_that_are_no_paper_are_said_to_be_so(qtbot, desk, pane):
    pane._file._preview.show_picture("Scan", b"not a picture")
    assert pane._file._preview._stack.currentWidget() is pane._file._preview._words


@pytest.mark.parametrize(
    ("number", "act"),
    [
        (1271, NextAct.PROPOSE),
        (1284, NextAct.JOIN),
        (1279, NextAct.CALL),
        (1268, NextAct.WRITE),
        (1255, NextAct.DELIVER),
        (1249, None),
    ],
)
def test_one_act_by_state(desk, number, act):
    ticket = desk.world.views[ticket_id(number)].document.ticket
    assert next_act(ticket, ticket.holder) is act
    assert next_act(ticket, ticket.holder + 1) is None


def test_both_clocks_and_their_sums(desk, pane):
    pane.show_ticket(MARIA)
    talk, petition = (card.accessibleDescription() for card in pane._clocks)
    assert "luni 23 nov. 8:40 + 48 h = miercuri 25 nov. 8:40" in talk
    assert "3 nov. + 30 de zile = 3 dec., audiența nu îl oprește" in petition


def test_writing_a_note(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    notes = pane._notes
    notes._field.insert("De sunat la OCPI.")
    qtbot.keyClick(notes._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(notes._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: notes._field.text() == "")
    assert desk.world.done.count((MARIA, WriteNote("De sunat la OCPI."))) == 1


def test_a_change_of_the_ticket_leaves_the_unsent_note(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    pane._notes._field.insert("De sunat")
    pane.refresh()
    pane.show_ticket(KOVACS)
    assert pane._notes._field.text() == ""
    pane.show_ticket(MARIA)
    assert pane._notes._field.text() == "De sunat"


def test_an_unsent_note_is_kept_on_disk_within_two_seconds(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    qtbot.keyClicks(pane._notes._field, "De sunat")
    with qtbot.waitSignal(pane._notes._draft.saved, timeout=2000):
        pass
    assert desk.world.views[MARIA].draft.notes == "De sunat"
    qtbot.keyClick(pane._notes._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.world.views[MARIA].draft is None)
    assert (MARIA, WriteNote("De sunat")) in desk.world.done


def test_the_notes_of_the_running_talk_are_the_same_text_and_stay_until_its_end(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    draft = pane._notes._draft
    draft.set_notes("10:31 ✓ Maria Oltean")
    assert pane._notes._field.text() == "10:31 ✓ Maria Oltean"
    assert pane._notes._add.isEnabled()
    desk.context.acts.do(MARIA, StartAudience(NOW), NOW)
    qtbot.waitUntil(lambda: not pane._notes._add.isEnabled())
    qtbot.keyClick(pane._notes._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not any(isinstance(body, WriteNote) for _, body in desk.world.done)
    assert pane._notes._add.toolTip()


def test_another_version_is_painted_by_itself(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    view = desk.world.views[MARIA]
    held = replace(view.document.ticket, state=State.CANCELLED)
    desk.world.views[MARIA] = replace(view, document=msgspec.structs.replace(view.document, ticket=held))
    desk.world.notices.announce(Changed(frozenset({"ticket"}), frozenset({MARIA})))
    qtbot.waitUntil(lambda: pane.head._pill.text() == "Anulat")
    assert not pane.head.main.isVisibleTo(pane)


def test_a_ticket_that_went_away_is_said_to_be_gone(qtbot, desk, pane):
    pane.show_ticket(MARIA)
    del desk.world.views[MARIA]
    pane.refresh()
    assert pane._whole.currentIndex() == 1


def test_offers_give_each_greyed_hour_its_reason(desk):
    queries = desk.context.queries
    ticket = queries.ticket(MARIA).document.ticket
    own = queries.ticket_rows([ticket_id(1276), ticket_id(1288)])
    days = offers(ticket, own, queries.policy(), NOW)
    reasons = {each.slot.starts_at: each.reason for each in (offer for day in days.values() for offer in day)}
    assert reasons[at(24, 10)] == "Ora a trecut."
    assert reasons[at(24, 13)] == "Atunci aveți tichetul 1276."
    assert "mâine la 8:40" in reasons[at(25, 9, 20)]
    assert reasons[at(24, 11)] == ""


def test_proposing_another_hour(qtbot, desk):
    view = desk.context.queries.ticket(MARIA)
    dialog = RescheduleDialog(desk.context, view.document)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.main.isEnabled()
    grid = dialog.findChild(SlotGrid)
    hour = next(button for button in grid.findChildren(QPushButton) if button.text() == "11:00")
    hour.click()
    assert "azi 11:00" in dialog.main.text()
    dialog.main.click()
    assert (MARIA, Schedule(at(24, 11), view.document.ticket.channel)) in desk.world.done
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_bounced_mail_is_delivered_otherwise_with_a_note(qtbot, desk):
    dialog = DeliverDialog(desk.context, desk.context.queries.ticket(BENKO).document)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.main.isEnabled()
    dialog._note.insert("I-am spus la telefon.")
    dialog.main.click()
    body = desk.world.done[-1][1]
    assert isinstance(body, Communicate)
    assert body.note == "I-am spus la telefon."
