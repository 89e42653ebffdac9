"""The decision, driven by keys and clicks: the resolution below first, then the texts, the reasons and the sending."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clerkdesk.domain.commands import IssueResolution, ReadLowerResolution
from clerkdesk.domain.resolution import Decision, Outcome, ResolutionText
from clerkdesk.ui.bench import Bench
from clerkdesk.ui.escalations.decision import DecisionPage
from clerkdesk.ui.escalations.screen import EscalationsScreen
from clerkdesk.ui.resolution.issued import IssuedPage
from tests.fakes import desk_scenes as scenes
from tests.fakes.desk_world import Desk, World
from tests.ui.writing.conftest import MakeDesk, later, show

CONTROL = Qt.KeyboardModifier.ControlModifier


class Opened:
    """The escalations' screen on a desk of its own."""

    def __init__(self, qtbot: QtBot, make: MakeDesk, world: World) -> None:
        self.desk: Desk = make(world, scenes.DECISION_NOW)
        self.bench = Bench(self.desk.context)
        self.screen = EscalationsScreen(self.desk.context, self.bench.drafts, self.bench.departures)
        self.bench.setParent(self.screen)
        show(qtbot, self.screen)
        qtbot.waitUntil(self.screen.isActiveWindow)

    @property
    def page(self) -> DecisionPage:
        """The decision shown."""
        assert isinstance(self.screen.page, DecisionPage)
        return self.screen.page


