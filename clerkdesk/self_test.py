"""`clerkdesk --self-test`: proves on the very machine that everything the desk ships is there and works.

This module must never touch a profile, a network or a keyring's contents. It asks for modules by text, not by import
statement: what came along into the packaged program is the very question.
"""

import importlib
import importlib.util
import json
import pkgutil
import ssl
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, TextIO

import clerkdesk
from clerkdesk.resources import resource, resource_root

Facts = dict[str, Any]

# Extend these when the desk comes to need more.
EXPECTED_PACKAGES = (
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtWidgets",
    "appdirs",
    "keyring",
    "msgspec",
    "pypdfium2",
    "requests",
    "sqlalchemy",
    "sqlcipher3",
    "truststore",
    "typst",
    "zoneinfo",
)
EXPECTED_RESOURCES = (
    "icons",
    "styles/desk.qss",
    "fonts",
    "pdf/resolution.typ",
    "pdf/words.json",
    "templates/resolutions.toml",
)
EXPECTED_CATALOGUES = ("clerkdesk_en.qm", "clerkdesk_ro.qm")
# The centre and the demo are programs of their own; the packaged desk leaves them out.
OTHER_PROGRAMS = ("clerkdesk.central", "clerkdesk.demo")


def run(out: TextIO) -> int:
    """Runs every check and writes `{"ok", "version", "checks": [{"name", "ok", "facts" or "error"}]}`.

    Returns the exit status: 0 only if every check holds.
    """
    results = [_outcome(name, check) for name, check in CHECKS]
    ok = all(result["ok"] for result in results)
    json.dump({"ok": ok, "version": clerkdesk.__version__, "checks": results}, out, indent=2)
    out.write("\n")
    out.flush()
    return 0 if ok else 1


def _outcome(name: str, check: Callable[[], Facts]) -> Facts:
    try:
        return {"name": name, "ok": True, "facts": check()}
    except Exception as error:  # noqa: BLE001 - any failure at all is an answer here, and the next check still has its turn
        traceback.print_exc()
        return {"name": name, "ok": False, "error": f"{type(error).__name__}: {error}"}


def own_modules() -> Iterator[str]:
    """The dotted names of every module of the desk, as this very program carries them."""
    yield from _below(clerkdesk.__path__, "clerkdesk.")


def _below(folders: Any, prefix: str) -> Iterator[str]:
    for found in pkgutil.iter_modules(folders, prefix):
        if found.name in OTHER_PROGRAMS:
            continue
        yield found.name
        if found.ispkg:
            spec: ModuleSpec | None = importlib.util.find_spec(found.name)
            yield from _below(spec.submodule_search_locations if spec else None, f"{found.name}.")


def _modules() -> Facts:
    names = [*EXPECTED_PACKAGES, *own_modules()]
    for name in names:
        importlib.import_module(name)
    return {"imported": len(names), "python": sys.version.split()[0], "packaged": hasattr(sys, "_MEIPASS")}


def _resources() -> Facts:
    for path in EXPECTED_RESOURCES:
        resource(*path.split("/"))
    return {"root": resource_root().name, "files": sum(path.is_file() for path in resource_root().rglob("*"))}


def _qt() -> Facts:
    """The platform plugin starts, pictures and faces load, every catalogue is read."""
    core: Any = importlib.import_module("PySide6.QtCore")
    gui: Any = importlib.import_module("PySide6.QtGui")
    widgets: Any = importlib.import_module("PySide6.QtWidgets")
    app = widgets.QApplication.instance() or widgets.QApplication(["clerkdesk"])
    icons = sorted(resource("icons").glob("*.svg"))
    blank = [path.name for path in icons if gui.QIcon(str(path)).pixmap(16, 16).isNull()]
    faces = [path for path in sorted(resource("fonts").rglob("*")) if path.suffix in {".ttf", ".otf"}]
    unread = [path.name for path in faces if gui.QFontDatabase.addApplicationFont(str(path)) < 0]
    built = Path(clerkdesk.__path__[0], "ui", "_built")
    unread += [name for name in EXPECTED_CATALOGUES if not core.QTranslator().load(str(built / name))]
    if blank or unread or not icons:
        raise RuntimeError(f"Qt could not read {[*blank, *unread] or 'any icon'}")
    return {
        "qt": core.qVersion(),
        "platform": app.platformName(),
        "styles": list(widgets.QStyleFactory.keys()),
        "icons": len(icons),
        "faces": len(faces),
        "catalogues": len(EXPECTED_CATALOGUES),
    }


