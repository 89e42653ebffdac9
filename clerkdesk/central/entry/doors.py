"""The doors to the outside, made from the settings: the citizen's site, and the officials' way into a meeting.

This module must never hold a route of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from litestar.types import ControllerRouterHandler

from clerkdesk.central.entry import join
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.entry.site.site import build_place, build_site
from clerkdesk.central.ports.open_meetings import open_meetings
from clerkdesk.central.settings import Settings


def outer_doors(settings: Settings, parts: Parts) -> Sequence[ControllerRouterHandler]:
    """The routes, for the application to take in."""
    place = build_place(parts.uow, parts.clock, parts.archive, settings.link_key, settings.public_url, settings.city)
    return [build_site(place), *join.routes(parts, lambda: open_meetings(settings, parts.clock))]
