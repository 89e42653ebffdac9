"""Lint for the locks: each still satisfies what pyproject.toml asks for.

This module must never reach a network: it compares two texts.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.lints.source import Finding

PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
# Each lock, and the extras it is made of.
LOCKS = {"desk": (), "central": ("central",), "package": ("package",), "dev": ("central", "demo", "dev", "package")}


def stale(root: Path) -> Iterator[Finding]:
    """A requirement that its lock lacks, or pins outside the range: `make lock` was forgotten."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, extras in LOCKS.items():
        path = f"requirements/{name}.lock"
        asked = [
            *project["dependencies"],
            *(one for extra in extras for one in project["optional-dependencies"][extra]),
        ]
        for what in unmet(asked, (root / path).read_text(encoding="utf-8")):
            yield Finding(path, 1, "locks", f"{what}; run make lock")


def unmet(asked: list[str], lock: str) -> Iterator[str]:
    """The requirements among `asked` that the text of a lock does not meet, each as a sentence."""
    pins = {canonicalize_name(name): Version(version) for name, version in PIN.findall(lock)}
    for requirement in map(Requirement, asked):
        name = canonicalize_name(requirement.name)
        if name == "clerkdesk":  # an extra that names another extra
            continue
        if name not in pins:
            yield f"{requirement.name} is not locked"
        elif pins[name] not in requirement.specifier:
            yield f"{requirement.name} is locked at {pins[name]}, asked for as {requirement.specifier}"
