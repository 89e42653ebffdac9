"""Links, seals and limits: what is forged, borrowed or outlived opens nothing."""

import uuid
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.sealed import Seals
from clerkdesk.central.usecases import written
from clerkdesk.central.usecases.links import LIFETIME, Links

NOW = datetime(2026, 11, 24, 7, 12, tzinfo=UTC)
LINKS = Links(b"k" * 32, "https://tichet.example/")
SEALS = Seals(b"k" * 32)
TICKET = uuid.UUID("018f0000-0000-7000-8000-000000000001")


class Note(msgspec.Struct, frozen=True):
    """What a browser carries."""

    text: str


@given(st.uuids())
def test_a_link_leads_to_its_ticket_until_its_end(ticket: uuid.UUID) -> None:
    token = LINKS.token(ticket, NOW)
    assert LINKS.status(ticket, NOW) == f"https://tichet.example/t/{token}"
    assert LINKS.read(token, NOW + LIFETIME - timedelta(seconds=1)) == ticket
    assert LINKS.read(token, NOW + LIFETIME + timedelta(seconds=1)) is None


@given(st.integers(0, 47), st.sampled_from("ABCxyz019-_"))
def test_a_changed_link_leads_nowhere(place: int, letter: str) -> None:
    token = LINKS.token(TICKET, NOW)
    changed = token[:place] + letter + token[place + 1 :]
    assert LINKS.read(changed, NOW) == (TICKET if changed == token else None)


@given(st.text(max_size=80))
def test_anything_else_is_no_link_and_no_note(text: str) -> None:
    assert LINKS.read(text, NOW) is None
    assert SEALS.unseal("visit", text, Note, NOW) is None


def test_another_key_opens_nothing() -> None:
    assert Links(b"x" * 32, "https://a.example").read(LINKS.token(TICKET, NOW), NOW) is None
    with pytest.raises(ValueError, match="32 bytes"):
        Links(b"short", "https://a.example")


@given(st.text(max_size=1000))
def test_a_note_comes_back_to_its_own_browser_only(text: str) -> None:
    sealed = SEALS.seal("visit", Note(text), NOW, timedelta(hours=2))
    assert SEALS.unseal("visit", sealed, Note, NOW) == Note(text)
    assert SEALS.unseal("other", sealed, Note, NOW) is None
    assert SEALS.unseal("visit", sealed, Note, NOW + timedelta(hours=3)) is None
    assert SEALS.unseal("visit", sealed[:-2] + "AA", Note, NOW) in {None, Note(text)}


def test_a_form_token_belongs_to_one_browser() -> None:
    token = SEALS.form_token("visit")
    assert SEALS.is_form_token("visit", token)
    assert not SEALS.is_form_token("other", token)
    assert not SEALS.is_form_token("", SEALS.form_token(""))
    assert not SEALS.is_form_token("visit", "ș")


def test_a_bucket_empties_and_fills_again() -> None:
    limiter = Limiter(2, 60)
    assert [limiter.wait("a", NOW) for _ in range(2)] == [0.0, 0.0]
    assert limiter.wait("a", NOW) == pytest.approx(30.0)
    assert limiter.wait("b", NOW) == 0.0
    assert limiter.wait("a", NOW + timedelta(seconds=31)) == 0.0


def test_romanian_days_and_numbers() -> None:
    assert written.moment(NOW) == "marți, 24 noiembrie 2026, ora 9:12"
    assert written.full_day(date(2026, 12, 25)) == "vineri, 25 decembrie 2026"
    said = [written.counted(number, "o zi", "zile") for number in (1, 2, 19, 20, 101, 100)]
    assert said == ["o zi", "2 zile", "19 zile", "20 de zile", "101 zile", "100 de zile"]
