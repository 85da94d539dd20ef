"""A few alternatives side by side, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy

from memodesk.gui.theme.theme import face, tokens

PAD, TIGHT = 26, 12
"""Room beside the words of a segment, both sides together; the least where there is little."""


class _Segment(QAbstractButton):
    """One alternative; the chosen one lies on top."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.pad = PAD
        self.setCheckable(True)
        self.setFont(face(13, 500))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self.pad, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(QPen(QColor(look.line), 1))
            painter.setBrush(QColor(look.surface))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.hover))
            painter.drawRoundedRect(self.rect(), 5, 5)
        painter.setPen(QColor(look.ink if self.isChecked() else look.ink2))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Segmented(QFrame):
    """The row of alternatives (value, label)."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("segmented", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        for value, label in choices:
            button = _Segment(label)
            button.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[value] = button
        next(iter(self._buttons.values())).setChecked(True)

    def show_tight(self, tight: bool) -> None:
        """Less room beside the words; they are never cut."""
        for button in self._buttons.values():
            button.pad = TIGHT if tight else PAD
            button.updateGeometry()

    def width_of(self, *, tight: bool) -> int:
        """The pixels that all words and the room beside them take."""
        more = (TIGHT if tight else PAD) - next(iter(self._buttons.values())).pad
        return self.sizeHint().width() + more * len(self._buttons)

    def show_value(self, value: str) -> None:
        """Show which one is chosen."""
        self._buttons[value].setChecked(True)
