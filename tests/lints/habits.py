"""Lints for the habits of the code: commits at the edge, aware times, real parts in tests, nothing secret in a log.

This module must never repeat what ruff or mypy already say.
"""

import ast
import re
from collections.abc import Iterator

from tests.lints.source import Finding, Source, called

# One command, one transaction, committed in one place on each side. Migrations run before anyone is there.
EDGES = ("clerkdesk/central/store/unit_of_work.py", "clerkdesk/local/work.py", "clerkdesk/local/writer.py")
MAY_PRINT = ("clerkdesk/central/cli.py", "clerkdesk/central/cli/", "clerkdesk/demo/", "clerkdesk/ui/catalogue.py")
LOGS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
SECRET = re.compile(
    r"(^|_)(token|password|passphrase|secret|host_?key|cookie|authorization|cnp|(join|start|web|download)_?links?)$",
    re.IGNORECASE,
)


def commit(source: Source) -> Iterator[Finding]:
    """A commit away from the edge breaks "one command, one transaction"."""
    if not source.within("clerkdesk/") or source.within(*EDGES) or "/migrations/" in source.path:
        return
    for call in source.calls():
        if isinstance(call.func, ast.Attribute) and call.func.attr == "commit":
            yield Finding(source.path, call.lineno, "commit", "only the unit of work and the local writer commit")


def naive_time(source: Source) -> Iterator[Finding]:
    """A moment without a zone is another hour on another machine; the domain may not even read a clock."""
    if not source.within("clerkdesk/", "tests/", "bench/", "build/"):
        return
    for call in source.calls():
        name, arguments = called(call), len(call.args) + len(call.keywords)
        owner = ast.unparse(call.func.value).rpartition(".")[2] if isinstance(call.func, ast.Attribute) else ""
        clock = owner in {"datetime", "date"} and name in {
            "now",
            "today",
            "utcnow",
            "fromtimestamp",
            "utcfromtimestamp",
        }
        if clock and source.within("clerkdesk/domain/"):
            yield Finding(source.path, call.lineno, "naive-time", "the domain is told the time, it reads no clock")
        elif clock and (name in {"utcnow", "utcfromtimestamp", "today"} or arguments < (1 if name == "now" else 2)):
            yield Finding(source.path, call.lineno, "naive-time", f"{owner}.{name}() without a time zone")
        elif name == "DateTime" and not any(keyword.arg == "timezone" for keyword in call.keywords):
            yield Finding(source.path, call.lineno, "naive-time", "a DateTime column without timezone=True")


def mock(source: Source) -> Iterator[Finding]:
    """Tests meet real parts, or fakes with a name (tests/fakes); a patched part proves only the patch."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Import(names=names) if any(name.name in {"mock", "unittest.mock"} for name in names):
                yield Finding(source.path, node.lineno, "mock", "no mocks: a real part, or a named fake")
            case ast.ImportFrom(module="mock" | "unittest.mock"):
                yield Finding(source.path, node.lineno, "mock", "no mocks: a real part, or a named fake")
            case ast.ImportFrom(module="unittest", names=names) if any(name.name == "mock" for name in names):
                yield Finding(source.path, node.lineno, "mock", "no mocks: a real part, or a named fake")
            case ast.Call(func=ast.Attribute(value=ast.Name(id="monkeypatch" | "mocker"), attr=attr)) if (
                attr.startswith(("setattr", "patch", "setitem"))
            ):
                yield Finding(source.path, node.lineno, "mock", "no patches: hand the part in by constructor")


def prints(source: Source) -> Iterator[Finding]:
    """Only the programs that talk to a terminal print; all else tells its caller or the log."""
    if not source.within("clerkdesk/") or source.within(*MAY_PRINT) or source.path.endswith("/__main__.py"):
        return
    for call in source.calls():
        if isinstance(call.func, ast.Name) and call.func.id == "print":
            yield Finding(source.path, call.lineno, "print", "print() outside the command lines")


def secret_in_log(source: Source) -> Iterator[Finding]:
    """What opens a door, or says who a citizen is, never enters a log."""
    if not source.within("clerkdesk/"):
        return
    for call in source.calls():
        if not (
            isinstance(call.func, ast.Attribute) and call.func.attr in LOGS and "log" in ast.unparse(call.func.value)
        ):
            continue
        for node in (node for argument in call.args for node in ast.walk(argument)):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name) if SECRET.search(name):
                    yield Finding(source.path, call.lineno, "secret-in-log", f"{name} goes into a log")
