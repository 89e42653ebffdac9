"""The centre's two programs as processes of their own: started, awaited, ended gently, or killed on purpose.

This module must never keep a program alive after its owner: what was started here is ended here.
"""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import timedelta
from pathlib import Path

_GENTLE = 15.0
_PATIENCE = 60.0


class Program:
    """`python -m clerkdesk.demo.centre_process WHAT SETTINGS`; its words go to a log file."""

    def __init__(self, what: str, settings: Path, log: Path, ahead: timedelta) -> None:
        seconds = str(ahead.total_seconds())
        self._command = [sys.executable, "-m", "clerkdesk.demo.centre_process", what, str(settings), seconds]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it; a running one is left alone."""
        if self.is_running:
            return
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            # A group of its own: Ctrl+C ends the demonstration, which then ends this gently.
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )

    def stop(self) -> None:
        """Ask it to end and wait; kill it when it does not."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_GENTLE)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def await_ready(self, url: str) -> None:
        """Wait until `url` answers 200. Raises RuntimeError with the end of its log when the program ended first."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            if not self.is_running:
                break
            try:
                with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise RuntimeError(f"{self._command[-3]} did not get ready:\n{self.last_words()}")

    def last_words(self) -> str:
        """The end of its log."""
        if not self._log.exists():
            return ""
        return "\n".join(self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-25:])
