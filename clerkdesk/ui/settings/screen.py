"""A person's own choices, the way out, and what this program is. Every choice is in force at once and kept.

This module must never hold a choice itself: theme, language and preferences do.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from clerkdesk import __version__
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.settings.choices import SCALES, Choices, keep_choices, read_choices
from clerkdesk.ui.theme.roles import Mode, Role

_WIDE = 560


class SettingsScreen(Screen):
    """Signals: those of Screen; `density_chosen(Density)`; `signed_out()` once the session is over."""

    density_chosen = Signal(object)
    signed_out = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.choices = read_choices(context.needs.preferences)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None
        self._build()

    def retranslate(self) -> None:
        """The page is built anew, and the keyboard stays on the language."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.language.isAncestorOf(focused)
        self._build()
        if had_focus:
            self.language.segment(self.choices.language).setFocus()

    def refresh(self) -> None:
        """Who is signed in."""
        account = self.context.queries.account
        self.who.setText(f"{account.name} · {account.job_title}, {account.unit_name}")

    def on_changed(self, changed: object) -> None:
        """Nothing here follows the tickets."""

    def _build(self) -> None:
        theme, choices = self.context.theme, self.choices
        old, self._page = self._page, QWidget()
        self._make_controls()
        head = ScreenHead(theme, meta_role=Role.BODY)
        head.say(self.tr("Settings"), self.tr("Every choice is in force at once."))
        inside = Shrinking()
        inside.setProperty("ground", "clear")
        inside.setMaximumWidth(theme.px(_WIDE) + 48)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(20)
        for label, control in (
            (self.tr("Colours"), self.mode),
            (self.tr("Text size"), self.scale),
            (self.tr("Language"), self.language),
            (self.tr("Rows of lists"), self.density),
        ):
            column.addWidget(FieldBox(theme, label, control, strong=True))
        column.addWidget(self.font_box)
        column.addWidget(Hairline())
        column.addWidget(Label(theme, self.tr("Signed in"), Role.SUB))
        column.addWidget(self.who)
        column.addWidget(self.leave_button)
        column.addWidget(Hairline())
        column.addWidget(Label(theme, self.tr("About"), Role.SUB))
        column.addWidget(self._about())
        column.addStretch(1)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(scrolled(inside), 1)
        self._whole.addWidget(self._page)
        part_with(old)
        self.mode.set_value(choices.mode.value)
        self.refresh()

    def _make_controls(self) -> None:
        theme, choices = self.context.theme, self.choices
        modes = [
            (Mode.SYSTEM.value, self.tr("As the system")),
            (Mode.LIGHT.value, self.tr("Light")),
            (Mode.DARK.value, self.tr("Dark")),
        ]
        self.mode = Segments(theme, modes, self.tr("Colours"))
        sizes = [(str(each), self.tr("{percent} %").format(percent=round(each * 100))) for each in SCALES]
        self.scale = Segments(theme, sizes, self.tr("Text size"))
        # Each language by its own name, so that whoever landed in the wrong one finds the way back.
        own_names = {"ro": "Română", "en": "English"}
        self.language = Segments(theme, list(own_names.items()), self.tr("Language"))
        rows = [("relaxed", self.tr("Relaxed")), ("dense", self.tr("Dense"))]
        self.density = Segments(theme, rows, self.tr("Rows of lists"))
        self.font_box = QCheckBox(self.tr("Use the system's typeface instead of Inter"))
        self.font_box.setProperty("ring", 4)
        self.who = Paragraph(theme, "", tone="text2")
        self.leave_button = Button(theme, self.tr("Sign out"), glyph="log-out")
        self.leave_button.setToolTip(self.tr("Drafts and acts that wait are kept."))
        nearest = min(SCALES, key=lambda each: abs(each - choices.scale))
        self.scale.set_value(str(nearest))
        self.language.set_value(choices.language)
        self.density.set_value("dense" if choices.is_dense else "relaxed")
        self.font_box.setChecked(choices.system_font)
        self.mode.chosen.connect(lambda key: self._choose(replace(self.choices, mode=Mode(key))))
        self.scale.chosen.connect(lambda key: self._choose(replace(self.choices, scale=float(key))))
        self.language.chosen.connect(lambda key: self._choose(replace(self.choices, language=key)))
        self.density.chosen.connect(lambda key: self._choose(replace(self.choices, is_dense=key == "dense")))
        self.font_box.clicked.connect(lambda on: self._choose(replace(self.choices, system_font=bool(on))))
        self.leave_button.clicked.connect(lambda _checked: self._sign_out())

    def _about(self) -> KeyValues:
        about = KeyValues(self.context.theme, self.tr("About"))
        about.set_pairs(
            [
                ("ClerkDesk", __version__),
                (self.tr("Licence"), "EUPL-1.2"),
                (
                    self.tr("Built with"),
                    self.tr("Qt and PySide (LGPL 3), Inter (OFL), Lucide (ISC), typst (Apache 2.0)"),
                ),
            ]
        )
        return about

    def _choose(self, choices: Choices) -> None:
        before, self.choices = self.choices, choices
        keep_choices(self.context.needs.preferences, choices)
        # Later, not within the click: a new language builds this very page anew.
        QTimer.singleShot(0, self, lambda: self._apply(before))

    def _apply(self, before: Choices) -> None:
        choices, theme = self.choices, self.context.theme
        if choices.mode is not theme.mode:
            theme.set_mode(choices.mode)
        if choices.scale != theme.scale:
            theme.set_scale(choices.scale)
        if choices.system_font != before.system_font:
            theme.set_system_font(choices.system_font)
        if choices.is_dense != before.is_dense:
            self.density_chosen.emit(choices.density)
        self.context.language.choose(choices.language)

    def _sign_out(self) -> None:
        self.leave_button.setEnabled(False)
        when_done(self.context.needs.sign_out(), self, self._on_signed_out)

    def _on_signed_out(self, future: Future[None]) -> None:
        self.leave_button.setEnabled(True)
        future.result()
        self.signed_out.emit()
