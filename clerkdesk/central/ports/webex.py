"""Webex through its public Meetings API, on behalf of the officials who host; about a dozen calls.

This module must never log a link, a password or a token, and never ask Webex to write to the citizen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar
from urllib.parse import quote, urlsplit

import msgspec
import requests

from clerkdesk.central.ports import webex_replies as r
from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.meetings import (
    BookedMeeting,
    Download,
    HostLink,
    Instance,
    MadeRecording,
    MeetingRefused,
    Participant,
    WantedMeeting,
)
from clerkdesk.domain.civil_time import local
from clerkdesk.wire.exchange import Unreachable

T = TypeVar("T")
_CHUNK = 1 << 18
_MOST = "100"
_HOST_LINK_MINUTES = 15
_WAIT = frozenset({423, 429})
_GONE = frozenset({404, 410})


class Tokens(Protocol):
    """Where the access token comes from."""

    def current(self) -> str:
        """The token in force."""
        ...

    def refresh(self, worn_out: str) -> str:
        """Another one than `worn_out`."""
        ...


class Webex:
    """A client of `base` (the API's root, without a slash at the end). `timeout` in seconds, per read."""

    def __init__(self, base: str, tokens: Tokens, site_url: str, clock: Clock, timeout: float = 20.0) -> None:
        self._base = base.rstrip("/")
        self._tokens = tokens
        self._site_url = site_url
        self._clock = clock
        self._timeout = timeout
        self._session = requests.Session()

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()

    def create(self, wanted: WantedMeeting) -> BookedMeeting:
        """See Meetings."""
        body = {
            **_times(wanted),
            "title": wanted.title[:128],
            "hostEmail": wanted.host_email,
            "enabledAutoRecordMeeting": True,
            "enabledJoinBeforeHost": False,
            "unlockedMeetingJoinSecurity": "allowJoinWithLobby",
            "publicMeeting": False,
            "excludePassword": True,
            # The programme writes to the citizen itself; Webex never learns the address.
            "sendEmail": False,
            "integrationTags": [wanted.tag],
            **({"siteUrl": self._site_url} if self._site_url else {}),
        }
        return self._read("POST", "/meetings", r.MeetingReply, body=body).booked()

    def find(self, tag: str, host_email: str) -> BookedMeeting | None:
        """See Meetings."""
        query = {"integrationTag": tag, "hostEmail": host_email, "meetingType": "meetingSeries", "max": _MOST}
        found = self._read("GET", "/meetings", r.MeetingPage, query=query).items
        standing = [each for each in found if each.state not in {"expired", "ended"}]
        return standing[0].booked() if standing else None

    def get(self, meeting: str, host_email: str) -> BookedMeeting | None:
        """See Meetings."""
        try:
            return self._read(
                "GET", _path("meetings", meeting), r.MeetingReply, query={"hostEmail": host_email}
            ).booked()
        except MeetingRefused as refused:
            if refused.status in _GONE:
                return None
            raise

    def move(self, meeting: str, wanted: WantedMeeting) -> BookedMeeting:
        """See Meetings. The tag is sent along: a patch without it would wipe it."""
        body = {
            **_times(wanted),
            "hostEmail": wanted.host_email,
            "sendEmail": False,
            "integrationTags": [wanted.tag],
        }
        return self._read("PATCH", _path("meetings", meeting), r.MeetingReply, body=body).booked()

    def delete(self, meeting: str, host_email: str) -> None:
        """See Meetings."""
        try:
            self._ask("DELETE", _path("meetings", meeting), query={"hostEmail": host_email, "sendEmail": "false"})
        except MeetingRefused as refused:
            if refused.status not in _GONE:
                raise

    def host_link(self, meeting: str, host_email: str, host_name: str) -> HostLink:
        """See Meetings."""
        body = {
            "meetingId": meeting,
            "hostEmail": host_email,
            "email": host_email,
            "displayName": host_name[:128],
            "joinDirectly": False,
            "expirationMinutes": _HOST_LINK_MINUTES,
        }
        minted = self._read("POST", "/meetings/join", r.JoinReply, body=body)
        link = minted.host_link(self._clock.now() + timedelta(minutes=_HOST_LINK_MINUTES))
        if link is None:
            raise MeetingRefused(200, "no link for the host")
        return link

    def instances(self, meeting: str, host_email: str) -> list[Instance]:
        """See Meetings."""
        query = {
            "meetingSeriesId": meeting,
            "meetingType": "meeting",
            "state": "ended",
            "hostEmail": host_email,
            "max": _MOST,
        }
        return [each.instance() for each in self._read("GET", "/meetings", r.MeetingPage, query=query).items]

    def participants(self, instance: str, host_email: str) -> list[Participant]:
        """See Meetings."""
        query = {"meetingId": instance, "hostEmail": host_email, "max": _MOST}
        page = self._read("GET", "/meetingParticipants", r.ParticipantPage, query=query)
        return [each.participant() for each in page.items]

    def recordings(self, instance: str, host_email: str) -> list[MadeRecording]:
        """See Meetings."""
        query = {"meetingId": instance, "hostEmail": host_email, "max": _MOST}
        return [each.made() for each in self._read("GET", "/recordings", r.RecordingPage, query=query).items]

    def recording(self, recording: str, host_email: str) -> MadeRecording:
        """See Meetings."""
        query = {"hostEmail": host_email}
        return self._read("GET", _path("recordings", recording), r.RecordingReply, query=query).made()

    def download(self, link: str) -> Download:
        """See Meetings. No token goes along: the link is the ticket. Encrypted only, unless the API itself is not."""
        if urlsplit(link).scheme != "https" and urlsplit(self._base).scheme == "https":
            raise MeetingRefused(200, "a download link without encryption")
        try:
            reply = self._session.get(link, stream=True, timeout=self._timeout, headers={"Accept-Encoding": "identity"})
        except requests.RequestException as error:
            raise Unreachable(f"recording: {type(error).__name__}") from None
        if reply.status_code != 200:
            with reply:
                self._judge(reply)
                raise MeetingRefused(reply.status_code, "no recording behind the link")
        announced = reply.headers.get("Content-Length", "")
        return Download(int(announced) if announced.isdecimal() else None, _chunks(reply))

    def _read(
        self,
        method: str,
        path: str,
        kind: type[T],
        *,
        query: dict[str, str] | None = None,
        body: dict[str, Any] | None = None,
    ) -> T:
        try:
            return msgspec.json.decode(self._ask(method, path, query=query, body=body), type=kind)
        except msgspec.DecodeError:
            raise Unreachable("Webex answered something that is not its own") from None

    def _ask(
        self, method: str, path: str, *, query: dict[str, str] | None = None, body: dict[str, Any] | None = None
    ) -> bytes:
        token = self._tokens.current()
        reply = self._once(method, path, token, query, body)
        if reply.status_code == 401:
            reply = self._once(method, path, self._tokens.refresh(token), query, body)
            if reply.status_code == 401:
                raise Unreachable("Webex does not accept a fresh token")
        self._judge(reply)
        return reply.content

    def _once(
        self, method: str, path: str, token: str, query: dict[str, str] | None, body: dict[str, Any] | None
    ) -> requests.Response:
        try:
            return self._session.request(
                method,
                self._base + path,
                params=query,
                json=body,
                headers={"Authorization": f"Bearer {token}"},
                timeout=self._timeout,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise Unreachable(f"Webex: {type(error).__name__}") from None

    def _judge(self, reply: requests.Response) -> None:
        """Return for an answer of ours. Raises Unreachable (wait) or MeetingRefused (stop)."""
        status = reply.status_code
        if status in {200, 201, 204}:
            return
        if status in _WAIT or status >= 500:
            raise Unreachable(f"Webex answered {status}", _seconds(reply.headers.get("Retry-After")))
        try:
            complaint = msgspec.json.decode(reply.content, type=r.Complaint)
        except msgspec.DecodeError:
            complaint = r.Complaint()
        raise MeetingRefused(status, complaint.message[:200], complaint.tracking_id[:80])


def _times(wanted: WantedMeeting) -> dict[str, str]:
    return {
        "start": _written(wanted.starts_at),
        "end": _written(wanted.ends_at),
        "timezone": "Europe/Bucharest",
    }


def _written(moment: datetime) -> str:
    return local(moment).isoformat(timespec="seconds")


def _path(kind: str, name: str) -> str:
    return f"/{kind}/{quote(name, safe='')}"


def _seconds(retry_after: str | None) -> float | None:
    return float(retry_after) if retry_after and retry_after.isdecimal() else None


def _chunks(reply: requests.Response) -> Iterator[bytes]:
    with reply:
        try:
            yield from reply.iter_content(_CHUNK)
        except requests.RequestException as error:
            raise Unreachable(f"recording: {type(error).__name__}") from None
