"""Cursors as desks carry them: opaque outside, epoch and place inside.

This module must never let a cursor of another epoch pass for one of this.
"""

from __future__ import annotations

import base64
import binascii

import msgspec

from clerkdesk.central.store.feed import Place
from clerkdesk.domain.refusals import Code, Refused


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """A place in the feed of one epoch."""

    epoch: str
    seq: int


class PageMark(msgspec.Struct, frozen=True, array_like=True):
    """How far a snapshot has come. `seq`: the head before its first page."""

    epoch: str
    seq: int
    place: Place
    done: int
    total: int


def write(value: Cursor | PageMark) -> str:
    """The opaque form, safe in an address."""
    return base64.urlsafe_b64encode(msgspec.json.encode(value)).decode().rstrip("=")


def _read(opaque: str) -> bytes:
    return base64.b64decode(opaque + "=" * (-len(opaque) % 4), altchars=b"-_", validate=True)


def read_cursor(opaque: str) -> Cursor:
    """What is inside. Raises Refused(CURSOR_EXPIRED) for what is no cursor of ours: the desk then starts anew."""
    try:
        return msgspec.json.decode(_read(opaque), type=Cursor)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise Refused(Code.CURSOR_EXPIRED) from None


def read_mark(opaque: str) -> PageMark:
    """What is inside. Raises Refused(CURSOR_EXPIRED)."""
    try:
        return msgspec.json.decode(_read(opaque), type=PageMark)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise Refused(Code.CURSOR_EXPIRED) from None
