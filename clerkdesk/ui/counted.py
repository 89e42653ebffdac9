"""Every saying with a number in it, in one class, since Romanian has three forms and the collector of words
finds numbers only in `tr`. This module must never say anything without a number.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Counted:
    """`Counted.days(9)` is "9 zile", `Counted.days(30)` "30 de zile"."""

    @staticmethod
    def tr(text: str, comment: str, count: int) -> str:
        """The form of `text` for `count`, under the name of this class."""
        return QCoreApplication.translate("Counted", text, comment, count)

    @staticmethod
    def days(count: int) -> str:
        """9 zile"""
        return Counted.tr("%n day(s)", "", count)

    @staticmethod
    def working_days(count: int) -> str:
        """1 zi lucrătoare"""
        return Counted.tr("%n working day(s)", "", count)

    @staticmethod
    def pages(count: int) -> str:
        """2 pagini"""
        return Counted.tr("%n page(s)", "", count)

    @staticmethod
    def documents(count: int) -> str:
        """12 documente"""
        return Counted.tr("%n document(s)", "", count)

    @staticmethod
    def new_today(count: int) -> str:
        """1 nou azi"""
        return Counted.tr("%n new today", "", count)

    @staticmethod
    def refused(count: int) -> str:
        """1 acțiune refuzată, textul e păstrat"""
        return Counted.tr("%n act(s) refused, the text is kept", "", count)

    @staticmethod
    def waiting(count: int) -> str:
        """2 acțiuni așteaptă trimiterea"""
        return Counted.tr("%n act(s) waiting to be sent", "", count)

    @staticmethod
    def unread(count: int) -> str:
        """3 necitite"""
        return Counted.tr("%n unread", "", count)

    @staticmethod
    def open(count: int) -> str:
        """2 deschise"""
        return Counted.tr("%n open", "", count)

    @staticmethod
    def talks_left(count: int) -> str:
        """4 audiențe rămase"""
        return Counted.tr("%n talk(s) left", "", count)

    @staticmethod
    def resolutions_owed(count: int) -> str:
        """2 rezoluții de scris"""
        return Counted.tr("%n resolution(s) to write", "", count)

    @staticmethod
    def show_all(count: int) -> str:
        """Arată toate 5"""
        return Counted.tr("Show all %n", "", count)

    @staticmethod
    def filters(count: int) -> str:
        """2 filtre"""
        return Counted.tr("%n filter(s)", "", count)
