"""Drawn things as numbers: a plot with its neighbours for the plans, a street for the photographs.

This module must never know a file format: it gives points on a square of 100 by 100, y downwards.
"""

from __future__ import annotations

import random

Point = tuple[float, float]


def _shaken(chance: random.Random, points: list[Point], by: float) -> list[Point]:
    return [(round(x + chance.uniform(-by, by), 2), round(y + chance.uniform(-by, by), 2)) for x, y in points]


def _house(chance: random.Random, x: float, y: float, width: float, depth: float) -> list[Point]:
    return _shaken(
        chance, [(x, y), (x + width, y - 0.6), (x + width + 0.6, y + depth), (x + 0.4, y + depth + 0.4)], 0.5
    )


def _neighbours(
    chance: random.Random, half: float, top: float, bottom: float, each_side: int
) -> list[tuple[list[Point], list[Point]]]:
    """The plots beside the one in the middle, each with its house."""
    found = []
    for step in range(1, each_side + 1):
        for side in (-1, 1):
            middle = 50 + side * step * (2 * half + 1.5) + 1
            left, right = middle - half + 1, middle + half - 1
            corners = [(left, top + 3), (right, top + 2), (right, bottom + 3), (left, bottom + 1)]
            house = _house(chance, middle - half / 2.6, top + 14, half * 0.75, half * 0.85)
            found.append((_shaken(chance, corners, 1.2), house))
    return found


def parcel_drawing(chance: random.Random, *, wide: bool) -> dict[str, object]:
    """The plot, a neighbour on each side (more when `wide`), the street below, and the table of corners."""
    half, top, bottom = (9.0, 24.0, 58.0) if wide else (16.0, 7.0, 66.0)
    corners = [(50 - half, top), (50 + half, top - 1), (50 + half + 2, bottom), (50 - half + 2, bottom - 1)]
    parcel = _shaken(chance, corners, 1.4)
    house = _house(chance, 50 - half / 2, top + (4 if wide else 12), half * 0.95, half * 0.9)
    neighbours = _neighbours(chance, half, top, bottom, 3 if wide else 1)
    bend = chance.uniform(-3, 3)
    upper = [(3.0, bottom + 9), (50.0, bottom + 5 + bend), (97.0, bottom + 11)]
    lower = [(97.0, bottom + 20), (50.0, bottom + 14 + bend), (3.0, bottom + 18)]
    east, north = chance.uniform(390_000, 397_000), chance.uniform(583_000, 588_000)
    table = [(str(i), f"{north - y * 0.6:.3f}", f"{east + x * 0.6:.3f}") for i, (x, y) in enumerate(parcel, 1)]
    cadastral = chance.randrange(250_000, 349_999)
    return {
        "parcel": parcel,
        "house": house,
        "neighbours": neighbours,
        "street": upper + lower,
        "house_label": (house[0][0] + half * 0.3, house[0][1] + half * 0.35),
        "parcel_label": (50 - half * 0.75 if wide else 50 - half * 0.45, bottom - (11 if wide else 16)),
        "street_label": (40.0, bottom + 10 + bend / 2),
        "area": chance.randrange(320, 990),
        "cadastral": f"{cadastral // 1000} {cadastral % 1000:03d}",
        "coordinates": table,
    }


def street_view(chance: random.Random) -> dict[str, object]:
    """Blocks of flats and trees along a street; lengths in millimetres of the picture."""
    blocks, x = [], 0.0
    while x < 150:
        width = chance.uniform(20, 42)
        blocks.append(
            (round(x, 1), round(min(width, 160 - x), 1), round(chance.uniform(22, 52), 1), chance.randrange(165, 225))
        )
        x += width + chance.choice((0, 0, 5))
    trees = sorted(chance.sample(range(4, 152, 12), 4))
    return {"blocks": blocks, "trees": trees, "sky": chance.choice(("#a9c7ea", "#c9d4de", "#b8cfe6"))}