def _cipher() -> Facts:
    """A file is written encrypted, cannot be read as plain SQLite, and full-text search works in it."""
    dbapi: Any = importlib.import_module("sqlcipher3.dbapi2")
    with tempfile.TemporaryDirectory(prefix="clerkdesk-") as folder:
        path = Path(folder, "self-test.db")
        connection = dbapi.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key = \"x'{'5a' * 32}'\"")
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
        (sqlite,) = connection.execute("SELECT sqlite_version()").fetchone()
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
        connection.execute("INSERT INTO words VALUES ('ședință de consiliu')")
        (found,) = connection.execute("SELECT count(*) FROM words WHERE words MATCH 'sedinta'").fetchone()
        connection.close()
        if path.read_bytes().startswith(b"SQLite format 3"):
            raise RuntimeError("the database was written in plain")
    if found != 1:
        raise RuntimeError("full-text search does not fold Romanian letters")
    return {"cipher": cipher, "sqlite": sqlite, "fts5": True}


def _paper() -> Facts:
    """The real template prints a resolution, and the letters can be read back from it."""
    from clerkdesk.domain.ladder import Rung
    from clerkdesk.domain.resolution import Outcome, ResolutionText
    from clerkdesk.paper.page import ResolutionPage
    from clerkdesk.paper.press import Press

    page = ResolutionPage(
        city="Municipiul",
        unit_path=("Direcția",),
        ticket_number="1/2026",
        rung=Rung.CLERK,
        citizen="Țîra Șușman",
        registration_number="1/2026",
        service="autorizație de construire",
        text=ResolutionText(outcome=Outcome.CLARIFIED, facts="Ședința a avut loc."),
        author="Ănușca Țuțu",
        author_title="inspector",
    )
    printed = Press(resource("pdf")).pdf(page)
    pdfium: Any = importlib.import_module("pypdfium2")
    document = pdfium.PdfDocument(printed)
    first = document[0]
    text = first.get_textpage()
    words: str = text.get_text_range()
    for part in (text, first, document):
        part.close()
    if "Ședința" not in words:
        raise RuntimeError("the page lost its Romanian letters")
    return {"bytes": len(printed)}


def _secrets() -> Facts:
    """Names the store in use; having none is no failure: the desk then keeps the session in memory and says so."""
    keyring: Any = importlib.import_module("keyring")
    backend = type(keyring.get_keyring())
    available = [type(one).__module__ for one in importlib.import_module("keyring.backend").get_all_keyring()]
    return {"in_use": f"{backend.__module__}.{backend.__qualname__}", "available": sorted(available)}


def _trust() -> Facts:
    truststore: Any = importlib.import_module("truststore")
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if context.verify_mode is not ssl.CERT_REQUIRED:
        raise RuntimeError("certificates would not be checked")
    return {"openssl": ssl.OPENSSL_VERSION, "store": type(context).__module__}


def _clock() -> Facts:
    zoneinfo: Any = importlib.import_module("zoneinfo")
    return {"zone": str(zoneinfo.ZoneInfo("Europe/Bucharest"))}


CHECKS: tuple[tuple[str, Callable[[], Facts]], ...] = (
    ("modules", _modules),
    ("resources", _resources),
    ("qt", _qt),
    ("cipher", _cipher),
    ("paper", _paper),
    ("secrets", _secrets),
    ("trust", _trust),
    ("clock", _clock),
)
