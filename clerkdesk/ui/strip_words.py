"""How the desk stands with the centre, as the status strip says it: icon, sentence, tone.

This module must never make a calm thing loud: only offline and refused have a colour.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import Link, Status
from clerkdesk.domain.civil_time import local_day
from clerkdesk.ui import when
from clerkdesk.ui.counted import Counted

translate = QCoreApplication.translate
Said = tuple[str, str, str]


def sync_words(status: Status, now: datetime) -> Said:
    """Sincronizat la 10:12; Fără legătură din 10:34; Se aduc tichetele, 340 din 2000."""
    match status.link:
        case Link.SIGNED_OUT:
            return "cloud-off", translate("Strip", "Signed out"), "warn"
        case Link.OFFLINE:
            since = status.offline_since or status.synced_at
            if since is None:
                return "cloud-off", translate("Strip", "No connection"), "warn"
            return "cloud-off", translate("Strip", "No connection since {when}").format(when=_when(since, now)), "warn"
        case Link.CATCHING_UP if status.first_sync_total:
            text = translate("Strip", "Fetching, {done} of {total}")
            return "refresh-cw", text.format(done=status.first_sync_done, total=status.first_sync_total), "text2"
        case _ if status.synced_at is not None:
            when_synced = _when(status.synced_at, now)
            return "cloud-check", translate("Strip", "Synced at {when}").format(when=when_synced), "text2"
    return "refresh-cw", translate("Strip", "Fetching…"), "text2"


def queue_words(status: Status) -> Said:
    """1 acțiune refuzată, textul e păstrat; 2 acțiuni așteaptă trimiterea; Totul a fost trimis."""
    if status.refused:
        text = Counted.refused(len(status.refused))
        return "circle-alert", text, "bad"
    if status.waiting:
        text = Counted.waiting(len(status.waiting))
        return "clock-arrow-up", text, "text2"
    return "", translate("Strip", "Everything was sent"), "text2"


def _when(moment: datetime, now: datetime) -> str:
    return when.clock(moment) if local_day(moment) == local_day(now) else when.near(moment, now)
