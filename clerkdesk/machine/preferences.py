"""A person's own choices on this machine, in one small file.

This module must never know what a choice means.
"""

from __future__ import annotations

from pathlib import Path

from clerkdesk.machine.small_files import read_object, write_whole

Choice = str | int | float | bool


class PreferenceFile:
    """Choices by name: theme, text size, language, the centre's address. Never a citizen's data."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, Choice]:
        """All choices kept; empty the first time, and when the file cannot be read as such."""
        found = read_object(self._path)
        return {name: value for name, value in found.items() if isinstance(value, (str, int, float, bool))}

    def save(self, choices: dict[str, Choice]) -> None:
        """Keep these and nothing else; written at once, whole or not at all."""
        write_whole(self._path, choices)
