"""Romanian text as the programme keeps it: composed, comma-below letters, and folded for comparison and search.

This module must never lose a letter: folding is for finding, only `clean` is for keeping.
"""

from __future__ import annotations

import re
import unicodedata

# Old systems wrote s and t with a cedilla (U+015E..U+0163); the right letters carry a comma below (U+0218..U+021B).
_CEDILLA = str.maketrans({"\u015e": "\u0218", "\u015f": "\u0219", "\u0162": "\u021a", "\u0163": "\u021b"})
_CNP = re.compile(r"(?<!\d)\d{13}(?!\d)")
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """Text as it is stored: NFC, with comma-below letters instead of cedilla ones."""
    return unicodedata.normalize("NFC", text).translate(_CEDILLA)


def fold(text: str) -> str:
    """Text as it is compared: no diacritics, no case, single spaces, hyphens as spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.translate(_CEDILLA)) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.casefold().replace("-", " ")).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two people's names are the same but for accents, case, hyphens and the order of their parts."""
    return bool(fold(one)) and sorted(fold(one).split()) == sorted(fold(other).split())


def mask_cnp(text: str) -> str:
    """Text with every 13-digit number hidden: no personal numeric code leaves the city hall by accident."""
    return _CNP.sub("*" * 13, text)


def mask_email(address: str) -> str:
    """An address as the desk shows it: first and last letter of both sides, so that one can recognise it."""
    name, at_sign, host = address.partition("@")
    if not at_sign:
        return "…"
    return f"{name[:1]}…{name[-1:] if len(name) > 2 else ''}@{'…' + host[-5:] if len(host) > 5 else host}"
