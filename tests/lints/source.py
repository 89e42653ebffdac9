"""One file under the eyes of the lints, and what a lint finds in it.

This module must never know a rule: the rules stand one by one in the modules beside it.
"""

import ast
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# A rule is set aside by a comment with its name and a reason, `allow RULE: why`: at the end of a line for that line,
# on a line of its own for the whole file.
ALLOWANCE = re.compile(r"^(?P<before>.*?)(?:#|//|<!--)\s*allow (?P<rule>[a-z-]+): \S+", re.MULTILINE)
NOT_OURS = {"out", "dist", "__pycache__", "_built", "node_modules"}


@dataclass(frozen=True)
class Finding:
    """`path:line` (line counted from 1) breaks `rule`; `what` says how, in one sentence."""

    path: str
    line: int
    rule: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.what}"


@dataclass(frozen=True)
class Source:
    """A text file: `path` relative to the house's root with forward slashes, and its content."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python; an empty module when it is something else."""
        return ast.parse(self.text if self.is_python else "", filename=self.path)

    @property
    def is_python(self) -> bool:
        return self.path.endswith(".py")

    def within(self, *places: str) -> bool:
        """Whether the file is one of `places`, or lies in one of them (a place that ends in a slash is a folder)."""
        return any(self.path == place or (place.endswith("/") and self.path.startswith(place)) for place in places)

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def allows(self, finding: Finding) -> bool:
        for match in ALLOWANCE.finditer(self.text):
            own_line = not match["before"].strip()
            line = self.text.count("\n", 0, match.start()) + 1
            if match["rule"] == finding.rule and (own_line or line == finding.line):
                return True
        return False


Lint = Callable[[Source], Iterator[Finding]]


def findings(lint: Lint, source: Source) -> list[Finding]:
    """What `lint` finds in `source`, without what the file sets aside by name."""
    return [found for found in lint(source) if not source.allows(found)]


def called(call: ast.Call) -> str:
    """The last name of what is called: `setText` for `self.label.setText(...)`; empty for anything without a name."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def sources(root: Path) -> Iterator[Source]:
    """Every text file of the house, in order; what is built, cached or not text is passed over."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name == ".ci" or not (name.startswith(".") or name in NOT_OURS))
        for name in sorted(names):
            path = Path(folder, name)
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:  # a picture, a typeface
                continue
            yield Source(path.relative_to(root).as_posix(), text)
