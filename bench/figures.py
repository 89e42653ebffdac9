"""Medians, percentiles and the small table they are printed in.

This module must never measure anything.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Print = Callable[[str], None]


def p50(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The smallest value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[math.ceil(0.95 * len(ordered)) - 1]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what was measured, in which unit, its values, and those of the yardstick of the same rounds."""

    what: str
    unit: str
    values: Sequence[float]
    yardstick: Sequence[float] = ()


def ratio(row: Row) -> float | None:
    """Median by median of the yardstick; None without one."""
    return p50(row.values) / p50(row.yardstick) if row.yardstick else None


def table(title: str, rows: Iterable[Row], say: Print) -> None:
    """Print a heading and the rows."""
    head = ("", "p50", "p95", "n", "unit", "yardstick p50", "ratio")
    cells = [head]
    for row in rows:
        by = ratio(row)
        beside = ("", "") if by is None else (_short(p50(row.yardstick)), f"x{by:.2f}")
        cells.append(
            (row.what, _short(p50(row.values)), _short(p95(row.values)), str(len(row.values)), row.unit, *beside)
        )
    widths = [max(len(line[place]) for line in cells) for place in range(len(head))]
    say(title)
    for line in cells:
        first, *rest = (
            text.ljust(width) if not at else text.rjust(width)
            for at, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        say("  ".join((f"  {first}", *rest)).rstrip())
    say("")


def _short(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 100 else f"{value:.2f}"
