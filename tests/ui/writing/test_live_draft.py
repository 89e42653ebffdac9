"""Nothing typed is lost: when the draft is written, a disk that refuses, and the ten seconds before sending."""

from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.rows import Draft
from clerkdesk.domain.commands import IssueResolution
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.ui.bench import Bench
from clerkdesk.ui.drafting.departures import What
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.wire.exchange import Unreachable
from tests.fakes import desk_scenes as scenes
from tests.fakes.desk_world import Desk, FakeActs, World
from tests.ui.writing.conftest import MakeDesk, later


class FullDisk(FakeActs):
    """Refuses the first writes, then has room again."""

    def __init__(self, world: World, refusals: int) -> None:
        super().__init__(world)
        self.refusals = refusals

    def save_draft(self, draft: Draft) -> Future[datetime]:
        if self.refusals:
            self.refusals -= 1
            refused: Future[datetime] = Future()
            refused.set_exception(Unreachable("no room"))
            return refused
        return super().save_draft(draft)


def draft_of(desk: Desk, acts: FakeActs | None = None) -> LiveDraft:
    view = desk.world.views[scenes.MARIA]
    return LiveDraft(acts or desk.acts, view)


def kept(desk: Desk) -> Draft | None:
    return desk.world.views[scenes.MARIA].draft


def test_typing_is_on_disk_within_two_seconds(qtbot: QtBot, editor_desk: Desk) -> None:
    draft = draft_of(editor_desk)
    with qtbot.waitSignal(draft.saved, timeout=2000):
        draft.set_notes("o notă")
    assert draft.is_saved
    on_disk = kept(editor_desk)
    assert on_disk is not None
    assert on_disk.notes == "o notă"
    assert on_disk.resolution == scenes.EDITOR_TEXT


def test_a_flush_writes_at_once_and_a_second_one_writes_nothing(qtbot: QtBot, editor_desk: Desk) -> None:
    draft = draft_of(editor_desk)
    draft.set_text(ResolutionText(facts="nou"))
    assert not draft.is_saved
    assert draft.flush() is not None
    on_disk = kept(editor_desk)
    assert on_disk is not None
    assert on_disk.resolution.facts == "nou"
    assert draft.flush() is None


def test_the_same_text_again_is_no_change(qtbot: QtBot, editor_desk: Desk) -> None:
    draft = draft_of(editor_desk)
    draft.set_text(draft.text)
    assert draft.flush() is None


def test_a_full_disk_is_told_and_tried_again(qtbot: QtBot, editor_desk: Desk) -> None:
    acts = FullDisk(editor_desk.world, refusals=1)
    draft = draft_of(editor_desk, acts)
    with qtbot.waitSignal(draft.not_saved, timeout=3000):
        draft.set_notes("nu se pierde")
    assert not draft.is_saved
    with qtbot.waitSignal(draft.saved, timeout=5000):
        pass
    on_disk = kept(editor_desk)
    assert on_disk is not None
    assert on_disk.notes == "nu se pierde"


def test_cockpit_and_editor_get_the_same_draft(editor_desk: Desk, bench: Bench) -> None:
    view = editor_desk.world.views[scenes.MARIA]
    assert bench.drafts.of(view) is bench.drafts.of(view)


def test_a_departure_becomes_a_command_only_after_ten_seconds(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    seconds: list[int] = []
    bench.departures.ticked.connect(lambda left, _share: seconds.append(left))
    bench.departures.begin(scenes.MARIA, scenes.EDITOR_TEXT, What.RESOLUTION)
    later(editor_desk, 9.5)
    bench.departures.look()
    assert editor_desk.world.done == []
    assert seconds[0] == 10
    assert seconds[-1] == 1
    later(editor_desk, 0.5)
    with qtbot.waitSignal(bench.departures.left, timeout=3000):
        bench.departures.look()
    assert editor_desk.world.done == [(scenes.MARIA, IssueResolution(scenes.EDITOR_TEXT))]
    assert kept(editor_desk) is None


def test_what_is_called_back_never_leaves_and_stays_a_draft(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    bench.departures.begin(scenes.MARIA, scenes.EDITOR_TEXT, What.RESOLUTION)
    with qtbot.waitSignal(bench.departures.called_back):
        bench.departures.call_back()
    later(editor_desk, 60)
    bench.departures.look()
    assert editor_desk.world.done == []
    assert kept(editor_desk) is not None


def test_closing_the_window_calls_back_and_keeps(editor_desk: Desk, bench: Bench) -> None:
    draft = bench.drafts.of(editor_desk.world.views[scenes.MARIA])
    draft.set_notes("în ultima clipă")
    bench.departures.begin(scenes.MARIA, scenes.EDITOR_TEXT, What.RESOLUTION)
    bench.close()
    assert editor_desk.world.done == []
    on_disk = kept(editor_desk)
    assert on_disk is not None
    assert on_disk.notes == "în ultima clipă"


def test_an_incomplete_text_does_not_even_begin(editor_desk: Desk, bench: Bench) -> None:
    with pytest.raises(Refused) as refused:
        bench.departures.begin(scenes.MARIA, replace(scenes.EDITOR_TEXT, legal_ground=""), What.RESOLUTION)
    assert refused.value.code is Code.RESOLUTION_INCOMPLETE
    assert bench.departures.waiting is None


def test_a_ticket_that_moved_in_the_ten_seconds_keeps_its_draft(
    qtbot: QtBot, editor_desk: Desk, bench: Bench, open_desk: MakeDesk
) -> None:
    bench.departures.begin(scenes.MARIA, scenes.EDITOR_TEXT, What.RESOLUTION)
    scenes.hand_over(editor_desk.world, scenes.MARIA, to=999)
    later(editor_desk, 11)
    with qtbot.waitSignal(bench.departures.refused) as refused:
        bench.departures.look()
    assert refused.args[1].code is Code.NOT_YOUR_TICKET
    assert kept(editor_desk) is not None


def test_unsent_notes_outlive_the_resolution(qtbot: QtBot, editor_desk: Desk, bench: Bench) -> None:
    bench.drafts.of(editor_desk.world.views[scenes.MARIA]).set_notes("încă nepredate")
    bench.departures.begin(scenes.MARIA, scenes.EDITOR_TEXT, What.RESOLUTION)
    later(editor_desk, 11)
    with qtbot.waitSignal(bench.departures.left, timeout=3000):
        bench.departures.look()
    on_disk = kept(editor_desk)
    assert on_disk is not None
    assert on_disk.notes == "încă nepredate"
    assert on_disk.resolution == ResolutionText()
