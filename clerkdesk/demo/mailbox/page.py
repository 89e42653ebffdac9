"""Shows the local mailbox in a browser: the list, a message, its attachments. Nothing can be changed from here.

This module must never let a message's own markup run: HTML parts are shown in a sandbox without scripts.
"""

from __future__ import annotations

from email.message import EmailMessage, Message
from html import escape
from importlib import resources
from string import Template
from urllib.parse import quote
from zoneinfo import ZoneInfo

from litestar import Litestar, Response, get
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from clerkdesk.demo.mailbox.box import Mail, Mailbox

_ZONE = ZoneInfo("Europe/Bucharest")
_SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
_FRAME = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'"
GivenBox = NamedDependency[Mailbox]


def _html(title: str, body: str) -> Response[str]:
    frame = resources.files(__package__).joinpath("data", "page.html").read_text(encoding="utf-8")
    content = Template(frame).substitute(title=escape(title), body=body)
    return Response(content, media_type="text/html; charset=utf-8", headers={"Content-Security-Policy": _FRAME})


def _mail(box: Mailbox, number: int) -> Mail:
    for mail in box.messages():
        if mail.number == number:
            return mail
    raise NotFoundException("no such message")


def _parts(message: EmailMessage) -> list[Message]:
    return [part for part in message.walk() if not part.is_multipart()]


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    return _content(part).decode(part.get_content_charset() or "utf-8", "replace")


def _row(mail: Mail) -> str:
    received = f"{mail.received_at.astimezone(_ZONE):%d.%m.%Y %H:%M:%S}"
    subject = escape(mail.subject) or "(fără subiect)"
    link = f'<a href="/mail/{mail.number}">{subject}</a>'
    return f"<tr><td>{received}</td><td>{escape(', '.join(mail.recipients))}</td><td>{link}</td></tr>"


def _counted(count: int) -> str:
    """Romanian has three plurals: 1 mesaj, 2 mesaje, 20 de mesaje."""
    if count == 1:
        return "1 mesaj"
    return f"{count} {'mesaje' if count == 0 or 1 <= count % 100 < 20 else 'de mesaje'}"


@get("/")
async def listing(box: GivenBox) -> Response[str]:
    """All messages, the newest first."""
    mails = box.messages()
    rows = "".join(_row(mail) for mail in reversed(mails))
    table = f"<table><thead><tr><th>Primit</th><th>Către</th><th>Subiect</th></tr></thead><tbody>{rows}</tbody></table>"
    return _html("Cutia poștală", f"<h1>Cutia poștală</h1><p>{_counted(len(mails))}</p>{table}")


@get("/mail/{number:int}")
async def reading(box: GivenBox, number: FromPath[int]) -> Response[str]:
    """One message: headers, text, HTML, attachments."""
    mail = _mail(box, number)
    message = mail.parsed
    names = ("From", "To", "Reply-To", "Date", "Subject", "Message-ID")
    heads = "".join(f"<dt>{name}</dt><dd>{escape(str(message[name]))}</dd>" for name in names if message[name])
    shown, files = [], []
    for place, part in enumerate(_parts(message)):
        kind, name = part.get_content_type(), part.get_filename()
        if kind == "text/plain" and not name:
            shown.append(f"<pre>{escape(_text(part))}</pre>")
        elif kind == "text/html" and not name:
            shown.append(f'<iframe sandbox src="/mail/{number}/part/{place}" title="Mesajul formatat"></iframe>')
        else:
            label = escape(name or kind)
            files.append(f'<li><a href="/mail/{number}/part/{place}">{label}</a> · {len(_content(part))} octeți</li>')
    attached = f"<h2>Atașamente</h2><ul>{''.join(files)}</ul>" if files else ""
    raw = f'<p><a href="/mail/{number}/raw">Mesajul brut</a></p>'
    back = '<p><a href="/">Înapoi la listă</a></p>'
    return _html(mail.subject, f"{back}<h1>{escape(mail.subject)}</h1><dl>{heads}</dl>{''.join(shown)}{attached}{raw}")


@get("/mail/{number:int}/part/{place:int}")
async def part_of(box: GivenBox, number: FromPath[int], place: FromPath[int]) -> Response[bytes]:
    """One part: HTML for the sandboxed frame, everything else as a download."""
    parts = _parts(_mail(box, number).parsed)
    if place >= len(parts):
        raise NotFoundException("no such part")
    part = parts[place]
    headers = {"Content-Security-Policy": _SANDBOX, "X-Content-Type-Options": "nosniff"}
    if part.get_content_type() == "text/html" and not part.get_filename():
        return Response(_text(part).encode(), media_type="text/html; charset=utf-8", headers=headers)
    name = quote(part.get_filename() or f"parte-{place}")
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return Response(_content(part), media_type=part.get_content_type(), headers=headers)


@get("/mail/{number:int}/raw")
async def raw_of(box: GivenBox, number: FromPath[int]) -> Response[bytes]:
    """The bytes as they came."""
    return Response(_mail(box, number).raw, media_type="text/plain; charset=utf-8")


def mailbox_app(box: Mailbox) -> Litestar:
    """The read-only pages over `box`."""
    return Litestar(
        route_handlers=[listing, reading, part_of, raw_of],
        dependencies={"box": Provide(lambda: box, sync_to_thread=False)},
        openapi_config=None,
        logging_config=None,
    )
