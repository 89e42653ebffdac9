"""Local accounts: passwords kept as argon2id, for a city without a directory of its own.

This module must never log or return a password.
"""

from __future__ import annotations

from typing import Protocol

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import CHEAPEST, RFC_9106_LOW_MEMORY


class Passwords(Protocol):
    """Makes and checks what is stored of a password."""

    def hash(self, password: str) -> str:
        """What to store."""
        ...

    def matches(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one; for nobody's (None) it takes as long and is never so."""
        ...


class Argon2Passwords:
    """Argon2id with the low-memory profile of RFC 9106: about 50 ms and 64 MiB a try."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """See Passwords."""
        return self._hasher.hash(password)

    def matches(self, stored: str | None, password: str) -> bool:
        """See Passwords. A stored hash brings its own parameters, so that old ones stay good."""
        try:
            self._hasher.verify(stored or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return stored is not None


class CheapPasswords(Argon2Passwords):
    """The same with the least work there is: for sample cities with invented accounts, never for real ones."""

    def __init__(self) -> None:
        super().__init__()
        self._hasher = PasswordHasher.from_parameters(CHEAPEST)
        self._nobody = self._hasher.hash("nobody has this password")
