"""Where the files of one centre and one official lie on this machine, and how a damaged one is put aside.

This module must never open a database.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

COMPANIONS = ("", "-wal", "-shm")
"""A database, its log and its index: they are only ever moved or removed together."""


def folder_name(centre: str, official: int) -> str:
    """A name that tells neither the centre nor the person: a hash of both."""
    return hashlib.sha256(f"{centre.rstrip('/').lower()}\n{official}".encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class DeskFolder:
    """The files of one desk. `root` exists once `prepare` was called."""

    root: Path

    @property
    def mirror(self) -> Path:
        """Facts from the centre; may vanish at any moment."""
        return self.root / "mirror.db"

    @property
    def outbox(self) -> Path:
        """Commands, drafts and kept texts; precious."""
        return self.root / "outbox.db"

    @property
    def files(self) -> Path:
        """Contents of papers by SHA-256; may vanish at any moment."""
        return self.root / "files.db"

    @property
    def key_check(self) -> Path:
        """A fingerprint of the key, which tells a wrong key from a damaged file."""
        return self.root / "key.check"

    @property
    def reserve(self) -> Path:
        """Room given up when the disk is full, so that drafts and commands can still be written."""
        return self.root / "reserve"

    def prepare(self) -> None:
        """Make the folder, readable by its owner alone."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)

    def quarantine(self, database: Path, now: datetime) -> Path:
        """Move a damaged database with its companions aside; answers where it lies now."""
        aside = self.root / "quarantine" / f"{now:%Y%m%dT%H%M%S%f}"
        aside.mkdir(parents=True, exist_ok=True, mode=0o700)
        for suffix in COMPANIONS:
            part = database.with_name(database.name + suffix)
            if part.exists():
                part.rename(aside / part.name)
        return aside / database.name

    def remove(self, database: Path) -> None:
        """Delete a disposable database with its companions."""
        for suffix in COMPANIONS:
            database.with_name(database.name + suffix).unlink(missing_ok=True)
