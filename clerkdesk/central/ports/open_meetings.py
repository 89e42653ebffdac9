"""The meeting service the settings name, if they name one.

This module must never speak to it: opening reads the settings alone.
"""

from __future__ import annotations

from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.webex import Webex
from clerkdesk.central.ports.webex_tokens import WebexTokens, refresh_over_http
from clerkdesk.central.settings import Settings


def open_meetings(settings: Settings, clock: Clock) -> Webex | None:
    """A client, to be closed by whoever opened it; None when no service is set up."""
    if not settings.webex_base or settings.webex_tokens is None:
        return None
    tokens = WebexTokens(settings.webex_tokens, refresh_over_http(settings.webex_base), clock)
    return Webex(settings.webex_base, tokens, settings.webex_site_url, clock)
