"""Files by their SHA-256, whole or from any byte on: GET and HEAD /v1/files/{sha256}.

This module must never send a byte before the reading stands in the audit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from litestar import HttpMethod, Response, route
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Stream

from clerkdesk.central.entry.guard import Asked, token_of
from clerkdesk.central.entry.parts import Parts
from clerkdesk.central.usecases.read_file import read_file
from clerkdesk.central.usecases.sign_in import enter

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes from `start` up to and without `end`."""

    start: int
    end: int


class NotInside(Exception):
    """The range asked for does not lie in the file."""


def span_of(asked: str | None, size: int) -> Span | None:
    """The span a Range header asks for (RFC 9110, section 14); None: the whole file, also for what cannot be read.

    Raises NotInside for a span that begins after the end.
    """
    match = _RANGE.fullmatch((asked or "").replace(" ", ""))
    if match is None or not any(match.groups()):
        return None
    first, last = match.groups()
    if not first:
        length = int(last)
        if length == 0:
            raise NotInside
        return Span(max(0, size - length), size)
    start, end = int(first), min(int(last) + 1 if last else size, size)
    if last and int(last) < start:
        return None
    if start >= size:
        raise NotInside
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str]
    media_type: str
    chunks: Iterator[bytes] | None


def routes(parts: Parts) -> list[HTTPRouteHandler]:
    """Whole files, spans of them, and whether there is one."""

    def answer(token: str, sha256: str, asked: str | None, *, with_bytes: bool) -> _Answer:
        now = parts.clock.now()
        with parts.uow.begin(None, now) as work:
            media_type = read_file(work, enter(work, token).official, sha256)
        size = parts.archive.size(sha256)
        # The name is the content: it never changes, and no cache on the way may keep it.
        headers = {"Accept-Ranges": "bytes", "ETag": f'"{sha256}"', "Cache-Control": "private, no-store"}
        try:
            span = span_of(asked, size)
        except NotInside:
            return _Answer(416, {**headers, "Content-Range": f"bytes */{size}"}, media_type, None)
        start, end = (0, size) if span is None else (span.start, span.end)
        headers["Content-Length"] = str(end - start)
        if span is not None:
            headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
        chunks = parts.archive.read(sha256, start, end - start) if with_bytes else None
        return _Answer(200 if span is None else 206, headers, media_type, chunks)

    @route("/v1/files/{sha256:str}", http_method=[HttpMethod.GET, HttpMethod.HEAD])
    async def get_file(request: Asked, sha256: FromPath[str]) -> Response[bytes] | Stream:
        """The bytes of a file this official may read; without them when asked by HEAD."""
        token, asked = token_of(request), request.headers.get("Range")
        if request.headers.get("If-Range", f'"{sha256}"') != f'"{sha256}"':
            asked = None
        with_bytes = request.method == HttpMethod.GET
        found = await parts.threads.run(lambda: answer(token, sha256, asked, with_bytes=with_bytes))
        if found.chunks is None:
            return Response(b"", status_code=found.status, headers=found.headers, media_type=found.media_type)
        return Stream(found.chunks, status_code=found.status, headers=found.headers, media_type=found.media_type)

    return [get_file]
