"""Which centre and official this profile last worked with: what the desk must know before any key is at hand.

This module must never hold a secret: the salt is none, and the key and the session live in the keyring.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from clerkdesk.machine.small_files import read_object, write_whole


@dataclass(frozen=True, slots=True)
class Profile:
    """`desk`: this desk's UUID for the centre. `official` 0: nobody signed in yet. `salt`: hex, for keys made from a
    password where there is no keyring.
    """

    desk: str
    centre: str = ""
    official: int = 0
    login: str = ""
    salt: str = ""


class ProfileFile:
    """Reads and keeps the profile."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Profile | None:
        """The profile; None the first time, and when the file cannot be read as one."""
        found = read_object(self._path)
        texts = {name: found.get(name, "") for name in ("desk", "centre", "login", "salt")}
        official = found.get("official", 0)
        if not texts["desk"] or not isinstance(official, int) or not all(isinstance(v, str) for v in texts.values()):
            return None
        return Profile(official=official, **texts)

    def save(self, profile: Profile) -> None:
        """Keep it, whole or not at all."""
        write_whole(self._path, asdict(profile))
