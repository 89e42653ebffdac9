"""A person's own choices on this machine, in one small file.

This module must never know what a choice means.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from clerkdesk.machine.small_files import read_object, write_whole

Choice = str | int | float | bool


class PreferenceFile:
    """Choices by name: theme, text size, language, the centre's address. Never a citizen's data.

    `fixed`: what IT chose for everybody; it stands whatever the file says.
    """

    def __init__(self, path: Path, fixed: Mapping[str, Choice]) -> None:
        self._path = path
        self._fixed = fixed

    def load(self) -> dict[str, Choice]:
        """All choices kept; empty the first time, and when the file cannot be read as such."""
        found = read_object(self._path)
        own = {name: value for name, value in found.items() if isinstance(value, (str, int, float, bool))}
        return {**own, **self._fixed}

    def save(self, choices: dict[str, Choice]) -> None:
        """Keep these and nothing else; written at once, whole or not at all."""
        write_whole(self._path, choices)
