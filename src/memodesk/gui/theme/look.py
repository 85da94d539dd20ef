"""The look in use: which colours are current, and the faces; light enough for the first paint.

`Qt` itself is not imported here: making its many enumerations takes as long as a bare window.
"""

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor, QFont, QGuiApplication

from memodesk.gui.theme.tokens import DARK, LIGHT, Tokens


class Scheme(StrEnum):
    """What a person may ask for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look:
    """What is in use now; one per process, as the application's palette is."""

    tokens: Tokens = LIGHT
    scheme: Scheme = Scheme.SYSTEM
    white_paper: bool = False
    follows: bool = False


def tokens() -> Tokens:
    """The colours in use."""
    return Look.tokens


def paper_tokens() -> Tokens:
    """The colours of the living paper, which may stay white in a dark room."""
    return LIGHT if Look.white_paper else Look.tokens


def color(name: str) -> QColor:
    """One colour of the look by its token."""
    return QColor(getattr(Look.tokens, name))


def face(size: int, weight: int = 400) -> QFont:
    """The window's face in a size (logical pixels) and weight (400, 500, 600)."""
    return QFont(drawn_face(size, weight))


@cache
def drawn_face(size: int, weight: int = 400) -> QFont:
    """The same face for painters: one font for all that is drawn with it; never changed."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def begin(scheme: Scheme) -> None:
    """The colours of the first paint; the system's are told by its palette."""
    dark = scheme is Scheme.DARK
    if scheme is Scheme.SYSTEM:
        dark = QGuiApplication.palette().window().color().lightness() < 128
    Look.scheme, Look.tokens = scheme, DARK if dark else LIGHT
