"""One sentence for every refusal, made from its code and facts, each saying what to do next.

This module must never guess a fact that is not there: what is missing is shown as three dots.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.refusals import Code, Fact
from clerkdesk.ui.when import day_full, near_at

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 (the collector of words knows it by this name)
    """Marks a source text for the catalogue; PySide's own is typed as an object."""
    return text


_SENTENCES: dict[Code, str] = {
    Code.CASE_UNKNOWN: QT_TRANSLATE_NOOP("Refusals", "No case has this number, name and filing date."),
    Code.ANSWER_TOO_OLD: QT_TRANSLATE_NOOP(
        "Refusals", "The case was answered; a ticket could be asked for until {last_day}."
    ),
    Code.FILED_IN_FUTURE: QT_TRANSLATE_NOOP("Refusals", "The filing date lies in the future. Check it."),
    Code.TICKET_ALREADY_OPEN: QT_TRANSLATE_NOOP(
        "Refusals", "There is already an open ticket for this case on this rung."
    ),
    Code.SLOT_OUTSIDE_WINDOW: QT_TRANSLATE_NOOP("Refusals", "That hour lies outside the window, which ends {due}."),
    Code.SLOT_OUTSIDE_HOURS: QT_TRANSLATE_NOOP(
        "Refusals", "Outside opening hours, {opens} to {closes} on working days."
    ),
    Code.SLOT_TAKEN: QT_TRANSLATE_NOOP("Refusals", "The hour {starts_at} is taken. Choose another one."),
    Code.WRONG_STATE: QT_TRANSLATE_NOOP(
        "Refusals", "The ticket has moved on meanwhile. Look at its state and try again."
    ),
    Code.NOT_YOUR_TICKET: QT_TRANSLATE_NOOP(
        "Refusals", "This ticket is another official's. Ask a superior to hand it to you."
    ),
    Code.TICKET_UNKNOWN: QT_TRANSLATE_NOOP("Refusals", "The centre does not know this ticket. Tell IT its number."),
    Code.NOTICE_NOT_READ: QT_TRANSLATE_NOOP(
        "Refusals", "Tick that the notice was read, or say why there is no recording."
    ),
    Code.RECORDING_REASON_MISSING: QT_TRANSLATE_NOOP("Refusals", "Write why the talk was not recorded."),
    Code.ENDED_BEFORE_STARTED: QT_TRANSLATE_NOOP(
        "Refusals", "The talk ends before it begins. Check this computer's clock."
    ),
    Code.ALREADY_MOVED_ONCE: QT_TRANSLATE_NOOP(
        "Refusals", "The talk was moved once already after a miss. Call the citizen."
    ),
    Code.REASON_MISSING: QT_TRANSLATE_NOOP("Refusals", "Write the reason."),
    Code.RESOLUTION_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Refusals", "The resolution is not complete. See what is missing in the check list."
    ),
    Code.ALREADY_RESOLVED: QT_TRANSLATE_NOOP(
        "Refusals", "A resolution was already issued for this ticket. Your text is kept."
    ),
    Code.DECISION_MISSING: QT_TRANSLATE_NOOP("Refusals", "Choose whether to uphold, amend or overturn."),
    Code.LOWER_NOT_READ: QT_TRANSLATE_NOOP("Refusals", "Open the resolution of the rung below first."),
    Code.NO_RUNG_ABOVE: QT_TRANSLATE_NOOP("Refusals", "There is no rung above the mayor."),
    Code.RUNG_NOT_OPEN: QT_TRANSLATE_NOOP(
        "Refusals", "The next rung opens once the resolution has reached the citizen."
    ),
    Code.RUNG_SKIPPED: QT_TRANSLATE_NOOP("Refusals", "Rungs are climbed one at a time."),
    Code.CLIMB_TOO_LATE: QT_TRANSLATE_NOOP("Refusals", "The next rung could be asked for until {last_day}."),
    Code.CONFLICT_OF_INTEREST: QT_TRANSLATE_NOOP(
        "Refusals", "The complaint is about you or your superior. Ask for it to be reassigned."
    ),
    Code.COMMAND_UNKNOWN: QT_TRANSLATE_NOOP(
        "Refusals", "The centre did not understand this act. Tell IT this code: {code}."
    ),
    Code.COMMAND_MALFORMED: QT_TRANSLATE_NOOP(
        "Refusals", "The centre could not read this act. Tell IT this code: {code}."
    ),
    Code.COMMAND_MISMATCH: QT_TRANSLATE_NOOP(
        "Refusals", "The centre knows another act by this id. Tell IT this code: {code}."
    ),
    Code.HELD_BACK: QT_TRANSLATE_NOOP("Refusals", "An earlier act on this ticket was refused. Settle that one first."),
    Code.SIGN_IN_FAILED: QT_TRANSLATE_NOOP("Refusals", "Name or password is wrong. Try again."),
    Code.SIGNED_OUT: QT_TRANSLATE_NOOP("Refusals", "You are signed out. Sign in again; what you wrote is kept."),
    Code.SESSION_SUPERSEDED: QT_TRANSLATE_NOOP(
        "Refusals", "You signed in at another desk. Sign in here again; what you wrote is kept."
    ),
    Code.NOT_ALLOWED: QT_TRANSLATE_NOOP("Refusals", "You may not do this. Ask your superior."),
    Code.TOO_MANY_TRIES: QT_TRANSLATE_NOOP("Refusals", "Too many tries. Wait a few minutes."),
    Code.CURSOR_EXPIRED: QT_TRANSLATE_NOOP("Refusals", "This desk was away for long; it fetches everything anew."),
    Code.DESK_TOO_OLD: QT_TRANSLATE_NOOP(
        "Refusals", "This version is too old for the centre. Ask IT for the new one; nothing is lost."
    ),
    Code.FILE_UNKNOWN: QT_TRANSLATE_NOOP("Refusals", "The centre does not have this file. Tell the registry office."),
    Code.NO_MEETING: QT_TRANSLATE_NOOP("Refusals", "There is no Webex meeting yet. Try again in a minute, or call."),
}
_MOMENTS = ("due", "starts_at")
_DAYS = ("last_day", "communicated_on", "delivered_on", "filed_on")
_HOURS = ("opens", "closes")


def refusal_words(code: str, facts: dict[str, Fact], now: datetime) -> str:
    """The sentence. A code this desk does not know is shown as it is, with whom to ask."""
    try:
        known = Code(code)
    except ValueError:
        return translate("Refusals", "The centre refused this. Tell IT this code: {code}.").format(code=code)
    return translate("Refusals", _SENTENCES[known]).format_map(_shown(code, facts, now))


def _shown(code: str, facts: dict[str, Fact], now: datetime) -> defaultdict[str, str]:
    shown = defaultdict(lambda: "…", code=code)
    for name, value in facts.items():
        if not isinstance(value, str) or not value:
            continue
        if name in _MOMENTS:
            shown[name] = near_at(datetime.fromisoformat(value), now)
        elif name in _DAYS:
            shown[name] = day_full(date.fromisoformat(value[:10]))
        elif name in _HOURS:
            shown[name] = value[:5]
    return shown
