"""Into the talk: the way in is shown and can be copied, whatever the click came to."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.ui.calling.call_dialog import CallDialog
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.wire.exchange import Unreachable
from tests.fakes.desk_tickets import ticket_id


@pytest.fixture
def call(qtbot, desk):
    """A dialog for a ticket by number, begun."""

    def open_call(number: int) -> CallDialog:
        dialog = CallDialog(desk.context, desk.context.queries.ticket(ticket_id(number)).document)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.begin()
        return dialog

    return open_call


def test_webex_opens_and_the_link_can_be_copied(qtbot, desk, call):
    dialog = call(1284)
    qtbot.waitUntil(lambda: desk.needs.opened == ["https://meet.example/host/abcdef"])
    fields = [field.text() for field in dialog.findChildren(LineField)]
    assert fields == ["https://meet.example/host/abcdef", "2557 120 4418", "731 204"]
    copy = next(button for button in dialog.findChildren(QPushButton) if "Legătura" in button.accessibleName())
    copy.click()
    assert QGuiApplication.clipboard().text() == "https://meet.example/host/abcdef"


def test_without_a_network_the_number_still_helps(qtbot, desk, call):
    desk.needs.join_answer = Unreachable("no route")
    dialog = call(1284)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "numărul întâlnirii" in dialog.problem.text()
    assert desk.needs.opened == []


def test_a_refusal_is_said_in_words(qtbot, desk, call):
    desk.needs.join_answer = Refused(Code.NO_MEETING)
    dialog = call(1284)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "Webex" in dialog.problem.text()


def test_the_phone_is_dialled_and_the_talk_can_begin(qtbot, desk, call):
    dialog = call(1279)
    assert desk.needs.dialled == ["+40 264 596 030"]
    with qtbot.waitSignal(dialog.start_audience) as begun:
        dialog.main.click()
    assert begun.args == [ticket_id(1279)]
