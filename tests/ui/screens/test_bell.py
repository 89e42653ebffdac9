"""Announcements from any thread arrive on ours, merged; ends of futures too, and never at something gone."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from PySide6.QtCore import QObject, QThread

from clerkdesk.notices import Changed, Notices
from clerkdesk.ui.bell import UiBell
from clerkdesk.ui.kit.later import when_done


def test_many_announcements_are_one(qtbot):
    notices = Notices()
    bell = UiBell(notices)
    heard = []
    bell.changed.connect(lambda changed: heard.append((changed, QThread.currentThread().isMainThread())))

    def announce() -> None:
        for each in ("a", "b", "c"):
            notices.announce(Changed(frozenset({"ticket"}), frozenset({each})))

    thread = threading.Thread(target=announce)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(Changed(frozenset({"ticket"}), frozenset({"a", "b", "c"})), True)]
    bell.silence()
    notices.announce(Changed(everything=True))
    qtbot.wait(10)
    assert len(heard) == 1


def test_a_future_ends_on_our_thread(qtbot):
    future: Future[int] = Future()
    receiver = QObject()
    landed = []
    when_done(future, receiver, lambda done: landed.append((done.result(), QThread.currentThread().isMainThread())))
    threading.Thread(target=lambda: future.set_result(7)).start()
    qtbot.waitUntil(lambda: landed == [(7, True)])


def test_nothing_lands_on_what_is_gone(qtbot):
    future: Future[int] = Future()
    receiver = QObject()
    landed = []
    when_done(future, receiver, landed.append)
    with qtbot.waitSignal(receiver.destroyed):
        receiver.deleteLater()
    future.set_result(7)
    qtbot.wait(10)
    assert landed == []
