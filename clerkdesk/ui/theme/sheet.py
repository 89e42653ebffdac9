"""Fills the one application sheet from the palette and the text scale.
It must never grow a rule for a single widget; painted parts read the palette themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from clerkdesk.ui.theme.palette import Palette

_HOLE = re.compile(r"@(?:px\((\d+)\)|file\(([\w.-]+)\)|(\w+))")


def fill_sheet(template: str, palette: Palette, px: Callable[[float], int], folder: Path) -> str:
    """The sheet with its holes filled: `@role`, `@px(32)` a size that follows the text, `@file(name)` a drawing.

    `folder` holds the drawings. Raises AttributeError for a role the palette does not have.
    """

    def value(hole: re.Match[str]) -> str:
        size, name, role = hole.groups()
        if size:
            return f"{px(int(size))}px"
        if name:
            return f'url("{(folder / name).as_posix()}")'
        return str(getattr(palette, role))

    return _HOLE.sub(value, template.replace("@theme", "dark" if palette.dark else "light"))
