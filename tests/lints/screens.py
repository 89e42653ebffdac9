"""Lints for what people see: every word goes through the catalogues, no shortcut takes a Romanian letter away.

This module must never look at anything but the desk's own code.
"""

import ast
import re
from collections.abc import Iterator

from tests.lints.source import Finding, Source, called

SCREENS = ("clerkdesk/ui/", "clerkdesk/app.py")
# Qt's setters and makers whose text arguments a person reads or hears.
SAYS_ALL = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton",
    "QRadioButton", "QToolButton", "addAction", "addMenu", "addTab", "insertTab",
    "setAccessibleDescription", "setAccessibleName", "setDetailedText", "setHeaderLabels", "setIconText",
    "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText",
    "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
SAYS_FIRST = {"QListWidgetItem", "QStandardItem", "QTableWidgetItem", "addItem", "addRow"}
PROPER_NAMES = {"ClerkDesk", "Webex"}
TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
PARTS = "clerkdesk/ui/kit/farewell.py"
CONTROL_ALT = re.compile(r"\b(ctrl\s*\+\s*alt|alt\s*\+\s*ctrl)\s*\+\s*(shift\s*\+\s*)?[a-z]\b", re.IGNORECASE)


def untranslated(source: Source) -> Iterator[Finding]:
    """A sentence handed to Qt as it stands: no catalogue will ever hold it."""
    if not source.within(*SCREENS):
        return
    for call in source.calls():
        name = called(call)
        if name in SAYS_ALL or ast.unparse(call.func).startswith("QMessageBox."):
            spoken = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg in {"text", "title"})]
        elif name in SAYS_FIRST:
            spoken = call.args[:1]
        else:
            continue
        for text in (text for argument in spoken for text in _literals(argument)):
            if text not in PROPER_NAMES and any(letter.isalpha() for letter in text):
                yield Finding(
                    source.path, call.lineno, "untranslated", f"{text!r} in {name}() does not go through tr()"
                )


def _literals(node: ast.expr) -> Iterator[str]:
    """The literal texts an expression may show; what another call returns is that call's affair."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.Call(func=ast.Attribute(value=inner, attr="format" | "join")):
            yield from _literals(inner)


def formatted_before_tr(source: Source) -> Iterator[Finding]:
    """tr() given a text with the values already in it: the catalogue holds the pattern, never each result."""
    if not source.within("clerkdesk/"):
        return
    for call in source.calls():
        if called(call) in TRANSLATORS and any(_is_put_together(argument) for argument in call.args):
            what = f"{called(call)}() gets a text already put together; translate the pattern, then fill it"
            yield Finding(source.path, call.lineno, "formatted-before-tr", what)


def _is_put_together(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Mod() | ast.Add(), left=left, right=right):
            return not (isinstance(left, ast.Constant) and isinstance(right, ast.Constant)) and bool(
                [*_literals(left), *_literals(right)]
            )
        case ast.Call(func=ast.Attribute(attr="format" | "join")):
            return True
    return False


def control_alt(source: Source) -> Iterator[Finding]:
    """Ctrl+Alt+letter is AltGr on Windows, and AltGr types ă, â, î, ș and ț on the Romanian Programmers layout."""
    if not source.within("clerkdesk/"):
        return
    for node in ast.walk(source.tree):
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if CONTROL_ALT.search(text) or _joins_control_and_alt(node):
            yield Finding(source.path, node.lineno, "control-alt", "Ctrl+Alt+letter types a Romanian letter")  # type: ignore[attr-defined]


def _joins_control_and_alt(node: ast.AST) -> bool:
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)):
        return False
    names = {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    modifiers = bool(names & {"CTRL", "ControlModifier"}) and bool(names & {"ALT", "AltModifier"})
    # Without a letter it is a question about a key already pressed, and a fair one.
    return modifiers and any(re.fullmatch("Key_[A-Z]", name) for name in names)


def farewell(source: Source) -> Iterator[Finding]:
    """A Qt object that nobody holds while Qt deletes it may be deleted twice; `part_with` holds it."""
    if not source.within("clerkdesk/ui/", "clerkdesk/app/") or source.within(PARTS):
        return
    for node in ast.walk(source.tree):
        match node:
            case ast.Attribute(attr="deleteLater" | "WA_DeleteOnClose" as name):
                yield Finding(source.path, node.lineno, "farewell", f"{name}: use part_with or part_after instead")
            case ast.Call(func=ast.Attribute(attr="setParent"), args=[ast.Constant(value=None)]):
                what = "setParent(None) hands it to Python alone: use part_with, or leave it where it is"
                yield Finding(source.path, node.lineno, "farewell", what)
