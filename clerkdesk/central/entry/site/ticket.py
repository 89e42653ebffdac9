"""A ticket's own page, reached by its private link: where it stands, moving, cancelling, the resolution, climbing.

This module must never say anything to somebody without a good link, not even that a ticket exists.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from litestar import Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect, Stream

from clerkdesk.central.entry.site import fields as f
from clerkdesk.central.entry.site.fields import Mistakes
from clerkdesk.central.entry.site.place import Asked, Caller, Here, Place, go, plain
from clerkdesk.central.entry.site.request import Form, Page, by_day
from clerkdesk.central.usecases.act import act
from clerkdesk.central.usecases.ask_once import climb_once
from clerkdesk.central.usecases.status import Status, slots_for_ticket, status
from clerkdesk.domain import commands as c
from clerkdesk.domain.ladder import Rung, rung_above
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import CITIZEN


def _ticket(place: Place, link: str) -> uuid.UUID:
    ticket = place.links.read(link, place.clock.now())
    if ticket is None:
        raise Refused(Code.TICKET_UNKNOWN)
    return ticket


def _status(place: Place, link: str) -> Status:
    with place.uow.look(0, place.clock.now()) as work:
        return status(work, _ticket(place, link))


@get("/t/{link:str}", sync_to_thread=True)
def show_ticket(place: Here, asked: Caller, link: FromPath[str]) -> Page:
    """Where the ticket stands."""
    view = _status(place, link)
    above = None
    if view.facts.climbed_to is not None:
        above = f"/t/{place.links.token(view.facts.climbed_to, place.clock.now())}"
    return place.form_page(asked, "ticket.html", view=view, ticket=view.facts, here=f"/t/{link}", above=above)


@get("/t/{link:str}/primit", sync_to_thread=True)
def show_received(place: Here, link: FromPath[str]) -> Page:
    """The request has arrived: its number, and what comes next."""
    view = _status(place, link)
    return place.pages.page("received.html", view=view, ticket=view.facts, here=f"/t/{link}")


@get("/t/{link:str}/muta", sync_to_thread=True)
def show_move(place: Here, asked: Caller, link: FromPath[str]) -> Page:
    """Another hour."""
    return _move_page(place, asked, link, {})


@post("/t/{link:str}/muta", sync_to_thread=True)
def send_move(place: Here, asked: Caller, link: FromPath[str], data: Form) -> Page | Redirect:
    """Move the talk, or place one that had no hour."""
    said = plain(data)
    place.check_form(asked, said)
    mistakes: Mistakes = {}
    chosen = f.read_hour(said, mistakes)
    if mistakes or chosen == f.ANY_HOUR:
        return _move_page(place, asked, link, mistakes or {"starts_at": "hour_missing"})
    return _do(place, link, c.Schedule(datetime.fromisoformat(chosen)), back=f"/t/{link}/muta")


def _move_page(place: Place, asked: Asked, link: str, mistakes: Mistakes) -> Page:
    with place.uow.look(0, place.clock.now()) as work:
        view = status(work, _ticket(place, link))
        slots = slots_for_ticket(work, view.facts) if view.may_move else []
    if not view.may_move:
        raise Refused(Code.WRONG_STATE, state=view.facts.state.value)
    return place.form_page(
        asked,
        "move.html",
        422 if mistakes else 200,
        ticket=view.facts,
        days=by_day(slots),
        chosen="",
        mistakes=mistakes,
        back=f"/t/{link}",
    )


@get("/t/{link:str}/anuleaza", sync_to_thread=True)
def show_cancel(place: Here, asked: Caller, link: FromPath[str]) -> Page:
    """Is the talk no longer needed?"""
    view = _status(place, link)
    if not view.may_cancel:
        raise Refused(Code.WRONG_STATE, state=view.facts.state.value)
    return place.form_page(asked, "cancel.html", ticket=view.facts, back=f"/t/{link}")


@post("/t/{link:str}/anuleaza", sync_to_thread=True)
def send_cancel(place: Here, asked: Caller, link: FromPath[str], data: Form) -> Page | Redirect:
    """Cancel; sent again, nothing more happens."""
    place.check_form(asked, plain(data))
    return _do(place, link, c.Cancel(), back=f"/t/{link}")


def _do(place: Place, link: str, command: c.TicketCommand, back: str) -> Page | Redirect:
    try:
        with place.uow.begin(0, place.clock.now()) as work:
            act(work, _ticket(place, link), CITIZEN, command)
    except Refused as refused:
        return place.pages.refusal(refused, back=back)
    return go(f"/t/{link}")


@get("/t/{link:str}/rezolutie.pdf", sync_to_thread=True)
def read_resolution(place: Here, link: FromPath[str]) -> Response[bytes] | Stream:
    """The resolution on paper."""
    resolution = _status(place, link).facts.resolution
    if resolution is None or resolution.pdf_sha256 is None:
        raise Refused(Code.FILE_UNKNOWN)
    size = place.archive.size(resolution.pdf_sha256)
    headers = {
        **place.pages.headers(),
        "Content-Length": str(size),
        "Content-Disposition": f'inline; filename="rezolutie-{resolution.number.replace("/", "-")}.pdf"',
        "Cache-Control": "private, no-store",
    }
    return Stream(place.archive.read(resolution.pdf_sha256), media_type="application/pdf", headers=headers)


@get("/t/{link:str}/urca", sync_to_thread=True)
def show_climb(place: Here, asked: Caller, link: FromPath[str]) -> Page:
    """Why the citizen does not agree."""
    return _climb_page(place, asked, link, {}, {})


@post("/t/{link:str}/urca", sync_to_thread=True)
def send_climb(place: Here, asked: Caller, link: FromPath[str], data: Form) -> Page | Redirect:
    """Climb one rung. A form that names another rung than the next is refused, with the reason."""
    said = plain(data)
    place.check_form(asked, said)
    mistakes: Mistakes = {}
    reason = f.read_text(said, "reason", mistakes)
    rung, nonce = _rung(said), _nonce(said)
    if mistakes:
        return _climb_page(place, asked, link, said, mistakes)
    try:
        opened = climb_once(place.uow, place.clock.now(), nonce, _ticket(place, link), reason, rung)
    except Refused as refused:
        return place.pages.refusal(refused, back=f"/t/{link}")
    return go(f"/t/{place.links.token(opened, place.clock.now())}/primit")


def _climb_page(place: Place, asked: Asked, link: str, said: dict[str, str], mistakes: Mistakes) -> Page:
    view = _status(place, link)
    if view.facts.climbed_to is not None:
        raise Refused(Code.TICKET_ALREADY_OPEN)
    rung = rung_above(view.facts.rung)
    if view.climb_until is None:
        raise Refused(Code.RUNG_NOT_OPEN, rung=int(rung))
    if not view.may_climb:
        raise Refused(Code.CLIMB_TOO_LATE, last_day=view.climb_until.isoformat())
    return place.form_page(
        asked,
        "climb.html",
        422 if mistakes else 200,
        ticket=view.facts,
        until=view.climb_until,
        rung=rung,
        nonce=said.get("nonce") or str(uuid.uuid4()),
        said=said,
        mistakes=mistakes,
        back=f"/t/{link}",
    )


def _rung(said: dict[str, str]) -> Rung:
    try:
        return Rung(int(said.get("rung", "")))
    except ValueError:
        raise Refused(Code.RUNG_SKIPPED) from None


def _nonce(said: dict[str, str]) -> uuid.UUID:
    try:
        return uuid.UUID(said.get("nonce", ""))
    except ValueError:
        return uuid.uuid4()
