"""The ring of a state, which fills with progress; light enough for the first paint."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from memodesk.domain.catalogue import State
from memodesk.gui.theme.look import tokens

_NOTHING = QColor(0, 0, 0, 0)
_PROGRESS = {
    State.INTENT: 0.0,
    State.DRAFT: 0.12,
    State.PARTNER_AGREED: 0.25,
    State.SUBMITTED: 0.5,
    State.RETURNED: 0.5,
    State.APPROVED: 0.65,
    State.READY: 0.75,
    State.SIGNED: 0.85,
    State.FILED: 0.92,
    State.REGISTERED: 0.96,
}
_TONES = {
    State.PARTNER_AGREED: "accent",
    State.SUBMITTED: "accent",
    State.APPROVED: "accent",
    State.READY: "accent",
    State.RETURNED: "warning",
    State.SIGNED: "authority",
    State.FILED: "authority",
    State.REGISTERED: "authority",
    State.IN_FORCE: "good",
}


def tone_of(state: State) -> str:
    """The token in which a state is shown."""
    return _TONES.get(state, "ink2")


def paint_state(painter: QPainter, box: QRectF, state: State) -> None:
    """Draw the ring of a state into a square box (usually 14 by 14)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(getattr(tokens(), tone_of(state)))
    ring = box.adjusted(1, 1, -1, -1)
    pen = QPen(colour, 1.6)
    if state is State.IDEA:
        pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(_NOTHING)
    if state is State.IN_FORCE:
        _tick(painter, ring, colour)
    else:
        painter.drawEllipse(ring)
        _filling(painter, ring, colour, state)
    painter.restore()


def _tick(painter: QPainter, ring: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(ring)
    painter.setPen(QPen(QColor(tokens().surface), 1.6))
    path = QPainterPath(QPointF(ring.left() + ring.width() * 0.27, ring.center().y()))
    path.lineTo(ring.left() + ring.width() * 0.44, ring.bottom() - ring.height() * 0.3)
    path.lineTo(ring.right() - ring.width() * 0.25, ring.top() + ring.height() * 0.34)
    painter.setBrush(_NOTHING)
    painter.drawPath(path)


def _filling(painter: QPainter, ring: QRectF, colour: QColor, state: State) -> None:
    if state is State.ENDED:
        middle = ring.center()
        reach = ring.width() * 0.25
        painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        return
    part = _PROGRESS.get(state, 0.0)
    if part:
        painter.setPen(_NOTHING)
        painter.setBrush(colour)
        painter.drawPie(ring.adjusted(2.2, 2.2, -2.2, -2.2), 90 * 16, -round(part * 360 * 16))
