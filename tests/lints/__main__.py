"""`python -m tests.lints`: every lint over every file of the house; the exit status is 1 if anything was found.

This module must never hold a rule.
"""

import sys
from pathlib import Path

from tests.lints import HOUSE, LINTS
from tests.lints.source import findings, sources


def main() -> int:
    root = Path(__file__).resolve().parents[2]
    files = list(sources(root))
    found = [finding for source in files for lint in LINTS for finding in findings(lint, source)]
    found += [finding for look in HOUSE for finding in look(root)]
    for finding in sorted(found, key=str):
        print(finding)
    print(f"House lints: {len(files)} files, {len(LINTS) + len(HOUSE)} rules, {len(found)} findings.")
    return 1 if found else 0


sys.exit(main())
