"""Files by content: what is kept, what is set aside, what is never overwritten."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.central.ports.archive import Damaged, LocalArchive
from clerkdesk.domain.refusals import Code, Refused

BYTES = b"ftyp" * 200_000
HASH = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture
def archive(tmp_path: Path) -> LocalArchive:
    return LocalArchive(tmp_path / "archive")


def portions(whole: bytes = BYTES) -> Iterator[bytes]:
    for start in range(0, len(whole), 65_536):
        yield whole[start : start + 65_536]


def test_a_file_is_kept_under_its_hash_and_read_in_spans(archive: LocalArchive) -> None:
    stored = archive.put(portions(), len(BYTES))
    assert (stored.sha256, stored.size) == (HASH, len(BYTES))
    assert archive.size(HASH) == len(BYTES)
    assert b"".join(archive.read(HASH)) == BYTES
    assert b"".join(archive.read(HASH, 3, 10)) == BYTES[3:13]
    assert b"".join(archive.read(HASH, len(BYTES) - 2)) == BYTES[-2:]
    assert b"".join(archive.read(HASH, len(BYTES) + 5)) == b""


def test_the_same_content_is_one_file(archive: LocalArchive, tmp_path: Path) -> None:
    archive.put(portions())
    archive.put([BYTES])
    files = [path for path in (tmp_path / "archive").rglob("*") if path.is_file()]
    assert [path.name for path in files] == [HASH]
    assert files[0].stat().st_mode & 0o222 == 0


def test_another_size_than_announced_is_set_aside(archive: LocalArchive, tmp_path: Path) -> None:
    with pytest.raises(Damaged):
        archive.put(portions(), len(BYTES) + 1)
    with pytest.raises(Refused) as refused:
        archive.read(HASH)
    assert refused.value.code is Code.FILE_UNKNOWN
    (aside,) = (tmp_path / "archive" / "damaged").iterdir()
    assert aside.read_bytes() == BYTES


def test_a_source_that_breaks_leaves_nothing(archive: LocalArchive, tmp_path: Path) -> None:
    def breaks() -> Iterator[bytes]:
        yield b"half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        archive.put(breaks())
    assert [path for path in (tmp_path / "archive").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("name", ["", "../../etc/passwd", HASH.upper(), HASH[:-1], HASH + "0"])
def test_only_a_hash_is_a_name(archive: LocalArchive, name: str) -> None:
    with pytest.raises(Refused):
        archive.size(name)


def test_a_manifest_lies_beside_its_file_and_stays(archive: LocalArchive, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        archive.describe(HASH, b"{}")
    archive.put(portions())
    archive.describe(HASH, b'{"first": true}')
    archive.describe(HASH, b'{"second": true}')
    (manifest,) = (tmp_path / "archive").rglob("*.json")
    assert manifest.read_bytes() == b'{"first": true}'
