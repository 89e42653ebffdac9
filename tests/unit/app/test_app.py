"""What the composition root adds of its own: settings, the preview's page, and a log that tells no tales."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from clerkdesk.app import main
from clerkdesk.app.bugs import log_bug
from clerkdesk.app.resolution_page import page_of, unit_path
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import Part
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.single_instance import SingleInstance
from clerkdesk.settings import Settings, SettingsError, check_centre, read_settings
from clerkdesk.wire.documents import UnitDocument
from tests.builders import a_text
from tests.fakes.centre import ACCOUNT, START
from tests.fakes.documents import a_document

UNITS = [
    UnitDocument(id=1, name="Primăria", kind="city"),
    UnitDocument(id=2, name="Direcția Urbanism", kind="directorate", parent=1),
    UnitDocument(id=3, name="Serviciul Certificate", kind="service", parent=2),
    UnitDocument(id=8, name="Cerc", kind="office", parent=9),
    UnitDocument(id=9, name="Vicios", kind="office", parent=8),
]


def test_the_page_beside_the_editor_is_the_one_that_will_be_issued() -> None:
    page = page_of(a_document(5), a_text(), Part.FACTS, ACCOUNT, "Cluj-Napoca", UNITS, Policy(), START)
    assert page.unit_path == ("Direcția Urbanism", "Serviciul Certificate")
    assert (page.number, page.ticket_number, page.author) == (None, "5/2026", "Ioana Mureșan")
    assert (page.focus, page.lower_number, page.climb_within_days) == (Part.FACTS, "", 30)


def test_a_unit_nobody_knows_and_a_circle_end_the_path() -> None:
    assert unit_path(77, UNITS) == ()
    assert unit_path(8, UNITS) == ("Vicios", "Cerc")


def test_a_bug_is_logged_without_what_people_wrote(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    words = " ".join(("Maria", "Oltean"))

    def fail() -> None:
        raise KeyError(words)

    with pytest.raises(KeyError) as raised:
        fail()
    outer = ValueError(words)
    outer.__cause__ = raised.value
    log_bug(outer)
    log_bug(raised.value)
    assert "ValueError < KeyError" in caplog.text
    assert "test_app.py" in caplog.text
    assert words not in caplog.text


def test_policy_environment_and_option_in_this_order(tmp_path: Path) -> None:
    policy = tmp_path / "desk.toml"
    assert read_settings(policy, {}) == Settings()
    policy.write_text('centre = "https://a.example/"\nlink_hosts = ["x.example"]\ntelephone = "webextel"\n')
    assert read_settings(policy, {}) == Settings("https://a.example", ("x.example",), "webextel")
    environment = {"CLERKDESK_CENTRE": "https://b.example", "CLERKDESK_LINK_HOSTS": "y.example,z.example"}
    assert read_settings(policy, environment).centre == "https://b.example"
    assert read_settings(policy, environment).link_hosts == ("y.example", "z.example")
    assert read_settings(policy, environment, "http://127.0.0.1:8000").centre == "http://127.0.0.1:8000"
    assert read_settings(policy, {"CLERKDESK_ROOT": str(tmp_path)}).root == tmp_path


@pytest.mark.parametrize(
    "written", ["centre = 3", 'link_hosts = "x"', "link_hosts = [1]", 'cenre = "x"', "telephone = []", "="]
)
def test_a_wrong_policy_is_said_in_words(tmp_path: Path, written: str) -> None:
    (tmp_path / "desk.toml").write_text(written)
    with pytest.raises(SettingsError, match=r"desk\.toml"):
        read_settings(tmp_path / "desk.toml", {})


@pytest.mark.parametrize("url", ["http://tichet.example", "ftp://x", "tichet.example", "https://", "https://a/?b=c"])
def test_a_centre_is_reached_safely_or_not_at_all(url: str) -> None:
    with pytest.raises(SettingsError):
        check_centre(url)


def test_a_wrong_start_is_told_and_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_ROOT", str(tmp_path))
    assert main(centre="http://far.example") == 2
    assert main(profile="../x") == 2
    lock = SingleInstance(folders_of("default", tmp_path).lock)
    lock.take()
    assert main() == 3
    lock.release()
    assert "open already" in capsys.readouterr().err
