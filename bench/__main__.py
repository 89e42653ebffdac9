"""`python -m bench [NAME...]`: run some of the measured scripts, or all of them.

This module must never judge a figure.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

NAMES = ("first_paint", "filed_to_painted", "lists", "commands", "import", "seed")
OUT = Path("out/bench")


def main() -> int:
    """Run what was asked for; 2 for a name there is not."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measured scripts: figures, never tests.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of {', '.join(NAMES)}; none: all of them")
    asked = parser.parse_args()
    unknown = [name for name in asked.names if name not in NAMES]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(NAMES)}")
    if sys.dont_write_bytecode:
        print("Without bytecode every start compiles everything again: unset PYTHONDONTWRITEBYTECODE.", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    OUT.mkdir(parents=True, exist_ok=True)
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores, load {load}\n", flush=True)
    for name in asked.names or NAMES:
        # `import` is a word of Python's own.
        module = import_module("bench.imports" if name == "import" else f"bench.{name}")
        run: Callable[[Path], None] = module.run
        run(OUT.resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
