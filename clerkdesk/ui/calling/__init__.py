"""Meeting the citizen: into Webex, or by telephone; the way in is always shown, so that nobody depends on a click."""
