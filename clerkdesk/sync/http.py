"""The centre over HTTP: the only file that speaks it, and the one that tells our centre from whatever else answers.

This module must never take a portal's page or a proxy's error for the centre's word, nor log a link, a token or a body.
"""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec
import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.sync.sockets import Sockets
from clerkdesk.wire.commands import Command, CommandBatch, Receipt, ReceiptBatch
from clerkdesk.wire.exchange import Joining, Session, SignIn, SnapshotPage, SyncPage, Unreachable
from clerkdesk.wire.problems import Problem, refused_of
from clerkdesk.wire.version import HEADER, WIRE_VERSION

Known = TypeVar("Known")

CONNECT = 6.0
READ = 30.0
PAGE_LIMIT = 500
_PIECE = 64 * 1024


class _Bearer(AuthBase):
    """Our session token; given as an authentication so that no .netrc of the machine can take its place."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token is not None:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class _Adapter(HTTPAdapter):
    """Trusts what the workstation trusts, and keeps a hand on every socket."""

    def __init__(self, sockets: Sockets) -> None:
        self._sockets = sockets
        super().__init__(pool_connections=2, pool_maxsize=2)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT), **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self._sockets)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002 - as in the base class
        # The context alone decides: the bundle that comes with requests would trust more than the workstation does.
        conn.cert_reqs = "CERT_REQUIRED" if url.lower().startswith("https") else "CERT_NONE"
        conn.ca_certs = conn.ca_cert_dir = None


class HttpCentre:
    """Fits `wire.exchange.Centre`. `url`: the centre's root; `token`: None before the sign-in.

    Every thread has a connection of its own; `interrupt` breaks all of them off, and every later call is Unreachable.
    """

    def __init__(self, url: str, token: str | None = None) -> None:
        self._root = url.rstrip("/")
        self._auth = _Bearer(token)
        self._sockets = Sockets()
        self._of_thread = threading.local()

    def interrupt(self) -> None:
        """Break off whatever waits, now and from now on."""
        self._sockets.close()

    def sign_in(self, asked: SignIn) -> Session:
        """Open a session. Raises Refused(SIGN_IN_FAILED | TOO_MANY_TRIES)."""
        return self._read("POST", "/v1/sign-in", _reader(Session), body=asked)

    def sign_out(self) -> None:
        """End the session at the centre."""
        self._ask("POST", "/v1/sign-out").close()

    def snapshot(self, page: str | None) -> SnapshotPage:
        """A page of everything."""
        asked = {} if page is None else {"page": page}
        return self._read("GET", "/v1/snapshot", _snapshot_page, query=asked)

    def sync(self, cursor: str, wait: float) -> SyncPage:
        """What came after `cursor`, waiting up to `wait` seconds for it."""
        asked = {"cursor": cursor, "wait": f"{wait:g}", "limit": str(PAGE_LIMIT)}
        return self._read("GET", "/v1/sync", _sync_page, query=asked, patience=READ + wait)

    def send(self, commands: tuple[Command, ...]) -> tuple[Receipt, ...]:
        """Hand commands in; one receipt each."""
        batch = CommandBatch(commands=commands)
        return self._read("POST", "/v1/commands", _reader(ReceiptBatch), body=batch).receipts

    def read_file(self, sha256: str, offset: int = 0) -> Iterator[bytes]:
        """The bytes of a file from `offset` on."""
        headers = {"Range": f"bytes={offset}-", "Accept-Encoding": "identity"} if offset else {}
        reply = self._ask("GET", f"/v1/files/{sha256}", headers=headers, is_json=False)
        try:
            skip = offset if offset and reply.status_code != 206 else 0  # a range that was not honoured starts at 0
            for piece in reply.iter_content(_PIECE):
                fresh = piece[skip:]
                skip -= min(skip, len(piece))
                if fresh:
                    yield fresh
        except (requests.RequestException, OSError) as error:
            raise Unreachable("the file broke off") from error
        finally:
            reply.close()

    def join(self, ticket: str) -> Joining:
        """Mint the host's link for one ticket's meeting."""
        return self._read("POST", f"/v1/tickets/{ticket}/join", _reader(Joining))

    def _read(
        self,
        method: str,
        path: str,
        read: Callable[[bytes], Known],
        query: Mapping[str, str] | None = None,
        body: object = None,
        patience: float = READ,
    ) -> Known:
        reply = self._ask(method, path, query=query, body=body, patience=patience)
        try:
            return read(self._content(reply))
        except msgspec.MsgspecError as error:
            raise Unreachable("the reply cannot be read") from error

    def _content(self, reply: requests.Response) -> bytes:
        try:
            return reply.content
        except (requests.RequestException, OSError) as error:
            raise Unreachable("the reply broke off") from error
        finally:
            reply.close()

    def _ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        body: object = None,
        patience: float = READ,
        headers: Mapping[str, str] | None = None,
        is_json: bool = True,
    ) -> requests.Response:
        data = None if body is None else msgspec.json.encode(body)
        sent = {HEADER: str(WIRE_VERSION), "Accept": "application/json", **(headers or {})}
        if data is not None:
            sent["Content-Type"] = "application/json"
        try:
            reply = self._session().request(
                method,
                self._root + path,
                params=dict(query or {}),
                data=data,
                headers=sent,
                auth=self._auth,
                timeout=(CONNECT, patience),
                allow_redirects=False,
                stream=True,
            )
        except (requests.RequestException, OSError) as error:
            # The error's own words may hold the address with its query: only its kind is passed on.
            raise Unreachable(type(error).__name__) from error
        return self._ours(reply, is_json)

    def _ours(self, reply: requests.Response, is_json: bool) -> requests.Response:
        """The reply if our centre gave it and said yes. Raises Unreachable, or the Refused of a problem document."""
        media = reply.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        says_json = media == "application/json" or media.endswith("+json")
        is_empty = reply.status_code == 204
        is_ok = reply.ok and not 300 <= reply.status_code < 400
        if HEADER not in reply.headers or not (says_json or is_empty or (is_ok and not is_json)):
            reply.close()
            raise Unreachable(f"something else answered ({reply.status_code})", _retry_after(reply))
        if is_ok:
            return reply
        refused = self._refusal(reply)
        is_busy = refused is not None and refused.code is Code.TOO_MANY_TRIES and _is_bucket(reply)
        if refused is None or reply.status_code >= 500 or is_busy:
            raise Unreachable(f"the centre answered {reply.status_code}", _retry_after(reply))
        raise refused

    def _refusal(self, reply: requests.Response) -> Refused | None:
        try:
            return refused_of(msgspec.json.decode(self._content(reply), type=Problem))
        except msgspec.MsgspecError:
            return None

    def _session(self) -> requests.Session:
        if self._sockets.is_closed:
            raise Unreachable("closing")
        session: requests.Session | None = getattr(self._of_thread, "session", None)
        if session is None:
            session = requests.Session()
            adapter = _Adapter(self._sockets)
            session.mount("https://", adapter)
            session.mount("http://", adapter)
            self._of_thread.session = session
        return session


def _pool_classes(sockets: Sockets) -> dict[str, Any]:
    """Connection pools for urllib3 whose every connection reports its socket."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            sockets.opened(self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            sockets.opened(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _reader(type_: type[Known]) -> Callable[[bytes], Known]:
    return msgspec.json.Decoder(type_).decode


def _is_bucket(reply: requests.Response) -> bool:
    """A 429 outside the sign-in is the centre asking for patience, not an answer about a person."""
    return not (reply.request.path_url or "").startswith("/v1/sign-in")


def _retry_after(reply: requests.Response) -> float | None:
    try:
        seconds = float(reply.headers.get("Retry-After", ""))
    except ValueError:
        return None
    return min(max(seconds, 0.0), 3600.0)


def _snapshot_page(content: bytes) -> SnapshotPage:
    return msgspec.json.decode(content, type=SnapshotPage)


def _sync_page(content: bytes) -> SyncPage:
    return msgspec.json.decode(content, type=SyncPage)
