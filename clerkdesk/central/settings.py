"""The centre's settings: one TOML file, overruled by CLERKDESK_* in the environment; checked with a sentence each.

This module must never print a secret, nor guess what only the city can know.
"""

from __future__ import annotations

import base64
import binascii
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import urlsplit


class Mistake(Exception):
    """A setting is missing or wrong; the text says which, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the centre is told from outside. Secrets are left out of its own text form."""

    database_url: str = field(repr=False)
    archive_dir: Path
    link_key: bytes = field(repr=False)
    public_url: str
    city: str
    mail_from: str
    bounce_domain: str
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 25
    smtp_tls: bool = False
    webex_base: str = ""
    webex_tokens: Path | None = None
    webex_site_url: str = ""
    webex_host: str = ""
    host: str = "127.0.0.1"
    port: int = 8400
    threads: int = 16


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Mistake(f"{name} must be a text that is not empty")
    return value.strip()


def _number(name: str, value: object) -> int:
    if isinstance(value, bool) or not str(value).isdigit():
        raise Mistake(f"{name} must be a whole number")
    return int(str(value))


def _yes(name: str, value: object) -> bool:
    said = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(str(value).lower())
    if said is None:
        raise Mistake(f"{name} must be true or false")
    return said


def _path(name: str, value: object) -> Path:
    return Path(_text(name, value)).expanduser()


def _database(name: str, value: object) -> str:
    url = _text(name, value)
    if not url.startswith(("postgresql://", "postgresql+psycopg://")):
        raise Mistake(f"{name} must begin with postgresql://")
    return url


def _web(name: str, value: object) -> str:
    url = _text(name, value).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Mistake(f"{name} must be an address that begins with https:// (or http:// on this machine)")
    if parts.scheme == "http" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise Mistake(f"{name} must begin with https:// for any machine but this one")
    return url


def _key(name: str, value: object) -> bytes:
    try:
        key = base64.b64decode(_text(name, value), validate=True)
    except binascii.Error:
        raise Mistake(f"{name} must be base64 (make one with: openssl rand -base64 32)") from None
    if len(key) < 32:
        raise Mistake(f"{name} must hold at least 32 bytes (make one with: openssl rand -base64 32)")
    return key


_READERS: dict[str, Callable[[str, object], object]] = {
    "database_url": _database,
    "archive_dir": _path,
    "link_key": _key,
    "public_url": _web,
    "city": _text,
    "mail_from": _text,
    "bounce_domain": _text,
    "smtp_host": _text,
    "smtp_port": _number,
    "smtp_tls": _yes,
    "webex_base": _web,
    "webex_tokens": _path,
    "webex_site_url": _text,
    "webex_host": _text,
    "host": _text,
    "port": _number,
    "threads": _number,
}
_PREFIX = "CLERKDESK_"
_OWED = ("database_url", "archive_dir", "link_key", "public_url", "city", "mail_from", "bounce_domain")


def read_settings(file: Path | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a file (None: the environment alone) under those of the environment. Raises Mistake."""
    given: dict[str, object] = dict(_read_file(file)) if file is not None else {}
    unknown = sorted(set(given) - set(_READERS))
    if unknown:
        raise Mistake(f"unknown setting in {file}: {', '.join(unknown)}")
    for name in _READERS:
        if (said := environment.get(_PREFIX + name.upper())) is not None:
            given[name] = said
    missing = [name for name in _OWED if name not in given]
    if missing:
        where = "the environment" if file is None else str(file)
        raise Mistake(f"missing in {where}: {', '.join(missing)}")
    if ("webex_base" in given) != ("webex_tokens" in given):
        raise Mistake("webex_base and webex_tokens belong together")
    return Settings(**{name: _READERS[name](name, value) for name, value in given.items()})  # type: ignore[arg-type]


def _read_file(file: Path) -> Mapping[str, object]:
    try:
        with file.open("rb") as source:
            return tomllib.load(source)
    except FileNotFoundError:
        raise Mistake(f"there is no settings file {file}") from None
    except tomllib.TOMLDecodeError as wrong:
        raise Mistake(f"{file} is not TOML: {wrong}") from None


assert set(_READERS) == {each.name for each in fields(Settings)}, "every setting has its reader"
