"""What is known of an act that has not settled, in words.

This module must never say "failed" of what may still arrive.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import WaitingState

translate = QCoreApplication.translate
STUCK = frozenset({WaitingState.REFUSED, WaitingState.HELD, WaitingState.CONFLICT, WaitingState.PARKED})


def waiting_words(state: WaitingState) -> str:
    """așteaptă trimiterea; trimis, fără răspuns încă; ..."""
    match state:
        case WaitingState.WAITING:
            return translate("Waiting", "waits to be sent")
        case WaitingState.SENT:
            return translate("Waiting", "sent, no answer yet")
        case WaitingState.APPLIED:
            return translate("Waiting", "done at the centre, on its way back")
        case WaitingState.REFUSED:
            return translate("Waiting", "refused")
        case WaitingState.HELD:
            return translate("Waiting", "held: something new came in meanwhile")
        case WaitingState.CONFLICT:
            return translate("Waiting", "in conflict: another version came first")
        case WaitingState.PARKED:
            return translate("Waiting", "put aside at the centre, IT looks at it")
