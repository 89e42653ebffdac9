"""The desk's front door: reads the command line and hands over.

This module must never import Qt, a database or the network at the top: `--version` answers at once, and so does a desk.
"""

import argparse
import sys
from collections.abc import Sequence

from clerkdesk import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the desk, or the one question asked of it; returns the process's exit status."""
    asked = _parser().parse_args(argv)
    if asked.self_test:
        from clerkdesk.self_test import run

        return run(sys.stdout)
    from clerkdesk import app

    return app.main(centre=asked.centre, profile=asked.profile)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clerkdesk", description="The desk of the blue ticket programme.")
    parser.add_argument("--version", action="version", version=f"clerkdesk {__version__}")
    parser.add_argument("--self-test", action="store_true", help="check everything the desk ships, print JSON, leave")
    parser.add_argument("--centre", metavar="URL", help="the centre to work with, instead of the one set by policy")
    parser.add_argument("--profile", metavar="NAME", default="default", help="which desk of this machine (%(default)s)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
