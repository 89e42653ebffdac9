"""Days, hours and spans as people read them, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.domain.deadline import Deadline, Pause, audience_deadline, petition_deadline, resolution_deadline
from clerkdesk.ui import when
from clerkdesk.ui.language import Language
from tests.fakes.desk_tickets import NOW, POLICY, at

TODAY = NOW.date()


@pytest.fixture
def romanian(qapp: QApplication) -> Iterator[Language]:
    """Words and days in Romanian, then English sources again."""
    language = Language(qapp, "ro")
    yield language
    language.release()


@pytest.mark.usefixtures("romanian")
@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(24, 14, 30), "azi 14:30"),
        (at(25, 9), "mâine 9:00"),
        (at(23, 11, 40), "ieri 11:40"),
        (at(20, 9, 40), "vineri 9:40"),
        (at(26, 9), "joi 9:00"),
        (at(3, 9, 5), "3 nov. 9:05"),
    ],
)
def test_a_moment_is_named_by_its_distance(moment, said):
    assert when.near(moment, NOW) == said


@pytest.mark.usefixtures("romanian")
@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(minutes=40), "40 min"),
        (timedelta(hours=22, minutes=28), "22 h 28 min"),
        (timedelta(hours=3, minutes=8), "3 h 08 min"),
        (timedelta(minutes=-40), "40 min"),
        (timedelta(days=9, hours=5), "9 zile"),
        (timedelta(days=30), "30 de zile"),
        (timedelta(seconds=59), "0 min"),
    ],
)
def test_a_span_is_never_rounded_up(length, said):
    assert when.span(length) == said


@pytest.mark.usefixtures("romanian")
def test_what_remains_and_what_is_overdue():
    assert when.left(at(25, 8, 40), NOW) == "mai sunt 22 h 28 min"
    assert when.left(at(24, 9, 32), NOW) == "depășit cu 40 min"
    assert when.left_short(at(24, 9, 32), NOW) == "− 40 min"
    assert when.left(at(24, 10, 12), NOW) == "depășit cu 0 min"


@pytest.mark.usefixtures("romanian")
def test_until_names_the_day_when_the_clock_ends_at_midnight():
    petition = petition_deadline(date(2026, 11, 3), POLICY)
    assert when.until(petition.due, NOW) == "până joi, 3 dec."
    assert when.left(petition.due, NOW) == "mai sunt 9 zile"
    assert when.until(at(25, 8, 40), NOW) == "până mâine la 8:40"
    assert when.until(at(24, 16, 30), NOW) == "până azi la 16:30"


@pytest.mark.usefixtures("romanian")
def test_a_due_time_is_shown_with_its_sum():
    talk = audience_deadline(at(23, 8, 40), POLICY)
    assert when.derivation(talk) == "luni 23 nov. 8:40 + 48 h = miercuri 25 nov. 8:40"
    assert when.derivation(petition_deadline(date(2026, 11, 3), POLICY)) == "3 nov. + 30 de zile = 3 dec."
    owed = resolution_deadline(at(23, 11, 55), POLICY)
    assert when.derivation(owed) == "luni 23 nov. 11:55 + 1 zi lucrătoare = marți 24 nov. 16:30"
    paused = audience_deadline(at(23, 8, 40), POLICY, (Pause(at(23, 9), at(23, 10, 30), "closed"),))
    assert when.derivation(paused) == "luni 23 nov. 8:40 + 48 h + 1 h 30 min pauză = miercuri 25 nov. 10:10"


def test_the_same_sayings_in_english(qapp):
    language = Language(qapp, "en")
    assert when.near(at(25, 9), NOW) == "tomorrow 9:00"
    assert when.days(1) == "1 day"
    assert when.days(9) == "9 days"
    assert when.left(at(25, 8, 40), NOW) == "22 h 28 min left"
    assert when.day_title(TODAY) == "Tuesday, 24 November"
    language.choose("ro")
    assert when.day_title(TODAY) == "Marți, 24 noiembrie"
    language.release()


def test_a_deadline_of_no_length_has_nothing_left():
    assert Deadline(NOW, (), NOW).share_left(NOW) == 0.0
