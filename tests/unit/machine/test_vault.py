"""Secrets: in a real Secret Service when there is one, in memory when there is none, and never on disk in the clear."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.machine.vault import KeyringVault, MemoryVault, key_from_password, new_key

SCRIPT = Path(__file__).with_name("vault_script.py")


def told_by_the_vault(home: Path, *options: str) -> Any:
    # Only the session's own things: no keyring of whoever runs the tests, and none of their desktop.
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LD_LIBRARY_PATH")}
    environment = {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHONPATH": str(Path(__file__).parents[3]),
    }
    home.chmod(0o700)
    ran = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(SCRIPT), *options],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return json.loads(ran.stdout.splitlines()[-1])


needs_programs = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no dbus-run-session or gnome-keyring-daemon on this machine",
)


@needs_programs
def test_a_real_secret_service_keeps_the_key(tmp_path: Path) -> None:
    told = told_by_the_vault(tmp_path, "--with-daemon")
    assert told == {"is_persistent": True, "kind": "KeyringVault", "read": "ă" * 64, "gone": None}
    assert not any("ăăă".encode() in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


@needs_programs
def test_without_one_the_vault_says_so_and_keeps_to_memory(tmp_path: Path) -> None:
    told = told_by_the_vault(tmp_path)
    assert told == {"is_persistent": False, "kind": "MemoryVault", "read": "ă" * 64, "gone": None}


def test_memory_forgets() -> None:
    vault = MemoryVault()
    vault.write("a", "b")
    assert vault.read("a") == "b"
    vault.erase("a")
    assert vault.read("a") is None


def test_a_secret_too_long_for_windows_is_refused_everywhere() -> None:
    with pytest.raises(ValueError, match="too long"):
        KeyringVault().write("session", "x" * 1281)


def test_the_same_password_and_salt_make_the_same_key_and_no_other() -> None:
    key = key_from_password("parolă", b"salt")
    assert key == key_from_password("parolă", b"salt")
    assert len({key, key_from_password("parola", b"salt"), key_from_password("parolă", b"other")}) == 3
    assert len(key) == len(new_key()) == 32
