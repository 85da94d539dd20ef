"""Icons: line drawings coloured by a token, kept by name, colour, size and pixel ratio."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from memodesk.gui.theme.look import tokens
from memodesk.paths import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FOLDER = RESOURCES / "icons"


@cache
def _drawing(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int, ratio: float, pad: int = 0) -> QPixmap:
    """The icon as pixels for a screen of this ratio; `size` and the room after it are logical."""
    side = round(size * ratio)
    picture = QPixmap(side + round(pad * ratio), side)
    picture.fill(QColor(0, 0, 0, 0))
    svg = _drawing(name).replace("currentColor", colour)
    painter = QPainter(picture)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(
    name: str, colour: str, size: int, ratio: float, *, faded: str = "", pad: int = 0
) -> "QIcon":
    """The icon for a button; `faded` is its colour while the button is off."""
    from PySide6.QtGui import QIcon  # none is drawn at the first paint

    made = QIcon(pixmap(name, colour, size, ratio, pad))
    if faded:
        made.addPixmap(pixmap(name, faded, size, ratio, pad), QIcon.Mode.Disabled)
    return made


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: str, size: int = 16) -> None:
    """Draw an icon in the middle of a rectangle, in a colour of the look."""
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(name, getattr(tokens(), colour), size, ratio)
    left = rect.left() + (rect.width() - size) // 2
    top = rect.top() + (rect.height() - size) // 2
    painter.drawPixmap(left, top, picture)


def forget() -> None:
    """Drop every picture; the next ones are made in the new colours."""
    pixmap.cache_clear()
