"""What happened to a ticket, as one line of its history: a stable code and its facts in words.

This module must never invent a fact; an unknown code is shown as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 (the collector of words knows it by this name)
    """Marks a source text for the catalogue; PySide's own is typed as an object."""
    return text


_LINES: dict[str, str] = {
    "requested": QT_TRANSLATE_NOOP("History", "asked for the talk"),
    "schedule": QT_TRANSLATE_NOOP("History", "set the hour"),
    "cancel": QT_TRANSLATE_NOOP("History", "cancelled the talk"),
    "open_case_file": QT_TRANSLATE_NOOP("History", "read the case file"),
    "read_lower_resolution": QT_TRANSLATE_NOOP("History", "read the resolution of the rung below"),
    "start_audience": QT_TRANSLATE_NOOP("History", "began the talk"),
    "read_notice": QT_TRANSLATE_NOOP("History", "read the notice on recording"),
    "end_audience": QT_TRANSLATE_NOOP("History", "ended the talk"),
    "mark_missed": QT_TRANSLATE_NOOP("History", "noted that the talk did not take place"),
    "write_note": QT_TRANSLATE_NOOP("History", "wrote a note"),
    "issue_resolution": QT_TRANSLATE_NOOP("History", "issued the resolution"),
    "communicate": QT_TRANSLATE_NOOP("History", "delivered the resolution by phone or post"),
    "reassign": QT_TRANSLATE_NOOP("History", "handed the ticket to another official"),
    "mail_accepted": QT_TRANSLATE_NOOP("History", "the citizen's mail server took the resolution"),
    "mail_bounced": QT_TRANSLATE_NOOP("History", "the resolution's mail came back"),
    "recording_archived": QT_TRANSLATE_NOOP("History", "the recording is in the archive"),
    "climbed": QT_TRANSLATE_NOOP("History", "asked for the next rung"),
}

_ACTS: dict[str, str] = {
    "schedule": QT_TRANSLATE_NOOP("Acts", "Hour proposed"),
    "cancel": QT_TRANSLATE_NOOP("Acts", "Talk cancelled"),
    "open_case_file": QT_TRANSLATE_NOOP("Acts", "Case file read"),
    "read_lower_resolution": QT_TRANSLATE_NOOP("Acts", "Lower resolution read"),
    "start_audience": QT_TRANSLATE_NOOP("Acts", "Talk begun"),
    "read_notice": QT_TRANSLATE_NOOP("Acts", "Notice read"),
    "end_audience": QT_TRANSLATE_NOOP("Acts", "Talk ended"),
    "mark_missed": QT_TRANSLATE_NOOP("Acts", "Talk missed"),
    "write_note": QT_TRANSLATE_NOOP("Acts", "Note"),
    "issue_resolution": QT_TRANSLATE_NOOP("Acts", "Resolution"),
    "communicate": QT_TRANSLATE_NOOP("Acts", "Resolution delivered otherwise"),
    "reassign": QT_TRANSLATE_NOOP("Acts", "Ticket reassigned"),
}


def history_line(verb: str) -> str:
    """What somebody did, to follow a name: "Ioana Mureșan, a citit dosarul"."""
    return translate("History", _LINES[verb]) if verb in _LINES else verb


def act_name(verb: str) -> str:
    """A command of this desk by name, for the status screen and for refusals."""
    return translate("Acts", _ACTS[verb]) if verb in _ACTS else verb
