"""The first paint waits for nothing heavy."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlalchemy", "sqlcipher3", "requests", "keyring", "typst", "pypdfium2", "litestar")


def test_importing_the_window_imports_nothing_heavy():
    code = (
        "import sys, clerkdesk.ui.main_window, clerkdesk.ui.bench;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "[]"
