"""From starting the process to the painted day of somebody who is signed in, beside a bare window with a table.

This module must never measure one side without the other: both start in turns, in every round.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from bench.figures import Row, table
from bench.replica import KEY, ME, fill, open_store, pages
from clerkdesk.local.folder import folder_name
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.profile import Profile, ProfileFile

TICKETS = 2_000
ROUNDS = 5
_NOBODY = "http://127.0.0.1:9"  # the port of nobody: the desk opens, and the network is away


def run(out: Path) -> None:
    """Print the table."""
    root = out / "first-paint"
    environment = _desk_of_yesterday(root)
    for name in ("opened_desk", "bare_window"):
        _started(name, environment)  # bytecode and the system's cache of files
    desk, bare = [], []
    for _ in range(ROUNDS):
        desk.append(_started("opened_desk", environment))
        bare.append(_started("bare_window", environment))
    table("first paint", [Row("process started -> day painted", "ms", desk, bare)], print)


def _started(name: str, environment: dict[str, str]) -> float:
    began = time.monotonic_ns()
    ran = subprocess.run(
        [sys.executable, "-m", f"bench.{name}"], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return (int(ran.stdout.splitlines()[-1]) - began) / 1e6


def _desk_of_yesterday(root: Path) -> dict[str, str]:
    """A profile with encrypted files, their key and a session in a keyring; answers the environment to start in."""
    folders, name = folders_of("default", root), folder_name(_NOBODY, ME.id)
    store = open_store(folders.desk(name))
    fill(store, pages(TICKETS))
    account = msgspec.json.encode(ME).decode()
    store.writer.submit(lambda work: work.outbox.set("account", account)).result()
    store.writer.submit(lambda work: work.outbox.set("city", "Cluj-Napoca")).result()
    store.stop()
    ProfileFile(folders.profile).save(Profile(desk="d", centre=_NOBODY, official=ME.id, login=ME.login))
    kept = {f"ClerkDesk/{name}.key": KEY.hex(), f"ClerkDesk/{name}.session": "t" * 43, "ClerkDesk/probe": "p"}
    (root / "keyring.json").write_text(json.dumps(kept), encoding="utf-8")
    return {
        **os.environ,
        "CLERKDESK_ROOT": str(root),
        "CLERKDESK_TEST_KEYRING": str(root / "keyring.json"),
        "PYTHON_KEYRING_BACKEND": "tests.fakes.keyring_in_a_file.KeyringInAFile",
    }
