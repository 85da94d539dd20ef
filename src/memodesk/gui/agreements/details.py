"""The panel at the right of a wide list: one agreement in short."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from memodesk.gui.agreements.contract import Details
from memodesk.gui.theme.theme import tokens
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.chip import StateChip
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.i18n import _

WIDTH, _STEPS, _LABELS = 400, 6, 120


class StageBar(QWidget):
    """Six strips: those behind are filled, the one being done is half as strong."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self.setFixedHeight(4)

    def show_done(self, done: int) -> None:
        """How many steps lie behind."""
        self._done = done
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - 2 * (_STEPS - 1)) / _STEPS
        for step in range(_STEPS):
            colour = QColor(tokens().accent if step <= self._done else tokens().line)
            if step == self._done:
                colour.setAlphaF(0.5)
            painter.setBrush(colour)
            painter.drawRoundedRect(round(step * (wide + 2)), 0, round(wide), 4, 2, 2)


class DetailsPanel(QScrollArea):
    """Title, state, what is awaited, the facts, and two acts."""

    opened = Signal(str)
    issue_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._details: Details | None = None
        self._issue = Button(_("Документи"), icon="files", tip=_("Видати документи · Ctrl+Shift+D"))
        self.setFixedWidth(WIDTH + 1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Коротко про угоду"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def has_words(self) -> bool:
        """Whether there is an agreement to speak of."""
        return self._details is not None

    def show_busy(self, *, busy: bool) -> None:
        """While documents are made, no second order is taken."""
        self._issue.setEnabled(not busy)

    def show_details(self, details: Details | None) -> None:
        """Another agreement; nothing is rebuilt for the same words."""
        if details == self._details:
            return
        self._details = details
        if details is not None:
            self._issue = Button(
                _("Документи"), icon="files", tip=_("Видати документи · Ctrl+Shift+D")
            )
            self.setWidget(self._body(details))

    def _body(self, details: Details) -> QWidget:
        body = QWidget()
        body.setProperty("ground", "surface")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Hairline(upright=True))
        column = QVBoxLayout()
        column.setContentsMargins(24, 18, 24, 24)
        column.setSpacing(8)
        row.addLayout(column, 1)
        column.addWidget(Label(details.title, "title", wrap=True))
        column.addWidget(Label(details.document, "muted", wrap=True))
        if details.note:
            column.addWidget(Label(details.note, "caption", wrap=True))
        chip = StateChip()
        chip.show_state(details.state)
        column.addWidget(chip)
        bar = StageBar()
        bar.show_done(details.done)
        column.addSpacing(6)
        column.addWidget(bar)
        column.addWidget(Label(details.awaited, "caption", wrap=True))
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addLayout(_facts(details))
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addLayout(self._acts(details.id))
        column.addStretch(1)
        return body

    def _acts(self, id: str) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        opener = Button(_("Відкрити"), icon="pencil", tip=_("Відкрити угоду · Enter"))
        opener.clicked.connect(lambda: self.opened.emit(id))
        self._issue.clicked.connect(lambda: self.issue_asked.emit(id))
        acts.addWidget(opener)
        acts.addWidget(self._issue)
        acts.addStretch(1)
        return acts


def _facts(details: Details) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, _LABELS)
    grid.setColumnStretch(1, 1)
    for number, (label, text) in enumerate(details.facts):
        grid.addWidget(Label(label, "caption"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(text, "body", wrap=True), number, 1)
    return grid
