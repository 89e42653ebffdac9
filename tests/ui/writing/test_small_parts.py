"""Days as typed, differences by words, templates: the parts without a window."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.resolution import Outcome
from clerkdesk.resources import resource
from clerkdesk.ui.audience.notes_area import mark_line, marked_at
from clerkdesk.ui.drafting.differences import differences
from clerkdesk.ui.drafting.templates import fill, fitting, load_templates
from clerkdesk.ui.drafting.typed_day import read_day
from tests.fakes import desk_scenes as scenes

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.12", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("3/12/26", date(2026, 12, 3)),
        ("3 dec", date(2026, 12, 3)),
        ("joi, 3 dec. 2026", date(2026, 12, 3)),
        ("3 decembrie", date(2026, 12, 3)),
        ("3 December 2026", date(2026, 12, 3)),
        ("vineri", date(2026, 11, 27)),
        ("marți", date(2026, 12, 1)),
        ("+30", date(2026, 12, 24)),
        ("26", date(2026, 11, 26)),
        ("20", date(2026, 12, 20)),
        ("1.2", date(2027, 2, 1)),
    ],
)
def test_a_day_is_read_in_any_usual_way(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "32 nov.", "31.2.2027", "cândva", "3 abc", "0", "3.13", "+"])
def test_what_is_not_a_day_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@given(st.text(max_size=40))
def test_nothing_typed_breaks_the_day_field(typed: str) -> None:
    day = read_day(typed, TODAY)
    assert day is None or isinstance(day, date)


def test_the_decision_differs_in_two_phrases() -> None:
    lower, mine = scenes.LOWER_TEXT, scenes.DECISION_TEXT
    facts = differences(lower.facts, mine.facts)
    conclusion = differences(lower.conclusion, mine.conclusion)
    assert facts.count + conclusion.count == 2
    assert lower.facts[facts.theirs[0].start :] == "Petentul nu a depus completările în termenul de 5 zile."
    assert mine.conclusion[conclusion.mine[0].start : conclusion.mine[0].end].startswith("rămâne în lucru")


@given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30))
def test_what_is_outside_the_places_is_the_same_on_both_sides(theirs: str, mine: str) -> None:
    found = differences(theirs, mine)

    def rest(text: str, places: tuple[object, ...]) -> list[str]:
        kept, at = "", 0
        for place in places:
            kept += text[at : place.start] + " "  # type: ignore[attr-defined]
            at = place.end  # type: ignore[attr-defined]
        return (kept + text[at:]).split()

    assert rest(theirs, found.theirs) == rest(mine, found.mine)
    assert (found.count == 0) == (theirs.split() == mine.split())


def test_every_template_of_the_house_names_known_variables_and_fields() -> None:
    templates = load_templates(resource("templates", "resolutions.toml"))
    assert {each.outcome for each in templates} >= set(Outcome)
    assert all(each.outcome in {None, Outcome.REDIRECTED} for each in fitting(templates, Outcome.REDIRECTED))
    assert fitting(templates, None) == templates


def test_a_template_with_an_unknown_variable_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text('[[template]]\ntitle = "x"\nfield = "facts"\ntext = "{cnp}"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="cnp"):
        load_templates(path)


def test_what_a_template_does_not_know_stays_to_be_written() -> None:
    assert fill("Cererea {case}, până în {answer_by}.", {"case": "1/2026"}) == "Cererea 1/2026, până în [answer_by]."


def test_presence_is_what_the_notes_say() -> None:
    notes = "10:30 ceva\n" + mark_line("10:31", "Maria Oltean") + "\n10:32 altceva"
    assert marked_at(notes, "Maria Oltean") == "10:31"
    assert marked_at(notes, "Maria") is None
