"""The switch and the check box, painted in the colours of the look."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.label import paint_icon

_TRACK, _THICK, _BOX = 36, 20, 18
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class _Ticked(QAbstractButton):
    """A mark with words to its right; `switched` speaks only of what a person did."""

    switched = Signal(bool)
    focused = Signal()
    mark = _BOX

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFont(face(14))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.switched.emit)

    def show_value(self, value: bool) -> None:
        """Show on or off without calling it a change."""
        self.setChecked(value)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self.mark + (10 + words if self.text() else 0) + 6, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.mark + 40, 32)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Long words take a second line, none is ever cut."""
        room = QRect(0, 0, max(20, width - self.mark - 12), 1000)
        box = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
        return max(32, box.height() + 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A grid shares out a shortage of height among its rows; words must not pay for it.
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter)
        painter.setPen(QColor(tokens().ink if self.isEnabled() else tokens().ink3))
        box = self.rect().adjusted(self.mark + 10, 0, 0, 0)
        painter.drawText(box, _WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def paint_mark(self, painter: QPainter) -> None:
        """Draw the mark at the left edge."""


class Switch(_Ticked):
    """On or off, at once."""

    mark = _TRACK

    def paint_mark(self, painter: QPainter) -> None:
        look = tokens()
        top = (self.height() - _THICK) / 2
        track = QRectF(0.5, top + 0.5, _TRACK - 1, _THICK - 1)
        on = self.isChecked()
        painter.setPen(QPen(QColor(look.accent if on else look.edge), 1))
        painter.setBrush(QColor(look.accent if on else look.surface))
        painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.on_accent if on else look.edge))
        knob = QRectF(_TRACK - 17 if on else 4, top + 4, 12, 12)
        painter.drawEllipse(knob)


class CheckBox(_Ticked):
    """One of several things that may be chosen together."""

    def paint_mark(self, painter: QPainter) -> None:
        look = tokens()
        top = (self.height() - _BOX) / 2
        box = QRectF(0.5, top + 0.5, _BOX - 1, _BOX - 1)
        on = self.isChecked()
        painter.setPen(QPen(QColor(look.accent if on else look.edge), 1))
        painter.setBrush(QColor(look.accent if on else look.surface))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            paint_icon(painter, box.toAlignedRect(), "check", "on_accent", 14)
