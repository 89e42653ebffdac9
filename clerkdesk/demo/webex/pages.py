"""The pages people see in a browser: the door of a meeting, the room, and the recording's file.

This module must never need a script; a page that waits asks again by itself.
"""

from __future__ import annotations

from html import escape
from importlib import resources
from string import Template
from zoneinfo import ZoneInfo

from litestar import Response, Router, get, post
from litestar.params import FromPath

from clerkdesk.demo.webex.errors import ApiError, bad_request
from clerkdesk.demo.webex.hub import Asked, GivenHub, Hub
from clerkdesk.demo.webex.model import Attendance, Meeting, Pass

_WAIT_SECONDS = 3


def _page(title: str, body: str, *, refresh: bool = False) -> Response[str]:
    frame = resources.files(__package__).joinpath("data", "page.html").read_text(encoding="utf-8")
    again = f'<meta http-equiv="refresh" content="{_WAIT_SECONDS}">' if refresh else ""
    content = Template(frame).substitute(title=escape(title), body=body, again=again)
    return Response(content, media_type="text/html; charset=utf-8", headers={"Cache-Control": "no-store"})


def _button(action: str, label: str, kind: str = "primary") -> str:
    return f'<form method="post" action="{escape(action)}"><button class="{kind}">{escape(label)}</button></form>'


def _when(meeting: Meeting) -> str:
    zone = ZoneInfo(meeting.timezone)
    return f"{meeting.start.astimezone(zone):%d.%m.%Y, %H:%M} – {meeting.end.astimezone(zone):%H:%M}"


def _room(meeting: Meeting, held: Pass, here: Attendance | None, secret: str) -> Response[str]:
    heading = f"<h1>{escape(meeting.title)}</h1><p class='quiet'>{_when(meeting)}</p>"
    if here is None:
        label = "Începe convorbirea" if held.is_host else "Intră în convorbire"
        who = f"<p>Intrați ca <strong>{escape(held.name)}</strong>.</p>"
        notice = "<p class='quiet'>Convorbirea este înregistrată și păstrată în arhiva primăriei.</p>"
        return _page("Convorbire", heading + who + notice + _button(f"/join/{secret}/enter", label))
    if here.admitted_at is None:
        wait = "<p class='state'>Sunteți în sala de așteptare.</p><p>Funcționarul vă primește în curând.</p>"
        return _page(
            "Sală de așteptare", heading + wait + _button(f"/join/{secret}/leave", "Ieși", "plain"), refresh=True
        )
    people = [one for one in (meeting.running.people if meeting.running else []) if one.is_present]
    rows = "".join(f"<li>{escape(one.name)}{' · gazdă' if one.is_host else ''}</li>" for one in people)
    recorded = "<p class='state'>● Se înregistrează</p>" if meeting.auto_record and meeting.running else ""
    acts = _button(f"/join/{secret}/leave", "Ieși", "plain")
    if held.is_host:
        acts = _button(f"/join/{secret}/end", "Încheie pentru toți") + acts
    return _page("În convorbire", f"{heading}{recorded}<h2>În convorbire</h2><ul>{rows}</ul>{acts}", refresh=True)


@get("/join/{secret:str}")
async def door(hub: GivenHub, secret: FromPath[str]) -> Response[str]:
    """The page behind a start or join link."""
    with hub.state.lock:
        held, meeting = hub.talking.opened(secret)
        return _room(meeting, held, hub.talking.present(meeting, held.email), secret)


def _back(secret: str) -> Response[bytes]:
    return Response(b"", status_code=303, headers={"Location": f"/join/{secret}"})


@post("/join/{secret:str}/{act:str}", status_code=303)
async def act_in_room(hub: GivenHub, secret: FromPath[str], act: FromPath[str]) -> Response[bytes]:
    """enter, leave, or (the host) end."""
    with hub.state.lock:
        held, meeting = hub.talking.opened(secret)
        if act == "enter":
            hub.talking.enter(meeting, held.email, held.name, is_host=held.is_host)
        elif act == "leave":
            hub.talking.leave(meeting, held.email)
        elif act == "end" and held.is_host:
            hub.talking.end(meeting)
        else:
            raise bad_request("unknown act")
    return _back(secret)


def _linked(request: Asked, hub: Hub) -> Meeting:
    mtid = request.query_params.get("MTID", "")
    return hub.state.meeting(mtid.removeprefix("m"))


@get("/meet/j.php")
async def front_page(request: Asked, hub: GivenHub) -> Response[str]:
    """The page of a meeting's own link: anybody gives a name and becomes a guest."""
    meeting = _linked(request, hub)
    action = escape(f"/meet/j.php?MTID=m{meeting.id}")
    form = (
        f'<form method="post" action="{action}"><label for="name">Numele dumneavoastră</label>'
        '<input id="name" name="name" required maxlength="128"><button class="primary">Continuă</button></form>'
    )
    return _page("Convorbire", f"<h1>{escape(meeting.title)}</h1><p class='quiet'>{_when(meeting)}</p>{form}")


@post("/meet/j.php", status_code=303)
async def become_guest(request: Asked, hub: GivenHub) -> Response[bytes]:
    """A guest's own link."""
    name = str((await request.form()).get("name", "")).strip()[:128]
    if not name:
        raise bad_request("name is required")
    meeting = _linked(request, hub)
    email = f"{hub.state.fresh('guest', 8)}@oaspeti.mailbox.example"
    return _back(hub.talking.open_pass(meeting, email, name, is_host=False))


@get("/page/recording/{recording_id:str}")
async def recording_page(hub: GivenHub, recording_id: FromPath[str]) -> Response[str]:
    """The web page of a recording: a page, not the file, as `downloadUrl` is."""
    _, recording = hub.state.recording(recording_id)
    return _page("Înregistrare", f"<h1>{escape(recording.topic)}</h1><p>Aceasta este o pagină, nu fișierul.</p>")


@get("/download/{ticket:str}")
async def download(request: Asked, hub: GivenHub, ticket: FromPath[str]) -> Response[bytes]:
    """The file of a recording, whole or the range that was asked for."""
    recording = hub.state.linked_recording(ticket)
    content = hub.file(recording)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'attachment; filename="{recording.id[:12]}.mp4"',
    }
    asked = request.headers.get("range")
    if asked is None:
        return Response(content, media_type="video/mp4", headers=headers)
    first, last = _range(asked, len(content))
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return Response(content[first : last + 1], status_code=206, media_type="video/mp4", headers=headers)


def _range(asked: str, size: int) -> tuple[int, int]:
    """The first and last byte of one range. Raises ApiError(416)."""
    unit, _, span = asked.partition("=")
    first, dash, last = span.strip().partition("-")
    if unit.strip() == "bytes" and dash and (first + last).isdigit():
        start = int(first) if first else max(0, size - int(last))
        stop = min(int(last), size - 1) if first and last else size - 1
        if start <= stop:
            return start, stop
    raise ApiError(416, "The range cannot be satisfied.")


PAGE_ROUTES = Router(
    "/", route_handlers=[door, act_in_room, front_page, become_guest, recording_page, download]
)  # fmt: skip
