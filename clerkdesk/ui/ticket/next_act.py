"""Which one act a ticket waits for from the person at the desk: the blue button, if there is one.

This module must never do it.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.ticket import State, Ticket

translate = QCoreApplication.translate


class NextAct(Enum):
    """The act, and its icon."""

    JOIN = "video"
    CALL = "phone"
    PROPOSE = "calendar-plus"
    GO_ON = "play"
    WRITE = "pen-line"
    DECIDE = "diff"
    DELIVER = "mail-x"


def next_act(ticket: Ticket, person: int) -> NextAct | None:
    """What is owed now; None when nothing is, or by somebody else."""
    if ticket.holder != person:
        return None
    match ticket.state:
        case State.REQUESTED | State.MISSED:
            return NextAct.PROPOSE
        case State.SCHEDULED:
            return NextAct.JOIN if ticket.channel is Channel.WEBEX else NextAct.CALL
        case State.IN_AUDIENCE:
            return NextAct.GO_ON
        case State.HELD:
            return NextAct.WRITE if ticket.rung is Rung.CLERK else NextAct.DECIDE
        case State.RESOLVED:
            return NextAct.DELIVER if ticket.bounced else None
    return None


def act_words(act: NextAct) -> str:
    """The word on the button."""
    match act:
        case NextAct.JOIN:
            return translate("NextAct", "Join Webex")
        case NextAct.CALL:
            return translate("NextAct", "Call")
        case NextAct.PROPOSE:
            return translate("NextAct", "Propose an hour")
        case NextAct.GO_ON:
            return translate("NextAct", "Go on with the talk")
        case NextAct.WRITE:
            return translate("NextAct", "Write the resolution")
        case NextAct.DECIDE:
            return translate("NextAct", "Decide")
        case NextAct.DELIVER:
            return translate("NextAct", "Delivered otherwise")
