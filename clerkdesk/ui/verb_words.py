"""Acts and happenings in a noun each, by their stable verb: for what waits to be sent and for what others did.

This module must never fail on a verb it does not know: a newer centre may send one.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import WaitingState

translate = QCoreApplication.translate


def verb_words(verb: str) -> str:
    """Programarea audienței, Emiterea rezoluției, ..."""
    match verb:
        case "schedule" | "scheduled":
            return translate("Verbs", "Scheduling of the talk")
        case "cancel" | "cancelled":
            return translate("Verbs", "Cancelling")
        case "open_case_file":
            return translate("Verbs", "Reading of the case file")
        case "read_lower_resolution":
            return translate("Verbs", "Reading of the resolution below")
        case "start_audience":
            return translate("Verbs", "Start of the talk")
        case "read_notice":
            return translate("Verbs", "Notice on recording, read aloud")
        case "end_audience":
            return translate("Verbs", "End of the talk")
        case "mark_missed":
            return translate("Verbs", "Talk not held")
        case "write_note":
            return translate("Verbs", "Internal note")
        case "issue_resolution":
            return translate("Verbs", "Issuing of the resolution")
        case "communicate":
            return translate("Verbs", "Communication in another way")
        case "reassign":
            return translate("Verbs", "Reassignment")
        case "requested":
            return translate("Verbs", "Request by the citizen")
        case "mail_accepted":
            return translate("Verbs", "E-mail accepted by the citizen's server")
        case "mail_bounced":
            return translate("Verbs", "E-mail came back")
    return translate("Verbs", "Another act ({verb})").format(verb=verb)


def waiting_words(state: WaitingState) -> str:
    """What is known of an act that has not settled."""
    match state:
        case WaitingState.WAITING:
            return translate("Verbs", "waits to be sent")
        case WaitingState.SENT:
            return translate("Verbs", "sent, no answer yet")
        case WaitingState.APPLIED:
            return translate("Verbs", "done at the centre, on its way back")
        case WaitingState.REFUSED:
            return translate("Verbs", "refused")
        case WaitingState.HELD:
            return translate("Verbs", "held: something new came in meanwhile")
        case WaitingState.CONFLICT:
            return translate("Verbs", "in conflict: another version came first")
        case WaitingState.PARKED:
            return translate("Verbs", "put aside at the centre, IT looks at it")
