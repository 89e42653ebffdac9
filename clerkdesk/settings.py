"""What IT sets once for all desks, and what the command line changes for one.

This module must never hold a person's own choices, nor anything secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class SettingsError(Exception):
    """The policy file or an option is wrong; the message says where and what is expected, for IT."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`centre`: where to work, empty when the person is to be asked. `link_hosts`: hosts whose meeting links may be
    opened. `telephone`: `tel` or `webextel`. `root`: everything of this desk below one folder, for trials.
    """

    centre: str = ""
    link_hosts: tuple[str, ...] = ("webex.com",)
    telephone: str = "tel"
    root: Path | None = None


def read_settings(policy: Path, environment: Mapping[str, str], centre: str | None = None) -> Settings:
    """The policy file (TOML) if there is one, over it the environment (CLERKDESK_CENTRE, CLERKDESK_ROOT,
    CLERKDESK_LINK_HOSTS), over that the option. Raises SettingsError.
    """
    settings = _from_policy(policy)
    if environment.get("CLERKDESK_LINK_HOSTS"):
        settings = replace(settings, link_hosts=tuple(environment["CLERKDESK_LINK_HOSTS"].split(",")))
    if environment.get("CLERKDESK_ROOT"):
        settings = replace(settings, root=Path(environment["CLERKDESK_ROOT"]))
    wanted = centre or environment.get("CLERKDESK_CENTRE") or settings.centre
    return replace(settings, centre=check_centre(wanted) if wanted else "")


def check_centre(url: str) -> str:
    """The centre's address without a final slash. Raises SettingsError unless it is https, or http on this machine."""
    parts = urlsplit(url)
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or parts.scheme not in ("https", "http") or parts.query or parts.fragment:
        raise SettingsError("the centre's address looks like https://tichet.primarie.ro")
    if parts.scheme == "http" and not is_here:
        raise SettingsError("the centre's address must begin with https://")
    return url.rstrip("/")


def _from_policy(policy: Path) -> Settings:
    if not policy.exists():
        return Settings()
    import tomllib

    try:
        with policy.open("rb") as file:
            found = tomllib.load(file)
    except FileNotFoundError:
        return Settings()
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{policy.name}: {error}") from error
    unknown = set(found) - {"centre", "link_hosts", "telephone"}
    if unknown:
        raise SettingsError(f"{policy.name}: unknown names: {', '.join(sorted(unknown))}")
    return Settings(
        centre=_text(found, "centre", "", policy),
        link_hosts=_texts(found, "link_hosts", Settings().link_hosts, policy),
        telephone=_text(found, "telephone", "tel", policy),
    )


def _text(found: dict[str, Any], name: str, default: str, policy: Path) -> str:
    value = found.get(name, default)
    if not isinstance(value, str):
        raise SettingsError(f"{policy.name}: {name} is a text")
    return value


def _texts(found: dict[str, Any], name: str, default: tuple[str, ...], policy: Path) -> tuple[str, ...]:
    value = found.get(name, list(default))
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingsError(f"{policy.name}: {name} is a list of texts")
    return tuple(value)
