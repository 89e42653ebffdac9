"""The centre's access to Webex: one token file, refreshed by one process at a time, stored before it is used.

This module must never log a token, and never use a refresh token twice: a second use ends the whole access.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import msgspec
import requests

from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.webex_replies import TokenReply
from clerkdesk.wire.exchange import Unreachable


class TokenFile(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds (JSON). Ends are instants in seconds since 1970, 0 when unknown."""

    client_id: str
    client_secret: str
    access_token: str
    refresh_token: str
    access_ends: float = 0
    refresh_ends: float = 0


Refresher = Callable[[TokenFile], TokenReply]


class WebexTokens:
    """Hands out the access token, and refreshes it once for all threads and processes that share the file."""

    def __init__(self, path: Path, refresher: Refresher, clock: Clock) -> None:
        self._path = path
        self._refresher = refresher
        self._clock = clock
        self._lock = Lock()

    def current(self) -> str:
        """The access token in force. Raises FileNotFoundError or msgspec.ValidationError for a file not set up."""
        return self._read().access_token

    def refresh(self, worn_out: str) -> str:
        """A token other than `worn_out`: the one somebody else has just fetched, or a new one. Raises Unreachable."""
        with self._lock, self._alone():
            held = self._read()
            if held.access_token != worn_out:
                return held.access_token
            fresh = self._refresher(held)
            now = self._clock.now().timestamp()
            self._store(
                msgspec.structs.replace(
                    held,
                    access_token=fresh.access_token,
                    refresh_token=fresh.refresh_token,
                    access_ends=now + fresh.expires_in if fresh.expires_in else 0,
                    refresh_ends=now + fresh.refresh_token_expires_in if fresh.refresh_token_expires_in else 0,
                )
            )
            return fresh.access_token

    def days_left(self) -> float | None:
        """Days until the refresh token ends, for the alarm at 30, 14 and 7; None when the service did not say."""
        ends = self._read().refresh_ends
        return (ends - self._clock.now().timestamp()) / 86_400 if ends else None

    def _read(self) -> TokenFile:
        return msgspec.json.decode(self._path.read_bytes(), type=TokenFile)

    def _store(self, held: TokenFile) -> None:
        arriving = self._path.with_suffix(".new")
        with os.fdopen(os.open(arriving, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(msgspec.json.encode(held))
            out.flush()
            os.fsync(out.fileno())
        arriving.replace(self._path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def refresh_over_http(base: str, timeout: float = 15.0) -> Refresher:
    """The refresher that asks Webex: POST {base}/access_token, as a form."""

    def refresh(held: TokenFile) -> TokenReply:
        form = {
            "grant_type": "refresh_token",
            "client_id": held.client_id,
            "client_secret": held.client_secret,
            "refresh_token": held.refresh_token,
        }
        try:
            reply = requests.post(f"{base}/access_token", data=form, timeout=timeout)
        except requests.RequestException as error:
            raise Unreachable(f"Webex tokens: {type(error).__name__}") from None
        if reply.status_code != 200:
            raise Unreachable(f"Webex refused to refresh the access: {reply.status_code}")
        return msgspec.json.decode(reply.content, type=TokenReply)

    return refresh
