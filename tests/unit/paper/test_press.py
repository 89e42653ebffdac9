"""The page that reaches the citizen: its letters, its standards, its bytes, and text that would like to be markup."""

import io
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.resolution import Decision, Outcome, Part, ResolutionText
from clerkdesk.paper.letters import _PRINTED, printable
from clerkdesk.paper.page import ResolutionPage
from clerkdesk.paper.press import Press
from clerkdesk.resources import resource

MARKUP = '#panic() $x^2$ @ref \\ *b* _i_ `c` <l> // c /* */ "q" -- ... ~ [x] {y} = h'
HOSTILE = MARKUP + "\n- list\n😀 漢字 \u202eevil\x00 ş ţ"  # allow cedilla: letters that old data holds


def a_page(**changes: object) -> ResolutionPage:
    page = ResolutionPage(
        city="Municipiul Cluj-Napoca",
        unit_path=("Direcția Urbanism", "Serviciul Certificate de urbanism"),
        ticket_number="1284/2026",
        rung=Rung.CLERK,
        citizen="Maria Oltean",
        registration_number="482913/2026",
        service="certificat de urbanism",
        text=ResolutionText(
            outcome=Outcome.CLARIFIED,
            facts="Planul scanat la ghișeu este la scara 1:1000; se cere scara 1:500.",
            conclusion="Planul retrimis se ia la dosar.",
            legal_ground="Legea nr. 50/1991, art. 6",
            next_step="Eliberarea certificatului",
            next_step_by=date(2026, 12, 3),
        ),
        author="Ioana Mureșan",
        author_title="inspector",
        number="911/2026",
        issued_on=date(2026, 11, 24),
    )
    return replace(page, **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(resource("pdf"))


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage() for page in document]
        return "\n".join(text.get_text_range() for text in texts).replace("\r\n", "\n").replace("\u200b", "")
    finally:
        document.close()


def test_says_everything_in_romanian(press: Press) -> None:
    words = words_of(press.pdf(a_page()))
    for phrase in (
        "REZOLUȚIE",
        "nr. 911/2026 · 24 noiembrie 2026",
        "Tichetul albastru nr. 1284/2026",
        "Maria Oltean, dosar 482913/2026, certificat de urbanism",
        "Lămurit",
        "până joi, 3 decembrie 2026",
        "Puteți urca la director",
        "în 30 de zile de la primirea",
        "Ioana Mureșan, inspector",
        "loc pentru semnătura electronică",
    ):
        assert phrase in words


@pytest.mark.parametrize(
    ("count", "written"), [(1, "în o zi"), (7, "în 7 zile"), (20, "în 20 de zile"), (101, "în 101 zile")]
)
def test_counts_days_as_romanian_does(press: Press, count: int, written: str) -> None:
    assert f"{written} de la" in words_of(press.pdf(a_page(climb_within_days=count)))


def test_is_both_archivable_and_accessible(press: Press) -> None:
    with pikepdf.open(io.BytesIO(press.pdf(a_page()))) as pdf, pdf.open_metadata() as about:
        assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("2", "A", "1")
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "ro"
        assert "/StructTreeRoot" in pdf.Root


def test_same_page_same_bytes_on_another_press(press: Press) -> None:
    assert Press(resource("pdf")).pdf(a_page()) == press.pdf(a_page())
    assert press.pdf(a_page(number="912/2026")) != press.pdf(a_page())


def test_hostile_text_stays_text(press: Press) -> None:
    text = ResolutionText(Outcome.UNFOUNDED, HOSTILE, HOSTILE, HOSTILE, HOSTILE, None, Decision.AMEND, HOSTILE)
    page = a_page(text=text, citizen=HOSTILE, author=HOSTILE, service=HOSTILE, city=HOSTILE, number=HOSTILE)
    words = words_of(press.pdf(page))
    assert MARKUP in words
    assert "□ □□ evil ș ț" in words


def test_every_letter_of_the_table_has_a_glyph(press: Press) -> None:
    every = [chr(code) for first, last in _PRINTED for code in range(first, last + 1)]
    shown = " ".join(c for c in every if unicodedata.category(c) not in {"Cn", "Cf", "Mn", "Me", "Cc"})
    assert press.pdf(a_page(text=ResolutionText(facts=shown))).startswith(b"%PDF")


def test_a_personal_numeric_code_never_leaves(press: Press) -> None:
    words = words_of(press.pdf(a_page(text=ResolutionText(facts="CNP 1960101123456"))))
    assert "1960101123456" not in words
    assert "CNP *************" in words


def test_a_long_text_takes_many_sheets_and_a_long_word_stays_inside(press: Press) -> None:
    long = "\n".join(["Cuvinte multe și ușoare. " * 40] * 300) + "\n" + "a" * 900
    pdf = press.pdf(a_page(text=ResolutionText(facts=long)))
    document = pypdfium2.PdfDocument(pdf)
    sheets = len(document)
    document.close()
    assert sheets > 50
    assert f"pagina 1 din {sheets}" in words_of(pdf)


@pytest.mark.parametrize("rung", list(Rung))
def test_every_rung_names_the_next_one(press: Press, rung: Rung) -> None:
    title = ["Puteți urca la director", "Puteți urca la viceprimar", "Puteți urca la primar", "Ultima treaptă"][
        rung - 1
    ]
    assert title in words_of(press.pdf(a_page(rung=rung)))


def test_a_draft_says_that_its_number_is_still_to_come(press: Press) -> None:
    draft = a_page(number=None, issued_on=None, text=ResolutionText(), focus=Part.FACTS)
    assert "numărul se acordă la emitere" in words_of(press.pdf(draft))


def test_pictures_have_the_width_asked_for(press: Press) -> None:
    (sheet,) = press.png(a_page(focus=Part.CONCLUSION), 892)
    with Image.open(io.BytesIO(sheet)) as picture:
        assert abs(picture.width - 892) <= 1
    assert len(press.png(a_page(text=ResolutionText(facts="rând\n" * 120)), 300)) > 1


def test_threads_share_one_press(press: Press) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(lambda _: press.pdf(a_page()), range(8)))
    assert made == {press.pdf(a_page())}


def test_printable_composes_and_keeps_one_line() -> None:
    assert printable("s\u0326 şi\n\tţară") == "ș și țară"  # allow cedilla: letters that old data holds
