"""Every colour of the desk by its role, light and dark, in one frozen record.
It must never be read from anywhere but the theme, and no other module may name a colour."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as "#RRGGBB" by role. Amber, red and green are states, never decoration."""

    dark: bool
    window: str
    surface: str
    sunken: str
    raised: str
    hover: str
    line: str
    edge: str
    field: str
    field_ground: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    on_accent2: str
    accent_text: str
    tint: str
    tint_line: str
    track: str
    fill: str
    warn: str
    warn_bg: str
    warn_fill: str
    warn_track: str
    bad: str
    bad_bg: str
    bad_fill: str
    ok: str
    ok_bg: str
    on_fill: str
    button: str
    stub: str
    rail_chosen: str
    rail_hover: str
    segments: str
    segment_chosen: str
    now: str
    on_now: str
    paper: str
    preview: str
    scrim: str
    """A colour with its alpha, "#AARRGGBB": what lies over the window under the command palette."""
    shadow: str
    """A colour with its alpha: the only depth there is, under palette, menu and toast."""


LIGHT = Palette(
    dark=False,
    window="#EEF1F5",
    surface="#FFFFFF",
    sunken="#F6F8FA",
    raised="#FFFFFF",
    hover="#F0F3F7",
    line="#DCE1E8",
    edge="#C5CBD5",
    field="#828B99",
    field_ground="#FFFFFF",
    text="#171B22",
    text2="#4A5260",
    text3="#5D6675",
    disabled="#8B93A1",
    accent="#1A5CC8",
    accent_hover="#164FAD",
    on_accent="#FFFFFF",
    on_accent2="#DCE8FD",
    accent_text="#1755BB",
    tint="#E6EEFC",
    tint_line="#A9C5F5",
    track="#E3E7ED",
    fill="#6E7B8D",
    warn="#8A4B00",
    warn_bg="#FDF1DC",
    warn_fill="#B56A00",
    warn_track="#F8E8CD",
    bad="#B3261E",
    bad_bg="#FCEBE9",
    bad_fill="#D0342C",
    ok="#1B6B3A",
    ok_bg="#E7F4EB",
    on_fill="#FFFFFF",
    button="#FFFFFF",
    stub="#FFFFFF",
    rail_chosen="#FFFFFF",
    rail_hover="#E3E7ED",
    segments="#EEF1F5",
    segment_chosen="#FFFFFF",
    now="#171B22",
    on_now="#FFFFFF",
    paper="#FFFFFF",
    preview="#EEF1F5",
    scrim="#66101828",
    shadow="#1A000000",
)

DARK = Palette(
    dark=True,
    window="#14171C",
    surface="#1B1F26",
    sunken="#171A20",
    raised="#252A33",
    hover="#242A33",
    line="#313843",
    edge="#3A424F",
    field="#7C8696",
    field_ground="#171A20",
    text="#E9ECF1",
    text2="#B3BBC8",
    text3="#98A2B1",
    disabled="#687180",
    accent="#2B69D3",
    accent_hover="#2861C8",
    on_accent="#FFFFFF",
    on_accent2="#F3F7FF",
    accent_text="#8CB5FF",
    tint="#20304D",
    tint_line="#3F639F",
    track="#2E3540",
    fill="#8491A3",
    warn="#F0B35A",
    warn_bg="#33281A",
    warn_fill="#D9902B",
    warn_track="#4F3D1D",
    bad="#FF9A91",
    bad_bg="#3A2021",
    bad_fill="#CF4037",
    ok="#7BCB95",
    ok_bg="#1B2F24",
    on_fill="#14171C",
    button="#242A33",
    stub="#252A33",
    rail_chosen="#242A33",
    rail_hover="#1B1F26",
    segments="#171A20",
    segment_chosen="#20304D",
    now="#E9ECF1",
    on_now="#14171C",
    paper="#FFFFFF",
    preview="#14171C",
    scrim="#99000000",
    shadow="#4D000000",
)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of "#RRGGBB" (WCAG 2.2, definition of relative luminance)."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21, of two "#RRGGBB" colours (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
