"""The calls after a talk: who was there, and what was recorded; and the token call.

This module must never show a time as final before it is.
"""

from __future__ import annotations

from litestar import Response, Router, delete, get, post
from litestar.params import FromPath

from clerkdesk.demo.webex import scheduling
from clerkdesk.demo.webex.errors import bad_request
from clerkdesk.demo.webex.hub import Asked, GivenHub, Hub, answer, body_of, page_of, root_of
from clerkdesk.demo.webex.model import Meeting, Recording
from clerkdesk.demo.webex.shapes import Shape, participant_shape, recording_shape, utc


@get("/meetingParticipants")
async def list_participants(request: Asked, hub: GivenHub) -> Response[bytes]:
    """The people of an instance; of the last instance for a series id. Times read 1970 until they are final."""
    query, state = request.query_params, hub.state
    if not query.get("meetingId"):
        raise bad_request("meetingId is required")
    with state.lock:
        meeting, instance = state.find(str(query["meetingId"]), query.get("hostEmail"))
        chosen = instance or (meeting.instances[-1] if meeting.instances else None)
        items: list[Shape] = []
        if chosen:
            final = chosen.ended_at is not None and state.details_are_out(chosen)
            items = [participant_shape(meeting, chosen, one, is_final=final) for one in chosen.people]
    return page_of(request, items)


def _recordings(request: Asked, hub: Hub, host: str | None) -> Response[bytes]:
    query = request.query_params
    wanted, tag, status = query.get("meetingId"), query.get("integrationTag"), query.get("status", "available")
    items = []
    for meeting, recording in hub.state.recordings():
        ids = (meeting.id, meeting.scheduled_id, recording.instance)
        if (wanted and wanted not in ids) or (tag and tag not in meeting.tags) or recording.status != status:
            continue
        if host is None or host.lower() == meeting.host_email.lower():
            items.append(_shape(request, hub, meeting, recording))
    return page_of(request, items)


def _shape(request: Asked, hub: Hub, meeting: Meeting, recording: Recording) -> Shape:
    size = len(hub.file(recording))
    return recording_shape(meeting, recording, size, hub.state.settings, root_of(request))


@get("/recordings")
async def list_recordings(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Recordings of one host, newest first."""
    return _recordings(request, hub, request.query_params.get("hostEmail"))


@get("/admin/recordings")
async def list_as_admin(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Recordings of everybody."""
    return _recordings(request, hub, None)


@get("/group/recordings")
async def list_of_group(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Recordings for an application limited to a group; the host stands in a header."""
    return _recordings(request, hub, request.headers.get("hostEmail"))


@get(["/recordings/{recording_id:str}", "/group/recordings/{recording_id:str}"])
async def read_recording(request: Asked, hub: GivenHub, recording_id: FromPath[str]) -> Response[bytes]:
    """One recording with direct links that live three hours; without them when the site forbids downloads."""
    meeting, recording = hub.state.recording(recording_id)
    shape = _shape(request, hub, meeting, recording)
    if not hub.state.switches.downloads_forbidden and recording.status == "available":
        ticket, dies_at = hub.state.download_link(recording)
        link = f"{root_of(request)}/download/{ticket}"
        shape["temporaryDirectDownloadLinks"] = {"recordingDownloadLink": link, "expiration": utc(dies_at)}
    return answer(shape)


@post("/recordings/softDelete", status_code=204)
async def soft_delete(request: Asked, hub: GivenHub) -> None:
    """Move up to a hundred recordings to the recycle bin."""
    await _mark(request, hub, "deleted")


@post("/recordings/restore", status_code=204)
async def restore(request: Asked, hub: GivenHub) -> None:
    """Take them back from the recycle bin."""
    await _mark(request, hub, "available")


@post("/recordings/purge", status_code=204)
async def purge(request: Asked, hub: GivenHub) -> None:
    """Destroy what lies in the recycle bin."""
    await _mark(request, hub, "purged")


@delete(["/recordings/{recording_id:str}", "/admin/recordings/{recording_id:str}"], status_code=204)
async def destroy(hub: GivenHub, recording_id: FromPath[str]) -> None:
    """Destroy one at once; cannot be undone."""
    with hub.state.lock:
        hub.state.recording(recording_id)[1].status = "purged"


async def _mark(request: Asked, hub: Hub, status: str) -> None:
    ids = (await body_of(request)).get("recordingIds")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
        raise bad_request("recordingIds must name 1 to 100 recordings")
    with hub.state.lock:
        for recording_id in ids:
            hub.state.recording(str(recording_id))[1].status = status


@post("/access_token", status_code=200)
async def refresh_token(request: Asked, hub: GivenHub) -> Response[bytes]:
    """A new access token for the refresh token (form or JSON)."""
    if "json" in request.headers.get("content-type", ""):
        body = await body_of(request)
        return answer(hub.tokens.refreshed({name: scheduling.text(body, name) for name in body}))
    form = await request.form()
    return answer(hub.tokens.refreshed({name: str(value) for name, value in form.items()}))


AFTER_ROUTES = Router(
    "/",
    route_handlers=[
        list_participants, list_recordings, list_as_admin, list_of_group, read_recording, soft_delete, restore, purge,
        destroy,
    ],
)  # fmt: skip
