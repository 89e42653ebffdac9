"""Proves that the audit is whole: every line stands where it was put, says what it said, and none is missing.

This module must never mend anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.central.store import audits
from clerkdesk.central.store.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class Verdict:
    """`lines` hold; `broken_at` is the first place in the chain that does not, `why` says what is wrong there."""

    lines: int
    head: str
    broken_at: int | None = None
    why: str = ""


def verify_audit(work: Work) -> Verdict:
    """Walk the chain from its beginning to its head; `work` must be of one moment (`look`)."""
    seq, previous = 0, audits.START
    for line in audits.chained(work.connection):
        if line.seq != seq + 1:
            return Verdict(seq, previous.hex(), seq + 1, "a line is missing")
        if line.previous_hash != previous:
            return Verdict(seq, previous.hex(), line.seq, "the line before is another one")
        if line.hash != audits.digest(previous, line.text):
            return Verdict(seq, previous.hex(), line.seq, "the line was changed")
        seq, previous = line.seq, line.hash
    last, head = audits.head(work.connection)
    if last != seq or head != previous:
        return Verdict(seq, previous.hex(), seq + 1, "the end is missing")
    return Verdict(seq, previous.hex())
