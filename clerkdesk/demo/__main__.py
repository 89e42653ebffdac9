"""`make demo`: the sample city on this machine, and a desk in it; without a display, the tour.

This module must never leave anything running behind it.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from clerkdesk.demo.seeding.city import PASSWORD, PEOPLE, SMALL, WHOLE
from clerkdesk.demo.world import World


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demonstration; 0 when the window was closed, or when every step of the tour held."""
    asked = _parser().parse_args(arguments)
    _speak_little()
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or sys.platform == "win32"
    is_tour = asked.tour or not has_display
    if not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder: Path = asked.folder.resolve()
    world = World(folder, SMALL if asked.small else WHOLE)
    print("Waking the city; the first time of a day it is built anew, which takes a minute or two.", flush=True)
    began = time.monotonic()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        world.start()
        print(f"The city is awake after {time.monotonic() - began:.1f} s.", flush=True)
        return _tour(world, folder) if is_tour else _visit(world, folder, PEOPLE[asked.person])
    except KeyboardInterrupt:
        return 130
    finally:
        world.stop()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clerkdesk-demo", description="A whole city on one machine.")
    parser.add_argument("--as", dest="person", choices=sorted(PEOPLE), default="clerk", help="who signs in")
    parser.add_argument("--tour", action="store_true", help="walk the tour, also with a display")
    parser.add_argument("--small", action="store_true", help="a small city, built in seconds")
    parser.add_argument("--folder", type=Path, default=Path("out/demo"), help="where everything is kept")
    return parser


def _speak_little() -> None:
    """On the terminal only what is ours or alarming; the desk's own log hears everything."""

    def is_of_use(record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING or record.name.startswith("clerkdesk.demo.seeding")

    terminal = logging.StreamHandler()
    terminal.addFilter(is_of_use)
    terminal.setFormatter(logging.Formatter("%(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[terminal])


def _tour(world: World, folder: Path) -> int:
    from clerkdesk.demo.desk import application, open_program
    from clerkdesk.demo.tour.opener import Remembering
    from clerkdesk.demo.tour.tour import Tour

    app, opener = application(), Remembering()
    began = time.monotonic()
    program = open_program(app, folder / "desk", world.url, world.now, opener)
    try:
        held = Tour(world, program, opener, folder).walk()
    finally:
        program.window.close()
        program.end()
    took = f"{time.monotonic() - began:.1f} s"
    print(f"Every step held, in {took}. The record: {folder / 'transcript.json'}" if held else "The tour did not hold.")
    return 0 if held else 1


def _visit(world: World, folder: Path, login: str) -> int:
    from clerkdesk.demo.desk import LocalBrowser, application, open_program, run_until_closed
    from clerkdesk.demo.tour.at_the_desk import Person

    print(f"The citizen's page:  {world.url}/")
    print(f"The mailbox:         {world.mail_page}/")
    print(f"Signing in {login}; everybody's password is: {PASSWORD}")
    print("Others: " + ", ".join(f"{login} ({role})" for role, login in PEOPLE.items()))
    print("Close the window or press Ctrl+C to end it all.", flush=True)
    app = application()
    program = open_program(app, folder / "desk", world.url, world.now, LocalBrowser())
    return run_until_closed(app, program, lambda: Person(program.window).ask_in(login, PASSWORD))


if __name__ == "__main__":
    sys.exit(main())
