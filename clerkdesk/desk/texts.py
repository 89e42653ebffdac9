"""What a clerk had written inside a command or a draft, as one plain text to show and to copy.

This module must never shorten or translate anything.
"""

from __future__ import annotations

import msgspec

from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.wire.commands import Command, unpack


def text_of_resolution(text: ResolutionText) -> str:
    """Its written parts, in the order of the page, a blank line between them."""
    parts = (text.reasons, text.facts, text.conclusion, text.legal_ground, text.next_step)
    return "\n\n".join(part for part in parts if part.strip())


def text_of(command: Command) -> str:
    """The words inside; the raw body when this program cannot read it; empty when the verb carries none."""
    try:
        body = unpack(command)
    except Refused:
        return bytes(command.body).decode("utf-8", "replace")
    match body:
        case c.IssueResolution(text):
            return text_of_resolution(text)
        case c.WriteNote(text):
            return text
        case c.MarkMissed(_, note) | c.Communicate(_, note):
            return note
        case c.Reassign(_, reason) | c.Cancel(reason):
            return reason
        case c.EndAudience(talk):
            return talk.recording_reason
        case _:
            return ""


def text_of_kept_draft(body: bytes) -> str:
    """The words of a draft that was put under kept texts."""
    held = msgspec.json.decode(body)
    resolution = msgspec.convert(held["resolution"], type=ResolutionText)
    return "\n\n".join(part for part in (text_of_resolution(resolution), str(held["notes"])) if part.strip())
