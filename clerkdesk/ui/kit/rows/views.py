"""What a painted row shows, ready in words: the delegates read these and nothing else.
It must never hold a time, a code or a rule; whoever makes a row has already written the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import Qt

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Item data role under which a model gives the view of a row."""


class Density(Enum):
    """How tall rows are; the value is px at 100 % text."""

    RELAXED = 56
    COLUMNS = 40
    DENSE = 32


class LeftState(Enum):
    """How remaining time is shown."""

    PLAIN = "plain"
    CALM = "calm"
    RISK = "risk"
    OVERDUE = "overdue"
    WAITING = "waiting"
    REFUSED = "refused"
    RUNNING = "running"


class Column(IntEnum):
    """Columns of the wide list of tickets, in their order."""

    NUMBER = 0
    NAME = 1
    SERVICE = 2
    CHANNEL = 3
    WHEN = 4
    LEFT = 5
    STATE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRowView:
    """A ticket in a list. `left_ratio`: what remains, 0 to 1, or None; `left_icon` overrides the state's own."""

    name: str
    number: str
    service: str
    when: str = ""
    left_text: str = ""
    left_short: str = ""
    left_ratio: float | None = None
    left_state: LeftState = LeftState.PLAIN
    left_icon: str = ""
    channel_icon: str = "video"
    channel_text: str = ""
    state_text: str = ""
    tooltip: str = ""
    unread: bool = False
    unread_text: str = ""

    @property
    def second(self) -> str:
        """The second line: number and service."""
        return f"{self.number} · {self.service}" if self.service else self.number

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (
            self.unread_text if self.unread else "",
            self.name,
            self.number,
            self.service,
            self.channel_text,
            self.when,
            self.state_text,
            self.left_text,
        )
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRowView:
    """A document of a case file: icon, name, when and how long."""

    icon: str
    name: str
    second: str
    unread: bool = False
    unread_text: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.unread_text if self.unread else "", self.name, self.second) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRowView:
    """A row of one of the day's groups. `lead`: the hour before the name; `act`: a word shown on hover or focus."""

    name: str
    second: str
    lead: str = ""
    lead_second: str = ""
    right: str = ""
    right_second: str = ""
    right_icon: str = ""
    left_ratio: float | None = None
    left_state: LeftState = LeftState.PLAIN
    act: str = ""
    act_icon: str = ""
    tooltip: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.lead, self.lead_second, self.name, self.second, self.right, self.right_second)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteRowView:
    """A line of the command palette: a head of a group when `is_head`, else a thing found.

    `found` are (start, length) of the letters that matched, in `name`.
    """

    name: str
    icon: str = ""
    right: str = ""
    keys: str = ""
    found: tuple[tuple[int, int], ...] = ()
    is_head: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.name, self.right, self.keys) if part)
