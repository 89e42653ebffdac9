"""The rows of the sample city, frozen, in the order of the columns the importer reads.

This module must never compute anything: the generators fill these rows, the writers print them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the house. `kind`: city, house, directorate, service or office; `head` and `coordinator` are logins."""

    code: str
    name: str
    kind: str
    parent: str
    head: str
    coordinator: str


@dataclass(frozen=True, slots=True)
class Official:
    """A member of staff. `role` is one of the programme's roles; `phone` in E.164."""

    login: str
    name: str
    job_title: str
    role: str
    unit: str
    email: str
    phone: str
    password_note: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """An online service and the unit that answers for it. `family` groups services by the papers they ask for."""

    code: str
    name: str
    unit: str
    family: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What happened to a case on a day (ISO date)."""

    on: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A paper in a case file. `file` is relative to the documents folder; many cases share one file by its SHA-256."""

    title: str
    kind: str
    filed_on: str
    pages: int
    media_type: str
    sha256: str
    size: int
    from_city: bool
    file: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A citizen's case. `state`: in_progress or answered; dates are ISO strings, `holder` a login, `service` a code."""

    registration_number: str
    citizen_name: str
    citizen_email: str
    citizen_phone: str
    filed_on: str
    service: str
    holder: str
    state: str
    stage: str
    subject: str
    answered_on: str | None
    communicated_on: str | None
    history: tuple[HistoryLine, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class House:
    """The city hall without its cases."""

    units: tuple[Unit, ...]
    officials: tuple[Official, ...]
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class City:
    """The whole sample city. `heroes` maps a scene's name to the registration number of its case."""

    seed: int
    today: str
    house: House
    cases: tuple[CaseFile, ...]
    heroes: tuple[tuple[str, str], ...]
