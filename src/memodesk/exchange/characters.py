"""Which characters a text may hold: those that a Word file and a database can keep as they are."""

import re

_NONCHARACTERS = "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_FORBIDDEN = re.compile(
    # all control characters but tab and line ends, lone surrogates, and the noncharacters
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + _NONCHARACTERS + "]"
)
_LONGEST_SHOWN = 60


def forbidden(text: str) -> tuple[tuple[int, str], ...]:
    """Every forbidden character of a text: its place counted from one, and its code (U+0000)."""
    return tuple((at.start() + 1, f"U+{ord(at[0]):04X}") for at in _FORBIDDEN.finditer(text))


def without_forbidden(text: str) -> str:
    """The text without the characters that cannot be kept; whoever removes them says so."""
    return _FORBIDDEN.sub("", text)


def shown(text: str) -> str:
    """A text from a file as it may stand in a sentence: short, and with nothing unprintable."""
    cut = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in cut)
