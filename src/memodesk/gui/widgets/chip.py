"""The chip of a state, for headers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from memodesk.domain.catalogue import State
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.state_ring import paint_state as paint_state
from memodesk.gui.widgets.state_ring import tone_of as tone_of
from memodesk.i18n import _


class StateChip(QWidget):
    """Ring and name on a tint; for headers only."""

    def __init__(self, state: State = State.DRAFT) -> None:
        super().__init__()
        self._state = state
        self.setFont(face(13, 500))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(_(state.label))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(_(self._state.label)) + 40, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, tone = tokens(), tone_of(self._state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(look, f"{tone}_tint", look.sunk)))
        painter.drawRoundedRect(self.rect(), 12, 12)
        paint_state(painter, QRectF(9, 5, 14, 14), self._state)
        painter.setPen(QColor(look.accent_text if tone == "accent" else getattr(look, tone)))
        words = self.rect().adjusted(29, 0, -8, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), _(self._state.label))
