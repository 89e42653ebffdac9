"""The one writing thread: jobs go in, futures come out, and nothing is said to be done before it is on disk.

This module must never let a second thread write, nor import SQLAlchemy anywhere but on that thread.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from clerkdesk.local.cipher import is_damage, is_disk_full
from clerkdesk.notices import Notices

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

Result = TypeVar("Result")
Job = Callable[["Work"], Any]


class Writer:
    """Runs jobs one after another, each as one transaction.

    `open_work` opens the files, on the writing thread; `mend` is told which were found damaged and puts them right;
    `make_room` frees the reserve when the disk is full and answers whether there was one. A damaged file, or a full
    disk with a reserve, gives the job a second try. An exception of a job is in its future; one of a listener goes to
    `on_bug`.
    """

    def __init__(
        self,
        open_work: Callable[[], Work],
        mend: Callable[[list[str]], None],
        make_room: Callable[[], bool],
        notices: Notices,
        on_bug: Callable[[BaseException], None],
    ) -> None:
        self._open_work = open_work
        self._mend = mend
        self._make_room = make_room
        self._notices = notices
        self._on_bug = on_bug
        self._jobs: queue.SimpleQueue[tuple[Job, Future[Any], bool] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._lock = threading.Lock()
        self._is_open = True

    def start(self) -> None:
        """Begin; jobs handed in earlier were waiting. A second call does nothing."""
        with self._lock:
            if self._is_open and self._thread.ident is None:
                self._thread.start()

    def submit(self, job: Callable[[Work], Result], may_use_reserve: bool = True) -> Future[Result]:
        """Run `job` on the writing thread; the future is done once its effect is on disk.

        `may_use_reserve`: whether the room kept back for a full disk is for this job; it is for texts, not for copies.
        """
        future: Future[Result] = Future()
        with self._lock:
            if not self._is_open:
                raise RuntimeError("the writer has stopped")
            self._jobs.put((job, future, may_use_reserve))
        return future

    def stop(self) -> None:
        """Finish every job handed in so far, then end. Starts first if nobody did, so that none of them is lost."""
        with self._lock:
            was_open, self._is_open = self._is_open, False
        if not was_open:
            return
        self._jobs.put(None)
        if self._thread.ident is None:
            self._thread.start()
        self._thread.join()

    def _run(self) -> None:
        work: Work | None = None
        while (handed := self._jobs.get()) is not None:
            job, future, may_use_reserve = handed
            if not future.set_running_or_notify_cancel():
                continue
            try:
                work = self._open_work() if work is None else work
                result, changed, work = self._perform(work, job, may_use_reserve)
            except BaseException as error:  # noqa: BLE001 - whatever it is belongs to the one who asked
                future.set_exception(error)
                continue
            future.set_result(result)
            if changed is not None:
                try:
                    self._notices.announce(changed)
                except Exception as bug:  # noqa: BLE001 - a listener's bug must be shown, and must not stop the writing
                    self._on_bug(bug)
        if work is not None:
            work.close()

    def _perform(self, work: Work, job: Job, may_use_reserve: bool) -> tuple[Any, Any, Work]:
        try:
            result = job(work)
            return result, work.commit(), work
        except BaseException as error:
            work.roll_back()
            if is_damage(error):
                damaged = work.damaged()
                work.close()
                self._mend(damaged)
                work = self._open_work()
            elif not (is_disk_full(error) and may_use_reserve and self._make_room()):
                raise
        try:
            result = job(work)
            return result, work.commit(), work
        except BaseException:
            work.roll_back()
            raise
