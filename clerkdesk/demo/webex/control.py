"""The hidden lever of the local Webex, under `/_local`: move the clock, order faults, play the people.

This module must never answer like Webex: a client that finds this is a test or the demo.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec
from litestar import Response, Router, delete, get, post
from litestar.params import FromPath

from clerkdesk.demo.webex import scheduling
from clerkdesk.demo.webex.errors import bad_request
from clerkdesk.demo.webex.faults import Fault
from clerkdesk.demo.webex.hub import Asked, GivenHub, answer, body_of
from clerkdesk.demo.webex.shapes import utc


@get("/state")
async def read_state(hub: GivenHub) -> Response[bytes]:
    """The moment, and how much there is."""
    with hub.state.lock:
        meetings = list(hub.state.store.meetings.values())
        running = sum(1 for one in meetings if one.running)
    recordings = len(hub.state.recordings())
    told = {"now": utc(hub.state.now()), "meetings": len(meetings), "running": running, "recordings": recordings}
    return answer(told)


@post("/advance", status_code=200)
async def advance(request: Asked, hub: GivenHub) -> Response[bytes]:
    """`{"seconds": 900}` moves the clock forward."""
    seconds = (await body_of(request)).get("seconds")
    if not isinstance(seconds, (int, float)) or isinstance(seconds, bool) or seconds < 0:
        raise bad_request("seconds must be a positive number")
    hub.state.clock.advance(timedelta(seconds=seconds))
    return answer({"now": utc(hub.state.now())})


@post("/faults", status_code=200)
async def order_fault(request: Asked, hub: GivenHub) -> Response[bytes]:
    """Order a fault: the fields of `Fault` as JSON."""
    try:
        fault = msgspec.convert(await body_of(request), Fault)
    except msgspec.ValidationError as wrong:
        raise bad_request(str(wrong)) from None
    hub.state.faults.order(fault)
    return answer({"ordered": fault})


@delete("/faults", status_code=204)
async def clear_faults(hub: GivenHub) -> None:
    """No more faults."""
    hub.state.faults.clear()


@post("/switches", status_code=200)
async def turn_switches(request: Asked, hub: GivenHub) -> Response[bytes]:
    """`recordings_never` and `downloads_forbidden`, true or false."""
    body, switches = await body_of(request), hub.state.switches
    with hub.state.lock:
        switches.recordings_never = scheduling.flag(body, "recordings_never", default=switches.recordings_never)
        forbidden = scheduling.flag(body, "downloads_forbidden", default=switches.downloads_forbidden)
        switches.downloads_forbidden = forbidden
    return answer(switches)


@post("/tokens/expire", status_code=204)
async def expire_tokens(hub: GivenHub) -> None:
    """All access tokens die."""
    hub.tokens.expire_all()


@post("/meetings/{meeting_id:str}/enter", status_code=200)
async def enter(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> Response[bytes]:
    """`{"email", "displayName", "host"}` comes in."""
    body = await body_of(request)
    meeting = hub.state.meeting(meeting_id)
    is_host = scheduling.flag(body, "host", default=False)
    email = scheduling.text(body, "email", meeting.host_email if is_host else "oaspete@mailbox.example")
    person = hub.talking.enter(meeting, email, scheduling.text(body, "displayName", email), is_host=is_host)
    return answer({"id": person.id, "lobby": person.admitted_at is None})


@post("/meetings/{meeting_id:str}/leave", status_code=204)
async def leave(request: Asked, hub: GivenHub, meeting_id: FromPath[str]) -> None:
    """`{"email"}` goes."""
    hub.talking.leave(hub.state.meeting(meeting_id), scheduling.text(await body_of(request), "email"))


@post("/meetings/{meeting_id:str}/end", status_code=204)
async def end(hub: GivenHub, meeting_id: FromPath[str]) -> None:
    """The talk ends for all."""
    hub.talking.end(hub.state.meeting(meeting_id))


@post("/recordings/{recording_id:str}/size", status_code=204)
async def declare_size(request: Asked, hub: GivenHub, recording_id: FromPath[str]) -> None:
    """`{"sizeBytes"}`: what the interface will say of the size, true or not."""
    size = (await body_of(request)).get("sizeBytes")
    if not isinstance(size, int):
        raise bad_request("sizeBytes must be a number")
    with hub.state.lock:
        hub.state.recording(recording_id)[1].declared_size = size


CONTROL_ROUTES = Router(
    "/_local",
    route_handlers=[
        read_state, advance, order_fault, clear_faults, turn_switches, expire_tokens, enter, leave, end, declare_size,
    ],
)  # fmt: skip
