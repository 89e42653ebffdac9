"""Which phrases of two texts differ, by words, so that a reader sees the change and not the letters.

This module must never colour anything: it answers places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+")
_JOINED_BY_AT_MOST = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text, in characters: `start` inclusive, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Differences:
    """Stretches of theirs and of mine that the other does not have; `count` is how many changes a reader would name."""

    theirs: tuple[Place, ...] = ()
    mine: tuple[Place, ...] = ()
    count: int = 0


def differences(theirs: str, mine: str) -> Differences:
    """Compare word by word. One unchanged word between two changes does not split them: a reader sees one phrase."""
    left, right = list(_WORDS.finditer(theirs)), list(_WORDS.finditer(mine))
    matcher = SequenceMatcher(None, [w.group() for w in left], [w.group() for w in right], autojunk=False)
    changes: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if changes and a - changes[-1][1] <= _JOINED_BY_AT_MOST and c - changes[-1][3] <= _JOINED_BY_AT_MOST:
            changes[-1] = (changes[-1][0], b, changes[-1][2], d)
        else:
            changes.append((a, b, c, d))
    return Differences(
        tuple(_place(left, a, b) for a, b, _, _ in changes if b > a),
        tuple(_place(right, c, d) for _, _, c, d in changes if d > c),
        len(changes),
    )


def _place(words: list[re.Match[str]], first: int, after: int) -> Place:
    return Place(words[first].start(), words[after - 1].end())
