"""The desk's only composition root: reads the settings, takes the profile's lock, runs the program.

This package must never hold a rule or a query; and never import SQLAlchemy, requests or keyring on the main thread, so
that the first paint waits for none of them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

from clerkdesk.machine.paths import folders_of, site_policy
from clerkdesk.machine.single_instance import AlreadyRunning, SingleInstance
from clerkdesk.machine.vault import open_vault
from clerkdesk.machine.worker import Worker
from clerkdesk.settings import SettingsError, read_settings


def main(centre: str | None = None, profile: str = "default", on_first_paint: Callable[[], None] | None = None) -> int:
    """Run the desk until its window closes; answers the exit status. `on_first_paint` is called once, after it."""
    try:
        settings = read_settings(site_policy(), os.environ, centre)
        folders = folders_of(profile, settings.root)
    except (SettingsError, ValueError) as wrong:
        sys.stderr.write(f"clerkdesk: {wrong}\n")
        return 2
    lock = SingleInstance(folders.lock)
    try:
        lock.take()
    except AlreadyRunning:
        sys.stderr.write("clerkdesk: this profile is open already\n")
        return 3

    def on_painted() -> None:
        # What the start made is there to stay: it is looked at no more, and the collector begins its work.
        gc.freeze()
        gc.enable()
        if on_first_paint is not None:
            on_first_paint()

    # Nothing made while starting is garbage; looking for some costs a fifth of the first paint.
    gc.disable()
    try:
        # The keyring is opened while Qt is loaded.
        vault = Worker("vault").submit(open_vault)
        from clerkdesk.app.program import run

        return run(settings, folders, vault.result, on_painted)
    finally:
        gc.enable()
        lock.release()
