"""Papers, in a lane of their own: asked for by hash, resumed where they stopped, linked only once proven.

This module must never hold up a command or a page, and never take the room kept back for texts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.local.cipher import is_disk_full
from clerkdesk.local.writer import Writer
from clerkdesk.notices import Changed
from clerkdesk.wire.exchange import Centre, Unreachable

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

Result = TypeVar("Result")

_CHUNK = 256 * 1024


class Files:
    """Fetches one wanted file a turn."""

    def __init__(self, centre: Centre, writer: Writer, now: Callable[[], datetime]) -> None:
        self._centre = centre
        self._writer = writer
        self._now = now

    def turn(self) -> float | None:
        """Fetch the rest of one file; None when none is wanted. Raises Unreachable, Refused (a closed door)."""
        wanted = self._write(lambda work: work.files.unfinished())
        if not wanted:
            return None
        sha256, size, have = wanted[0]
        try:
            if have < size:
                self._fetch(sha256, have)
        except Refused as no:
            if no.code is not Code.FILE_UNKNOWN:
                raise
            self._write(lambda work: _give_up(work, sha256))
            return 0.0
        if not self._write(lambda work: _finish(work, sha256, size, have)):
            raise Unreachable("the file did not come through whole")
        return 0.0

    def _fetch(self, sha256: str, have: int) -> None:
        held = bytearray()
        at = have
        for piece in self._centre.read_file(sha256, have):
            held += piece
            if len(held) >= _CHUNK:
                at = self._append(sha256, at, bytes(held))
                held.clear()
        if held:
            self._append(sha256, at, bytes(held))

    def _append(self, sha256: str, at: int, data: bytes) -> int:
        if not self._write(lambda work: work.files.append(sha256, at, data)):
            raise Unreachable("the file moved underneath")
        return at + len(data)

    def _write(self, job: Callable[[Work], Result]) -> Result:
        try:
            return self._writer.submit(job, may_use_reserve=False).result()
        except Exception as error:
            if is_disk_full(error):
                raise Unreachable("no room for a file") from error
            raise


def _finish(work: Work, sha256: str, size: int, had: int) -> bool:
    """Whether the turn came further: the file is whole, or at least longer than it was."""
    have = work.files.length(sha256)
    if have < size:
        return have > had
    if not work.files.finish(sha256):
        return False
    work.touch(Changed(frozenset({"file"}), frozenset({sha256})))
    return True


def _give_up(work: Work, sha256: str) -> None:
    work.files.give_up(sha256)
    work.touch(Changed(frozenset({"file"}), frozenset({sha256})))
