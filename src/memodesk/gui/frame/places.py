"""The places of the program, and how a place of the rail is painted."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from memodesk.gui.theme.icons import paint_icon
from memodesk.gui.theme.look import drawn_face, tokens
from memodesk.i18n import _, pgettext

LIST, EDITOR, HELP, SETTINGS, ABOUT = "agreements", "editor", "help", "settings", "about"
HIGH = 58
_BAR = 3
_MIDDLE = 0x84
_NOTHING = QColor(0, 0, 0, 0)


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
    look = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_NOTHING)
    box = rect.adjusted(4, 2, -4, -2)
    if here or near:
        painter.setBrush(QColor(look.accent_tint if here else look.sunk))
        painter.drawRoundedRect(box, 8, 8)
    if here:
        painter.setBrush(QColor(look.accent))
        painter.drawRoundedRect(QRectF(rect.left() + 1, box.center().y() - 11, _BAR, 23), 1.5, 1.5)
    icon = QRect(rect.left(), box.top() + 7, rect.width(), 22)
    paint_icon(painter, icon, place.icon, "accent" if here else "ink2", 20)
    painter.setPen(QColor(look.accent_text if here else look.ink2))
    painter.setFont(drawn_face(12, 600 if here else 400))
    if painter.fontMetrics().horizontalAdvance(place.label) > box.width() - 2 * _BAR:
        painter.setFont(drawn_face(12, 500))
    painter.drawText(QRect(rect.left(), box.top() + 29, rect.width(), 18), _MIDDLE, place.label)
