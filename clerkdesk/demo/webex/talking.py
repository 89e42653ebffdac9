"""What people do in a local meeting: get a link, wait in the lobby, talk, leave, end it; and what is recorded.

This module must never admit a guest before the host, unless the meeting allows it.
"""

from __future__ import annotations

from datetime import timedelta

from clerkdesk.demo.webex.errors import ApiError, bad_request, not_found
from clerkdesk.demo.webex.model import Attendance, Instance, Meeting, Pass, Recording
from clerkdesk.demo.webex.state import WebexState


class Talking:
    """The acts of participants on the state they share."""

    def __init__(self, state: WebexState) -> None:
        self._state = state

    def open_pass(self, meeting: Meeting, email: str, name: str, *, is_host: bool, minutes: int = 30) -> str:
        """A link's secret part for one person. `minutes`: 1 to 60. Raises ApiError(400)."""
        if not 1 <= minutes <= 60:
            raise bad_request("expirationMinutes must be between 1 and 60")
        state = self._state
        with state.lock:
            secret = state.fresh("pass", 40)
            expires = state.now() + timedelta(minutes=minutes)
            state.store.passes[secret] = Pass(meeting.id, email, name, is_host, expires)
            return secret

    def opened(self, secret: str) -> tuple[Pass, Meeting]:
        """Who holds this link, for which meeting. Raises ApiError 404, or 403 once it has expired unused."""
        state = self._state
        with state.lock:
            held = state.store.passes.get(secret)
            if held is None:
                raise not_found("link")
            meeting = state.meeting(held.meeting)
            if state.now() >= held.expires_at and self.present(meeting, held.email) is None:
                raise ApiError(403, "The link has expired.")
            return held, meeting

    def present(self, meeting: Meeting, email: str) -> Attendance | None:
        """The person with this address, if in the lobby or the room now."""
        running = meeting.running
        if running is None:
            return None
        return next((one for one in running.people if one.email == email and one.is_present), None)

    def enter(self, meeting: Meeting, email: str, name: str, *, is_host: bool) -> Attendance:
        """Come in: a host opens the room, a guest waits in the lobby for one. Raises ApiError(409) when over."""
        state = self._state
        with state.lock:
            already = self.present(meeting, email)
            if already:
                return already
            now, running = state.now(), meeting.running
            if running is None:
                if now >= meeting.end + timedelta(hours=12):
                    raise ApiError(409, "The meeting is over.")
                running = Instance(f"{meeting.id}_I_{int(state.fresh('instance', 12), 16)}", now)
                meeting.instances.append(running)
            person = Attendance(state.fresh("participant"), email, name, is_host, now)
            running.people.append(person)
            if is_host:
                if not any(one.admitted_at for one in running.people):
                    running.started_at = now
                for one in running.people:
                    one.admitted_at = one.admitted_at or (now if one.is_present else None)
            elif running.host_is_in or meeting.join_before_host:
                person.admitted_at = now
            return person

    def leave(self, meeting: Meeting, email: str) -> None:
        """Go out; when the last one has gone the instance ends."""
        state = self._state
        with state.lock:
            person, running = self.present(meeting, email), meeting.running
            if person is None or running is None:
                return
            person.left_at = state.now()
            if not any(one.is_present for one in running.people):
                self.end(meeting)

    def end(self, meeting: Meeting) -> None:
        """End the running instance for all. Raises ApiError(409) if none runs."""
        state = self._state
        with state.lock:
            running, now = meeting.running, state.now()
            if running is None:
                raise ApiError(409, "The meeting is not in progress.")
            for one in running.people:
                one.left_at = one.left_at or now
            running.ended_at = now
            hosts = [one.admitted_at for one in running.people if one.is_host and one.admitted_at]
            if meeting.auto_record and hosts and not state.switches.recordings_never:
                available = now + state.settings.recording_after
                topic, began = f"{meeting.title}", min(hosts)
                made = Recording(state.fresh("recording"), running.id, topic, began, now, available)
                running.recordings.append(made)
