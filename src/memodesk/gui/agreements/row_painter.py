"""Paints what stands in the cells of a row, from plain values; light enough for the first paint."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from memodesk.domain.catalogue import State
from memodesk.gui.agreements.columns import Column
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
from memodesk.gui.theme.drawing import fill, write
from memodesk.gui.theme.icons import paint_icon
from memodesk.gui.theme.look import drawn_face
from memodesk.gui.widgets.state_ring import paint_soon, paint_state
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

ROW = 40
_PAD = 11
_WIDEST = 9


def paint_cell(painter: QPainter, rect: QRect, line: ListRow, column: Column) -> None:
    """Write a cell into its rectangle; the ground is there already."""
    painter.setFont(drawn_face(13))
    _PAINTERS[column](painter, rect.adjusted(_PAD, 0, -4, -1), line)


def paint_ground(painter: QPainter, rect: QRect, colour: str) -> None:
    """Fill a cell and draw the hairline under it."""
    # Fill first, smooth afterwards: antialiased fills leave seams at 150 %.
    fill(painter, rect, colour)
    fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")


def _partner(painter: QPainter, rect: QRect, line: ListRow) -> None:
    partner, country = partner_text(line), country_text(line)
    painter.setFont(drawn_face(14, 500 if partner else 400))
    _write(painter, rect, partner or _("Партнера ще не вказано"), "ink" if partner else "ink2")
    note = "· " + _("приклад") if is_sample(line) else ""
    rest = " ".join(filter(None, (country, note)))
    left = painter.fontMetrics().horizontalAdvance(partner) + 8
    if partner and rest and left + 16 < rect.width():
        painter.setFont(drawn_face(13))
        _write(painter, rect.adjusted(left, 0, 0, 0), rest, "ink2")


def _document(painter: QPainter, rect: QRect, line: ListRow) -> None:
    known = line.document_name or line.title
    _write(painter, rect, document_text(line), "ink" if known else "ink2")


def _state(painter: QPainter, rect: QRect, line: ListRow) -> None:
    ring = QRectF(rect.left(), rect.top() + (rect.height() - 14) / 2, 14, 14)
    today = day_today()
    if line.state is State.IN_FORCE and ends_soon(line, today):
        paint_soon(painter, ring)
    else:
        paint_state(painter, ring, line.state)
    _write(painter, rect.adjusted(22, 0, 0, 0), state_text(line, today), "ink")


def _signed(painter: QPainter, rect: QRect, line: ListRow) -> None:
    _write(painter, rect, signed_text(line), "ink" if line.signed_on else "ink2")


def _until(painter: QPainter, rect: QRect, line: ListRow) -> None:
    today = day_today()
    if ends_soon(line, today):
        painter.setFont(drawn_face(13, 600))
        _write(painter, rect, until_text(line), "warning")
        return
    known = line.valid_until and line.valid_until >= today
    _write(painter, rect, until_text(line), "ink" if known else "ink2")


def _findings(painter: QPainter, rect: QRect, line: ListRow) -> None:
    left = rect.left() - 1
    marks = (
        ("circle-alert", "error", line.errors),
        ("triangle-alert", "warning", line.warnings),
    )
    for icon, colour, count in marks:
        if count:
            paint_icon(painter, QRect(left, rect.top(), 16, rect.height()), icon, colour, 15)
            painter.setFont(drawn_face(13, 500))
            words = QRect(left + 20, rect.top(), 24, rect.height())
            _write(painter, words, str(count), colour)
            left += 40


def _write(painter: QPainter, rect: QRect, text: str, colour: str) -> None:
    """Write one line, elided at its end."""
    # Few letters and dates fit without being measured, which costs as much as drawing them.
    if len(text) * _WIDEST > rect.width() and not text[:1].isdigit():
        text = fitting(painter.fontMetrics(), text, rect.width())
    write(painter, rect, text, colour)


def fitting(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, or as much of it as there is room for, and an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    room = width - metrics.horizontalAdvance("…")
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = metrics.horizontalAdvance(text[:middle]) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


_PAINTERS: dict[Column, Callable[[QPainter, QRect, ListRow], None]] = {
    Column.PARTNER: _partner,
    Column.DOCUMENT: _document,
    Column.STATE: _state,
    Column.SIGNED: _signed,
    Column.UNTIL: _until,
    Column.FINDINGS: _findings,
}
