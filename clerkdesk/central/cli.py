"""`clerkdesk-central`: serve, work, migrate, import, officials, audit verify, doctor; one settings file for all.

This module must never ask a question: what it needs stands in the settings or on the command line.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TextIO
from uuid import UUID

from clerkdesk import __version__
from clerkdesk.central.app import Server
from clerkdesk.central.ports.archive import LocalArchive
from clerkdesk.central.ports.clock import SystemClock
from clerkdesk.central.ports.identity import Argon2Passwords
from clerkdesk.central.settings import Mistake, Settings, read_settings
from clerkdesk.central.store import officials, receipts, sessions
from clerkdesk.central.store.database import migrate, open_engine, revisions
from clerkdesk.central.store.refusing import refusing
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.doctor import Finding, examine
from clerkdesk.central.usecases.import_cases import import_cases
from clerkdesk.central.usecases.import_city import import_city
from clerkdesk.central.usecases.intake_rows import Report
from clerkdesk.central.usecases.perform import run_parked
from clerkdesk.central.usecases.sign_in import set_password
from clerkdesk.central.usecases.verify_audit import verify_audit
from clerkdesk.central.worker import stop_on_signals, work
from clerkdesk.wire.exchange import Unreachable

WELL, FAILED, MISTAKEN, SET_ASIDE = 0, 1, 2, 3
"""Exit codes; SET_ASIDE: the good rows are in, the bad ones are in the report."""


def main(arguments: Sequence[str] | None = None, typed: TextIO | None = None) -> int:
    """Run one command; answers its exit code. `typed` is where a password is read from: the standard input."""
    asked = _parser().parse_args(arguments)
    asked.typed = typed or sys.stdin
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if asked.run is not _migrate:
        # It says three lines whenever the database's shape is looked at, which each question about health does.
        logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        settings = read_settings(asked.settings)
    except Mistake as mistake:
        print(f"clerkdesk-central: {mistake}", file=sys.stderr)
        return MISTAKEN
    run: Callable[[Settings, argparse.Namespace], int] = asked.run
    try:
        with refusing():
            return run(settings, asked)
    except Unreachable:
        print("clerkdesk-central: the database that database_url names cannot be reached", file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clerkdesk-central", description="The central service of the blue ticket.")
    parser.add_argument("--version", action="version", version=__version__)
    named = os.environ.get("CLERKDESK_SETTINGS")
    parser.add_argument(
        "--settings",
        type=Path,
        default=Path(named) if named else None,
        help="the settings file (TOML); CLERKDESK_SETTINGS names it too, CLERKDESK_* overrule what it says",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[Settings, argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        return command

    add("serve", _serve, "answer desks and citizens")
    add("work", _work, "send letters, book meetings, fetch recordings")
    add("migrate", _migrate, "bring the database to this program's shape")
    taking = add("import", _import, "take in the house and its cases; a second run changes nothing")
    for name, about in (("units", "CSV"), ("officials", "CSV"), ("services", "CSV"), ("cases", "CSV or JSON Lines")):
        taking.add_argument(f"--{name}", type=Path, help=about)
    taking.add_argument("--documents", type=Path, help="the folder the cases' document files lie in")
    taking.add_argument("--report", type=Path, default=Path("import-report.csv"), help="where bad rows are listed")
    people = add("officials", _officials, "list officials, give one a password, or end his sessions")
    people.add_argument("--set-password", metavar="LOGIN", help="the password is read from standard input")
    people.add_argument("--sign-out", metavar="LOGIN")
    audit = add("audit", _audit, "prove that the audit is whole")
    audit.add_argument("what", choices=["verify"])
    doctor = add("doctor", _doctor, "look whether all is well, list parked commands, or run one of them again")
    doctor.add_argument("--run-parked", metavar="COMMAND-ID", type=UUID)
    return parser


def _serve(settings: Settings, _: argparse.Namespace) -> int:
    Server(settings).run()
    return WELL


def _work(settings: Settings, _: argparse.Namespace) -> int:
    stop = Event()
    stop_on_signals(stop)
    work(settings, stop)
    return WELL


def _migrate(settings: Settings, _: argparse.Namespace) -> int:
    engine = open_engine(settings.database_url, name="clerkdesk migrate")
    migrate(engine)
    print(f"The database is at {revisions(engine)[0]}.")
    engine.dispose()
    return WELL


@contextmanager
def _opened(settings: Settings) -> Iterator[UnitOfWork]:
    engine = open_engine(settings.database_url, pool_size=2, name="clerkdesk cli")
    try:
        yield UnitOfWork(engine)
    finally:
        engine.dispose()


def _import_mistake(house: Sequence[Path | None], cases: Path | None, documents: Path | None) -> str | None:
    if any(house) and not all(house):
        return "--units, --officials and --services belong together"
    if cases is None and not any(house):
        return "nothing to take in: name --cases, or --units, --officials and --services"
    missing = [path for path in (*house, cases, documents) if path is not None and not path.exists()]
    return f"there is no {missing[0]}" if missing else None


def _import(settings: Settings, asked: argparse.Namespace) -> int:
    now, report = SystemClock().now(), Report()
    house = (asked.units, asked.officials, asked.services)
    mistake = _import_mistake(house, asked.cases, asked.documents)
    if mistake is not None:
        print(f"clerkdesk-central: {mistake}", file=sys.stderr)
        return MISTAKEN
    with _opened(settings) as uow:
        if all(house):
            report.add(import_city(uow, now, *house))
        if asked.cases is not None:
            report.add(import_cases(uow, LocalArchive(settings.archive_dir), now, asked.cases, asked.documents))
    print(f"{report.new} new, {report.changed} changed, {report.same} as they were, {len(report.bad)} set aside.")
    report.write(asked.report)
    if report.bad:
        print(f"The rows set aside are listed in {asked.report}.")
    return SET_ASIDE if report.bad else WELL


def _officials(settings: Settings, asked: argparse.Namespace) -> int:
    now = SystemClock().now()
    login = asked.set_password or asked.sign_out
    with _opened(settings) as uow, uow.begin(None, now) as unit:
        if login is None:
            for line in officials.listed(unit.connection):
                print("\t".join(line))
            return WELL
        one = officials.by_login(unit.connection, login)
        if one is None:
            print(f"clerkdesk-central: there is no official {login}", file=sys.stderr)
            return MISTAKEN
        if asked.sign_out:
            sessions.end_all(unit.connection, one, now, sessions.PUT_OUT)
            return WELL
        password = asked.typed.readline().rstrip("\n")
        if len(password) < 10:
            print("clerkdesk-central: a password needs at least 10 characters", file=sys.stderr)
            return MISTAKEN
        set_password(unit, Argon2Passwords(), one, password)
    return WELL


def _audit(settings: Settings, _: argparse.Namespace) -> int:
    with _opened(settings) as uow, uow.look(None, SystemClock().now()) as unit:
        verdict = verify_audit(unit)
    if verdict.broken_at is None:
        print(f"The audit is whole: {verdict.lines} lines, head {verdict.head}.")
        return WELL
    print(f"The audit is broken at line {verdict.broken_at}: {verdict.why}. {verdict.lines} lines before it hold.")
    return FAILED


def _run_parked(settings: Settings, command_id: str) -> int:
    with _opened(settings) as uow, uow.begin(None, SystemClock().now()) as unit:
        answer = run_parked(unit, command_id)
    print("It is not parked." if answer is None else f"{answer.outcome} {answer.code or ''}".strip())
    return WELL if answer is not None else MISTAKEN


def _doctor(settings: Settings, asked: argparse.Namespace) -> int:
    if asked.run_parked:
        return _run_parked(settings, str(asked.run_parked))
    engine = open_engine(settings.database_url, name="clerkdesk doctor")
    has, wants = revisions(engine)
    findings = [Finding(has == wants, f"The database is at {has}, this program wants {wants}.")]
    if has == wants:
        with UnitOfWork(engine).look(None, SystemClock().now()) as unit:
            findings += examine(unit)
            findings += [Finding(False, f"Parked: {one} ({verb})") for one, verb in receipts.parked(unit.connection)]
    engine.dispose()
    archive = settings.archive_dir
    is_writable = archive.is_dir() and os.access(archive, os.W_OK)
    findings.append(Finding(is_writable, f"The archive folder {'can' if is_writable else 'cannot'} be written."))
    for finding in findings:
        print("ok  " if finding.is_well else "LOOK", finding.what)
    return WELL if all(finding.is_well for finding in findings) else FAILED
