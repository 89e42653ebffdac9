"""Letters, masks and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.register import RegisterNumber, fragment, parse
from clerkdesk.domain.resolution import Part, ResolutionText, missing_parts
from clerkdesk.domain.text import clean, fold, mask_cnp, mask_email, same_name
from tests.builders import a_text

CEDILLA = "\u015etefan \u0163ine"


def test_cedilla_letters_become_comma_below() -> None:
    assert clean(CEDILLA) == "Ștefan ține"
    assert clean("s\u0326") == "ș"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(clean(text)) == fold(text)


@pytest.mark.parametrize("typed", ["stefan tine", CEDILLA, "  ȘTEFAN   ȚINE ", "Ștefan-ține"])
def test_all_spellings_are_found(typed: str) -> None:
    assert fold(typed) == "stefan tine"


def test_names_match_in_any_order_but_not_when_empty() -> None:
    assert same_name("Szőke Ágnes", "agnes szoke")
    assert same_name("Ana-Maria Pop", "POP Ana Maria")
    assert not same_name("Maria Oltean", "Maria Olteanu")
    assert not same_name("", " ")


def test_thirteen_digits_never_leave() -> None:
    assert mask_cnp("CNP 2900101123456, tel. 0264123456") == "CNP *************, tel. 0264123456"
    assert mask_cnp("12345678901234") == "12345678901234"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("maria.oltean@gmail.ro", "m…n@…il.ro"),
        ("ab@x.ro", "a…@x.ro"),
        ("nothing", "…"),
    ],
)
def test_masked_addresses_can_be_recognised_but_not_used(address: str, shown: str) -> None:
    assert mask_email(address) == shown


@given(st.integers(1, 10**6), st.integers(1900, 2999))
def test_register_numbers_are_read_as_they_are_written(number: int, year: int) -> None:
    written = RegisterNumber(year, number)
    assert parse(str(written)) == written


def test_other_numbers_are_not_register_numbers() -> None:
    with pytest.raises(ValueError, match="register number"):
        parse("119.368/305/28.02.2020")
    assert fragment("119.368/305/28.02.2020") == "11936830528022020"


def test_the_check_list_follows_the_page() -> None:
    assert missing_parts(a_text(), Rung.CLERK) == ()
    assert missing_parts(a_text(next_step_by=None), Rung.CLERK) == (Part.NEXT_STEP_DATE,)
    assert missing_parts(a_text(next_step="", next_step_by=None), Rung.CLERK) == ()
    assert missing_parts(ResolutionText(), Rung.DIRECTOR) == (
        Part.OUTCOME,
        Part.FACTS,
        Part.CONCLUSION,
        Part.LEGAL_GROUND,
        Part.DECISION,
        Part.REASONS,
    )
