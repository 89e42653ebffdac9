"""A centre in memory: the same contract, rules and promises as the real one, with faults to order.

This fake must never forgive what the real centre would not: it decides with the very rules of the domain.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec

from clerkdesk.domain.commands import IssueResolution, WriteNote
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import Role, Who
from clerkdesk.domain.ticket import decide, evolve
from clerkdesk.wire.commands import Command, Receipt, unpack
from clerkdesk.wire.documents import NoteDocument, OfficialDocument, PolicyDocument, ResolutionDocument, TicketDocument
from clerkdesk.wire.exchange import Account, Change, Joining, Session, SignIn, SnapshotPage, SyncPage

ACCOUNT = Account(
    id=7, login="ioana", name="Ioana Mureșan", job_title="inspector", role=Role.CLERK, unit=3, unit_name="Urbanism"
)
START = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


@dataclass
class FakeCentre:
    """Whatever desk asks is desk `account`; its scopes are `scopes`. `page` is how many changes fit into one page."""

    account: Account = ACCOUNT
    page: int = 1000
    epoch: str = "epoch-1"
    now: datetime = START
    scopes: set[str] = field(default_factory=lambda: {"official:7", "everyone"})
    bodies: dict[tuple[str, str], tuple[int, Any]] = field(default_factory=dict)
    holding: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    feed: dict[tuple[str, str, str], tuple[int, str, int]] = field(default_factory=dict)
    receipts: dict[str, tuple[bytes, Receipt]] = field(default_factory=dict)
    effects: dict[str, int] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    poisoned: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    door: Code | None = None
    expired_below: int = 0
    head: int = 0
    resolutions: int = 0

    def __post_init__(self) -> None:
        self.bell = threading.Condition()
        self.put("policy", "1", PolicyDocument(policy=Policy()), {"everyone"})
        official = OfficialDocument(id=7, name=self.account.name, job_title="inspector", role=Role.CLERK, unit=3)
        self.put("official", "7", official, {"everyone"})

    # what happens in the city

    def put(self, kind: str, name: str, document: Any, scopes: set[str]) -> int:
        """A thing came to be or changed, for these scopes; those that held it before and do not now hear a drop."""
        with self.bell:
            key = (kind, name)
            version = self.bodies[key][0] + 1 if key in self.bodies else 1
            self.bodies[key] = (version, document)
            self._tell(key, version, scopes)
            return version

    def _tell(self, key: tuple[str, str], version: int, scopes: set[str]) -> None:
        self.head += 1
        for gone in self.holding.get(key, set()) - scopes:
            self.feed[(gone, *key)] = (self.head, "drop", version)
        for scope in scopes:
            self.feed[(scope, *key)] = (self.head, "put", version)
        self.holding[key] = set(scopes)
        self.bell.notify_all()

    def put_ticket(self, document: TicketDocument, scopes: set[str] | None = None) -> int:
        """A ticket came to be or changed; without `scopes` it belongs to its holder's desk."""
        return self.put("ticket", document.ticket.id, document, scopes or {f"official:{document.ticket.holder}"})

    def take_away(self, kind: str, name: str) -> None:
        """A thing is no longer anybody's here."""
        with self.bell:
            self._tell((kind, name), self.bodies[(kind, name)][0], set())

    def grant(self, scope: str) -> None:
        """The desk's official may see one more scope."""
        with self.bell:
            self.scopes.add(scope)
            self.head += 1
            self.feed[("official:7", "scope", scope)] = (self.head, "join", self.head)
            self.bell.notify_all()

    def revoke(self, scope: str) -> None:
        """The desk's official may no longer see a scope."""
        with self.bell:
            self.scopes.discard(scope)
            self.head += 1
            self.feed[("official:7", "scope", scope)] = (self.head, "leave", self.head)
            self.bell.notify_all()

    def restore(self, epoch: str, backup: FakeCentre) -> None:
        """The database was restored from a backup taken earlier: what came later is unknown here."""
        with self.bell:
            self.epoch = epoch
            for name in ("bodies", "holding", "feed", "receipts", "effects"):
                setattr(self, name, dict(getattr(backup, name)))
            self.head = backup.head
            self.bell.notify_all()

    def visible(self) -> dict[tuple[str, str], tuple[int, bytes]]:
        """What the desk must hold once all is quiet: version and body of everything in its scopes."""
        return {
            key: (version, msgspec.json.encode(document))
            for key, (version, document) in self.bodies.items()
            if self.holding[key] & self.scopes
        }

    def copy(self) -> FakeCentre:
        """A backup."""
        other = FakeCentre(account=self.account)
        for name in ("bodies", "holding", "feed", "receipts", "effects"):
            setattr(other, name, dict(getattr(self, name)))
        other.head = self.head
        return other

    # the contract

    def sign_in(self, asked: SignIn) -> Session:
        """Any login with the password `parola`."""
        if asked.password != "parola":
            raise Refused(Code.SIGN_IN_FAILED)
        return Session(token="t" * 43, account=self.account, city="Cluj-Napoca", epoch=self.epoch)

    def sign_out(self) -> None:
        """End the session."""
        self.door = Code.SIGNED_OUT

    def snapshot(self, page: str | None) -> SnapshotPage:
        """A page of everything in scope; the page's name carries the head seen before page one."""
        self._knock()
        with self.bell:
            after, head = ("", self.head) if page is None else (page.rpartition("@")[0], int(page.rpartition("@")[2]))
            rows = [
                Change(scope=scope, op="put", kind=kind, id=name, version=version, body=_raw(document))
                for (kind, name), (version, document) in sorted(self.bodies.items(), key=lambda each: each[0])
                for scope in sorted(self.holding[(kind, name)] & self.scopes)
            ]
            rest = [each for each in rows if _place(each) > after]  # by key: what leaves meanwhile shifts nothing
            return SnapshotPage(
                epoch=self.epoch,
                cursor=f"{self.epoch}/{head}",
                next=f"{_place(rest[self.page - 1])}@{head}" if len(rest) > self.page else None,
                done=len(rows) - len(rest[self.page :]),
                total=len(rows),
                changes=tuple(rest[: self.page]),
            )

    def sync(self, cursor: str, wait: float) -> SyncPage:
        """What came after the cursor; whole transactions only."""
        self._knock()
        epoch, _, after = cursor.partition("/")
        with self.bell:
            self.bell.wait_for(lambda: self.head > int(after) or self.door is not None or epoch != self.epoch, wait)
            self._knock()
            if int(after) < self.expired_below:
                raise Refused(Code.CURSOR_EXPIRED)
            if epoch != self.epoch:
                return self._page(after="0", changes=[], up_to_date=False)
            rows = sorted((seq, key, op, v) for (key), (seq, op, v) in self.feed.items() if seq > int(after))
            mine = [each for each in rows if each[1][0] in self.scopes]
            taken = [each for each in mine if not mine[self.page :] or each[0] <= mine[self.page - 1][0]]
            last = taken[-1][0] if len(taken) < len(mine) else self.head
            return self._page(str(last), [self._change(*each) for each in taken], last == self.head)

    def send(self, commands: tuple[Command, ...]) -> tuple[Receipt, ...]:
        """One receipt each, the same one for the same id."""
        self._knock()
        with self.bell:
            if any(each.id in self.poisoned for each in commands) and len(commands) > 1:
                raise Refused(Code.COMMAND_MISMATCH)
            return tuple(self._perform(each) for each in commands)

    def read_file(self, sha256: str, offset: int = 0) -> Iterator[bytes]:
        """The bytes from `offset` on, in small pieces."""
        self._knock()
        if sha256 not in self.files:
            raise Refused(Code.FILE_UNKNOWN)
        data = self.files[sha256][offset:]
        for start in range(0, len(data), 1000):
            yield data[start : start + 1000]

    def join(self, ticket: str) -> Joining:
        """A link for this click."""
        return Joining(start_link=f"https://webex.example/{ticket}", expires_at=self.now)

    def add_file(self, data: bytes) -> str:
        """A paper's bytes; answers their name."""
        name = hashlib.sha256(data).hexdigest()
        self.files[name] = data
        return name

    def _knock(self) -> None:
        if self.door is not None:
            raise Refused(self.door)

    def _page(self, after: str, changes: list[Change], up_to_date: bool) -> SyncPage:
        return SyncPage(
            epoch=self.epoch,
            cursor=f"{self.epoch}/{after}",
            up_to_date=up_to_date,
            now=self.now,
            changes=tuple(changes),
        )

    def _change(self, _seq: int, key: tuple[str, str, str], op: Any, version: int) -> Change:
        scope, kind, id_ = key
        if op == "put":
            version, document = self.bodies[(kind, id_)]
            return Change(scope=scope, op="put", kind=kind, id=id_, version=version, body=_raw(document))
        return Change(scope=scope, op=op, kind=kind, id=id_, version=version)

    def _perform(self, command: Command) -> Receipt:
        sent = msgspec.json.encode([command.verb, command.ticket, command.body])
        if command.id in self.receipts:
            known, receipt = self.receipts[command.id]
            if known != sent:
                raise Refused(Code.COMMAND_MISMATCH)
            return receipt
        if command.id in self.poisoned:
            raise Refused(Code.COMMAND_MALFORMED)
        receipt = self._decide(command)
        self.receipts[command.id] = (sent, receipt)
        return receipt

    def _decide(self, command: Command) -> Receipt:
        self.order.append(command.id)
        found = self.bodies.get(("ticket", command.ticket))
        if found is None:
            return self._no(command, Refused(Code.TICKET_UNKNOWN))
        document: TicketDocument = found[1]
        who = Who(self.account.id, self.account.role)
        try:
            body = unpack(command)
            events = decide(document.ticket, body, who, command.at, Policy())
        except Refused as no:
            return self._no(command, no)
        ticket = document.ticket
        for event in events:
            ticket = evolve(ticket, event)
        self.effects[command.id] = self.effects.get(command.id, 0) + 1
        if isinstance(body, WriteNote):
            note = NoteDocument(
                id=command.id, ticket=ticket.id, author=7, author_name=self.account.name, at=command.at, text=body.text
            )
            self.put("note", command.id, note, self.holding[("ticket", ticket.id)])
        if isinstance(body, IssueResolution):
            self._issue(command, document, body)
        version = self.put_ticket(msgspec.structs.replace(document, ticket=ticket))
        return Receipt(command=command.id, outcome="applied", at=self.now, version=version)

    def _issue(self, command: Command, document: TicketDocument, body: IssueResolution) -> None:
        self.resolutions += 1
        issued = ResolutionDocument(
            id=command.id,
            ticket=document.ticket.id,
            ticket_number=document.number,
            number=f"{self.resolutions}/2026",
            rung=document.ticket.rung,
            author=7,
            author_name=self.account.name,
            author_title="inspector",
            unit_name="Urbanism",
            issued_at=command.at,
            text=body.text,
        )
        self.put("resolution", command.id, issued, self.holding[("ticket", document.ticket.id)])

    def _no(self, command: Command, no: Refused) -> Receipt:
        return Receipt(command=command.id, outcome="refused", at=self.now, code=no.code.value, facts=no.facts)


def _place(change: Change) -> str:
    return f"{change.kind}/{change.id}/{change.scope}"


def _raw(document: Any) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(document))
