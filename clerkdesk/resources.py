"""Where icons, styles, words, fonts and templates lie: in a checkout, in an installed wheel and in the packaged desk.

This module must never import anything but the standard library, nor open a file: it names places.
"""

import sys
from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of one resource, for instance `resource("icons", "call.svg")`.

    Raises FileNotFoundError when there is no such file or folder: that is a mistake in the build, never of the day.
    """
    path = resource_root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"no resource {'/'.join(parts)}")
    return path


@cache
def resource_root() -> Path:
    """The folder of all resources: `clerkdesk/_resources` in a wheel or a bundle, `resources` in a checkout."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    package = Path(bundle, "clerkdesk") if bundle else Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
