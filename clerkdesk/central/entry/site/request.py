"""Asking for a ticket: whose case, about what, how, when, and a last look before it is sent. One thing a page.

This module must never keep anything at the centre before the last page is sent.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Annotated, Any

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from clerkdesk.central.entry.site import fields as f
from clerkdesk.central.entry.site.fields import Mistakes, Wanted
from clerkdesk.central.entry.site.place import Asked, Caller, Here, Place, go, plain
from clerkdesk.central.usecases.ask_once import ask_once
from clerkdesk.central.usecases.find_case import eligible_case
from clerkdesk.central.usecases.open_ticket import TicketRequest, record_refusal
from clerkdesk.central.usecases.status import slots_for_case
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.slots import Slot

Form = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.URL_ENCODED)]
Page = Response[str]

CASE, QUESTION, CONTACT, HOUR, CHECK = (
    "/cerere/dosar",
    "/cerere/subiect",
    "/cerere/contact",
    "/cerere/ora",
    "/cerere/verificare",
)
_NOTE = "cerere"
_NOTE_PATH = "/cerere"
_LIFE = timedelta(hours=2)
# Browsers keep cookies of up to 4096 bytes, name and attributes included.
_MOST_COOKIE = 3800


def _wanted(place: Place, asked: Asked) -> Wanted | None:
    """The request under way in this browser."""
    note = asked.cookies.get(_NOTE, "")
    return place.seals.unseal(place.visit(asked), note, Wanted, place.clock.now())


def _carry_on(place: Place, visit: str, wanted: Wanted, path: str) -> Redirect | None:
    """On to the next step with what is known so far; None when it is more than a browser carries."""
    note = place.seals.seal(visit, wanted, place.clock.now(), _LIFE)
    return go(path, place.cookie(_NOTE, note, _NOTE_PATH)) if len(note) <= _MOST_COOKIE else None


@get("/", sync_to_thread=False)
def show_start(place: Here, asked: Caller) -> Page:
    """What a blue ticket is, and who may ask for one."""
    return place.form_page(asked, "start.html")


@get(CASE, sync_to_thread=False)
def show_case(place: Here, asked: Caller) -> Page:
    """Whose case it is."""
    wanted = _wanted(place, asked)
    said = {}
    if wanted is not None:
        said = {
            "registration_number": wanted.registration_number,
            "citizen_name": wanted.citizen_name,
            "filed_day": str(wanted.filed_on.day),
            "filed_month": str(wanted.filed_on.month),
            "filed_year": str(wanted.filed_on.year),
        }
    return place.form_page(asked, "case.html", said=said, mistakes={})


@post(CASE, sync_to_thread=True)
def send_case(place: Here, asked: Caller, data: Form) -> Page | Redirect:
    """The identity check and eligibility; a refusal is recorded."""
    said = plain(data)
    visit = place.check_form(asked, said)
    mistakes: Mistakes = {}
    number, name, filed_on = f.read_identity(said, mistakes)
    if mistakes or filed_on is None:
        return place.form_page(asked, "case.html", 422, said=said, mistakes=mistakes)
    place.knock(asked, place.checks)
    now = place.clock.now()
    try:
        with place.uow.look(0, now) as work:
            case = eligible_case(work, number, name, filed_on)
    except Refused as refused:
        with place.uow.begin(0, now) as work:
            record_refusal(work, number, refused)
        return place.pages.refusal(refused, back=CASE)
    before = _wanted(place, asked)
    fresh = Wanted(
        nonce=str(uuid.uuid4()),
        registration_number=number,
        citizen_name=name,
        filed_on=filed_on,
        service=case.service_name,
    )
    if before is not None and before.registration_number == number:
        kept = {each: getattr(before, each) for each in ("question", "channel", "email", "phone")}
        fresh = msgspec.structs.replace(fresh, **kept)
    return _carry_on(place, visit, fresh, QUESTION) or go(CASE)


@get(QUESTION, sync_to_thread=False)
def show_question(place: Here, asked: Caller) -> Page | Redirect:
    """What the talk is about."""
    wanted = _wanted(place, asked)
    if wanted is None:
        return go(CASE)
    return place.form_page(asked, "question.html", wanted=wanted, said={"question": wanted.question}, mistakes={})


@post(QUESTION, sync_to_thread=False)
def send_question(place: Here, asked: Caller, data: Form) -> Page | Redirect:
    """A specific question."""

    def read(wanted: Wanted, said: dict[str, str], mistakes: Mistakes) -> Wanted:
        return msgspec.structs.replace(wanted, question=f.read_text(said, "question", mistakes))

    return _step(place, asked, data, read, "question.html", "question", CONTACT)


@get(CONTACT, sync_to_thread=False)
def show_contact(place: Here, asked: Caller) -> Page | Redirect:
    """How the two talk, and where the resolution goes."""
    wanted = _wanted(place, asked)
    if wanted is None:
        return go(CASE)
    said = {"channel": wanted.channel, "email": wanted.email, "phone": wanted.phone}
    return place.form_page(asked, "contact.html", wanted=wanted, said=said, mistakes={})


@post(CONTACT, sync_to_thread=False)
def send_contact(place: Here, asked: Caller, data: Form) -> Page | Redirect:
    """Channel, address, number."""

    def read(wanted: Wanted, said: dict[str, str], mistakes: Mistakes) -> Wanted:
        channel, email, phone = f.read_contact(said, mistakes)
        return msgspec.structs.replace(wanted, channel=channel, email=email, phone=phone)

    return _step(place, asked, data, read, "contact.html", "email", HOUR)


def _step(
    place: Place,
    asked: Asked,
    data: dict[str, Any],
    read: Callable[[Wanted, dict[str, str], Mistakes], Wanted],
    template: str,
    main_field: str,
    path: str,
) -> Page | Redirect:
    """What the steps after the identity check share. A request too long to carry is a mistake of `main_field`."""
    said = plain(data)
    visit = place.check_form(asked, said)
    wanted = _wanted(place, asked)
    if wanted is None:
        return go(CASE)
    mistakes: Mistakes = {}
    further = read(wanted, said, mistakes)
    on = None if mistakes else _carry_on(place, visit, further, path)
    if on is not None:
        return on
    return place.form_page(
        asked, template, 422, wanted=wanted, said=said, mistakes=mistakes or {main_field: "too_long"}
    )


@get(HOUR, sync_to_thread=True)
def show_hour(place: Here, asked: Caller) -> Page | Redirect:
    """When: the free hours inside the 48."""
    wanted = _wanted(place, asked)
    if wanted is None or not wanted.email:
        return go(CASE if wanted is None else CONTACT)
    return _hours(place, asked, wanted, {})


@post(HOUR, sync_to_thread=True)
def send_hour(place: Here, asked: Caller, data: Form) -> Page | Redirect:
    """The hour chosen; it is taken only with the whole request."""
    said = plain(data)
    visit = place.check_form(asked, said)
    wanted = _wanted(place, asked)
    if wanted is None:
        return go(CASE)
    mistakes: Mistakes = {}
    chosen = f.read_hour(said, mistakes)
    if mistakes:
        return _hours(place, asked, wanted, mistakes)
    return _carry_on(place, visit, msgspec.structs.replace(wanted, starts_at=chosen), CHECK) or go(CASE)


def _hours(place: Place, asked: Asked, wanted: Wanted, mistakes: Mistakes) -> Page:
    with place.uow.look(0, place.clock.now()) as work:
        case = eligible_case(work, wanted.registration_number, wanted.citizen_name, wanted.filed_on)
        slots = slots_for_case(work, case)
    status = 422 if mistakes else 200
    return place.form_page(
        asked, "hour.html", status, days=by_day(slots), chosen=wanted.starts_at, mistakes=mistakes, back=CONTACT
    )


def by_day(slots: Iterable[Slot]) -> list[tuple[date, list[Slot]]]:
    """The slots of each day, in order."""
    return [(day, list(few)) for day, few in groupby(slots, key=lambda slot: local_day(slot.starts_at))]


@get(CHECK, sync_to_thread=False)
def show_check(place: Here, asked: Caller) -> Page | Redirect:
    """Everything once more, and the notice on recording."""
    wanted = _wanted(place, asked)
    if wanted is None or not wanted.starts_at:
        return go(CASE if wanted is None else HOUR)
    return place.form_page(asked, "check.html", wanted=wanted, hour=wanted.hour)


@post(CHECK, sync_to_thread=True)
def send_request(place: Here, asked: Caller, data: Form) -> Page | Redirect:
    """The request itself. Sent twice, it leads to the same ticket."""
    visit = place.check_form(asked, plain(data))
    wanted = _wanted(place, asked)
    if wanted is None or not wanted.starts_at:
        return go(CASE)
    now = place.clock.now()
    request = TicketRequest(
        registration_number=wanted.registration_number,
        citizen_name=wanted.citizen_name,
        filed_on=wanted.filed_on,
        email=wanted.email,
        phone=wanted.phone,
        channel=Channel(wanted.channel),
        question=wanted.question,
        starts_at=wanted.hour,
    )
    try:
        ticket = ask_once(place.uow, now, uuid.UUID(wanted.nonce), request)
    except Refused as refused:
        if refused.code in {Code.SLOT_TAKEN, Code.SLOT_OUTSIDE_WINDOW, Code.SLOT_OUTSIDE_HOURS}:
            without = msgspec.structs.replace(wanted, starts_at="")
            place_again = _carry_on(place, visit, without, HOUR)
            page = place.pages.refusal(refused, back=HOUR)
            if place_again is not None:
                page.cookies.extend(place_again.cookies)
            return page
        return place.pages.refusal(refused, back=CASE)
    return go(f"/t/{place.links.token(ticket, now)}/primit")
