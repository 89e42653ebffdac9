"""The papers of the sample city before they are printed: what each says, as data for the one template.

This module must never print: `rendering` does, and remembers what it has printed.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from clerkdesk.demo.city.drawings import parcel_drawing, street_view
from clerkdesk.demo.city.rows import Service
from clerkdesk.demo.city.tables import dice, lines, plain

MEDIA_TYPES = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}
HOUSE = "Primăria municipiului Cluj-Napoca"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper: `key` names it in the city, `paper` is all the template prints, `format` is pdf, png or jpg."""

    key: str
    kind: str
    title: str
    from_city: bool
    format: str
    paper: dict[str, object] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Family:
    """Services that ask for the same papers."""

    name: str
    unit: str
    ground: str
    items: tuple[str, ...]
    missing: str


def families() -> dict[str, Family]:
    """The families of services by name."""
    rows = lines("families")
    return {name: Family(name, unit, law, tuple(items.split(";")), miss) for name, unit, law, items, miss in rows}


def _paper(kind: str, title: str, **more: object) -> dict[str, object]:
    empty: dict[str, object] = dict.fromkeys(("citizen", "number", "day", "place", "unit", "service"), "")
    return empty | {"kind": kind, "title": title, "footer": title} | more


class Desk:
    """Writes papers; keeps the phrases it writes with. `named` fills citizen, number, day, place or service."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = {name: tuple(texts) for name, *texts in lines("letters")}
        self._chapters = lines("chapters")
        self.families = families()

    def application(self, service: Service, **named: object) -> Sheet:
        """The request that opens a case of `service`."""
        family, title = self.families[service.family], f"Cerere {service.name[0].lower()}{service.name[1:]}"
        said = {"service": service.name, "reason": self._said("reason", family)[0]} | named
        paper = _paper("application", title, unit=family.unit, items=family.items, **said)
        return Sheet(f"application-{service.code}", "application", title, False, "pdf", paper)

    def letter(self, letter: str, family: Family, **named: object) -> Sheet:
        """The city's letter: `completion` asks for a missing paper, `yes` and `no` are answers, `receipt` confirms."""
        kind, title, signer = {
            "completion": ("request_for_completion", "Solicitare de completări", "Șef serviciu"),
            "receipt": ("receipt", "Confirmare de primire", "Registratura"),
        }.get(letter, ("answer", "Răspuns la cerere", "Director executiv"))
        items = family.items[:3] if letter == "receipt" else self._said(letter, family)
        said: dict[str, object] = {"service": self._words["registered"][0]} | named
        paper = _paper(kind, title, unit=family.unit, items=items, signer=signer, **said)
        return Sheet(f"{letter}-{family.name}", kind, title, True, "pdf", paper)

    def plan(self, key: str, scale: str, fmt: str = "pdf") -> Sheet:
        """A drawn plan of a plot with its house, neighbours and street."""
        drawing = parcel_drawing(self._chance, wide=scale == "1:1000")
        street = self._chance.choice(self._words["streets"])
        heading = "Plan de amplasament și delimitare a imobilului"
        paper = _paper("plan", heading, scale=scale, street_name=street, **drawing)
        return Sheet(key, "plan", f"Plan cadastral, scara {scale}", False, fmt, paper)

    def land_registry(self, key: str, **named: object) -> Sheet:
        """An extract of the land registry, two to four pages."""
        chance = self._chance
        segments = [(i, i + 1, f"{chance.uniform(4, 38):.3f}".replace(".", ",")) for i in range(1, 12)]
        facts: dict[str, object] = {
            "request": chance.randrange(10_000, 99_999),
            "cadastral": str(chance.randrange(250_000, 349_999)),
            "area": chance.randrange(280, 1400),
            "built": chance.randrange(70, 240),
            "burden": chance.choice(self._words["burdens"]),
            "extra": chance.choice((0, 1, 2, 2)),
            "segments": segments,
        }
        paper = _paper("land_registry", "Extras de carte funciară", **(facts | named))
        return Sheet(key, "land_registry", "Extras de carte funciară", False, "pdf", paper)

    def memo(self, key: str, pages: int, **named: object) -> Sheet:
        """A technical memorandum of `pages` pages (2 to 6), the title page counted."""
        facts: dict[str, object] = {
            "service": "Documentație tehnică",
            "phase": self._chance.choice(("C.U.", "D.T.A.C.", "P.U.D.", "Aviz")),
            "cadastral": str(self._chance.randrange(250_000, 349_999)),
            "area": self._chance.randrange(280, 1400),
            "chapters": self._chapters[: pages - 1],
        }
        paper = _paper("technical_memo", "Memoriu tehnic", **(facts | named))
        return Sheet(key, "technical_memo", "Memoriu tehnic", False, "pdf", paper)

    def forms(self) -> list[Sheet]:
        """Payments, certificates, declarations, reports."""
        sheets = []
        for count, kind, titles, lead, rows, closing in lines("forms"):
            for number in range(1, int(count) + 1):
                title = self._chosen(titles)
                told = [tuple(self._chosen(part) for part in row.split("=")) for row in rows.split(";")]
                more = {"unit": HOUSE, "lead": lead, "rows": told, "items": (closing,), "signer": "Semnătura"}
                sheets.append(
                    Sheet(f"{kind}-{number}", kind, title, kind == "report", "pdf", _paper(kind, title, **more))
                )
        return sheets

    def photo(self, key: str) -> Sheet:
        """A photograph taken in the street."""
        title = "Fotografie de la fața locului"
        return Sheet(key, "photo", title, False, "jpg", _paper("photo", title, **street_view(self._chance)))

    def _said(self, letter: str, family: Family) -> list[str]:
        return [text.format(missing=family.missing, ground=family.ground) for text in self._words[letter]]

    def _chosen(self, text: str) -> str:
        def number(found: re.Match[str]) -> str:
            return str(self._chance.randint(int(found[1]), int(found[2])))

        return re.sub(r"\{(\d+)-(\d+)\}", number, self._chance.choice(text.split("/")))


def shared_sheets(seed: int, services: tuple[Service, ...]) -> list[Sheet]:
    """Every paper that cases share; names and numbers on them are blacked out, as on copies made public."""
    desk = Desk(dice(seed, "sheets"))
    sheets = [desk.application(service) for service in services]
    for family in desk.families.values():
        sheets += [desk.letter(letter, family) for letter in ("completion", "receipt", "yes", "no")]
    formats = ("pdf",) * 8 + ("png", "png", "jpg")
    sheets += [desk.plan(f"plan500-{n}", "1:500", fmt) for n, fmt in enumerate(formats, 1)]
    sheets += [desk.plan(f"plan1000-{n}", "1:1000", fmt) for n, fmt in enumerate(formats[3:-1], 1)]
    sheets += [desk.land_registry(f"land_registry-{n}") for n in range(1, 9)]
    sheets += [desk.memo(f"technical_memo-{n}", 3 + n % 4) for n in range(1, 7)]
    return sheets + desk.forms() + [desk.photo(f"photo-{n}") for n in range(1, 6)]


def file_stem(sheet: Sheet) -> str:
    """A file name a person understands: `cerere-certificat-de-urbanism`."""
    words = "".join(letter if letter.isalnum() else " " for letter in plain(sheet.title.replace(":", " "))).split()
    return "-".join(words)[:60]
