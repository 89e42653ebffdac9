"""What every handler of the local Webex is given: the state, the acts, the tokens and the files.

This module must never be imported by the state: it only gathers.
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response
from litestar.di import NamedDependency

from clerkdesk.demo.webex.errors import JSON_UTF8, ApiError, Tracking, bad_request
from clerkdesk.demo.webex.model import Recording
from clerkdesk.demo.webex.mp4 import recording_bytes
from clerkdesk.demo.webex.state import WebexState
from clerkdesk.demo.webex.talking import Talking

Asked = Request[Any, Any, Any]


class Tokens:
    """Access tokens and the refresh token that makes new ones."""

    def __init__(self, state: WebexState) -> None:
        settings = state.settings
        self._state, self._refresh = state, settings.refresh_token
        self._access: dict[str, datetime] = {}
        self._lock = threading.Lock()
        self._remember(settings.access_token)

    def _remember(self, token: str) -> None:
        self._access[token] = self._state.now() + timedelta(seconds=self._state.settings.token_seconds)

    def check(self, header: str | None) -> None:
        """Raises ApiError(401) unless the header bears a token that lives."""
        scheme, _, token = (header or "").partition(" ")
        with self._lock:
            dies_at = self._access.get(token)
        if scheme.lower() != "bearer" or dies_at is None or self._state.now() >= dies_at:
            raise ApiError(401, "The request requires a valid access token set in the Authorization request header.")

    def expire_all(self) -> None:
        """Every access token dies at once; the refresh token stays."""
        with self._lock:
            self._access.clear()

    def refreshed(self, form: dict[str, str]) -> dict[str, object]:
        """The answer to a refresh. Raises ApiError 400 or 401."""
        settings = self._state.settings
        if form.get("grant_type") != "refresh_token":
            raise bad_request("grant_type must be refresh_token")
        if (form.get("client_id"), form.get("client_secret")) != (settings.client_id, settings.client_secret):
            raise ApiError(401, "invalid_client")
        with self._lock:
            if form.get("refresh_token") != self._refresh:
                raise ApiError(401, "invalid_grant")
            access = self._state.fresh("access", 64)
            self._remember(access)
            if settings.rotates_refresh_token:
                self._refresh = self._state.fresh("refresh", 64)
            return {
                "access_token": access,
                "expires_in": settings.token_seconds,
                "refresh_token": self._refresh,
                "refresh_token_expires_in": settings.refresh_seconds,
                "token_type": "Bearer",
            }


class Hub:
    """One of each, for one local Webex."""

    def __init__(self, state: WebexState) -> None:
        self.state, self.talking = state, Talking(state)
        self.tokens, self.tracking = Tokens(state), Tracking()
        self._files: dict[str, bytes] = {}

    def file(self, recording: Recording) -> bytes:
        """The bytes of a recording, made once."""
        if recording.id not in self._files:
            self._files[recording.id] = recording_bytes(recording.id, recording.topic, recording.seconds)
        return self._files[recording.id]


GivenHub = NamedDependency[Hub]
"""How a handler asks for the hub."""


def root_of(request: Asked) -> str:
    """`http://127.0.0.1:PORT`, as the caller reached us."""
    return str(request.base_url).rstrip("/")


def answer(content: object, status: int = 200, headers: dict[str, str] | None = None) -> Response[bytes]:
    """A JSON answer of the meetings family, with its charset in the content type."""
    return Response(msgspec.json.encode(content), status_code=status, media_type=JSON_UTF8, headers=headers)


async def body_of(request: Asked) -> dict[str, object]:
    """The JSON object of the body. Raises ApiError(400)."""
    try:
        content = msgspec.json.decode(await request.body())
    except msgspec.DecodeError:
        raise bad_request("the body is not JSON") from None
    if not isinstance(content, dict):
        raise bad_request("the body must be a JSON object")
    return content


def page_of(request: Asked, items: list[dict[str, object]], default: int = 10, most: int = 100) -> Response[bytes]:
    """One page of a list: `max` (10, at most 100) and `offset`, and a Link header to the next one."""
    query = request.query_params
    try:
        size, offset = int(query.get("max", default)), int(query.get("offset", 0))
    except ValueError:
        raise bad_request("max and offset must be numbers") from None
    if not 1 <= size <= most or offset < 0:
        raise bad_request(f"max must be between 1 and {most}")
    headers = None
    if offset + size < len(items):
        following = urlencode({**{name: str(value) for name, value in query.items()}, "offset": str(offset + size)})
        headers = {"Link": f'<{root_of(request)}{request.url.path}?{following}>; rel="next"'}
    return answer({"items": items[offset : offset + size]}, headers=headers)
