"""The ring of a state, which fills with progress; light enough for the first paint."""

from math import cos, sin, tau

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from memodesk.domain.catalogue import State
from memodesk.gui.theme.drawing import draw
from memodesk.gui.theme.look import tokens

_PIE = 3.8
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
    """Draw the ring of a state into a box of 14 by 14."""
    colour = getattr(tokens(), tone_of(state))
    line = f'fill="none" stroke="{colour}" stroke-width="1.6" stroke-linecap="square"'
    if state is State.IN_FORCE:
        shapes = _tick(colour)
    else:
        dashes = ' stroke-dasharray="3.2 2.56"' if state is State.IDEA else ""
        shapes = f'<circle cx="7" cy="7" r="6" {line}{dashes}/>' + _filling(state, colour, line)
    draw(painter, box, shapes)


def _tick(colour: str) -> str:
    return (
        f'<circle cx="7" cy="7" r="6.8" fill="{colour}"/>'
        f'<path d="M4.24 7L6.28 9.4L10 5.08" fill="none" stroke="{tokens().surface}" '
        'stroke-width="1.6" stroke-linecap="square" stroke-linejoin="bevel"/>'
    )


def _filling(state: State, colour: str, line: str) -> str:
    if state is State.ENDED:
        return f'<path d="M4 7H10" {line}/>'
    part = _PROGRESS.get(state, 0.0)
    if not part:
        return ""
    right, down = 7 + _PIE * sin(part * tau), 7 - _PIE * cos(part * tau)
    arc = f"A{_PIE} {_PIE} 0 {int(part > 0.5)} 1 {right:.3f} {down:.3f}"
    return f'<path d="M7 7V{7 - _PIE}{arc}Z" fill="{colour}"/>'


def paint_soon(painter: QPainter, box: QRectF) -> None:
    """A full circle with an exclamation mark: in force, and it ends within a year."""
    line = f'stroke="{tokens().surface}" stroke-width="1.8" stroke-linecap="square"'
    shapes = (
        f'<circle cx="7" cy="7" r="6.5" fill="{tokens().warning}"/>'
        f'<path d="M7 3.8V7.6M7 10.4h0.01" fill="none" {line}/>'
    )
    draw(painter, box, shapes)
