"""What IT needs to know about a desk, as text to copy: versions, states, counts and codes.

This module must never carry a name, a number of a ticket or case, a text, an address or a link.
"""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from clerkdesk import __version__
from clerkdesk.desk.rows import Status, WaitingCommand
from clerkdesk.wire.version import WIRE_VERSION


def diagnostics(status: Status, now: datetime, scale: float, language: str) -> str:
    """Lines of "name: value", instants in UTC."""
    lines = {
        "clerkdesk": __version__,
        "wire": str(WIRE_VERSION),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "qt": qVersion(),
        "screens": ", ".join(_screens()),
        "text": f"{round(scale * 100)} %",
        "language": language,
        "now": _utc(now),
        "link": status.link.value,
        "synced": _utc(status.synced_at),
        "offline since": _utc(status.offline_since),
        "first sync": f"{status.first_sync_done}/{status.first_sync_total}",
        "keyring": "yes" if status.has_keyring else "no",
        "waiting": _count(status.waiting),
        "refused": _count(status.refused),
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items())


def _screens() -> list[str]:
    return [
        f"{screen.size().width()}x{screen.size().height()}@{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]


def _utc(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else "-"


def _count(commands: Iterable[WaitingCommand]) -> str:
    kinds = Counter(" ".join(filter(None, (each.verb, each.state.value, each.code))) for each in commands)
    return ", ".join(f"{count} x {kind}" for kind, count in sorted(kinds.items())) or "0"
