"""The tour is a test too: a small city, every program a process of its own, real keys, real mail."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.demo.moment import good_offset
from clerkdesk.domain.civil_time import BUCHAREST, is_working_day, local


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder the database's own user can come through, which those of pytest are not."""
    made = Path(tempfile.mkdtemp(prefix="clerkdesk-tour-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.mark.timeout(400)
def test_the_wheel_turns_once(folder: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DISPLAY", None)
    command = [sys.executable, "-m", "clerkdesk.demo", "--small", "--tour", "--folder", str(folder)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=390, check=False)
    steps = json.loads((folder / "transcript.json").read_text(encoding="utf-8"))["steps"]
    assert [step["name"] for step in steps if not step["ok"]] == [], run.stderr[-3000:]
    assert run.returncode == 0, run.stderr[-3000:]
    facts = {name: value for step in steps for name, value in step["facts"].items()}
    assert (facts["resolutions"], facts["receipts"], facts["decision"]) == (1, 1, "amend")
    pictures = {path.stem for path in (folder / "screens").glob("*.png")}
    assert {"today", "tickets", "ticket", "cockpit", "editor", "offline", "escalations", "decision"} <= pictures


@pytest.mark.parametrize("day", range(23, 30))
@pytest.mark.parametrize("hour", [0, 9, 15, 23])
def test_every_run_begins_in_office_hours(day: int, hour: int) -> None:
    real = datetime(2026, 11, day, hour, 30, tzinfo=BUCHAREST)
    begins = local(real.astimezone(UTC) + good_offset(real))
    assert is_working_day(begins.date())
    assert (begins.hour, begins.minute) == (10, 12)
    assert begins.date() - real.date() < timedelta(days=3)
