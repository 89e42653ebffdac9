"""The guard of the perfect files: it sees a branch that was never taken, a file nobody runs, and a stale list."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import perfect

HALF = """
def sign(number):
    if number < 0:
        return "-"
    return "+"


def never(number):
    match number:
        case 1:
            return 1
        case _ as never:
            raise AssertionError(never)


never(1)
sign({argument})
"""


def measured(folder: Path, source: str) -> tuple[Path, Path]:
    """A program, and what coverage wrote down about one run of it."""
    script, data = folder / "script.py", folder / "data"
    script.write_text(source, encoding="utf-8")
    settings = f"--rcfile={perfect.ROOT / 'pyproject.toml'}"
    command = [sys.executable, "-m", "coverage", "run", settings, f"--source={folder}", f"--data-file={data}"]
    subprocess.run([*command, str(script)], check=True)
    return script, data


def test_a_branch_never_taken_is_told_with_its_place(tmp_path: Path) -> None:
    script, data = measured(tmp_path, HALF.format(argument="1"))
    assert perfect.imperfect(data, [script], tmp_path) == ["script.py: not run: 4"]


def test_what_runs_through_and_through_is_perfect(tmp_path: Path) -> None:
    script, data = measured(tmp_path, HALF.format(argument="1)\nsign(-1"))
    empty = tmp_path / "empty.py"
    empty.write_text("", encoding="utf-8")
    assert perfect.imperfect(data, [script, empty], tmp_path) == []


def test_a_file_nobody_runs_is_told(tmp_path: Path) -> None:
    _, data = measured(tmp_path, "pass")
    (tmp_path / "elsewhere").mkdir()
    other = tmp_path / "elsewhere" / "other.py"
    other.write_text("x = 1", encoding="utf-8")
    assert perfect.imperfect(data, [other], tmp_path) == ["elsewhere/other.py: no test runs it"]


def test_the_list_names_files_there_are_and_no_others() -> None:
    assert len(perfect.files(perfect.patterns())) > 40
    with pytest.raises(LookupError, match="gone"):
        perfect.files(["clerkdesk/domain/gone.py"])


def test_without_figures_it_says_how_to_get_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert perfect.main([str(tmp_path / "nothing")]) == 2
    assert "make test ARGS=--cov" in capsys.readouterr().out
