"""The catalogues of words: `python -m clerkdesk.ui.catalogue update | check | build`.

Sources stand in resources/translations; what is built is not kept under version control. It must never translate.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from clerkdesk.resources import resource_root
from clerkdesk.ui.language import BUILT, LANGUAGES

ROOM = Path(__file__).parent
SUFFIX = ".exe" if sys.platform == "win32" else ""
Key = tuple[str, str, str]


def main() -> int:
    """One verb; the exit code says whether all is well."""
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if verb == "update":
        for code in LANGUAGES:
            _collect(_source(code))
        return 0
    if verb == "check":
        return check()
    if verb == "build":
        return build()
    print("usage: python -m clerkdesk.ui.catalogue update | check | build", file=sys.stderr)
    return 2


def _source(code: str) -> Path:
    return resource_root() / "translations" / f"clerkdesk_{code}.ts"


def _tool(name: str) -> str:
    found = sorted(Path(PySide6.__file__).parent.glob(f"**/{name}{SUFFIX}"))
    if not found:
        raise FileNotFoundError(f"{name} does not come with this PySide6")
    return str(found[0])


def _collect(target: Path) -> None:
    files = sorted(str(each) for each in ROOM.rglob("*.py"))
    words = [_tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *files, "-ts", str(target)]
    subprocess.run(words, check=True)  # noqa: S603 (PySide6's own tool, our own files)


def build() -> int:
    BUILT.mkdir(exist_ok=True)
    for code in LANGUAGES:
        with tempfile.TemporaryDirectory(dir=BUILT) as folder:
            made = Path(folder, f"clerkdesk_{code}.qm")
            words = [_tool("lrelease"), "-silent", "-nounfinished", str(_source(code)), "-qm", str(made)]
            subprocess.run(words, check=True)  # noqa: S603 (PySide6's own tool, our own files)
            # In one step: a desk that runs has the old file mapped into its memory, and would die of a shorter one.
            made.replace(BUILT / made.name)
    return 0


def check() -> int:
    """0 when every source text has its translation and nothing stands there that is no longer said."""
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "clerkdesk_en.ts")
        _collect(fresh)
        wanted = _messages(fresh)
    for code in LANGUAGES:
        kept = _messages(_source(code))
        problems += [f"{code}: not in the catalogue: {key[1]!r} ({key[0]})" for key in wanted.keys() - kept.keys()]
        problems += [f"{code}: no longer in the source: {key[1]!r} ({key[0]})" for key in kept.keys() - wanted.keys()]
        # English stands in the source; only its plurals need a catalogue.
        problems += [
            f"{code}: not translated: {key[1]!r} ({key[0]})"
            for key, message in kept.items()
            if not _is_finished(message) and (code != "en" or message.get("numerus") == "yes")
        ]
    for problem in sorted(problems):
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _messages(path: Path) -> dict[Key, ElementTree.Element]:
    found: dict[Key, ElementTree.Element] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def _is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


if __name__ == "__main__":
    sys.exit(main())
