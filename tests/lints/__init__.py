"""The house's own lints: what ruff and mypy cannot know about this project. `make check` runs them all.

This package must never judge without saying what to do instead.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.lints import habits, locks, pages, screens
from tests.lints.source import Finding, Lint

# Looks at one file at a time.
LINTS: tuple[Lint, ...] = (
    screens.untranslated,
    screens.formatted_before_tr,
    screens.control_alt,
    screens.farewell,
    habits.commit,
    habits.naive_time,
    habits.mock,
    habits.prints,
    habits.secret_in_log,
    pages.length,
    pages.opening,
    pages.cedilla,
    pages.foreign,
    pages.pure,
)
# Looks at the house as a whole, given its root.
HOUSE: tuple[Callable[[Path], Iterator[Finding]], ...] = (locks.stale,)
