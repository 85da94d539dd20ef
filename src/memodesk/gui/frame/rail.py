"""The rail at the left: the places of the program, always labelled."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from memodesk.gui.frame.places import HIGH, RailPlace, paint_place
from memodesk.gui.theme.tokens import RAIL
from memodesk.gui.widgets.label import Hairline


class RailButton(QAbstractButton):
    """An icon over its label; the place where one is has a bar and a tint."""

    def __init__(self, place: RailPlace) -> None:
        super().__init__()
        self._place = place
        self.setText(place.label)
        self.setAccessibleName(place.label)
        self.setToolTip(place.tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(RAIL, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        here, near = self.isChecked(), self.underMouse()
        paint_place(painter, self.rect(), self._place, here=here, near=near)


class Rail(QWidget):
    """The places of the program; arrows move between them."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[RailPlace]) -> None:
        super().__init__()
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL + 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        row.addLayout(column)
        row.addWidget(Hairline(upright=True))
        self._buttons: dict[str, RailButton] = {}
        self._fill(column, places)

    def _fill(self, column: QVBoxLayout, places: Sequence[RailPlace]) -> None:
        for below in (False, True):
            if below:
                column.addStretch(1)
            for place in places:
                if place.below is below:
                    button = RailButton(place)
                    button.clicked.connect(lambda _on, key=place.key: self.chosen.emit(key))
                    column.addWidget(button)
                    self._buttons[place.key] = button

    def show_place(self, key: str) -> None:
        """Mark the place where one is."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def focus(self) -> None:
        """Give the keyboard to the place where one is."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        at = next((i for i, button in enumerate(buttons) if button.hasFocus()), -1)
        if step is None or at < 0:
            super().keyPressEvent(event)
        else:
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
