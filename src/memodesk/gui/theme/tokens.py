"""The colours and measures of the look, light and dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every colour by its meaning; `*_tint` is the ground on which its colour is read."""

    dark: bool
    window: str
    surface: str
    sunk: str
    hover: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_tint: str
    accent_text: str
    error: str
    error_tint: str
    warning: str
    warning_tint: str
    good: str
    good_tint: str
    partner: str
    partner_tint: str
    authority: str
    authority_tint: str
    desk: str
    paper: str
    paper_ink: str
    highlight: str
    reading: str
    thumb: str


LIGHT = Tokens(
    dark=False,
    window="#F4F5F7",
    surface="#FFFFFF",
    sunk="#ECEEF2",
    hover="#EFF1F4",
    line="#DDE0E6",
    edge="#868D9A",
    ink="#1A1E25",
    ink2="#535B68",
    ink3="#666E7B",
    accent="#1C5BA8",
    on_accent="#FFFFFF",
    accent_hover="#164A8A",
    accent_tint="#E4EEFA",
    accent_text="#164A8A",
    error="#B3261E",
    error_tint="#FBEAE8",
    warning="#85500A",
    warning_tint="#FDF1DA",
    good="#1F6B3E",
    good_tint="#E4F2E9",
    partner="#6A3D9F",
    partner_tint="#F0E9F9",
    authority="#0B6666",
    authority_tint="#DDF1F0",
    desk="#E3E6EB",
    paper="#FFFFFF",
    paper_ink="#16181C",
    highlight="#E4EEFA",
    reading="#F7F9FC",
    thumb="#B4BAC4",
)

DARK = Tokens(
    dark=True,
    window="#17191D",
    surface="#1F2227",
    sunk="#282C33",
    hover="#2A2E35",
    line="#353A43",
    edge="#7D8593",
    ink="#E8EAED",
    ink2="#AAB1BC",
    ink3="#8C94A1",
    accent="#86B6F4",
    on_accent="#0C1C30",
    accent_hover="#A6CAF8",
    accent_tint="#20344F",
    accent_text="#B9D6FA",
    error="#FF9E96",
    error_tint="#402322",
    warning="#F0BD68",
    warning_tint="#3A2F1A",
    good="#84D3A0",
    good_tint="#1D3527",
    partner="#CBADF4",
    partner_tint="#34294B",
    authority="#74D2CC",
    authority_tint="#173A39",
    desk="#101215",
    paper="#2A2D33",
    paper_ink="#E6E7EA",
    highlight="#263C5A",
    reading="#343943",
    thumb="#555C68",
)

GAP, PAD, MARGIN = 12, 16, 24
"""Between columns, inside cards, at the edge of a screen (logical pixels)."""
RADIUS, CARD_RADIUS = 6, 8
BUTTON, FIELD, LINE = 32, 36, 18
"""Heights: a button, a field of one line, each further line."""
HEADER, RAIL = 56, 80
