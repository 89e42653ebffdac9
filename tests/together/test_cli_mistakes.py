"""What the centre's command line says when something outside it is not there: a sentence and a code, never a trace."""

from __future__ import annotations

import base64
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.central.cli import FAILED, MISTAKEN, main
from tests.served import serving, settings_for

NOBODY = "postgresql://127.0.0.1:1/nobody"


@pytest.fixture
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "DATABASE_URL": NOBODY,
        "ARCHIVE_DIR": str(tmp_path),
        "LINK_KEY": base64.b64encode(b"k" * 32).decode(),
        "PUBLIC_URL": "https://tichet.example.org",
        "CITY": "Cluj-Napoca",
        "MAIL_FROM": "bilet@example.org",
        "BOUNCE_DOMAIN": "example.org",
    }
    for name, value in given.items():
        monkeypatch.setenv(f"CLERKDESK_{name}", value)


@pytest.mark.usefixtures("_settings")
@pytest.mark.parametrize("command", [["doctor"], ["migrate"], ["officials"], ["audit", "verify"]])
def test_a_database_that_is_away_is_said_in_a_sentence(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == FAILED
    assert "cannot be reached" in capsys.readouterr().err


@pytest.mark.usefixtures("_settings")
def test_an_import_without_its_files_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import"]) == MISTAKEN
    assert main(["import", f"--cases={tmp_path / 'nowhere.csv'}"]) == MISTAKEN
    said = capsys.readouterr().err
    assert "nothing to take in" in said
    assert "nowhere.csv" in said


@pytest.mark.usefixtures("_settings")
def test_half_a_meeting_service_is_a_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_WEBEX_BASE", "https://webex.example.org/v1")
    assert main(["officials"]) == MISTAKEN
    assert "belong together" in capsys.readouterr().err


def test_a_command_id_is_a_uuid() -> None:
    with pytest.raises(SystemExit):
        main(["doctor", "--run-parked", "abc"])


def test_without_its_database_the_centre_lives_and_is_not_ready(tmp_path: Path) -> None:
    with serving(replace(settings_for(NOBODY, tmp_path), threads=2)) as server:
        assert urllib.request.urlopen(f"{server.address}/health/live").status == 200
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{server.address}/health/ready")
        refused.value.close()
        assert refused.value.code == 503
