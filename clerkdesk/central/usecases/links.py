"""The citizen's private link: a ticket's id, an end and a signature, short enough for a letter.

This module must never be asked to log a link: whoever holds one acts as the citizen.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import uuid
from datetime import datetime, timedelta

LIFETIME = timedelta(days=400)
_SIGNED = 20
_MARK = 16


class Links:
    """Makes and reads links. `key`: the server's secret, at least 32 bytes; `public_url` without a slash at the end."""

    def __init__(self, key: bytes, public_url: str) -> None:
        if len(key) < 32:
            raise ValueError("the key for links needs at least 32 bytes")
        self._key = key
        self._public_url = public_url.rstrip("/")

    @property
    def public_url(self) -> str:
        """Where the site is, as citizens see it."""
        return self._public_url

    def status(self, ticket: uuid.UUID, now: datetime) -> str:
        """The address of the ticket's page."""
        return f"{self._public_url}/t/{self.token(ticket, now)}"

    def token(self, ticket: uuid.UUID, now: datetime) -> str:
        """The signed part of the address, good for 400 days."""
        ends = int((now + LIFETIME).timestamp())
        signed = ticket.bytes + ends.to_bytes(4, "big")
        return base64.urlsafe_b64encode(signed + self._sign(signed)).rstrip(b"=").decode()

    def read(self, token: str, now: datetime) -> uuid.UUID | None:
        """The ticket behind a token; None for a forged, damaged or outlived one."""
        try:
            raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        signed, mark = raw[:_SIGNED], raw[_SIGNED:]
        if len(raw) != _SIGNED + _MARK or not hmac.compare_digest(mark, self._sign(signed)):
            return None
        if int.from_bytes(signed[16:], "big") < now.timestamp():
            return None
        return uuid.UUID(bytes=signed[:16])

    def _sign(self, signed: bytes) -> bytes:
        return hmac.digest(self._key, b"ticket link" + signed, hashlib.sha256)[:_MARK]
