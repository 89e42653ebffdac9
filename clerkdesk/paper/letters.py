"""Which characters the page's faces can print, and what becomes of the others.

This module must never drop a letter silently: what cannot be printed shows as an empty square.
"""

from __future__ import annotations

import unicodedata

from clerkdesk.domain.text import clean

# Covered by the faces inside typst (Libertinus Serif first, DejaVu Sans Mono for signs), tried character by character.
# A character outside would stop the page: PDF/A allows no text without a glyph.
_PRINTED: tuple[tuple[int, int], ...] = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x377),
    (0x384, 0x38A),
    (0x38C, 0x38C),
    (0x38E, 0x3A1),
    (0x3A3, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x2044, 0x2052),
    (0x2054, 0x205E),
    (0x2070, 0x2071),
    (0x2074, 0x208E),
    (0x20A0, 0x20C0),
    (0x2100, 0x211E),
    (0x2122, 0x2122),
    (0x2126, 0x2151),
    (0x2153, 0x2184),
    (0x2190, 0x23FF),
    (0x2460, 0x2606),
)
_SQUARE = "\u25a1"
_LONGEST_WORD = 60
# Where a word of no language may be broken; it takes no room and is not part of the text.
_BREAK = "\u200b"


def printable(text: str) -> str:
    """One line of text as the page can print it: composed, comma-below, no control or direction marks.

    Runs of more than 60 characters without a space may be broken, so that none leaves the page.
    """
    kept = "".join(_one(character) for character in clean(text))
    return " ".join(_breakable(word) for word in kept.split())


def _one(character: str) -> str:
    if character.isspace():
        return " "
    if any(first <= ord(character) <= last for first, last in _PRINTED):
        return character
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Mn", "Me"} else _SQUARE


def _breakable(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    return _BREAK.join(word[at : at + _LONGEST_WORD // 2] for at in range(0, len(word), _LONGEST_WORD // 2))
