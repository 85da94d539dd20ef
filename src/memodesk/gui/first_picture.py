"""The first paint: the list as it lies in the database, drawn before any widget is made.

What is drawn here is drawn by the same functions as in the widgets that take its place a moment
later, at the same places. Nothing of it imports `Qt` or a widget but this one.
"""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStylePainter, QWidget

from memodesk.gui.agreements.columns import TITLES, Column, widths
from memodesk.gui.agreements.row_painter import ROW, paint_cell, paint_ground
from memodesk.gui.frame.places import HIGH, LIST, paint_place, places
from memodesk.gui.theme.drawing import fill, write
from memodesk.gui.theme.look import drawn_face
from memodesk.gui.theme.tokens import HEADER, MARGIN, RAIL
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

_FACETS, _TOOLS, _HEAD, _BAR = 208, 52, 36, 12
_TIGHT, _ROOMY, _DETAILS = 1200, 1500, 401


class FirstPicture(QWidget):
    """The window as it is about to be; tells when it has been painted."""

    painted = Signal()

    def __init__(self, rows: tuple[ListRow, ...]) -> None:
        super().__init__()
        self._rows, self._told = rows, False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        fill(painter, self.rect(), "window")
        self._rail(painter)
        self._header(painter)
        self._list(painter)
        painter.end()
        if not self._told:
            self._told = True
            self.painted.emit()

    def _rail(self, painter: QPainter) -> None:
        above, bottom = 8, self.height() - 8
        shown = places()
        for place in reversed(shown):
            if place.below:
                bottom -= HIGH
                paint_place(painter, QRect(0, bottom, RAIL, HIGH), place, here=False)
                bottom -= 2
        here = next(place for place in shown if place.key == LIST)
        paint_place(painter, QRect(0, above, RAIL, HIGH), here, here=True)

    def _header(self, painter: QPainter) -> None:
        left = RAIL + 1
        surface = QRect(left, 0, self.width() - left, self.height())
        fill(painter, surface, "surface")
        painter.setFont(drawn_face(20, 600))
        write(painter, QRect(left + MARGIN, 0, 400, HEADER - 1), _("Угоди"), "ink")
        for line in (QRect(RAIL, 0, 1, self.height()), QRect(left, HEADER - 1, self.width(), 1)):
            fill(painter, line, "line")

    def _list(self, painter: QPainter) -> None:
        left, right = RAIL + 1, self.width()
        if self.width() >= _TIGHT:
            left += _FACETS
            fill(painter, QRect(left, HEADER, 1, self.height()), "line")
            left += 1
        if self.width() >= _ROOMY:
            right -= _DETAILS
        top = HEADER + _TOOLS
        fill(painter, QRect(left, top, right - left, 1), "line")
        shown = widths(right - left - _BAR)
        self._titles(painter, left, top + 1, shown)
        top += 1 + _HEAD
        for row in self._rows[: (self.height() - top) // ROW + 1]:
            paint_ground(painter, QRect(left, top, sum(shown.values()), ROW), "surface")
            at = left
            for column, width in shown.items():
                if column is not Column.TICK:
                    paint_cell(painter, QRect(at, top, width, ROW), row, column)
                at += width
            top += ROW

    def _titles(self, painter: QPainter, left: int, top: int, shown: dict[Column, int]) -> None:
        painter.setFont(drawn_face(12, 500))
        for column, width in shown.items():
            if TITLES[column]:
                box = QRect(left + 11, top, width - 11, _HEAD - 1)
                write(painter, box, _(TITLES[column]), "ink2")
            left += width
        line = QRect(left - sum(shown.values()), top + _HEAD - 1, sum(shown.values()), 1)
        fill(painter, line, "line")
