"""The meetings calls of the local Webex: create, read, list, change, delete, join.

This module must never keep anything: every handler asks the hub.
"""

from __future__ import annotations

from litestar import Response, Router, delete, get, patch, post, put
from litestar.params import FromPath

from clerkdesk.demo.webex import scheduling
from clerkdesk.demo.webex.errors import ApiError, bad_request, not_found
from clerkdesk.demo.webex.hub import Asked, GivenHub, Hub, answer, body_of, page_of, root_of
from clerkdesk.demo.webex.model import Instance, Meeting
from clerkdesk.demo.webex.shapes import Shape, in_zone, instance_shape, meeting_shape, without_secrets

SERIES, SCHEDULED, INSTANCE = "meetingSeries", "scheduledMeeting", "meeting"


def _one(request: Asked, hub: Hub, meeting_id: str, *, current: bool = False) -> Shape:
    state = hub.state
    with state.lock:
        meeting, instance = state.find(meeting_id, request.query_params.get("hostEmail"))
        if instance:
            if not state.details_are_out(instance):
                raise not_found("meeting instance")
            return instance_shape(meeting, instance, state.settings)
        kind = SCHEDULED if current or meeting_id == meeting.scheduled_id else SERIES
        return meeting_shape(meeting, kind, state.now(), state.settings, root_of(request))


@post("/meetings", status_code=200)
async def create_meeting(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Create a meeting on behalf of `hostEmail`; 200 as the real one answers, not 201."""
    meeting = hub.state.create(await body_of(request))
    shape = meeting_shape(meeting, SERIES, hub.state.now(), hub.state.settings, root_of(request))
    return answer(shape)


@get("/meetings/{meeting_id:str}")
async def read_meeting(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> Response[bytes]:
    """A series, a scheduled meeting or an instance by its id."""
    return answer(_one(request, hub, meeting_id, current=request.query_params.get("current") == "true"))


@get("/admin/meetings/{meeting_id:str}")
async def read_as_admin(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> Response[bytes]:
    """The same without agenda, password, host key, links and access code."""
    return answer(without_secrets(_one(request, hub, meeting_id)))


@get("/meetings")
async def list_meetings(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Series unless `meetingType` says otherwise; filtered by tag, series, state, host and time."""
    query, state = request.query_params, hub.state
    kind = query.get("meetingType") or (SCHEDULED if query.get("meetingSeriesId") else SERIES)
    if kind not in (SERIES, SCHEDULED, INSTANCE):
        raise bad_request("meetingType has an unknown value")
    host, tag = query.get("hostEmail"), query.get("integrationTag")
    series, number = query.get("meetingSeriesId"), query.get("meetingNumber")
    with state.lock:
        now, found = state.now(), list[Shape]()
        for meeting in sorted(state.store.meetings.values(), key=lambda one: one.start):
            if (host and meeting.host_email.lower() != host.lower()) or (tag and tag not in meeting.tags):
                continue
            if (series and meeting.id != series) or (number and meeting.number != number):
                continue
            if kind == INSTANCE:
                found += [instance_shape(meeting, one, state.settings) for one in _shown(hub, meeting)]
            else:
                found.append(meeting_shape(meeting, kind, now, state.settings, root_of(request)))
    wanted = query.get("state")
    chosen = [one for one in found if wanted in (None, one["state"]) and _is_between(one, dict(query))]
    return page_of(request, chosen)


def _shown(hub: Hub, meeting: Meeting) -> list[Instance]:
    return [one for one in meeting.instances if hub.state.details_are_out(one)]


def _is_between(shape: Shape, query: dict[str, str]) -> bool:
    start = scheduling.moment(shape, "start")
    earliest = scheduling.moment(query, "from") if query.get("from") else start
    latest = scheduling.moment(query, "to") if query.get("to") else start
    return earliest <= start <= latest


@patch("/meetings/{meeting_id:str}")
async def patch_meeting(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> Response[bytes]:
    """Change some fields."""
    meeting = hub.state.change(meeting_id, await body_of(request), whole=False)
    return answer(meeting_shape(meeting, SERIES, hub.state.now(), hub.state.settings, root_of(request)))


@put("/meetings/{meeting_id:str}")
async def put_meeting(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> Response[bytes]:
    """Replace title, agenda, times and tags."""
    meeting = hub.state.change(meeting_id, await body_of(request), whole=True)
    return answer(meeting_shape(meeting, SERIES, hub.state.now(), hub.state.settings, root_of(request)))


@delete("/meetings/{meeting_id:str}", status_code=204)
async def delete_meeting(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> None:
    """Delete a meeting that has not run."""
    hub.state.delete(meeting_id, request.query_params.get("hostEmail"))


@post("/meetings/{meeting_id:str}/end", status_code=204)
async def end_meeting(hub: GivenHub, meeting_id: FromPath[str]) -> None:
    """Refused: only the host, a cohost or a compliance officer may end a meeting; the centre's account is none."""
    hub.state.find(meeting_id)
    raise ApiError(403, "Only the host, a cohost or a compliance officer may end a meeting.")


@post("/meetings/join", status_code=200)
async def join_meeting(request: Asked, hub: GivenHub) -> Response[bytes]:
    """A start link for the host, a join link for anybody; 302 to the latter unless `joinDirectly` is false."""
    body, state, talking = await body_of(request), hub.state, hub.talking
    given = [name for name in ("meetingId", "meetingNumber", "webLink") if body.get(name)]
    if len(given) != 1:
        raise bad_request("exactly one of meetingId, meetingNumber and webLink is needed")
    with state.lock:
        meeting = _meant(hub, given[0], scheduling.text(body, given[0]))
        acting = scheduling.text(body, "hostEmail")
        if acting and acting.lower() != meeting.host_email.lower():
            raise not_found("meeting")
        email = scheduling.text(body, "email", acting or state.settings.service_email)
        name = scheduling.text(body, "displayName", email)
        asked = body.get("expirationMinutes", 15)
        if not isinstance(asked, int) or isinstance(asked, bool):
            raise bad_request("expirationMinutes must be a number")
        link = talking.open_pass(meeting, email, name, is_host=False, minutes=asked)
        expires = state.store.passes[link].expires_at
        links: Shape = {"joinLink": f"{root_of(request)}/join/{link}"}
        if acting or email.lower() == meeting.host_email.lower():
            start = talking.open_pass(meeting, meeting.host_email, name, is_host=True, minutes=asked)
            links["startLink"] = f"{root_of(request)}/join/{start}"
        links["expiration"] = in_zone(expires, meeting.timezone)
    if scheduling.flag(body, "joinDirectly", default=True):
        return Response(b"", status_code=302, headers={"Location": str(links["joinLink"])})
    return answer(links)


def _meant(hub: Hub, how: str, value: str) -> Meeting:
    if how == "meetingId":
        return hub.state.meeting(value)
    for meeting in hub.state.store.meetings.values():
        if value == meeting.number or value.endswith(f"MTID=m{meeting.id}"):
            return meeting
    raise not_found("meeting")


@get("/meetingPreferences/sites")
async def list_sites(hub: GivenHub) -> Response[bytes]:
    """The one site there is."""
    return answer({"sites": [{"siteUrl": hub.state.settings.site, "default": True}]})


MEETING_ROUTES = Router(
    "/",
    route_handlers=[
        create_meeting, read_meeting, read_as_admin, list_meetings, patch_meeting, put_meeting, delete_meeting,
        end_meeting, join_meeting, list_sites,
    ],
)  # fmt: skip
