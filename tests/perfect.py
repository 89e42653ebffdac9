"""The files that are kept perfect: every line and every branch of them is run by the tests; the list is in pyproject.

This module must never run a test: it reads what `make test ARGS=--cov` wrote down.
"""

from __future__ import annotations

import io
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parents[1]


def patterns(pyproject: Path = ROOT / "pyproject.toml") -> list[str]:
    """The list, as it stands in `[tool.clerkdesk] perfect`."""
    with pyproject.open("rb") as source:
        listed: list[str] = tomllib.load(source)["tool"]["clerkdesk"]["perfect"]
    return listed


def files(listed: Sequence[str], root: Path = ROOT) -> list[Path]:
    """The files the patterns name. Raises LookupError for a pattern that names none: the list must not grow stale."""
    found: list[Path] = []
    for pattern in listed:
        matching = sorted(root.glob(pattern))
        if not matching:
            raise LookupError(f"no file is called {pattern}")
        found += matching
    return found


def imperfect(data: Path, wanted: Sequence[Path], root: Path = ROOT) -> list[str]:
    """A line for each wanted file that is not run through and through."""
    measured = Coverage(data_file=str(data), config_file=str(ROOT / "pyproject.toml"))
    measured.load()
    known = measured.get_data().measured_files()
    faults: list[str] = []
    for file in wanted:
        if str(file) not in known:
            if file.read_text(encoding="utf-8").strip():
                faults.append(f"{file.relative_to(root)}: no test runs it")
            continue
        out = io.StringIO()
        if measured.report(morfs=[str(file)], show_missing=True, file=out) < 100:
            line = out.getvalue().splitlines()[2]
            faults.append(f"{file.relative_to(root)}: not run: {line.rpartition('%')[2].strip()}")
    return faults


def main(arguments: Sequence[str]) -> int:
    """`[DATA]`: 0 when all are perfect."""
    data = Path(arguments[0] if arguments else ROOT / ".coverage")
    if not data.exists():
        print(f"{data} is not there: run the whole suite with coverage first (make test ARGS=--cov)")
        return 2
    wanted = files(patterns())
    faults = imperfect(data, wanted)
    for line in faults:
        print(line)
    print(f"Perfect files: {len(wanted) - len(faults)} of {len(wanted)}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
