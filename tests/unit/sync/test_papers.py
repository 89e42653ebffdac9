"""Papers come by a lane of their own: resumed, proven by their hash, and only then here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.wire.exchange import Unreachable
from tests.fakes.centre import FakeCentre
from tests.fakes.desk import DeskUnderTest
from tests.fakes.documents import a_document
from tests.fakes.road import Unsteady

ONE = a_document(1).ticket.id


@pytest.fixture
def centre() -> FakeCentre:
    centre = FakeCentre(page=4)
    for number in range(1, 31):
        centre.put_ticket(a_document(number))
    return centre


@pytest.fixture
def road(centre: FakeCentre) -> Unsteady:
    return Unsteady(centre)


@pytest.fixture
def desk(tmp_path: Path, road: Unsteady) -> Iterator[DeskUnderTest]:
    desk = DeskUnderTest(tmp_path, road).open()
    yield desk
    desk.close()


def test_a_paper_is_resumed_proven_and_only_then_here(desk: DeskUnderTest, centre: FakeCentre) -> None:
    data = bytes(range(256)) * 4000
    name = centre.add_file(data)
    honest = centre.read_file
    pieces = 700

    def cut(sha256: str, offset: int = 0) -> Iterator[bytes]:
        for count, piece in enumerate(honest(sha256, offset)):
            if count == pieces:
                raise Unreachable("cut")
            yield piece

    centre.read_file = cut  # type: ignore[method-assign]
    desk.acts.want_file(name, len(data))
    with pytest.raises(Unreachable):
        desk.files.turn()
    here = desk.write(lambda work: work.files.length(name))
    assert 0 < here < len(data)
    assert desk.queries.file(name) is None
    centre.read_file = honest  # type: ignore[method-assign]
    assert desk.files.turn() == 0.0
    assert desk.queries.file(name) == data
    assert desk.files.turn() is None


def test_a_paper_that_is_not_what_its_name_says_is_thrown_away(desk: DeskUnderTest, centre: FakeCentre) -> None:
    name = hashlib.sha256(b"the right one").hexdigest()
    centre.files[name] = b"the wrong one"
    desk.acts.want_file(name, 13)
    with pytest.raises(Unreachable):
        desk.files.turn()
    assert desk.queries.file(name) is None
    assert desk.write(lambda work: work.files.length(name)) == 0
    centre.files[name] = b"the right one"
    desk.files.turn()
    assert desk.queries.file(name) == b"the right one"


def test_an_empty_paper_is_a_paper(desk: DeskUnderTest, centre: FakeCentre) -> None:
    name = centre.add_file(b"")
    desk.acts.want_file(name, 0)
    desk.files.turn()
    assert desk.queries.file(name) == b""
