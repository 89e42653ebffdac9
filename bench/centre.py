"""The centre as a process of its own, with limits no citizen of a measurement runs into.

This module must never change anything else about it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import uvicorn
from litestar.types import ControllerRouterHandler

from clerkdesk.central.app import make_app
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.site import build_place, build_site
from clerkdesk.central.ports.clock import SystemClock
from clerkdesk.central.settings import Settings, read_settings


def wide_doors(settings: Settings, parts: Parts) -> Sequence[ControllerRouterHandler]:
    """The citizen's site alone, for very many forms from one address."""
    place = build_place(
        parts.uow,
        parts.clock,
        parts.archive,
        settings.link_key,
        settings.public_url,
        settings.city,
        checks=Limiter(100_000, 600),
        forms=Limiter(100_000, 600),
    )
    return [build_site(place)]


def main(arguments: Sequence[str]) -> int:
    """`SETTINGS SECONDS`: serve until told to end."""
    settings = read_settings(Path(arguments[0]), {})
    clock = SystemClock(timedelta(seconds=float(arguments[1])))
    app = make_app(settings, clock=clock, doors=wide_doors)
    # As in `clerkdesk.central.app.Server`.
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_config=None,
        server_header=False,
        lifespan="on",
        timeout_keep_alive=75,
        timeout_graceful_shutdown=2,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
