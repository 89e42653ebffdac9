"""What the local mail server may be told to do wrong with the next messages.

This module must never be random: each fault strikes exactly as often as ordered.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from enum import StrEnum


class Stage(StrEnum):
    """Where in the conversation the fault strikes."""

    SENDER = "mail"
    RECIPIENT = "rcpt"
    CONTENT = "data"
    AFTER_DOT = "after_dot"


@dataclass(frozen=True, slots=True)
class MailFault:
    """The next `times` messages for `address` (empty: anybody) go wrong at `stage`.

    `reply` is the SMTP answer, such as `451 4.3.0 Try again` or `550 5.1.1 Unknown user`. At AFTER_DOT the message is
    kept and the line then breaks before any answer, the case in which a sender cannot know. `delay_seconds` waits
    before the answer; with an empty `reply` the message is then taken as usual.
    """

    stage: Stage = Stage.CONTENT
    reply: str = ""
    times: int = 1
    address: str = ""
    delay_seconds: float = 0.0


class MailFaults:
    """The faults still to come, in the order they were ordered."""

    def __init__(self) -> None:
        self._waiting: list[MailFault] = []
        self._lock = threading.Lock()

    def order(self, fault: MailFault) -> None:
        """Add a fault behind the others."""
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        """Forget all that is still to come."""
        with self._lock:
            self._waiting.clear()

    def take(self, stage: Stage, recipients: list[str]) -> MailFault | None:
        """The fault for this stage and these recipients, used up by one."""
        with self._lock:
            for place, fault in enumerate(self._waiting):
                if fault.stage is stage and (not fault.address or fault.address in recipients):
                    if fault.times <= 1:
                        del self._waiting[place]
                    else:
                        self._waiting[place] = replace(fault, times=fault.times - 1)
                    return fault
        return None
