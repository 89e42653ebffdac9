"""How a page becomes an answer: template, words, security headers, and the sentence of a refusal.

This module must never let a page load anything from elsewhere, run a script or be kept in a cache.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jinja2
from litestar import Response
from litestar.enums import MediaType

from clerkdesk.central.usecases import written
from clerkdesk.domain.refusals import Refused
from clerkdesk.wire.problems import STATUS

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # The address of a ticket's page is its key: it goes to no other site.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_KEPT_TOGETHER = re.compile(r"(\d+|ora) (\w)")


class Pages:
    """Renders the templates of `folder`. `secure`: the site is reached over https only."""

    def __init__(self, folder: Path, city: str, *, secure: bool) -> None:
        self._words: dict[str, Any] = tomllib.loads((folder / "words.ro.toml").read_text(encoding="utf-8"))
        self.css = (folder / "site.css").read_bytes()
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined
        )
        environment.filters.update(
            day=lambda when: _unbroken(written.day(when)),
            full_day=lambda when: _unbroken(written.full_day(when)),
            hour=written.hour,
            moment=lambda when: _unbroken(written.moment(when)),
        )
        environment.globals.update(
            city=city, words=self._words, css_mark=hashlib.sha256(self.css).hexdigest()[:12], counted=written.counted
        )
        self._environment = environment
        self._secure = secure

    def page(self, template: str, status: int = 200, **values: object) -> Response[str]:
        """A page that nobody keeps."""
        body = self._environment.get_template(template).render(status=status, **values)
        headers = {**self.headers(), "Cache-Control": "no-store", "Content-Language": "ro"}
        return Response(body, status_code=status, media_type=MediaType.HTML, headers=headers)

    def refusal(self, refused: Refused, back: str | None = None) -> Response[str]:
        """The page of a refusal: what was refused, why, and what to do."""
        said = self.words_of(refused)
        return self.page("refusal.html", STATUS.get(refused.code, 422), said=said, back=back, code=refused.code.value)

    def words_of(self, refused: Refused) -> dict[str, str]:
        """Title, reason and advice of a refusal, with its facts filled in; Romanian."""
        facts = {name: _written(value) for name, value in refused.facts.items()}
        said = self._words["refusals"].get(refused.code.value, self._words["refusals"]["other"])
        return {name: sentence.format_map(_Gaps(facts)) for name, sentence in said.items()}

    def mistake(self, name: str) -> str:
        """The sentence for a mistake in a form."""
        sentence: str = self._words["mistakes"][name]
        return sentence

    def headers(self) -> dict[str, str]:
        """What every answer of the site carries."""
        return _HEADERS | ({"Strict-Transport-Security": "max-age=31536000"} if self._secure else {})


class _Gaps(dict[str, str]):
    """A fact the centre did not give leaves an ellipsis, never a broken page."""

    def __missing__(self, name: str) -> str:
        return "…"


def _written(value: object) -> str:
    """A fact as Romanian writes it: dates and moments in words, everything else as it is."""
    text = str(value)
    try:
        said = written.full_day(date.fromisoformat(text)) if len(text) == 10 else written.moment(_moment(text))
        return _unbroken(said)
    except ValueError:
        return text


def _unbroken(said: str) -> str:
    """A day and an hour keep their numbers on one line with their words."""
    return _KEPT_TOGETHER.sub("\\1\N{NO-BREAK SPACE}\\2", said)


def _moment(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError("a moment without a zone is not written as one")
    return read
