"""A citizen with a plain browser: opens pages, fills forms by the names of their fields, follows links, keeps cookies.

This module must never know an address inside the site: it goes where pages lead it.
"""

from __future__ import annotations

import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Form:
    """One form of a page: where it goes, and its fields with the values they came with."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """What the browser shows: status, address, words (spaces folded), links as (text, address), and forms."""

    status: int
    url: str
    text: str
    links: tuple[tuple[str, str], ...]
    forms: tuple[Form, ...]
    body: bytes
    media_type: str

    def link(self, words: str) -> str:
        """The address behind the first link whose text contains `words`. Raises LookupError."""
        for text, address in self.links:
            if words.lower() in text.lower():
                return address
        raise LookupError(f"no link says {words!r}; there are {[text for text, _ in self.links]}")

    def form(self, has: str) -> Form:
        """The first form with a field of that name. Raises LookupError."""
        for form in self.forms:
            if has in form.fields or has in form.choices:
                return form
        raise LookupError(f"no form asks for {has!r}; fields: {[[*f.fields, *f.choices] for f in self.forms]}")


class Browser:
    """One person's browser. Status codes of 400 and above are pages too; only a dead server raises (URLError)."""

    def __init__(self, timeout: float = 20.0) -> None:
        self._timeout = timeout
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(cookies)

    def open(self, url: str) -> Page:
        """GET a page."""
        return self._fetch(urllib.request.Request(url))  # noqa: S310 - http on this machine, from our own settings

    def submit(self, page: Page, form: Form, **values: str) -> Page:
        """Send a form with `values` over what it came with. Raises LookupError for a field it does not ask for."""
        unknown = set(values) - set(form.fields) - set(form.choices)
        if unknown:
            raise LookupError(f"the form at {page.url} does not ask for {sorted(unknown)}")
        sent = urllib.parse.urlencode({**form.fields, **values})
        target = urllib.parse.urljoin(page.url, form.action)
        if form.method == "get":
            return self.open(f"{target}?{sent}")
        request = urllib.request.Request(target, data=sent.encode(), method="POST")  # noqa: S310 - as above
        request.add_header("Content-Type", "application/x-www-form-urlencoded")
        request.add_header("Origin", "{0.scheme}://{0.netloc}".format(urllib.parse.urlsplit(page.url)))
        return self._fetch(request)

    def _fetch(self, request: urllib.request.Request) -> Page:
        try:
            reply = self._opener.open(request, timeout=self._timeout)
        except urllib.error.HTTPError as refused:
            reply = refused
        with reply:
            body: bytes = reply.read()
            media_type = reply.headers.get_content_type()
            return _read_page(reply.status, reply.url, media_type, body)


def _read_page(status: int, url: str, media_type: str, body: bytes) -> Page:
    reader = _Reader(url)
    if media_type == "text/html":
        reader.feed(body.decode())
    words = " ".join(" ".join(reader.words).split())
    return Page(status, url, words, tuple(reader.links), tuple(reader.forms), body, media_type)


class _Reader(HTMLParser):
    """Collects what a person would use of a page."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.forms: list[Form] = []
        self._url = url
        self._link: tuple[list[str], str] | None = None
        self._area: tuple[str, list[str]] | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self._link = ([], urllib.parse.urljoin(self._url, given["href"]))
        elif tag == "form":
            self.forms.append(Form(given.get("action") or self._url, given.get("method", "get").lower()))
        elif self.forms and given.get("name"):
            self._field(tag, given)
        elif self.forms and tag == "option" and self._select:
            self.forms[-1].choices[self._select].append(given.get("value", ""))

    def _field(self, tag: str, given: dict[str, str]) -> None:
        form, name = self.forms[-1], given["name"]
        if tag == "textarea":
            self._area = (name, [])
        elif tag == "select":
            self._select = name
            form.choices[name] = []
        elif given.get("type") in {"radio", "checkbox"}:
            form.choices.setdefault(name, []).append(given.get("value", "on"))
            if "checked" in dict.fromkeys(given):
                form.fields[name] = given.get("value", "on")
        elif tag == "input":
            form.fields[name] = given.get("value", "")
        elif tag == "button":
            form.choices.setdefault(name, []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link is not None:
            self.links.append((" ".join("".join(self._link[0]).split()), self._link[1]))
            self._link = None
        elif tag == "textarea" and self._area is not None:
            self.forms[-1].fields[self._area[0]] = "".join(self._area[1])
            self._area = None
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._link is not None:
            self._link[0].append(data)
        if self._area is not None:
            self._area[1].append(data)
