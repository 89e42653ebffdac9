"""The centre in memory, spoken to over real HTTP on this machine; and other things that may answer in its place.

This fake must never know a rule: it only carries what `FakeCentre` says.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from clerkdesk.domain.refusals import Refused
from clerkdesk.wire.commands import CommandBatch, ReceiptBatch
from clerkdesk.wire.exchange import SignIn
from clerkdesk.wire.problems import MEDIA_TYPE, problem_of
from clerkdesk.wire.version import HEADER
from tests.fakes.centre import FakeCentre

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class HttpWay:
    """A running server. `instead` answers before the centre is asked, when it returns something.

    `cut_answers`: how many answers are still to be lost after the centre did its work.
    """

    centre: FakeCentre
    url: str = ""
    instead: Callable[[str, str], Answer | None] = lambda _method, _path: None
    cut_answers: int = 0
    seen: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer | None:
        """The reply; None cuts the connection."""
        self.seen.append((method, target, headers))
        instead = self.instead(method, target)
        if instead is not None:
            return instead
        try:
            made = self._asked(method, target, headers, body)
        except Refused as no:
            problem = problem_of(no)
            made = problem.status, {"Content-Type": MEDIA_TYPE, HEADER: "1"}, msgspec.json.encode(problem)
        if self.cut_answers:
            self.cut_answers -= 1
            return None
        return made

    def _asked(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path.startswith("/v1/files/"):
            return self._file(parts.path.rpartition("/")[2], headers)
        answered: Any
        match method, parts.path:
            case "POST", "/v1/sign-in":
                answered = self.centre.sign_in(msgspec.json.decode(body, type=SignIn))
            case "POST", "/v1/sign-out":
                self.centre.sign_out()
                return 204, {HEADER: "1"}, b""
            case "GET", "/v1/snapshot":
                answered = self.centre.snapshot(query.get("page"))
            case "GET", "/v1/sync":
                answered = self.centre.sync(query["cursor"], float(query["wait"]))
            case "POST", "/v1/commands":
                commands = msgspec.json.decode(body, type=CommandBatch).commands
                answered = ReceiptBatch(receipts=self.centre.send(commands))
            case "POST", path if path.endswith("/join"):
                answered = self.centre.join(path.split("/")[3])
            case _:
                return 404, {HEADER: "1", "Content-Type": "application/json"}, b"{}"
        return 200, {HEADER: "1", "Content-Type": "application/json"}, msgspec.json.encode(answered)

    def _file(self, sha256: str, headers: dict[str, str]) -> Answer:
        asked = headers.get("Range", "")
        offset = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
        data = b"".join(self.centre.read_file(sha256, offset))
        kind = {HEADER: "1", "Content-Type": "application/octet-stream"}
        return (206 if asked else 200), kind, data


@contextmanager
def served(centre: FakeCentre, port: int = 0) -> Iterator[HttpWay]:
    """A server on this machine for as long as the block lasts."""
    way = HttpWay(centre)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            made = way.answer(self.command, self.path, dict(self.headers), body)
            if made is None:
                self.close_connection = True
                return
            status, headers, content = made
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            try:
                self.wfile.write(content)
            except OSError:
                self.close_connection = True

        do_POST = do_GET  # noqa: N815 - the base class's name

        def log_message(self, *args: Any) -> None:
            """A test's own output is enough."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A desk that was killed or closed breaks connections off; that is what these tests are about."""

    server = Server(("127.0.0.1", port), Handler)
    way.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield way
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
