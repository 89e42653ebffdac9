"""Recordings from the local Webex over HTTP into the archive, with the faults the real one shows."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta

import pytest

from clerkdesk.demo.webex.faults import Fault
from clerkdesk.wire.exchange import Unreachable
from tests.together import town
from tests.together.bench import HOST, Bench


def test_a_recording_comes_home_with_its_hash(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    bench.talk()
    assert bench.fetch() == 1
    assert bench.row("recording")["state"] == "expected"
    bench.clock.advance(timedelta(minutes=30))
    assert bench.fetch() == 1
    row = bench.row("recording")
    assert row["state"] == "archived"
    kept = b"".join(bench.archive.read(str(row["sha256"])))
    assert hashlib.sha256(kept).hexdigest() == row["sha256"]
    assert len(kept) == row["size"]
    assert b"ftyp" in kept[:16]
    assert row["duration"] == 720
    manifest = next((bench.archive._root).rglob("*.json"))
    assert json.loads(manifest.read_bytes())["sha256"] == row["sha256"]
    assert bench.fetch() == 0


def test_a_forbidden_download_is_an_alarm_and_asked_again(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    bench.talk()
    bench.local.state.switches.downloads_forbidden = True
    bench.clock.advance(timedelta(minutes=30))
    bench.fetch()
    assert bench.row("recording")["state"] == "download_forbidden"
    bench.local.state.switches.downloads_forbidden = False
    bench.clock.advance(timedelta(hours=7))
    bench.fetch()
    assert bench.row("recording")["state"] == "archived"


def test_a_recording_that_never_comes_is_missed(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    bench.local.state.switches.recordings_never = True
    bench.talk()
    bench.clock.advance(timedelta(hours=25))
    bench.fetch()
    assert bench.row("recording")["state"] == "missing"


def test_a_file_of_another_size_is_set_aside(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    meeting = bench.talk()
    meeting.instances[0].recordings[0].declared_size = 17  # type: ignore[attr-defined]
    bench.clock.advance(timedelta(minutes=30))
    bench.fetch()
    assert bench.row("recording")["state"] == "expected"
    assert len(list((bench.archive._root / "damaged").iterdir())) == 1


def test_a_dropped_and_restarted_talk_leaves_two_recordings(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    meeting = bench.talk()
    bench.local.talking.enter(meeting, HOST, "Ioana", is_host=True)  # type: ignore[arg-type]
    bench.clock.advance(timedelta(minutes=3))
    bench.local.talking.end(meeting)  # type: ignore[arg-type]
    bench.clock.advance(timedelta(minutes=30))
    bench.fetch()
    rows = bench.rows("recording")
    assert [row["state"] for row in rows] == ["archived", "archived"]
    assert len({row["sha256"] for row in rows}) == 2


def test_a_service_away_while_fetching_is_asked_again(bench: Bench) -> None:
    town.ask(bench.uow)
    bench.follow()
    bench.talk()
    bench.clock.advance(timedelta(minutes=30))
    bench.local.state.faults.order(Fault(503, path="/v1/meetings", retry_after=300))
    with pytest.raises(Unreachable):
        bench.fetch()
    assert bench.row("recording")["state"] == "expected"
    bench.clock.advance(timedelta(seconds=299))
    assert bench.fetch() == 0
    bench.clock.advance(timedelta(seconds=2))
    assert bench.fetch() == 1
    assert bench.row("recording")["state"] == "archived"


def test_a_recorded_talk_without_a_meeting_is_an_alarm_in_the_end(bench: Bench) -> None:
    opened = town.ask(bench.uow)
    town.talk_and_resolve(bench.uow, bench.town, opened.id)
    assert bench.fetch() == 0  # not before the talk's own end
    bench.clock.advance(timedelta(hours=2))
    assert bench.fetch() == 1
    assert bench.row("recording")["state"] == "expected"
    bench.clock.advance(timedelta(hours=26))
    assert bench.fetch() == 1
    assert bench.row("recording")["state"] == "missing"
