"""The tour is a test too: a small city, every program a process of its own, real keys, real mail."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.demo.moment import good_offset
from clerkdesk.domain.civil_time import BUCHAREST, is_working_day, local


@pytest.mark.timeout(400)
def test_the_wheel_turns_once(tmp_path: Path) -> None:
    # The database's own user must be able to come through.
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o001 == 0:
            folder.chmod(folder.stat().st_mode | 0o001)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DISPLAY", None)
    command = [sys.executable, "-m", "clerkdesk.demo", "--small", "--tour", "--folder", str(tmp_path / "demo")]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=390, check=False)
    steps = json.loads((tmp_path / "demo" / "transcript.json").read_text(encoding="utf-8"))["steps"]
    assert [step["name"] for step in steps if not step["ok"]] == [], run.stderr[-3000:]
    assert run.returncode == 0, run.stderr[-3000:]
    facts = {name: value for step in steps for name, value in step["facts"].items()}
    assert (facts["resolutions"], facts["receipts"], facts["decision"]) == (1, 1, "amend")
    pictures = {path.stem for path in (tmp_path / "demo" / "screens").glob("*.png")}
    assert {"today", "tickets", "ticket", "cockpit", "editor", "offline", "escalations", "decision"} <= pictures


@pytest.mark.parametrize("day", range(23, 30))
@pytest.mark.parametrize("hour", [0, 9, 15, 23])
def test_every_run_begins_in_office_hours(day: int, hour: int) -> None:
    real = datetime(2026, 11, day, hour, 30, tzinfo=BUCHAREST)
    begins = local(real.astimezone(UTC) + good_offset(real))
    assert is_working_day(begins.date())
    assert (begins.hour, begins.minute) == (10, 12)
    assert begins.date() - real.date() < timedelta(days=3)
