"""The look in use: which colours are current, and how it is changed while the window stands."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from memodesk.gui.theme import icons
from memodesk.gui.theme.palette import palette_of
from memodesk.gui.theme.sheet import sheet_of
from memodesk.gui.theme.tokens import DARK, LIGHT, Tokens

PAPER_FACES = ["Times New Roman", "Liberation Serif", "Tinos", "serif"]


class Scheme(StrEnum):
    """What a person may ask for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Look:
    """What is in use now; one per process, as the application's palette is."""

    tokens: Tokens = LIGHT
    scheme: Scheme = Scheme.SYSTEM
    white_paper: bool = False
    follows: bool = False


def tokens() -> Tokens:
    """The colours in use."""
    return _Look.tokens


def paper_tokens() -> Tokens:
    """The colours of the living paper, which may stay white in a dark room."""
    return LIGHT if _Look.white_paper else _Look.tokens


def color(name: str) -> QColor:
    """One colour of the look by its token."""
    return QColor(getattr(_Look.tokens, name))


def prepare(app: QApplication) -> None:
    """Base style and face, once, before the first widget."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(_window_font())
    if not _Look.follows:
        _Look.follows = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _new: _follow(app))


def use(app: QApplication, scheme: Scheme, *, white_paper: bool = False) -> None:
    """Show this look now: palette, sheet, and fresh icons in every open window."""
    _Look.scheme, _Look.white_paper = scheme, white_paper
    _Look.tokens = DARK if _wants_dark(scheme) else LIGHT
    icons.forget()
    app.setPalette(palette_of(_Look.tokens))
    app.setStyleSheet(sheet_of(_Look.tokens))


def _follow(app: QApplication) -> None:
    if _Look.scheme is Scheme.SYSTEM:
        use(app, Scheme.SYSTEM, white_paper=_Look.white_paper)


def _wants_dark(scheme: Scheme) -> bool:
    if scheme is not Scheme.SYSTEM:
        return scheme is Scheme.DARK
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _window_font() -> QFont:
    """The system's face; Inter where it is present on Linux."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    own = QGuiApplication.platformName() in {"windows", "cocoa"}
    if not own and "Inter" in QFontDatabase.families():
        font.setFamily("Inter")
    font.setPixelSize(13)
    return font


def face(size: int, weight: int = 400) -> QFont:
    """The window's face in a size (logical pixels) and weight (400, 500, 600)."""
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def paper_face(size: float, *, bold: bool = False) -> QFont:
    """The face of the paper, as the Word file has it."""
    font = QFont(PAPER_FACES)
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    return font
