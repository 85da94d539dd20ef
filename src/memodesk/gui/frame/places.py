"""The places of the program, and how a place of the rail is painted."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from memodesk.gui.theme.drawing import MIDDLE, rounded, write
from memodesk.gui.theme.icons import paint_icon
from memodesk.gui.theme.look import drawn_face
from memodesk.i18n import _, pgettext

LIST, EDITOR, HELP, SETTINGS, ABOUT = "agreements", "editor", "help", "settings", "about"
HIGH = 58
_BAR = 3


class RailPlace(NamedTuple):
    """One place: its key, icon and label; the tool tip ends with its keys."""

    key: str
    icon: str
    label: str
    tip: str
    below: bool = False


def places() -> tuple[RailPlace, ...]:
    """Only what works."""
    return (
        RailPlace(LIST, "handshake", _("Угоди"), _("Угоди · Alt+1")),
        RailPlace(
            HELP,
            "circle-question-mark",
            pgettext("rail", "Довідка"),
            _("Довідка · Alt+2"),
            below=True,
        ),
        RailPlace(SETTINGS, "settings", _("Параметри"), _("Параметри · Alt+3"), below=True),
    )


def paint_place(
    painter: QPainter, rect: QRect, place: RailPlace, *, here: bool, near: bool = False
) -> None:
    """Icon over label; the place where one is has a bar and a tint."""
    box = rect.adjusted(4, 2, -4, -2)
    if here or near:
        rounded(painter, QRectF(box), 8, "accent_tint" if here else "sunk")
    if here:
        bar = QRectF(rect.left() + 1, box.center().y() - 11, _BAR, 23)
        rounded(painter, bar, _BAR / 2, "accent")
    icon = QRect(rect.left(), box.top() + 7, rect.width(), 22)
    paint_icon(painter, icon, place.icon, "accent" if here else "ink2", 20)
    painter.setFont(drawn_face(12, 600 if here else 400))
    if painter.fontMetrics().horizontalAdvance(place.label) > box.width() - 2 * _BAR:
        painter.setFont(drawn_face(12, 500))
    words = QRect(rect.left(), box.top() + 29, rect.width(), 18)
    write(painter, words, place.label, "accent_text" if here else "ink2", MIDDLE)
