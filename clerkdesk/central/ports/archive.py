"""Where files live for good: by their SHA-256, written to a temporary name, synced, renamed, read again.

This module must never delete or overwrite a file: the archive only grows, destruction is another office's act.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from clerkdesk.domain.refusals import Code, Refused

_SHA256 = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Stored:
    """A file the archive holds. `size` in bytes."""

    sha256: str
    size: int


class Damaged(Exception):
    """What arrived is not what was announced, or what was written does not read back the same."""


class Archive(Protocol):
    """Files by content."""

    def put(self, chunks: Iterable[bytes], size: int | None = None) -> Stored:
        """Keep a file; `size` is what was announced. Raises Damaged when it differs; OSError when the disk fails."""
        ...

    def describe(self, sha256: str, manifest: bytes) -> None:
        """Lay a manifest (JSON) beside a file, once; the same one again changes nothing."""
        ...

    def size(self, sha256: str) -> int:
        """The size in bytes. Raises Refused(FILE_UNKNOWN)."""
        ...

    def read(self, sha256: str, offset: int = 0, length: int | None = None) -> Iterator[bytes]:
        """The bytes from `offset` on, `length` of them or all. Raises Refused(FILE_UNKNOWN) at once."""
        ...


class LocalArchive:
    """A folder on a disk of the municipality. Several processes may share it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._arriving = root / "arriving"
        self._damaged = root / "damaged"

    def put(self, chunks: Iterable[bytes], size: int | None = None) -> Stored:
        """See Archive. A damaged arrival is kept aside under `damaged/`, never under a hash."""
        self._arriving.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._arriving)
        arriving = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                stored = _write(out, chunks)
            if size is not None and stored.size != size:
                self._set_aside(arriving)
                raise Damaged(f"announced {size} bytes, got {stored.size}")
            if _hash_of(arriving) != stored.sha256:
                self._set_aside(arriving)
                raise Damaged("the disk gave back other bytes than it was given")
            self._settle(arriving, self._place(stored.sha256))
        finally:
            arriving.unlink(missing_ok=True)
        return stored

    def describe(self, sha256: str, manifest: bytes) -> None:
        """See Archive. Raises Refused(FILE_UNKNOWN) for a file that is not here."""
        self.size(sha256)
        self._arriving.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._arriving)
        arriving = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                _write(out, [manifest])
            self._settle(arriving, self._place(sha256).with_suffix(".json"))
        finally:
            arriving.unlink(missing_ok=True)

    def size(self, sha256: str) -> int:
        """See Archive."""
        try:
            return self._place(sha256).stat().st_size
        except FileNotFoundError:
            raise Refused(Code.FILE_UNKNOWN) from None

    def read(self, sha256: str, offset: int = 0, length: int | None = None) -> Iterator[bytes]:
        """See Archive. The file is open only while somebody reads."""
        self.size(sha256)
        return _read(self._place(sha256), offset, length)

    def _place(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise Refused(Code.FILE_UNKNOWN)
        return self._root / sha256[:2] / sha256[2:4] / sha256

    def _settle(self, arriving: Path, place: Path) -> None:
        """Rename into place and make the name itself durable; whoever came first with the same name wins."""
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            arriving.chmod(0o440)
            arriving.rename(place)
        for folder in (place.parent, place.parent.parent, self._root):
            _sync_folder(folder)

    def _set_aside(self, arriving: Path) -> None:
        self._damaged.mkdir(exist_ok=True)
        arriving.rename(self._damaged / arriving.name)


def _write(out: BinaryIO, chunks: Iterable[bytes]) -> Stored:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        out.write(chunk)
    out.flush()
    os.fsync(out.fileno())
    return Stored(digest.hexdigest(), size)


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        # Without this the memory would answer for the disk.
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(path: Path, offset: int, length: int | None) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(offset)
        left = length
        while left is None or left > 0:
            chunk = file.read(_CHUNK if left is None else min(_CHUNK, left))
            if not chunk:
                return
            yield chunk
            left = None if left is None else left - len(chunk)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
