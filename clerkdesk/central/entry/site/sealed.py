"""What travels through a citizen's browser and comes back unchanged or not at all: sealed notes and form tokens.

This module must never seal a secret: a note can be read, it only cannot be altered, borrowed or outlive its hour.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import zlib
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec

T = TypeVar("T")
_MARK = 16
_MOST_BYTES = 16_384


class Seals:
    """Seals and opens. `key`: the server's secret; `visit` in each call is the browser's own random cookie."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def new_visit(self) -> str:
        """A random name for a browser."""
        return secrets.token_urlsafe(18)

    def form_token(self, visit: str) -> str:
        """What every form of this browser carries, so that no other site can send one in its place."""
        return _text(self._mark(b"form", visit, b""))

    def is_form_token(self, visit: str, token: str) -> bool:
        """Whether a form came from a page this browser was given."""
        return bool(visit) and hmac.compare_digest(token.encode(), self.form_token(visit).encode())

    def seal(self, visit: str, note: object, now: datetime, life: timedelta) -> str:
        """A note only this browser can bring back, until its life is over."""
        until = int((now + life).timestamp()).to_bytes(5, "big")
        body = until + zlib.compress(msgspec.json.encode(note), 9)
        return _text(self._mark(b"note", visit, body) + body)

    def unseal(self, visit: str, sealed: str, kind: type[T], now: datetime) -> T | None:
        """The note; None when it is not ours, another browser's, altered or too old."""
        raw = _bytes(sealed)
        mark, body = raw[:_MARK], raw[_MARK:]
        if not hmac.compare_digest(mark, self._mark(b"note", visit, body)):
            return None
        if int.from_bytes(body[:5], "big") < now.timestamp():
            return None
        opened = zlib.decompressobj().decompress(body[5:], _MOST_BYTES)
        return msgspec.json.decode(opened, type=kind)

    def _mark(self, purpose: bytes, visit: str, body: bytes) -> bytes:
        said = b"\0".join((b"site", purpose, visit.encode(), body))
        return hmac.digest(self._key, said, hashlib.sha256)[:_MARK]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
