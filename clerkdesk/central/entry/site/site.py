"""The site put together: its routes, its parts, and what becomes of a failure: always a page people can read.

This module must never show an inner detail of a failure to a citizen.
"""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from litestar import Response, Router, get
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.types import ControllerRouterHandler

from clerkdesk.central.entry.site import request, ticket
from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.pages import Pages
from clerkdesk.central.entry.site.place import Asked, Here, Place, StrayForm
from clerkdesk.central.entry.site.sealed import Seals
from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.bugs import told
from clerkdesk.central.usecases.links import Links
from clerkdesk.domain.refusals import Refused
from clerkdesk.resources import resource
from clerkdesk.wire.exchange import Unreachable

log = logging.getLogger(__name__)

_HANDLERS: list[ControllerRouterHandler] = [
    request.show_start,
    request.show_case,
    request.send_case,
    request.show_question,
    request.send_question,
    request.show_contact,
    request.send_contact,
    request.show_hour,
    request.send_hour,
    request.show_check,
    request.send_request,
    ticket.show_ticket,
    ticket.show_received,
    ticket.show_move,
    ticket.send_move,
    ticket.show_cancel,
    ticket.send_cancel,
    ticket.read_resolution,
    ticket.show_climb,
    ticket.send_climb,
]


def build_place(
    uow: UnitOfWork,
    clock: Clock,
    archive: Archive,
    key: bytes,
    public_url: str,
    city: str,
    *,
    checks: Limiter | None = None,
    forms: Limiter | None = None,
) -> Place:
    """The site's parts. Unless told otherwise an address may try 20 identity checks and 120 forms in 10 minutes."""
    return Place(
        uow=uow,
        clock=clock,
        archive=archive,
        links=Links(key, public_url),
        seals=Seals(key),
        pages=Pages(resource("site"), city, secure=urlsplit(public_url).scheme == "https"),
        checks=checks or Limiter(20, 600),
        forms=forms or Limiter(120, 600),
    )


def build_site(place: Place) -> Router:
    """The routes of the site, from `/` on, for the application to take in."""
    return Router(
        path="/",
        route_handlers=[*_HANDLERS, show_style, show_data],
        dependencies={"place": Provide(lambda: place, sync_to_thread=False), "asked": Provide(_asked)},
        exception_handlers={
            Refused: lambda _, refused: _refused(place, refused),
            StrayForm: lambda *_: place.pages.page("stray.html", 403),
            Unreachable: lambda *_: place.pages.page("away.html", 503),
            HTTPException: lambda _, wrong: place.pages.page("wrong.html", wrong.status_code),
            Exception: lambda _, bug: _bug(place, bug),
        },
        request_max_body_size=65_536,
        include_in_schema=False,
    )


async def _asked(request: Asked) -> Asked:
    return request


@get("/site.css", sync_to_thread=False)
def show_style(place: Here) -> Response[bytes]:
    """The one style sheet; its address changes with its contents."""
    headers = {**place.pages.headers(), "Cache-Control": "public, max-age=31536000, immutable"}
    return Response(place.pages.css, media_type="text/css; charset=utf-8", headers=headers)


@get("/date", sync_to_thread=False)
def show_data(place: Here) -> Response[str]:
    """What is kept of a request, why, and for how long."""
    return place.pages.page("data.html")


def _refused(place: Place, refused: Refused) -> Response[str]:
    page = place.pages.refusal(refused)
    seconds = refused.facts.get("seconds")
    if seconds is not None:
        page.headers["Retry-After"] = str(seconds)
    return page


def _bug(place: Place, bug: Exception) -> Response[str]:
    log.error("the site failed: %s", told(bug))
    return place.pages.page("wrong.html", 500)


__all__ = ["Place", "build_place", "build_site"]
