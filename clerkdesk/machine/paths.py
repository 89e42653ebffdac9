"""Where this person's things lie on this machine: the only module that asks for folders.

This module must never name a citizen, an official or a centre in a path.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import appdirs

_APP = "ClerkDesk"
_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one profile. They exist once they are first written to."""

    data: Path
    config: Path
    log: Path

    @property
    def profile(self) -> Path:
        """Which centre and official this profile last worked with."""
        return self.config / "profile.json"

    @property
    def preferences(self) -> Path:
        """A person's own choices: theme, text size, language."""
        return self.config / "preferences.json"

    @property
    def lock(self) -> Path:
        """Held by the one running desk of this profile."""
        return self.data / "desk.lock"

    def desk(self, name: str) -> Path:
        """The folder of one centre and official, under the name its hash gave."""
        return self.data / "desks" / name


def folders_of(profile: str, root: Path | None = None) -> Folders:
    """The folders of a profile; under `root` instead of the person's own when one is given.

    Raises ValueError for a profile name that is not plain letters, digits, dots and dashes.
    """
    if not _PLAIN.fullmatch(profile) or profile.startswith("."):
        raise ValueError("a profile's name is made of letters, digits, dots and dashes")
    if root is not None:
        return Folders(root / profile / "data", root / profile / "config", root / profile / "log")
    return Folders(
        Path(appdirs.user_data_dir(_APP, appauthor=False)) / profile,
        Path(appdirs.user_config_dir(_APP, appauthor=False)) / profile,
        Path(appdirs.user_log_dir(_APP, appauthor=False)) / profile,
    )


def site_policy() -> Path:
    """Where IT sets the policy of all desks of this machine."""
    return Path(appdirs.site_config_dir(_APP, appauthor=False)) / "desk.toml"
