"""Secrets of this desk: the files' key and the session, in the system's keyring or, without one, in memory alone.

This module must never write a secret to a file, a log or a message, and never import keyring on the main thread.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import threading
from typing import Protocol

_SERVICE = "ClerkDesk"
_LONGEST = 1280  # characters; what Windows Credential Manager takes
_PROBE = "probe"
_log = logging.getLogger(__name__)


class Vault(Protocol):
    """Keeps short secrets by name."""

    @property
    def is_persistent(self) -> bool:
        """Whether a secret survives the program."""
        ...

    def read(self, name: str) -> str | None:
        """The secret, or None."""
        ...

    def write(self, name: str, secret: str) -> None:
        """Keep a secret of at most 1,280 characters."""
        ...

    def erase(self, name: str) -> None:
        """Forget a secret; nothing happens when there is none."""
        ...


class MemoryVault:
    """Where there is no keyring: gone with the program."""

    is_persistent = False

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """The secret, or None."""
        with self._lock:
            return self._secrets.get(name)

    def write(self, name: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        with self._lock:
            self._secrets[name] = secret

    def erase(self, name: str) -> None:
        """Forget a secret."""
        with self._lock:
            self._secrets.pop(name, None)


class KeyringVault:
    """The system's keyring: Secret Service on Linux, Credential Manager on Windows."""

    is_persistent = True

    def read(self, name: str) -> str | None:
        """The secret, or None."""
        import keyring

        return keyring.get_password(_SERVICE, name)

    def write(self, name: str, secret: str) -> None:
        """Keep a secret. Raises ValueError when it is longer than every keyring takes."""
        import keyring

        if len(secret) > _LONGEST:
            raise ValueError("too long for a keyring")
        keyring.set_password(_SERVICE, name, secret)

    def erase(self, name: str) -> None:
        """Forget a secret."""
        import keyring
        import keyring.errors

        try:
            keyring.delete_password(_SERVICE, name)
        except keyring.errors.PasswordDeleteError:  # there was none, which is what was wanted
            return


def open_vault() -> Vault:
    """The system's keyring if it takes a secret and gives it back; else memory. Never on the main thread.

    The probe stays there, so that later starts only have to read it.
    """
    import keyring.errors

    vault = KeyringVault()
    try:
        works = vault.read(_PROBE) is not None
        if not works:
            probe = secrets.token_hex(8)
            vault.write(_PROBE, probe)
            works = vault.read(_PROBE) == probe
    except (keyring.errors.KeyringError, OSError, RuntimeError) as error:
        _log.warning("no keyring: %s", type(error).__name__)
        works = False
    return vault if works else MemoryVault()


def new_key() -> bytes:
    """A key for the local files: 32 random bytes."""
    return secrets.token_bytes(32)


def key_from_password(password: str, salt: bytes) -> bytes:
    """Where no keyring keeps a key: 32 bytes from the password (scrypt, 64 MiB), the same ones at every sign-in."""
    return hashlib.scrypt(password.encode(), salt=salt, n=1 << 16, r=8, p=1, maxmem=1 << 27, dklen=32)
