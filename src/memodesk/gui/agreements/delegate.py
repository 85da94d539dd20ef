"""Paints the cells of the list from plain lines: one row is one picture."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from memodesk.domain.catalogue import State
from memodesk.gui.agreements.columns import Column
from memodesk.gui.agreements.table_model import LINE, LinesModel
from memodesk.gui.agreements.words import (
    country_text,
    document_text,
    ends_soon,
    is_sample,
    partner_text,
    signed_text,
    state_text,
    until_text,
)
from memodesk.gui.days import today as day_today
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.chip import paint_state
from memodesk.gui.widgets.label import paint_icon
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

ROW = 40
_PAD = 11
_BOX = 17
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
Index = QModelIndex | QPersistentModelIndex


class RowState:
    """What the table knows of rows beyond their values: where the pointer and keyboard are."""

    hovered = -1
    current = -1
    focused = False


class LineDelegate(QStyledItemDelegate):
    """One painter for every column."""

    def __init__(self, rows: RowState) -> None:
        super().__init__()
        self._rows = rows
        self._painters: dict[Column, Callable[[QPainter, QRect, ListRow], None]] = {
            Column.PARTNER: self._partner,
            Column.DOCUMENT: self._document,
            Column.STATE: self._state,
            Column.SIGNED: self._signed,
            Column.UNTIL: self._until,
            Column.FINDINGS: self._findings,
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        model = index.model()
        if not isinstance(line, ListRow) or not isinstance(model, LinesModel):
            return
        rect: QRect = option.rect
        column = Column(index.column())
        ticked = model.is_ticked(line)
        painter.save()
        self._ground(painter, rect, index.row(), ticked=ticked, first=column is Column.TICK)
        if column is Column.TICK:
            self._tick(painter, rect, index.row(), ticked=ticked)
        else:
            painter.setFont(face(13))
            self._painters[column](painter, rect.adjusted(_PAD, 0, -4, -1), line)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, row: int, *, ticked: bool, first: bool
    ) -> None:
        # Fill first, smooth afterwards: antialiased fills leave seams at 150 %.
        look, here = tokens(), row == self._rows.current
        tint = ticked or (here and self._rows.focused)
        ground = look.accent_tint if tint else look.surface
        if not tint and row == self._rows.hovered:
            ground = look.hover
        painter.fillRect(rect, QColor(ground))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, QColor(look.line))
        if first and here:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 2, rect.height() - 1), QColor(look.accent)
            )

    def _tick(self, painter: QPainter, rect: QRect, row: int, *, ticked: bool) -> None:
        near = row == self._rows.hovered or (row == self._rows.current and self._rows.focused)
        if not ticked and not near:
            return
        look = tokens()
        top = rect.top() + (rect.height() - _BOX) // 2
        box = QRect(rect.left() + 11, top, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.accent if ticked else look.edge), 1))
        painter.setBrush(QColor(look.accent if ticked else look.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            paint_icon(painter, box, "check", "on_accent", 14)

    def _partner(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        partner, country = partner_text(line), country_text(line)
        name = partner or _("Партнера ще не вказано")
        painter.setFont(face(14, 500 if partner else 400))
        width = _write(painter, rect, name, "ink" if partner else "ink2")
        if country and width + 24 < rect.width():
            painter.setFont(face(13))
            _write(painter, rect.adjusted(width + 8, 0, 0, 0), country, "ink2")

    def _document(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        width = _write(
            painter,
            rect,
            document_text(line),
            "ink" if line.document_name or line.title else "ink2",
        )
        if is_sample(line) and width + 76 < rect.width():
            painter.setFont(face(12))
            note = "· " + _("приклад")
            _write(painter, rect.adjusted(width + 8, 0, 0, 0), note, "ink2")

    def _state(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        ring = QRectF(rect.left(), rect.top() + (rect.height() - 14) / 2, 14, 14)
        today = day_today()
        if line.state is State.IN_FORCE and ends_soon(line, today):
            _paint_soon(painter, ring)
        else:
            paint_state(painter, ring, line.state)
        _write(painter, rect.adjusted(22, 0, 0, 0), state_text(line, today), "ink")

    def _signed(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        _write(painter, rect, signed_text(line), "ink" if line.signed_on else "ink2")

    def _until(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        today = day_today()
        if ends_soon(line, today):
            painter.setFont(face(13, 600))
            _write(painter, rect, until_text(line), "warning")
            return
        known = line.valid_until and line.valid_until >= today
        _write(painter, rect, until_text(line), "ink" if known else "ink2")

    def _findings(self, painter: QPainter, rect: QRect, line: ListRow) -> None:
        left = rect.left() - 1
        marks = (
            ("circle-alert", "error", line.errors),
            ("triangle-alert", "warning", line.warnings),
        )
        for icon, colour, count in marks:
            if count:
                paint_icon(painter, QRect(left, rect.top(), 16, rect.height()), icon, colour, 15)
                painter.setFont(face(13, 500))
                words = QRect(left + 20, rect.top(), 24, rect.height())
                _write(painter, words, str(count), colour)
                left += 40


def _write(painter: QPainter, rect: QRect, text: str, colour: str) -> int:
    """Write one line, elided at its end; returns how wide it came out."""
    metrics = QFontMetrics(painter.font())
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(QColor(getattr(tokens(), colour)))
    painter.drawText(rect, _LEFT, words)
    return metrics.horizontalAdvance(words)


def _paint_soon(painter: QPainter, ring: QRectF) -> None:
    """A full circle with an exclamation mark: in force, and it ends within a year."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().warning))
    painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(QPen(QColor(tokens().surface), 1.8))
    middle = ring.center()
    painter.drawLine(middle - QPointF(0, 3.2), middle + QPointF(0, 0.6))
    painter.drawPoint(middle + QPointF(0, 3.4))
    painter.restore()
