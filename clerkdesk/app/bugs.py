"""What becomes of a bug: one entry in the log, with where it happened and never with what people wrote.

This module must never log an exception's message: it may hold a name, a text or a link.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

_log = logging.getLogger("clerkdesk.bug")
_MOST_BYTES = 1 << 20


def open_log(folder: Path) -> None:
    """Log to a file of this profile, at most 4 MiB of it, and send every bug there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    logging.getLogger().addHandler(_LateFile(folder / "desk.log"))
    logging.getLogger().setLevel(logging.INFO)
    sys.excepthook = _on_exception
    threading.excepthook = _on_thread_exception


class _LateFile(logging.Handler):
    # Opened with its first entry: what the library brings along for it would be a tenth of the first paint.
    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=_MOST_BYTES, backupCount=3, encoding="utf-8")
            words = "%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s"
            self._file.setFormatter(logging.Formatter(words))
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def log_bug(error: BaseException) -> None:
    """Where it happened, frame by frame, and the kinds of error in its chain of causes."""
    kinds = []
    each: BaseException | None = error
    while each is not None:
        kinds.append(type(each).__name__)
        each = each.__cause__ or each.__context__
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s\n%s", " < ".join(kinds), frames)


def _on_exception(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, at)
        return
    log_bug(error)
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, at)


def _on_thread_exception(happened: threading.ExceptHookArgs) -> None:
    if happened.exc_value is not None:
        log_bug(happened.exc_value)
