"""The sentences around sending: what will happen, what is missing, when the draft was saved.

This module must never promise more than the rules and the centre will do.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from clerkdesk.domain.deadline import last_day_to_climb
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import Part, ResolutionText, missing_parts
from clerkdesk.ui import words
from clerkdesk.ui.kit.shell.foot import CheckView, Foot
from clerkdesk.ui.when import clock, days
from clerkdesk.wire.documents import TicketDocument

translate = QCoreApplication.translate
_PAGE_ORDER = (Part.OUTCOME, Part.FACTS, Part.CONCLUSION, Part.LEGAL_GROUND, Part.NEXT_STEP_DATE)


def what_will_happen(document: TicketDocument, policy: Policy, now: datetime) -> str:
    """Pleacă prin e-mail la m…n@…il.ro; cetățeanul poate urca la director 30 de zile de la primire, până în 24 dec.

    The last day is the one that holds if the mail is accepted today.
    """
    where = document.citizen.email
    rung = document.ticket.rung
    if rung is Rung.MAYOR:
        return translate("Sending", "Leaves by e-mail to {address}; it is the last rung.").format(address=where)
    span = days(policy.climb_within_days)
    if rung is Rung.CLERK:
        last = _day_and_month(last_day_to_climb(now, policy))
        return translate(
            "Sending",
            "Leaves by e-mail to {address}; the citizen may climb to the director {span} from receipt, until {day}.",
        ).format(address=where, span=span, day=last)
    if rung is Rung.DIRECTOR:
        return translate(
            "Sending", "Leaves by e-mail to {address}; the citizen may climb to the vice-mayor {span} from receipt."
        ).format(address=where, span=span)
    return translate(
        "Sending", "Leaves by e-mail to {address}; the citizen may climb to the mayor {span} from receipt."
    ).format(address=where, span=span)


def checks(text: ResolutionText, rung: Rung) -> list[CheckView]:
    """The check list of a resolution, each part with what is said while it is missing."""
    missing = missing_parts(text, rung)
    names = {
        Part.OUTCOME: translate("Sending", "Outcome"),
        Part.FACTS: translate("Sending", "Facts"),
        Part.CONCLUSION: translate("Sending", "Conclusion"),
        Part.LEGAL_GROUND: translate("Sending", "Ground"),
        Part.NEXT_STEP_DATE: translate("Sending", "Date"),
    }
    order = [part for part in _PAGE_ORDER if part is not Part.NEXT_STEP_DATE or text.next_step.strip()]
    return [_check(names[part], is_missing(part), part not in missing) for part in order]


def _check(word: str, is_not_there: str, is_there: bool) -> CheckView:
    spoken = translate("Sending", "{part}: complete").format(part=word) if is_there else is_not_there
    return CheckView(text=word if is_there else is_not_there, done=is_there, spoken=spoken)


def say(foot: Foot, sentence: str, tone: str = "text") -> None:
    """Put a sentence into a foot, and into its act's own description."""
    foot.sentence.setText(sentence)
    foot.sentence.set_tone(tone)
    foot.act.setAccessibleDescription(sentence)
    foot.act.setToolTip("" if foot.act.isEnabled() else sentence)


def is_missing(part: Part) -> str:
    """lipsește temeiul legal"""
    match part:
        case Part.FACTS:
            return translate("Sending", "the facts are missing")
        case Part.REASONS:
            return translate("Sending", "the reasons are missing")
        case _:
            return translate("Sending", "{part} is missing").format(part=words.part(part))


def first_missing(text: ResolutionText, rung: Rung) -> str:
    """The first missing part in words, or empty when nothing is missing."""
    missing = missing_parts(text, rung)
    return is_missing(missing[0]) if missing else ""


def draft_saved(moment: datetime) -> str:
    """Ciornă salvată la 10:58"""
    return translate("Sending", "Draft saved at {time}").format(time=clock(moment))


def saved(moment: datetime) -> str:
    """salvat la 10:36"""
    return translate("Sending", "saved at {time}").format(time=clock(moment))


def draft_not_saved() -> str:
    """What is said while the disk refuses; the text is in memory and tried again."""
    return translate("Sending", "Not on disk yet, trying again")


def _day_and_month(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")
