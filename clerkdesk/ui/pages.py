"""The screens of the window by name, each made when it is first opened.

This module must never route: the window does.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clerkdesk.ui.context import Context
from clerkdesk.ui.screen import Screen

Maker = Callable[[Context], Screen]


def _today(context: Context) -> Screen:
    from clerkdesk.ui.today.today_screen import TodayScreen

    return TodayScreen(context)


MAKERS: dict[str, Maker] = {"today": _today}
"""Screens that need no bench. The rail shows only those there are a maker for: nothing in the window leads nowhere."""


class Pages(QObject):
    """Signals: `made(str, Screen)` for a screen just made."""

    made = Signal(str, object)

    def __init__(self, context: Context, makers: dict[str, Maker], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._makers = context, makers
        self._pages: dict[str, Screen] = {}

    def __contains__(self, name: object) -> bool:
        """Whether there is such a screen, made or not."""
        return name in self._makers

    def page(self, name: str) -> Screen:
        """The screen, made now if need be. Raises KeyError for one there is not."""
        if name not in self._pages:
            self._pages[name] = self._makers[name](self._context)
            self.made.emit(name, self._pages[name])
        return self._pages[name]

    def made_pages(self) -> list[Screen]:
        """Those made so far."""
        return list(self._pages.values())

    def forget(self) -> list[Screen]:
        """Let all go, for another person signs in."""
        pages, self._pages = list(self._pages.values()), {}
        return pages
