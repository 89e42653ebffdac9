"""Where the files that are not code lie: in a checkout, in an installed package, in a frozen program.
It must never open one."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a resource, e.g. `resource("icons", "sun.svg")`; `resource()` is the folder itself."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    homes = [Path(frozen)] if frozen else [package.parent, package]
    folder = next((home / "resources" for home in homes if (home / "resources").is_dir()), package / "resources")
    return folder.joinpath(*parts)
