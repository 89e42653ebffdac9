"""A keyring for programs under test: keyring's own backend interface over one JSON file named by the environment.

This fake must never be used by anything but tests: it keeps secrets in plain sight.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

VARIABLE = "CLERKDESK_TEST_KEYRING"


class KeyringInAFile(KeyringBackend):
    """Chosen with PYTHON_KEYRING_BACKEND=tests.fakes.keyring_in_a_file.KeyringInAFile."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self._write({**self._read(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        known = self._read()
        if f"{service}/{username}" not in known:
            raise PasswordDeleteError(username)
        del known[f"{service}/{username}"]
        self._write(known)

    def _read(self) -> dict[str, str]:
        path = Path(os.environ[VARIABLE])
        return dict(json.loads(path.read_text())) if path.exists() else {}

    def _write(self, known: dict[str, str]) -> None:
        Path(os.environ[VARIABLE]).write_text(json.dumps(known))
