"""The language of the program: catalogues built from resources/translations, switched at run time.

This module must never hold a sentence. A missing catalogue leaves the English sources standing, and a line in the log.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

LANGUAGES = ("ro", "en")
BUILT = Path(__file__).with_name("_built")
_LOG = logging.getLogger(__name__)
_TERRITORIES = {"ro": QLocale.Country.Romania, "en": QLocale.Country.UnitedKingdom}
_CODES = {"ro": QLocale.Language.Romanian, "en": QLocale.Language.English}


class Language(QObject):
    """Signals: `changed` after words, months and days are those of the new language.

    Widgets also get Qt's own LanguageChange event, and ask for their words again there.
    """

    changed = Signal()

    def __init__(self, app: QCoreApplication, code: str = "ro", folder: Path = BUILT) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self._translators: list[QTranslator] = []
        self._code = ""
        self.choose(code)

    @property
    def code(self) -> str:
        """The language in force: "ro" or "en"."""
        return self._code

    def choose(self, code: str) -> None:
        """Speak `code` from now on. Raises KeyError for a language there is no catalogue of."""
        locale = QLocale(_CODES[code], _TERRITORIES[code])
        if code == self._code:
            return
        # First the locale, then the translators: installing one asks every widget for its words, dates included.
        QLocale.setDefault(locale)
        self.release()
        self._code = code
        translator = QTranslator(self)
        if translator.load(str(self._folder / f"clerkdesk_{code}.qm")):
            self._app.installTranslator(translator)
            self._translators.append(translator)
        else:
            _LOG.warning("no built catalogue for %s: words stay English until clerkdesk.ui.catalogue builds it", code)
        self.changed.emit()

    def release(self) -> None:
        """Take the catalogue off; the words are the English sources until another is chosen."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators, self._code = [], ""
