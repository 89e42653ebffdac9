"""Lints for every file as a page: its length, its opening words, its letters, and that it speaks of the project alone.

This module must never forbid a word of the city hall's.
"""

import ast
import re
import sys
from collections.abc import Iterator

from tests.lints.source import Finding, Source

LONGEST = 300
EXCUSE = re.compile(r"^# length-reason \d{4}-\d\d-\d\d: \S+", re.MULTILINE)
CEDILLA = re.compile("[\u015e\u015f\u0162\u0163]")
# Where packages come from and on whose machine this was written is nobody's business. In pieces: this page passes too.
HOSTS = (
    "pypi" + r"\.org",
    "python" + r"hosted\.org",
    "npm" + r"js\.(?:org|com)",
    "deb\\." + "debian",
    "archive\\." + "ubuntu",
)
PLACES = ("wo" + "rk/", "ro" + "ot/", "ho" + r"me/\w", "op" + r"t/(?:pypi|wheels)")
FOREIGN = re.compile(rf"{'|'.join(HOSTS)}|(?<![\w.}}>-])/(?:{'|'.join(PLACES)})|\.\./sha{''}red\b")
# What each pure room may import beside the standard library and itself.
PURE = {
    "clerkdesk/domain/": ("clerkdesk.domain",),
    "clerkdesk/wire/": ("clerkdesk.domain", "clerkdesk.wire", "msgspec"),
    "clerkdesk/resources.py": (),
    "clerkdesk/notices.py": ("clerkdesk.domain", "clerkdesk.wire"),
}


def length(source: Source) -> Iterator[Finding]:
    """A module over 300 lines has grown around something everyone can reach; a dated reason may excuse it."""
    if source.is_python and len(source.lines) > LONGEST and not EXCUSE.search(source.text):
        what = f"{len(source.lines)} lines; divide it, or say why: # length-reason YYYY-MM-DD: ..."
        yield Finding(source.path, LONGEST + 1, "length", what)


def opening(source: Source) -> Iterator[Finding]:
    """A module opens with what it is for and what it must never do."""
    if not (source.is_python and source.within("clerkdesk/")) or source.within("clerkdesk/central/store/migrations/"):
        return
    says = ast.get_docstring(source.tree) or ""
    # A package's own file may be empty, or just name the room.
    bare = not source.text.strip() or (source.path.endswith("__init__.py") and says)
    if not bare and not re.search(r"\b(never|nothing|no|not|only)\b", says, re.IGNORECASE):
        yield Finding(source.path, 1, "opening", "open with what the module is for and what it must never do")


def cedilla(source: Source) -> Iterator[Finding]:
    """Romanian is written with a comma below; the cedilla letters live only where old data is folded."""
    for number, line in enumerate(source.lines, start=1):
        if CEDILLA.search(line):
            yield Finding(source.path, number, "cedilla", "a cedilla letter; Romanian has the comma below")


def foreign(source: Source) -> Iterator[Finding]:
    """The project speaks of itself: no registry's host, no path of somebody's machine."""
    if source.within("LICENSE"):
        return
    for number, line in enumerate(source.lines, start=1):
        for found in FOREIGN.findall(line):
            yield Finding(source.path, number, "foreign", f"{found!r} is not the project's own word")


def pure(source: Source) -> Iterator[Finding]:
    """The pure rooms import the standard library, and by name what stands in PURE; imports inside functions count."""
    for room, allowed in PURE.items():
        if source.within(room):
            for line, module in _imported(source.tree):
                ours = any(module == name or module.startswith(f"{name}.") for name in allowed)
                if not ours and module.partition(".")[0] not in sys.stdlib_module_names:
                    yield Finding(source.path, line, "pure", f"{module} has no place here")


def _imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield node.lineno, module
