"""The workstation: links that may be opened and those that may not, one desk a profile, papers as pixels."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from clerkdesk.machine.open_link import LinkOpener
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.pdf_pages import PdfPages
from clerkdesk.machine.preferences import PreferenceFile
from clerkdesk.machine.preview import Preview
from clerkdesk.machine.profile import Profile, ProfileFile
from clerkdesk.machine.single_instance import AlreadyRunning, SingleInstance
from clerkdesk.machine.worker import Worker
from clerkdesk.resources import resource
from tests.builders import a_text


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    """A folder with an xdg-open of our own, which notes what it was given and in which environment."""
    program = tmp_path / "bin" / "xdg-open"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nprintf "%s|%s\\n" "$1" "$LD_LIBRARY_PATH" > "{tmp_path}/note.new"\n'
        f'mv "{tmp_path}/note.new" "{tmp_path}/note"\n'
    )
    program.chmod(0o755)
    return tmp_path


def an_opener(folder: Path, telephone: str = "tel", **environment: str) -> LinkOpener:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return LinkOpener(["webex.com", ".Primaria.example"], telephone, {"PATH": path, **environment})


def noted(folder: Path) -> str:
    note = folder / "note"
    waiting = threading.Event()
    for _ in range(500):
        if note.exists():
            return note.read_text().strip()
        waiting.wait(0.02)
    raise AssertionError("nothing was started")


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is Linux's")
def test_a_meeting_is_opened_with_the_systems_own_libraries(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{opened / 'bin'}{os.pathsep}{os.environ['PATH']}")
    opener = an_opener(opened, LD_LIBRARY_PATH="/bundle", LD_LIBRARY_PATH_ORIG="/usr/local/lib")
    assert opener.open("https://primarie.webex.com/meet/x?a=1")
    assert noted(opened) == "https://primarie.webex.com/meet/x?a=1|/usr/local/lib"


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is Linux's")
@pytest.mark.parametrize(("scheme", "expected"), [("tel", "tel"), ("webextel", "webextel"), ("evil", "tel")])
def test_a_number_is_dialled(opened: Path, monkeypatch: pytest.MonkeyPatch, scheme: str, expected: str) -> None:
    monkeypatch.setenv("PATH", f"{opened / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert an_opener(opened, scheme).dial("+40 (264) 59-60.30")
    assert noted(opened) == f"{expected}:+40264596030|"


@pytest.mark.parametrize(
    "url",
    [
        "http://primarie.webex.com/meet",
        "https://webex.com.evil.example/",
        "https://notwebex.com/",
        "https://webex.com@evil.example/",
        "https://user:pw@webex.com/",
        "https://webex.com:8443/",
        "https://webex.com:nonsense/",
        "https://webex.com/a b",
        "https://webex.com/\nx",
        "https://[webex.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "webex://x",
        "",
    ],
)
def test_anything_else_is_not(tmp_path: Path, url: str) -> None:
    assert not an_opener(tmp_path).open(url)


@pytest.mark.parametrize("number", ["", "12", "112;postd=1", "0264 x", "+", "1" * 16, "*21#"])
def test_what_is_no_number_is_not_dialled(tmp_path: Path, number: str) -> None:
    assert not an_opener(tmp_path).dial(number)


def test_one_desk_a_profile_even_across_processes(tmp_path: Path) -> None:
    lock = SingleInstance(tmp_path / "deep" / "desk.lock")
    lock.take()
    code = (
        "import sys; from pathlib import Path; from clerkdesk.machine.single_instance import *\n"
        "try: SingleInstance(Path(sys.argv[1])).take()\n"
        "except AlreadyRunning: sys.exit(7)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "deep" / "desk.lock")]
    root = str(Path(__file__).parents[3])
    assert subprocess.run(command, check=False, cwd=root).returncode == 7
    with pytest.raises(AlreadyRunning):
        SingleInstance(tmp_path / "deep" / "desk.lock").take()
    lock.release()
    lock.release()
    assert subprocess.run(command, check=False, cwd=root).returncode == 0


def test_a_profile_is_kept_and_a_broken_one_is_none(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path / "p" / "profile.json")
    assert file.load() is None
    profile = Profile(desk="d", centre="https://c.example", official=7, login="ioana", salt="00")
    file.save(profile)
    assert file.load() == profile
    for broken in ("[]", "{", '{"desk": "d", "official": "7"}', '{"official": 7}', '{"desk": "d", "login": 3}'):
        (tmp_path / "p" / "profile.json").write_text(broken)
        assert file.load() is None


def test_choices_are_kept_and_its_word_stands(tmp_path: Path) -> None:
    own = PreferenceFile(tmp_path / "preferences.json", {})
    own.save({"mode": "dark", "scale": 1.5, "centre": "https://mine.example"})
    assert own.load() == {"mode": "dark", "scale": 1.5, "centre": "https://mine.example"}
    fixed = PreferenceFile(tmp_path / "preferences.json", {"centre": "https://house.example"})
    assert fixed.load()["centre"] == "https://house.example"
    assert [each.name for each in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("name", ["", "..", "a/b", ".hidden", "x" * 65])
def test_a_profile_has_a_plain_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="profile"):
        folders_of(name, tmp_path)


def test_folders_of_a_person_and_of_a_trial(tmp_path: Path) -> None:
    assert folders_of("default", tmp_path).lock == tmp_path / "default" / "data" / "desk.lock"
    own = folders_of("default")
    assert own.data.name == "default"
    assert "ClerkDesk" in str(own.data)


def test_a_page_of_a_paper_as_pixels() -> None:
    papers, press = Worker("papers"), Worker("press")
    preview = Preview(press, resource("pdf"))
    try:
        from clerkdesk.domain.ladder import Rung
        from clerkdesk.paper.page import ResolutionPage
        from clerkdesk.paper.press import Press

        page = ResolutionPage(
            city="Cluj-Napoca",
            unit_path=("Direcția", "Serviciul"),
            ticket_number="1/2026",
            rung=Rung.CLERK,
            citizen="Maria Oltean",
            registration_number="2/2026",
            service="Certificat",
            text=a_text(),
            author="Ioana",
            author_title="inspector",
        )
        (picture, *_) = preview.pages(page, 400).result(timeout=60)
        assert picture.startswith(b"\x89PNG")
        made = PdfPages(papers)
        pixels = made.page(Press(resource("pdf")).pdf(page), 0, 333).result(timeout=60)
        assert (pixels.width, pixels.pages) == (333, 1)
        assert len(pixels.rgba) == pixels.width * pixels.height * 4
        assert pixels.rgba[:4] == b"\xff\xff\xff\xff"
        assert isinstance(made.page(b"no paper", 0, 100).exception(timeout=60), ValueError)
    finally:
        papers.stop(), press.stop()
