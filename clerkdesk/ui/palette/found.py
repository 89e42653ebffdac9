"""Which letters of a name were found, typed without diacritics.

This module must never search a store.
"""

from __future__ import annotations

from clerkdesk.domain.text import fold


def found_letters(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    """(start, length) of each typed word in `name`, where a word of it begins; in no order, never overlapping."""
    plain = "".join(fold(letter)[:1] or " " for letter in name)
    found: list[tuple[int, int]] = []
    for word in set(fold(typed).split()):
        at = plain.find(word)
        while at > 0 and plain[at - 1].isalnum():
            at = plain.find(word, at + 1)
        if at >= 0 and not any(start < at + len(word) and at < start + length for start, length in found):
            found.append((at, len(word)))
    return tuple(sorted(found))


def fits(name: str, typed: str) -> bool:
    """Whether every typed word begins a word of `name`."""
    words = fold(name).split()
    return all(any(each.startswith(word) for each in words) for word in fold(typed).split())
