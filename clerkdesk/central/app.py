"""The centre's composition root: makes every part once, hands each what it needs, and serves.

This module must never hold a rule or a route of its own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import uvicorn
from litestar import Litestar
from litestar.types import ControllerRouterHandler

from clerkdesk.central.entry import commands, files, health, schema, sign_in, sync
from clerkdesk.central.entry.doors import outer_doors
from clerkdesk.central.entry.errors import HANDLERS, say_whose
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.entry.running import Threads
from clerkdesk.central.entry.waiting import WaitingRoom
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.clock import Clock, SystemClock
from clerkdesk.central.ports.identity import Argon2Passwords, Passwords
from clerkdesk.central.settings import Settings
from clerkdesk.central.store import feed
from clerkdesk.central.store.database import open_engine, revisions
from clerkdesk.central.store.listener import Listener
from clerkdesk.central.store.refusing import refusing
from clerkdesk.central.store.stamper import Stamper
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.wire.exchange import Unreachable

Doors = Callable[[Settings, Parts], Sequence[ControllerRouterHandler]]
"""More routes, made from the same parts: the citizen's site, the way into a meeting."""

_STAMPER_MAY_REST = timedelta(seconds=10)


def _stays() -> bool:
    return False


def make_app(
    settings: Settings,
    *,
    clock: Clock | None = None,
    passwords: Passwords | None = None,
    doors: Doors = outer_doors,
    is_leaving: Callable[[], bool] = _stays,
) -> Litestar:
    """The application. `is_leaving` says that the server is about to end, so that waiting desks are let go."""
    # One connection for each use case's thread, and two for the stamper and a reading in between.
    engine = open_engine(settings.database_url, pool_size=settings.threads + 2, name="clerkdesk serve")
    stamper = Stamper(engine)
    threads = Threads(settings.threads)
    parts = Parts(
        uow=UnitOfWork(engine, stamper.wake),
        clock=clock or SystemClock(),
        archive=LocalArchive(settings.archive_dir),
        passwords=passwords or Argon2Passwords(),
        threads=threads,
        city=settings.city,
    )

    def look() -> int:
        with parts.uow.look(None, datetime.now(UTC)) as work:
            return feed.head(work.connection).seq

    def is_ready() -> bool:
        try:
            with refusing():
                has, wants = revisions(engine)
        except Unreachable:
            return False
        last = stamper.last_run
        return has == wants and last is not None and datetime.now(UTC) - last < _STAMPER_MAY_REST

    room = WaitingRoom(threads, look, is_leaving)
    listener = Listener(settings.database_url, room.tell)

    @asynccontextmanager
    async def living(_: Litestar) -> AsyncIterator[None]:
        room.open()
        stamper.start()
        listener.start()
        try:
            yield
        finally:
            await room.close()
            listener.stop()
            threads.close()
            stamper.stop()
            engine.dispose()

    routes: list[ControllerRouterHandler] = [
        *sync.routes(parts, room),
        *commands.routes(parts),
        *sign_in.routes(parts),
        *files.routes(parts),
        *health.routes(threads, is_ready),
        *schema.routes(),
        *doors(settings, parts),
    ]
    return Litestar(
        routes,
        lifespan=[living],
        exception_handlers=HANDLERS,
        before_send=[say_whose],
        openapi_config=None,
        logging_config=None,
    )


class Server(uvicorn.Server):
    """The HTTP server around the application; lets waiting desks go as soon as it is told to end."""

    def __init__(self, settings: Settings, *, clock: Clock | None = None, passwords: Passwords | None = None) -> None:
        app = make_app(settings, clock=clock, passwords=passwords, is_leaving=lambda: self.should_exit)
        super().__init__(
            uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                access_log=False,  # addresses hold citizens' links
                log_config=None,
                server_header=False,
                lifespan="on",
                timeout_keep_alive=75,
                timeout_graceful_shutdown=10,
            )
        )

    @property
    def address(self) -> str:
        """Where it listens, once started."""
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        return f"http://{host}:{port}"
