"""The sample city on one machine: database, meetings, mail server, centre and worker, started and ended together.

This module must never be used with a database that is not its own.
"""

from __future__ import annotations

import base64
import json
import secrets
import shutil
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from clerkdesk.demo.mailbox.server import LocalMail
from clerkdesk.demo.moment import good_offset
from clerkdesk.demo.postgres import EmbeddedPostgres
from clerkdesk.demo.programs import Program
from clerkdesk.demo.seeding.city import CITY, Seeder, Size
from clerkdesk.demo.web_thread import LOOPBACK
from clerkdesk.demo.webex.clock import MovableClock
from clerkdesk.demo.webex.model import Settings as WebexSettings
from clerkdesk.demo.webex.server import LocalWebex

DATABASE = "clerkdesk_demo"


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sample city keeps its things."""

    folder: Path

    @property
    def archive(self) -> Path:
        """The archive of this run."""
        return self.folder / "archive"

    @property
    def settings(self) -> Path:
        """The centre's settings of this run."""
        return self.folder / "centre.toml"


class World:
    """Everything but the desk. `now` is the city's hour, which may be ahead of the machine's."""

    def __init__(self, folder: Path, size: Size) -> None:
        self.places = Places(folder)
        self.ahead: timedelta = good_offset(datetime.now(UTC))
        self.postgres = EmbeddedPostgres(folder / "postgres")
        self.webex = LocalWebex(WebexSettings(), MovableClock(self.now))
        self.mail = LocalMail(folder / "mail")
        self._size = size
        self.url = ""
        self.database = ""
        self.mail_page = ""
        self.centre: Program | None = None
        self.worker: Program | None = None

    def now(self) -> datetime:
        """The city's hour, with zone."""
        return datetime.now(UTC) + self.ahead

    def start(self) -> None:
        """Wake the city: a fresh copy of its database, then everybody who works with it."""
        self._clear()
        self.postgres.start()
        seeder = Seeder(self.postgres, self.places.folder, self._size, self.now())
        template = seeder.template()
        self.postgres.drop(DATABASE)
        self.database = self.postgres.create(DATABASE, template)
        shutil.copytree(seeder.archive, self.places.archive, copy_function=_link)
        webex_base = self.webex.start()
        smtp_host, smtp_port = self.mail.start()
        self.mail_page = self.mail.start_page()
        self.url = f"http://{LOOPBACK}:{_free_port()}"
        self._write_settings(webex_base, smtp_host, smtp_port)
        logs = self.places.folder / "logs"
        self.centre = Program("serve", self.places.settings, logs / "centre.log", self.ahead)
        self.worker = Program("work", self.places.settings, logs / "worker.log", self.ahead)
        self.start_centre()
        self.worker.start()

    def start_centre(self) -> None:
        """Start the centre (again) and wait until it is ready."""
        assert self.centre is not None
        self.centre.start()
        self.centre.await_ready(f"{self.url}/health/ready")

    def stop(self) -> None:
        """End everything, in the order that lets each finish what it is at."""
        for program in (self.worker, self.centre):
            if program is not None:
                program.stop()
        self.mail.stop()
        self.webex.stop()
        self.postgres.stop()

    def _clear(self) -> None:
        folder = self.places.folder
        folder.mkdir(parents=True, exist_ok=True)
        # The database's own user must be able to come through.
        folder.chmod(0o755)
        for name in ("archive", "mail", "logs"):
            shutil.rmtree(folder / name, ignore_errors=True)
        self.mail = LocalMail(folder / "mail")

    def _write_settings(self, webex_base: str, smtp_host: str, smtp_port: int) -> None:
        webex = self.webex.settings
        tokens = self.places.folder / "webex-tokens.json"
        tokens.write_text(
            json.dumps(
                {
                    "client_id": webex.client_id,
                    "client_secret": webex.client_secret,
                    "access_token": webex.access_token,
                    "refresh_token": webex.refresh_token,
                }
            ),
            encoding="utf-8",
        )
        tokens.chmod(0o600)
        said: dict[str, str | int] = {
            "database_url": self.database,
            "archive_dir": str(self.places.archive),
            "link_key": base64.b64encode(secrets.token_bytes(32)).decode(),
            "public_url": self.url,
            "city": CITY,
            "mail_from": "tichet@primaria.example",
            "bounce_domain": "primaria.example",
            "smtp_host": smtp_host,
            "smtp_port": smtp_port,
            "webex_base": webex_base,
            "webex_tokens": str(tokens),
            "webex_site_url": webex.site,
            "webex_host": webex.service_email,
            "host": LOOPBACK,
            "port": int(self.url.rpartition(":")[2]),
        }
        lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said.items()]
        self.places.settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.places.settings.chmod(0o600)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind((LOOPBACK, 0))
        port: int = asked.getsockname()[1]
        return port


def _link(source: str, target: str) -> None:
    """Archived files never change, so the run's archive may share them."""
    Path(target).hardlink_to(source)
