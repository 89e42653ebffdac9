"""Bringing recordings home: found by the ended runs of a meeting, downloaded, counted, hashed, archived, read again.

This module must never delete anything at the meeting service, and never store a download link.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import msgspec

from clerkdesk.central.ports.archive import Archive, Damaged, Stored
from clerkdesk.central.ports.meetings import MadeRecording, MeetingRefused, Meetings
from clerkdesk.central.store import blobs, recordings
from clerkdesk.central.store.recordings import ArchivedRecording, OwedRecording
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.wire.documents import RecordingState
from clerkdesk.wire.exchange import Unreachable

_AT_ONCE = 20
# Longer than the longest download; a worker that dies in between is followed after it.
_LEASE = timedelta(minutes=30)
_LONGEST_WAIT = timedelta(minutes=30)
_FORBIDDEN_WAIT = timedelta(hours=6)
PATIENCE = timedelta(hours=24)
POLL = timedelta(minutes=1)

log = logging.getLogger(__name__)


def fetch_recordings(
    uow: UnitOfWork,
    service: Meetings,
    archive: Archive,
    now: datetime,
    *,
    patience: timedelta = PATIENCE,
    poll: timedelta = POLL,
) -> int:
    """Look after every recording that is owed and due; how many were looked after.

    One that has not come `patience` after the end of its talk is marked missing, which is an alarm. `poll`: the first
    wait between two looks; it doubles up to half an hour. Raises Unreachable when the service is away.
    """
    for done in range(_AT_ONCE):
        with uow.begin(None, now) as work:
            owed = recordings.claim(work.connection, now, _LEASE)
        if owed is None:
            return done
        try:
            _look_after(uow, service, archive, owed, now, patience, poll)
        except Unreachable as away:
            _later(uow, owed, now, max(poll, timedelta(seconds=away.retry_after or 0)), RecordingState(owed.state))
            raise
    return _AT_ONCE


def _look_after(
    uow: UnitOfWork,
    service: Meetings,
    archive: Archive,
    owed: OwedRecording,
    now: datetime,
    patience: timedelta,
    poll: timedelta,
) -> None:
    wait = min(poll * 2 ** min(owed.attempts - 1, 10), _LONGEST_WAIT)
    try:
        made = _find(uow, service, owed, now)
        if made is not None and made.download_link is None:
            log.warning("recording of %s: downloading is forbidden at the service", owed.number)
            _later(uow, owed, now, _FORBIDDEN_WAIT, RecordingState.DOWNLOAD_FORBIDDEN)
            return
        if made is not None:
            _bring_home(uow, service, archive, owed, made, now)
            return
    except (MeetingRefused, Damaged) as wrong:
        log.warning("recording of %s: %s", owed.number, wrong)
    if now - owed.expected_since > patience:
        log.error("recording of %s: not there %s after the talk", owed.number, patience)
        with uow.begin(None, now) as work:
            recordings.missing(work.connection, owed.id)
        return
    _later(uow, owed, now, wait, RecordingState.EXPECTED)


def _later(uow: UnitOfWork, owed: OwedRecording, now: datetime, wait: timedelta, state: RecordingState) -> None:
    with uow.begin(None, now) as work:
        recordings.later(work.connection, owed.id, now + wait, state.value)


def _find(uow: UnitOfWork, service: Meetings, owed: OwedRecording, now: datetime) -> MadeRecording | None:
    """The recording this row stands for, with a fresh link; further ones of the same talk get rows of their own."""
    if not owed.meeting:
        return None
    mine = owed.webex_recording_id
    if mine is None:
        with uow.look(None, now) as work:
            known = recordings.known(work.connection, owed.ticket_id)
        runs = service.instances(owed.meeting, owed.host_email)
        found = [each for run in runs for each in service.recordings(run.id, owed.host_email)]
        # Anything but MP4 needs the maker's own player: not an archive's format.
        new = [each for each in found if each.format == "MP4" and each.id not in known and each.status == "available"]
        new.sort(key=lambda each: (each.recorded_at is None, each.recorded_at, each.id))
        if not new:
            return None
        mine = new[0].id
        if new[1:]:
            with uow.begin(None, now) as work:
                for more in new[1:]:
                    recordings.also(work.connection, owed.ticket_id, more.id, now)
    return service.recording(mine, owed.host_email)


def _bring_home(
    uow: UnitOfWork, service: Meetings, archive: Archive, owed: OwedRecording, made: MadeRecording, now: datetime
) -> None:
    assert made.download_link is not None
    download = service.download(made.download_link)
    if download.size is not None and made.size and download.size != made.size:
        log.warning("recording of %s: %d bytes announced, %d declared", owed.number, download.size, made.size)
    stored = archive.put(download.chunks, made.size or download.size)
    archive.describe(stored.sha256, _manifest(owed, made, stored, now))
    what = ArchivedRecording(made.id, made.recorded_at, made.duration, stored.size, stored.sha256)
    with uow.begin(None, now) as work:
        blobs.keep(work.connection, blobs.Blob(stored.sha256, stored.size, "video/mp4"), now)
        recordings.archived(work.connection, owed.id, what, now)
    log.info("recording of %s: archived, %d bytes", owed.number, stored.size)


def _manifest(owed: OwedRecording, made: MadeRecording, stored: Stored, now: datetime) -> bytes:
    facts = {
        "ticket": owed.number,
        "ticket_id": str(owed.ticket_id),
        "recording": made.id,
        "instance": made.instance,
        "recorded_at": made.recorded_at,
        "duration_seconds": made.duration,
        "declared_bytes": made.size,
        "bytes": stored.size,
        "sha256": stored.sha256,
        "media_type": "video/mp4",
        "archived_at": now,
    }
    return msgspec.json.format(msgspec.json.encode(facts), indent=2)
