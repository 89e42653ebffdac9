"""A person's own choices as one frozen record, read from and written to whatever keeps them.

This module must never fail on what it reads: a choice that makes no sense is the default.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.ui.kit.rows.views import Density
from clerkdesk.ui.language import LANGUAGES
from clerkdesk.ui.needs import Preferences
from clerkdesk.ui.theme.roles import LARGEST_SCALE, SMALLEST_SCALE, Mode

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Choices:
    """Theme, text size (1.0 to 2.0), language, density of lists, and whose typeface."""

    mode: Mode = Mode.SYSTEM
    scale: float = 1.0
    language: str = "ro"
    is_dense: bool = False
    system_font: bool = False

    @property
    def density(self) -> Density:
        """How tall the rows of narrow lists are."""
        return Density.DENSE if self.is_dense else Density.RELAXED


def read_choices(preferences: Preferences) -> Choices:
    """The choices kept, each with its default where nothing fit was kept."""
    kept = preferences.load()
    mode, scale, language = kept.get("mode"), kept.get("scale"), kept.get("language")
    in_range = isinstance(scale, (int, float)) and SMALLEST_SCALE <= scale <= LARGEST_SCALE
    return Choices(
        mode=Mode(mode) if mode in {each.value for each in Mode} else Mode.SYSTEM,
        scale=float(scale) if in_range and scale is not None else 1.0,
        language=str(language) if language in LANGUAGES else "ro",
        is_dense=kept.get("dense") is True,
        system_font=kept.get("system_font") is True,
    )


def keep_choices(preferences: Preferences, choices: Choices) -> None:
    """Write these, beside whatever else is kept."""
    preferences.save(
        {
            **preferences.load(),
            "mode": choices.mode.value,
            "scale": choices.scale,
            "language": choices.language,
            "dense": choices.is_dense,
            "system_font": choices.system_font,
        }
    )
