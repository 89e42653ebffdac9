"""One of the centre's two programs, as the demonstration runs it: the real thing, with a clock that may run ahead.

This module must never add anything a city's own centre would not have.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event

from clerkdesk.central.app import Server
from clerkdesk.central.ports.clock import SystemClock
from clerkdesk.central.settings import read_settings
from clerkdesk.central.worker import stop_on_signals, work


def main(arguments: Sequence[str]) -> int:
    """`serve|work SETTINGS SECONDS`: run until told to end."""
    what, settings_file, ahead = arguments
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    settings, clock = read_settings(Path(settings_file), {}), SystemClock(timedelta(seconds=float(ahead)))
    if what == "serve":
        Server(settings, clock=clock).run()
    else:
        stop = Event()
        stop_on_signals(stop)
        work(settings, stop, clock, timedelta(seconds=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
