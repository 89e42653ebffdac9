"""The steps of type and of size, by role, and the names of the choices a person has.
It must never hold a colour or a font file."""

from __future__ import annotations

from enum import Enum, IntEnum


class Weight(IntEnum):
    """The three weights the desk ships; nothing else is ever used."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


class Role(Enum):
    """A step of type: size in logical px at 100 % text, weight, and height of a line in the same px."""

    COUNT = (40, Weight.SEMIBOLD, 56)
    COUNT_LARGE = (48, Weight.SEMIBOLD, 64)
    TIMER = (28, Weight.SEMIBOLD, 36)
    DISPLAY = (24, Weight.SEMIBOLD, 32)
    TITLE = (20, Weight.SEMIBOLD, 32)
    LEAD = (16, Weight.REGULAR, 24)
    SUB = (16, Weight.SEMIBOLD, 24)
    BODY = (14, Weight.REGULAR, 20)
    WRITING = (14, Weight.REGULAR, 22)
    CAPTION = (12, Weight.REGULAR, 18)
    BADGE = (11, Weight.SEMIBOLD, 16)

    def __init__(self, size: float, weight: Weight, line: int) -> None:
        self.size = float(size)
        self.weight = weight
        self.line = line

    # Roles are looked up many times for every painted row; the name's hash that enums use is too slow for that.
    __hash__ = object.__hash__


class Mode(Enum):
    """Whose light: the system's, or the person's own choice."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


BASE_POINTS = 10.5
SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0
RADIUS_CONTROL = 4
RADIUS_ROW = 6
RADIUS_CARD = 8
