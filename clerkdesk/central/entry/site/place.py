"""What every page of the site needs, in one record, and the checks every form passes first.

This module must never read a form's own fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response
from litestar.datastructures import Cookie, State
from litestar.di import NamedDependency
from litestar.response import Redirect

from clerkdesk.central.entry.site.limits import Limiter
from clerkdesk.central.entry.site.pages import Pages
from clerkdesk.central.entry.site.sealed import Seals
from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.central.usecases.links import Links
from clerkdesk.domain.refusals import Code, Refused

Asked = Request[Any, Any, State]
Fields = dict[str, str]
_VISIT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The site's parts. `checks` limits identity checks, `forms` everything that is sent; both per address."""

    uow: UnitOfWork
    clock: Clock
    archive: Archive
    links: Links
    seals: Seals
    pages: Pages
    checks: Limiter
    forms: Limiter

    @property
    def secure(self) -> bool:
        """Whether citizens come over https."""
        return urlsplit(self.links.public_url).scheme == "https"

    def visit(self, asked: Asked) -> str:
        """The browser's own random name; '' before its first page."""
        return asked.cookies.get(_VISIT, "")

    def form_page(self, asked: Asked, template: str, status: int = 200, **values: object) -> Response[str]:
        """A page with a form: it carries the browser's token, and gives the browser its name if it has none."""
        visit = self.visit(asked) or self.seals.new_visit()
        page = self.pages.page(template, status, token=self.seals.form_token(visit), **values)
        if visit != self.visit(asked):
            page.cookies.append(self.cookie(_VISIT, visit, "/"))
        return page

    def cookie(self, name: str, value: str, path: str) -> Cookie:
        """A cookie that dies with the browser, that no script reads and no other site sends along."""
        return Cookie(key=name, value=value, path=path, httponly=True, secure=self.secure, samesite="lax")

    def check_form(self, asked: Asked, fields: Fields) -> str:
        """Return the browser's name if the form is its own. Raises Refused(TOO_MANY_TRIES) or StrayForm."""
        self.knock(asked, self.forms)
        visit = self.visit(asked)
        from_elsewhere = asked.headers.get("sec-fetch-site", "") in {"cross-site", "same-site"}
        if from_elsewhere or not self.seals.is_form_token(visit, fields.get("token", "")):
            raise StrayForm
        return visit

    def knock(self, asked: Asked, limiter: Limiter) -> None:
        """Count a knock of this address. Raises Refused(TOO_MANY_TRIES, seconds)."""
        address = asked.client.host if asked.client else ""
        wait = limiter.wait(address, self.clock.now())
        if wait:
            raise Refused(Code.TOO_MANY_TRIES, seconds=int(wait) + 1)


Here = NamedDependency[Place]
Caller = NamedDependency[Asked]


class StrayForm(Exception):
    """A form that no page of ours gave to this browser, or whose page is too old."""


def go(path: str, *cookies: Cookie) -> Redirect:
    """On to the next page; a reload there sends nothing again."""
    return Redirect(path, status_code=303, cookies=list(cookies), headers={"Cache-Control": "no-store"})


def plain(fields: dict[str, Any] | None) -> Fields:
    """A form's fields, one text each, without spaces around; the last one when a name comes twice."""
    said = fields or {}
    return {
        name: str(value[-1] if isinstance(value, list) and value else value).strip() for name, value in said.items()
    }
