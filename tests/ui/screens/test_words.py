"""Every code has its words, and both catalogues are whole."""

from __future__ import annotations

import pytest

from clerkdesk.domain.audience import Channel, Missed, Recording
from clerkdesk.domain.commands import OtherWay
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code
from clerkdesk.domain.resolution import Decision, Outcome, Part
from clerkdesk.domain.ticket import State
from clerkdesk.ui import catalogue, words
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.history_words import act_name, history_line
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.wire.commands import VERBS
from clerkdesk.wire.documents import MailState, RecordingState
from tests.fakes.desk_tickets import NOW, at


@pytest.mark.parametrize("code", list(Code))
def test_every_refusal_is_a_sentence(desk, code):
    sentence = refusal_words(code, {}, NOW)
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_a_refusal_shows_its_facts(desk):
    due = {"due": at(25, 8, 40).isoformat()}
    assert "mâine la 8:40" in refusal_words(Code.SLOT_OUTSIDE_WINDOW, due, NOW)
    hours = {"opens": "08:00:00", "closes": "16:30:00"}
    assert "08:00–16:30" in refusal_words(Code.SLOT_OUTSIDE_HOURS, hours, NOW)
    last = {"last_day": "2026-10-20", "days": 30}
    assert "20 oct. 2026" in refusal_words(Code.ANSWER_TOO_OLD, last, NOW)


def test_a_code_from_a_newer_centre_is_shown_with_whom_to_ask(desk):
    assert "brand-new" in refusal_words("brand-new", {}, NOW)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (words.state, State),
        (words.channel, Channel),
        (words.rung, Rung),
        (words.outcome, Outcome),
        (words.decision, Decision),
        (words.part, Part),
        (words.missed, Missed),
        (words.recording, Recording),
        (words.recording_state, RecordingState),
        (words.mail_state, MailState),
        (words.other_way, OtherWay),
    ],
)
def test_every_value_has_its_own_word(desk, name, values):
    said = [name(value) for value in values]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_is_named_in_history_and_in_the_queue(desk, verb):
    assert history_line(verb) != verb
    assert act_name(verb) != verb
    assert history_line("something_new") == "something_new"


def test_romanian_has_three_forms(desk):
    assert [Counted.documents(n) for n in (1, 3, 21)] == ["1 document", "3 documente", "21 de documente"]


def test_the_catalogues_are_whole():
    assert catalogue.check() == 0