def test_the_list_opens_a_decision_with_enter_and_escape_comes_back(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    opened.screen.list.take_focus()
    row = opened.screen.list.model.row_of(scenes.RAZVAN)
    assert row is not None
    opened.screen.list.views.select_row(row)
    qtbot.keyClick(opened.screen.list.views.current_view(), Qt.Key.Key_Return)
    page = opened.page
    assert page.isVisible()
    qtbot.keyClick(page.mine.reasons, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.screen.page is None)
    assert opened.screen.list.isVisible()


def test_a_talk_not_held_yet_opens_as_a_ticket(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    row = opened.screen.list.model.row_of("ticket-1309")
    assert row is not None
    opened.screen.list.views.select_row(row)
    with qtbot.waitSignal(opened.screen.open_ticket) as asked:
        qtbot.keyClick(opened.screen.list.views.current_view(), Qt.Key.Key_Return)
    assert asked.args == ["ticket-1309"]


def test_nothing_can_be_decided_before_the_resolution_below_is_opened(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world(read=False, drafted=False))
    opened.screen.show_ticket(scenes.RAZVAN)
    page = opened.page
    assert page.theirs.open_card.isVisible()
    assert not page.theirs.facts.isVisible()
    assert not page.mine.decision.isEnabled()
    assert not page.foot.act.isEnabled()
    assert page.mine.facts.text() == ""
    qtbot.keyClick(page.theirs.open_card.focusProxy(), Qt.Key.Key_Space)
    assert opened.desk.world.done == [(scenes.RAZVAN, ReadLowerResolution())]
    qtbot.waitUntil(page.theirs.facts.isVisible)
    assert page.mine.decision.isEnabled()
    assert page.theirs.head.pill.isVisible()
    assert page.mine.facts.text() == scenes.LOWER_TEXT.facts
    assert page._draft.text.outcome is Outcome.UNFOUNDED
    assert page._draft.text.decision is None


def test_the_differences_are_counted_and_underlined(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    opened.screen.show_ticket(scenes.RAZVAN)
    page = opened.page
    assert page.mine.head.pill.isVisible()
    assert "2" in page.mine.head.pill.text()
    assert len(page.theirs.facts.extraSelections()) == 1
    assert len(page.mine.conclusion.extraSelections()) == 1
    page.mine.facts.set_text(scenes.LOWER_TEXT.facts)
    page.mine.facts.textChanged.emit()
    assert "1" in page.mine.head.pill.text()
    assert page.mine.facts.extraSelections() == []


def test_a_complete_decision_is_sent_with_control_enter(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    opened.screen.show_ticket(scenes.RAZVAN)
    page = opened.page
    qtbot.keyClick(page.mine.reasons, Qt.Key.Key_Return, CONTROL)
    assert opened.bench.departures.is_leaving(scenes.RAZVAN)
    assert page.mine.reasons.isReadOnly()
    later(opened.desk, 11)
    qtbot.waitUntil(lambda: isinstance(opened.screen.page, IssuedPage))
    assert opened.desk.world.done == [(scenes.RAZVAN, IssueResolution(scenes.DECISION_TEXT))]


def test_reasons_are_owed_and_sending_goes_there(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = scenes.escalation_world()
    view = world.views[scenes.RAZVAN]
    assert view.draft is not None
    text = replace(scenes.DECISION_TEXT, reasons="", decision=None)
    world.views[scenes.RAZVAN] = replace(view, draft=replace(view.draft, resolution=text))
    opened = Opened(qtbot, open_desk, world)
    opened.screen.show_ticket(scenes.RAZVAN)
    page = opened.page
    qtbot.keyClick(page.mine.facts, Qt.Key.Key_Return, CONTROL)
    assert opened.bench.departures.waiting is None
    qtbot.mouseClick(page.mine.decision.segment(Decision.OVERTURN.value), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.mine.facts, Qt.Key.Key_Return, CONTROL)
    assert page.mine.reasons.hasFocus()
    qtbot.keyClicks(page.mine.reasons, "termenul curge de la primire")
    assert page._draft.text == replace(
        scenes.DECISION_TEXT, decision=Decision.OVERTURN, reasons="termenul curge de la primire"
    )


def test_the_outcome_may_change_with_the_decision(qtbot: QtBot, open_desk: MakeDesk) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    opened.screen.show_ticket(scenes.RAZVAN)
    menu = opened.page.mine.open_outcomes()
    menu.actions()[0].trigger()
    menu.close()
    assert opened.page._draft.text.outcome is Outcome.CLARIFIED


def test_a_conflict_of_interest_is_said_and_keeps_the_act_closed(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = scenes.escalation_world()
    view = world.views[scenes.RAZVAN]
    ticket = replace(view.document.ticket, complained_of=frozenset({scenes.DIRECTOR.id}))
    world.views[scenes.RAZVAN] = replace(view, document=msgspec.structs.replace(view.document, ticket=ticket))
    opened = Opened(qtbot, open_desk, world)
    opened.screen.show_ticket(scenes.RAZVAN)
    assert not opened.page.foot.act.isEnabled()
    assert opened.page.foot.act.toolTip()


def test_a_resolution_below_that_is_not_here_yet_is_said(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = scenes.escalation_world(read=False, drafted=False)
    world.views[scenes.RAZVAN] = replace(world.views[scenes.RAZVAN], resolutions=())
    opened = Opened(qtbot, open_desk, world)
    opened.screen.show_ticket(scenes.RAZVAN)
    assert opened.page.theirs.open_card.isVisible()
    assert opened.page.theirs.open_card.focusProxy() is None
    assert opened.page._draft.text == ResolutionText()


def test_nothing_to_decide_is_explained(qtbot: QtBot, open_desk: MakeDesk) -> None:
    world = scenes.escalation_world()
    for ticket in (scenes.RAZVAN, "ticket-1309"):
        del world.views[ticket]
    opened = Opened(qtbot, open_desk, world)
    assert opened.screen.list.empty.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_both_texts_or_one_at_a_time(qtbot: QtBot, open_desk: MakeDesk, scale: float) -> None:
    opened = Opened(qtbot, open_desk, scenes.escalation_world())
    opened.desk.context.theme.set_scale(scale)
    opened.screen.show_ticket(scenes.RAZVAN)
    page = opened.page
    qtbot.waitUntil(lambda: page.tabs.isVisible() == (scale > 1))
    assert page.mine.facts.isVisible()
    assert page.theirs.facts.isVisible() == (scale == 1)
    assert opened.screen.width() <= 1278
    opened.desk.context.theme.set_scale(1.0)
