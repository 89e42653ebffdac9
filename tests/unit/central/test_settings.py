"""Settings: read from file and environment, and every mistake told in a sentence."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from clerkdesk.central.settings import Mistake, read_settings

KEY = base64.b64encode(b"k" * 32).decode()
GOOD = {
    "CLERKDESK_DATABASE_URL": "postgresql://centre@/clerkdesk",
    "CLERKDESK_ARCHIVE_DIR": "/srv/archive",
    "CLERKDESK_LINK_KEY": KEY,
    "CLERKDESK_PUBLIC_URL": "https://bilet.example.org/",
    "CLERKDESK_CITY": "Cluj-Napoca",
    "CLERKDESK_MAIL_FROM": "bilet@example.org",
    "CLERKDESK_BOUNCE_DOMAIN": "example.org",
}


def test_the_environment_alone_is_enough() -> None:
    settings = read_settings(None, {**GOOD, "CLERKDESK_SMTP_TLS": "yes", "CLERKDESK_PORT": "9000"})
    assert (settings.public_url, settings.port, settings.smtp_tls) == ("https://bilet.example.org", 9000, True)
    assert settings.archive_dir == Path("/srv/archive")


def test_the_environment_overrules_the_file(tmp_path: Path) -> None:
    file = tmp_path / "centre.toml"
    lines = [f'{name.removeprefix("CLERKDESK_").lower()} = "{value}"' for name, value in GOOD.items()]
    file.write_text("\n".join([*lines, "port = 9000"]), encoding="utf-8")
    assert read_settings(file, {}).port == 9000
    assert read_settings(file, {"CLERKDESK_PORT": "9001"}).port == 9001


def test_secrets_are_not_in_its_text() -> None:
    said = repr(read_settings(None, GOOD))
    assert "centre@" not in said
    assert "kkkk" not in said


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "mysql://x", "database_url must begin with postgresql://"),
        ("ARCHIVE_DIR", " ", "archive_dir must be a text that is not empty"),
        ("LINK_KEY", "not base64!", "link_key must be base64"),
        ("LINK_KEY", "aGVsbG8=", "link_key must hold at least 32 bytes"),
        ("PUBLIC_URL", "bilet.example.org", "public_url must be an address"),
        ("PUBLIC_URL", "http://bilet.example.org", "public_url must begin with https://"),
        ("PORT", "many", "port must be a whole number"),
        ("SMTP_TLS", "maybe", "smtp_tls must be true or false"),
    ],
)
def test_each_mistake_has_its_sentence(name: str, value: str, sentence: str) -> None:
    with pytest.raises(Mistake, match=sentence):
        read_settings(None, {**GOOD, f"CLERKDESK_{name}": value})


def test_what_is_missing_and_what_is_unknown_is_named(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="missing in the environment: database_url, archive_dir"):
        read_settings(None, {})
    file = tmp_path / "centre.toml"
    file.write_text("colour = 'blue'", encoding="utf-8")
    with pytest.raises(Mistake, match=r"unknown setting in .*: colour"):
        read_settings(file, GOOD)
    file.write_text("port = ", encoding="utf-8")
    with pytest.raises(Mistake, match="is not TOML"):
        read_settings(file, GOOD)
    with pytest.raises(Mistake, match="there is no settings file"):
        read_settings(tmp_path / "none.toml", GOOD)
