"""The first paint waits for no database toolkit, no HTTP library and no keyring: seen in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec

from clerkdesk.local.folder import DeskFolder, folder_name
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.profile import Profile, ProfileFile
from tests.fakes.centre import ACCOUNT, FakeCentre
from tests.fakes.desk import KEY, DeskUnderTest
from tests.fakes.documents import a_case, a_document

CENTRE = "http://127.0.0.1:9"
SCRIPT = Path(__file__).with_name("first_paint_script.py")
HEAVY = {"sqlalchemy", "requests", "urllib3", "keyring", "typst", "pypdfium2", "truststore"}


def test_the_main_thread_imports_nothing_heavy_before_the_first_paint(tmp_path: Path) -> None:
    environment = a_desk_of_yesterday(tmp_path)
    ran = subprocess.run(
        [sys.executable, str(SCRIPT)], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout.splitlines()[-1])
    tops = {name.partition(".")[0] for name in seen["main"]}
    assert "PySide6" in tops
    assert not tops & HEAVY, tops & HEAVY
    log = folders_of("default", tmp_path).log / "desk.log"
    said = log.read_text() if log.exists() else ""  # made with its first entry
    assert "clerkdesk.bug" not in said, said


def a_desk_of_yesterday(root: Path) -> dict[str, str]:
    """A profile with files, key and session; answers the environment to start the desk in."""
    folders = folders_of("default", root)
    name = folder_name(CENTRE, ACCOUNT.id)
    centre = FakeCentre()
    for number in range(1, 30):
        centre.put_ticket(a_document(number))
        centre.put("case_file", str(number), a_case(number), {"official:7"})
    desk = DeskUnderTest(folders.desk(name), centre).open()
    desk.catch_up()
    desk.close()
    assert DeskFolder(folders.desk(name)).mirror.exists()
    ProfileFile(folders.profile).save(Profile(desk="d", centre=CENTRE, official=ACCOUNT.id, login=ACCOUNT.login))
    secrets = {f"ClerkDesk/{name}.key": KEY.hex(), f"ClerkDesk/{name}.session": "t" * 43}
    (root / "keyring.json").write_bytes(msgspec.json.encode(secrets))
    return {
        **os.environ,
        "CLERKDESK_ROOT": str(root),
        "CLERKDESK_TEST_KEYRING": str(root / "keyring.json"),
        "PYTHON_KEYRING_BACKEND": "tests.fakes.keyring_in_a_file.KeyringInAFile",
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "QT_QPA_PLATFORM": "offscreen",
    }
