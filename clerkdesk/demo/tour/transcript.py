"""The record of a tour: each step's name, whether it held, when, how long it took, and the facts it rests on.

This module must never keep a citizen's words, a secret or a full link: ids, hashes, codes and counts only.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Fact = str | int | float | bool | None


class Step:
    """A step under way; `note` adds facts to it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.facts: dict[str, Fact] = {}

    def note(self, **facts: Fact) -> None:
        """Add facts to the record."""
        self.facts.update(facts)

    def hold(self, holds: bool, what: str) -> None:
        """Demand something of the step. Raises AssertionError naming it."""
        if not holds:
            raise AssertionError(what)


class Transcript:
    """Writes `transcript.json` after every step, whole or not at all, so that a tour cut short leaves what it did."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._steps: list[dict[str, Any]] = []
        path.parent.mkdir(parents=True, exist_ok=True)

    @property
    def all_held(self) -> bool:
        """Whether there are steps and every one of them held."""
        return bool(self._steps) and all(step["ok"] for step in self._steps)

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Run a step inside; an exception marks it as not held, is recorded by its type and words, and goes on up."""
        step, began, at = Step(name), time.monotonic(), datetime.now(UTC)
        try:
            yield step
        except BaseException as failure:
            step.note(failure=f"{type(failure).__name__}: {failure}"[:400])
            self._keep(step, at, began, ok=False)
            raise
        self._keep(step, at, began, ok=True)

    def _keep(self, step: Step, at: datetime, began: float, *, ok: bool) -> None:
        ms = round((time.monotonic() - began) * 1000)
        self._steps.append({"name": step.name, "ok": ok, "at": at.isoformat(), "ms": ms, "facts": step.facts})
        unfinished = self._path.with_suffix(".part")
        unfinished.write_text(json.dumps({"steps": self._steps}, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(unfinished, self._path)  # noqa: PTH105 - replaces atomically on every system
