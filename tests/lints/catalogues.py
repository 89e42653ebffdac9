"""Lint for the catalogues of words: each holds exactly what the screens say, and every sentence is translated.

This module must never write into the catalogues: it looks at a copy.
"""

import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6

from tests.lints.source import Finding

FOLDER = "resources/translations"
LUPDATE = Path(PySide6.__file__).with_name("lupdate")
# The context (a class of the screens), the English sentence, the translator's note.
Sentence = tuple[str, str, str]


def stale(root: Path) -> Iterator[Finding]:
    """Sentences a catalogue lacks, keeps for nobody, or leaves untranslated."""
    desk = [root / "clerkdesk/app.py", *(root / "clerkdesk/ui").rglob("*.py")]
    screens = sorted(str(path) for path in desk if path.exists())
    for catalogue in sorted((root / FOLDER).glob("*.ts")):
        path = catalogue.relative_to(root).as_posix()
        for what in differences(catalogue, screens):
            yield Finding(path, 1, "catalogue", what)


def differences(catalogue: Path, screens: list[str]) -> Iterator[str]:
    """What the screens (paths of Python files) say and `catalogue` does not, and the reverse, each as a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, catalogue.name)
        shutil.copyfile(catalogue, fresh)
        said = subprocess.run(
            [str(LUPDATE), "-silent", "-no-obsolete", "-locations", "none", *screens, "-ts", str(fresh)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        if said.stderr.strip():
            yield f"lupdate complains: {' '.join(said.stderr.split())[:300]}"
        wanted, held = _sentences(fresh), _sentences(catalogue)
    yield from (f"{where}: {text!r} is missing" for where, text, _ in sorted(wanted.keys() - held.keys()))
    yield from (f"{where}: {text!r} is said nowhere" for where, text, _ in sorted(held.keys() - wanted.keys()))
    yield from (f"{where}: {text!r} is not translated" for (where, text, _), done in sorted(held.items()) if not done)


def _sentences(catalogue: Path) -> dict[Sentence, bool]:
    """Each sentence (context, source, comment) of a catalogue, and whether its translation is finished."""
    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type") if translation is not None else "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            if kind not in {"vanished", "obsolete"}:
                found[key] = kind != "unfinished"
    return found
