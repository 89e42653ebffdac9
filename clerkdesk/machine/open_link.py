"""Handing a meeting's link to the browser and a number to the telephone: only what the desk was told to trust.

This module must never open anything but https on a configured host, or a telephone number; nor log what it opened.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

_NUMBER = re.compile(r"\+?[0-9]{3,15}")
_BUNDLED = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "PYTHONHOME", "PYTHONPATH")


class LinkOpener:
    """`hosts`: names whose links may be opened, each with all names below it. `telephone`: the scheme to dial with,
    `tel` or `webextel`. `environment`: the process's own.
    """

    def __init__(self, hosts: Iterable[str], telephone: str, environment: Mapping[str, str]) -> None:
        self._hosts = tuple(host.lower().lstrip(".") for host in hosts)
        self._telephone = telephone if telephone in ("tel", "webextel") else "tel"
        self._environment = environment

    def allows(self, url: str) -> bool:
        """Whether the link leads to a host this desk trusts, over https, with nothing hidden in front of the name."""
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        is_plain = parts.username is None and parts.password is None and port in (None, 443)
        is_ours = any(host == each or host.endswith(f".{each}") for each in self._hosts)
        return parts.scheme == "https" and is_plain and is_ours and not any(c.isspace() or c < " " for c in url)

    def open(self, url: str) -> bool:
        """Hand the link over; whether something was started. That is a hint: some systems say yes and do nothing."""
        return self.allows(url) and self._start(url)

    def dial(self, number: str) -> bool:
        """Hand a telephone number over; spaces, dots, dashes and brackets are for reading only."""
        bare = re.sub(r"[\s().\-/]", "", number)
        return _NUMBER.fullmatch(bare) is not None and self._start(f"{self._telephone}:{bare}")

    def _start(self, target: str) -> bool:
        try:
            if sys.platform == "win32":
                os.startfile(target)  # noqa: S606 - checked above
            elif sys.platform == "darwin":
                _reap(subprocess.Popen(["open", target], env=self._clean()))  # noqa: S603, S607 - checked above
            else:
                _reap(
                    subprocess.Popen(  # noqa: S603 - the target was checked, no shell reads it
                        ["xdg-open", target],  # noqa: S607 - where it lies differs between systems
                        env=self._clean(),
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.DEVNULL,
                        stderr=subprocess.DEVNULL,
                        start_new_session=True,
                    )
                )
        except OSError:
            return False
        return True

    def _clean(self) -> dict[str, str]:
        """The environment without what a packaged program put into it: the browser has libraries of its own."""
        cleaned = {name: value for name, value in self._environment.items() if name not in _BUNDLED}
        original = self._environment.get("LD_LIBRARY_PATH_ORIG")
        if original:
            cleaned["LD_LIBRARY_PATH"] = original
        return cleaned


def _reap(process: subprocess.Popen[bytes]) -> None:
    """Wait for the opener where nobody else waits, so that it leaves no trace in the process table."""
    threading.Thread(target=process.wait, name="opener", daemon=True).start()
