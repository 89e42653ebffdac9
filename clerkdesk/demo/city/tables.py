"""The sample city's tables of words (`data/*.txt`) and the one source of chance, both read the same way everywhere.

This module must never keep what it read: whoever builds a city reads the tables once and passes them on.
"""

from __future__ import annotations

import random
import unicodedata
from importlib import resources


def lines(name: str) -> list[tuple[str, ...]]:
    """The rows of `data/<name>.txt`: fields parted by `|`, comment lines (`#`) and empty lines left out."""
    text = resources.files(__package__).joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return [
        tuple(field.strip() for field in line.split("|"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    ]


def dice(seed: int, part: str) -> random.Random:
    """Chance for one part of the city: the same for a seed on every machine, and not disturbed by the other parts."""
    return random.Random(f"{seed}:{part}")  # noqa: S311 - sample data, nothing secret depends on it


def plain(text: str) -> str:
    """The text in lower-case ASCII letters, for logins and addresses."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in bare if letter.isascii() and (letter.isalnum() or letter in " -."))
