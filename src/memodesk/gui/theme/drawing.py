"""Filling, writing and shapes in the colours of the look, for all that the first paint draws.

Nothing here gives a pen, a brush or a colour to the painter by a method that would also take a
value of `Qt`: such a call makes the hundred enumerations of `Qt` at its first use, which takes a
fifth of the time until the window stands. A palette and a drawing carry colours without it.
"""

from functools import cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QStylePainter

from memodesk.gui.theme.look import tokens

LEFT_MIDDLE, MIDDLE = 0x81, 0x84
"""`AlignLeft | AlignVCenter` and `AlignCenter` as Qt counts them."""
_INK = QPalette.ColorRole.WindowText


@cache
def _palette(colour: str) -> QPalette:
    palette = QPalette()
    palette.setColor(_INK, QColor(colour))
    return palette


def fill(painter: QPainter, rect: QRect, name: str) -> None:
    """Fill a rectangle with a colour of the look, sharp at its edges."""
    painter.setBackground(_palette(getattr(tokens(), name)).brush(_INK))
    painter.eraseRect(rect)


def write(painter: QPainter, rect: QRect, text: str, name: str, place: int = LEFT_MIDDLE) -> None:
    """Write one line in the painter's font and a colour of the look."""
    colour = getattr(tokens(), name)
    if isinstance(painter, QStylePainter):
        painter.drawItemText(rect, place, _palette(colour), True, text, _INK)
        return
    painter.setPen(QColor(colour))
    painter.drawText(rect, place, text)


def draw(painter: QPainter, rect: QRectF, shapes: str) -> None:
    """Draw shapes, written as SVG in the measures of the rectangle."""
    _drawing(shapes, rect.width(), rect.height()).render(painter, rect)


@cache
def _drawing(shapes: str, width: float, height: float) -> QSvgRenderer:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}</svg>'
    return QSvgRenderer(svg.encode())


def rounded(painter: QPainter, rect: QRectF, radius: float, name: str) -> None:
    """Fill a rectangle with round corners in a colour of the look."""
    size = f'width="{rect.width()}" height="{rect.height()}" rx="{radius}"'
    draw(painter, rect, f'<rect {size} fill="{getattr(tokens(), name)}"/>')
