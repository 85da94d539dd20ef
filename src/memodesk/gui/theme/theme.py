"""The look in use: which colours are current, and how it is changed while the window stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from memodesk.gui.theme import icons
from memodesk.gui.theme.look import Look, drawn_face
from memodesk.gui.theme.look import Scheme as Scheme
from memodesk.gui.theme.look import color as color
from memodesk.gui.theme.look import face as face
from memodesk.gui.theme.look import paper_tokens as paper_tokens
from memodesk.gui.theme.look import tokens as tokens
from memodesk.gui.theme.palette import palette_of
from memodesk.gui.theme.sheet import sheet_of
from memodesk.gui.theme.tokens import DARK, LIGHT

PAPER_FACES = ["Times New Roman", "Liberation Serif", "Tinos", "serif"]


def prepare(app: QApplication) -> None:
    """Base style and face, once, before the first widget."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(_window_font())
    drawn_face.cache_clear()
    if not Look.follows:
        Look.follows = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _new: _follow(app))


def use(app: QApplication, scheme: Scheme, *, white_paper: bool = False) -> None:
    """Show this look now: palette, sheet, and fresh icons in every open window."""
    Look.scheme, Look.white_paper = scheme, white_paper
    Look.tokens = DARK if _wants_dark(scheme) else LIGHT
    icons.forget()
    drawn_face.cache_clear()
    app.setPalette(palette_of(Look.tokens))
    app.setStyleSheet(sheet_of(Look.tokens))


def _follow(app: QApplication) -> None:
    if Look.scheme is Scheme.SYSTEM:
        use(app, Scheme.SYSTEM, white_paper=Look.white_paper)


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


def paper_face(size: float, *, bold: bool = False) -> QFont:
    """The face of the paper, as the Word file has it."""
    font = QFont(PAPER_FACES)
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    return font
