"""kill -9 of a desk, again and again: every note that was said to be on disk arrives, and arrives once (I9, I12)."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.centre import FakeCentre
from tests.fakes.documents import a_document
from tests.fakes.http_centre import HttpWay, served

SCRIPT = Path(__file__).with_name("desk_process.py")
ROUNDS = 4


def a_process(folder: Path, url: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill_in_the_middle(process: subprocess.Popen[str], dice: random.Random, number: int) -> list[str]:
    """Hand in notes, kill at a random moment; answers the ids that were said to be on disk."""
    assert process.stdin is not None
    assert process.stdout is not None
    acknowledged = []
    for each in range(dice.randint(1, 4)):
        process.stdin.write(f"nota {number}.{each}\n")
        process.stdin.flush()
        if each or dice.random() < 0.8:
            acknowledged.append(process.stdout.readline().strip())
    if dice.random() < 0.5:
        process.stdin.write("nota fără răspuns\n")
        process.stdin.flush()
    process.kill()
    rest = process.communicate()[0].split()
    return [each for each in [*acknowledged, *rest] if each]


@pytest.mark.parametrize("seed", [1, 2])
def test_what_was_on_disk_arrives_once(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    centre = FakeCentre()
    centre.put_ticket(a_document())
    said: list[str] = []
    with served(centre) as way:
        for number in range(ROUNDS):
            process = a_process(tmp_path, way.url)
            way.instead = away if dice.random() < 0.4 else present
            way.cut_answers = dice.randint(0, 2)
            said += kill_in_the_middle(process, dice, number)
            way.instead, way.cut_answers = present, 0
        finish(tmp_path, way)
    assert said
    assert set(said) <= set(centre.effects)
    assert set(centre.effects.values()) == {1}
    assert [each for each in centre.order if each in said] == said
    notes = [name for kind, name in centre.bodies if kind == "note"]
    assert len(notes) == len(set(notes)) >= len(said)


def finish(folder: Path, way: HttpWay) -> None:
    """One more start, with nobody killing it: it ends by itself once nothing waits."""
    process = a_process(folder, way.url)
    process.communicate(timeout=60)
    assert process.returncode == 0


def present(_method: str, _path: str) -> None:
    return None


def away(_method: str, _path: str) -> tuple[int, dict[str, str], bytes]:
    return 502, {}, b""
