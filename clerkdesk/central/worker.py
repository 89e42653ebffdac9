"""The worker: one process that follows the rows others wrote: papers, letters, meetings, recordings.

This module must never hold a rule of the programme; it decides only when to look again.
"""

from __future__ import annotations

import logging
import random
import signal
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Thread

from clerkdesk.central.ports.archive import Archive, LocalArchive
from clerkdesk.central.ports.clock import Clock, SystemClock
from clerkdesk.central.ports.mail import Mailer, SmtpMailer
from clerkdesk.central.ports.meetings import Meetings
from clerkdesk.central.ports.open_meetings import open_meetings
from clerkdesk.central.ports.pdf import Printer, open_press
from clerkdesk.central.settings import Settings
from clerkdesk.central.store.database import open_engine
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.bugs import told
from clerkdesk.central.usecases.compose import Composer, Sender
from clerkdesk.central.usecases.fetch_recordings import PATIENCE, POLL, fetch_recordings
from clerkdesk.central.usecases.keep_meetings import keep_meetings
from clerkdesk.central.usecases.links import Links
from clerkdesk.central.usecases.make_pdf import make_due_pdfs
from clerkdesk.central.usecases.send_mail import compose_due_mail, send_due_mail
from clerkdesk.resources import resource
from clerkdesk.wire.exchange import Unreachable

_IDLE = 0.5
_LONGEST_REST = 60.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """What the worker works with. `meetings` None: no service is set up, meetings and recordings wait for one.

    `fallback_host` hosts meetings of officials without an address.
    """

    mailer: Mailer
    composer: Composer
    printer: Printer
    archive: Archive
    meetings: Meetings | None
    clock: Clock
    city: str
    fallback_host: str
    recording_patience: timedelta = PATIENCE
    recording_poll: timedelta = POLL


class Worker:
    """Runs the centre's outside work. Any number may run at once, in any processes: rows are claimed, never shared."""

    def __init__(self, uow: UnitOfWork, ports: Ports) -> None:
        self._uow = uow
        self._ports = ports
        # Meetings before letters: a confirmation waits for its link. Recordings have a lane of their own: they are big.
        self._lanes: tuple[tuple[str, Callable[[datetime], int]], ...] = (
            ("meetings", self._meetings),
            ("papers", self._papers),
            ("letters", self._letters),
            ("post", self._post),
            ("recordings", self._recordings),
        )

    def run_once(self) -> int:
        """One round of everything, in this thread; how many pieces of work were done. Raises what a lane raises."""
        return sum(lane(self._ports.clock.now()) for _, lane in self._lanes)

    def run(self, stop: Event) -> None:
        """Work until `stop` is set; whatever is under way is finished first."""
        threads = [Thread(target=self._keep_on, args=(name, lane, stop), name=name) for name, lane in self._lanes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _keep_on(self, name: str, lane: Callable[[datetime], int], stop: Event) -> None:
        failures = 0
        while not stop.is_set():
            rest = _IDLE
            try:
                done = lane(self._ports.clock.now())
                rest, failures = (0.0 if done else _IDLE), 0
            except Unreachable as away:
                failures += 1
                rest = _rest_after(failures, away.retry_after)
                log.warning("%s: %s; again in %.1f s", name, away, rest)
            except Exception as bug:  # noqa: BLE001 - told, and tried again
                # A bug in one piece of work: said aloud, with its place, while the other lanes and later work go on.
                failures += 1
                rest = _rest_after(failures, None)
                log.error("%s: failed, %s; again in %.1f s", name, told(bug), rest)
            stop.wait(rest)

    def _meetings(self, now: datetime) -> int:
        if self._ports.meetings is None:
            return 0
        return keep_meetings(self._uow, self._ports.meetings, self._ports.fallback_host, now)

    def _papers(self, now: datetime) -> int:
        ports = self._ports
        return make_due_pdfs(self._uow, ports.printer, ports.archive, ports.city, now)

    def _letters(self, now: datetime) -> int:
        return compose_due_mail(self._uow, self._ports.composer, self._ports.archive, now)

    def _post(self, now: datetime) -> int:
        return send_due_mail(self._uow, self._ports.mailer, self._ports.composer, now)

    def _recordings(self, now: datetime) -> int:
        ports = self._ports
        if ports.meetings is None:
            return 0
        return fetch_recordings(
            self._uow,
            ports.meetings,
            ports.archive,
            now,
            patience=ports.recording_patience,
            poll=ports.recording_poll,
        )


def _rest_after(failures: int, named: float | None) -> float:
    """Seconds to rest: full jitter up to a minute, and never less than the other side asked for."""
    longest = min(_LONGEST_REST, float(1 << min(failures, 10)))
    return max(random.uniform(0.2, longest), named or 0.0)  # noqa: S311 - jitter, not a secret


def work(settings: Settings, stop: Event, clock: Clock | None = None, recording_poll: timedelta = POLL) -> None:
    """Open everything the settings name, work until `stop` is set, close everything."""
    moment = clock or SystemClock()
    engine = open_engine(settings.database_url, pool_size=6, name="clerkdesk work")
    meetings = open_meetings(settings, moment)
    sender = Sender(city=settings.city, address=settings.mail_from, domain=settings.bounce_domain)
    ports = Ports(
        mailer=SmtpMailer(
            settings.smtp_host, settings.smtp_port, ssl.create_default_context() if settings.smtp_tls else None
        ),
        composer=Composer(sender, Links(settings.link_key, settings.public_url), resource("mail")),
        printer=open_press(),
        archive=LocalArchive(settings.archive_dir),
        meetings=meetings,
        clock=moment,
        city=settings.city,
        fallback_host=settings.webex_host,
        recording_poll=recording_poll,
    )
    try:
        Worker(UnitOfWork(engine), ports).run(stop)
    finally:
        if meetings is not None:
            meetings.close()
        engine.dispose()


def stop_on_signals(stop: Event) -> None:
    """Let SIGTERM and SIGINT end the work after what is under way. For the main thread of a process only."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
