"""Choices: a closed list, and a long one that is searched by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from memodesk.gui.theme.theme import face
from memodesk.gui.widgets.label import paint_icon, set_property
from memodesk.i18n import _


class Choice(QComboBox):
    """One of a list of (value, label); `chosen` speaks only of what a person chose."""

    chosen = Signal(str)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(face(14))
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values; the empty value stands for "not chosen yet"."""
        self.clear()
        for value, label in choices:
            self.addItem(label, value)

    def longest(self) -> int:
        """The width of the longest label, in logical pixels."""
        measure = self.fontMetrics().horizontalAdvance
        return max((measure(self.itemText(at)) for at in range(self.count())), default=0)

    def show_value(self, value: str) -> None:
        """Show a value without calling it a choice."""
        at = self.findData(value)
        self.setCurrentIndex(at)

    def show_state(self, state: str) -> None:
        """Colour the edge: "error", "warning" or nothing."""
        set_property(self, "state", state)

    def _on_activated(self, at: int) -> None:
        self.chosen.emit(str(self.itemData(at) or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Alt+↓ and F4 would open the list; here they step through sections and forms.
        turned = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (turned and alt) or event.key() == Qt.Key.Key_F4:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a form must not change what is under the pointer.
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            words = self.currentText() or self.placeholderText()
            room = self.width() - 46
            option.currentText = self.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, room
            )
            self.setToolTip(words if option.currentText != words else "")
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        box = QRect(self.width() - 30, 0, 24, self.height())
        paint_icon(painter, box, "chevron-down", "ink2", 16)


class SearchChoice(Choice):
    """A long list in which one types any part of a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = QLineEdit()
        self._line.setProperty("bare", True)
        self._line.setPlaceholderText(_("Почніть писати назву"))
        self.setLineEdit(self._line)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self._line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Leave with a value of the list: what was typed if it is one, else what stood before."""
        typed = self._line.text().strip().casefold()
        for at in range(self.count()):
            if self.itemText(at).casefold() == typed:
                if at != self.currentIndex() or self.itemData(at) != self.currentData():
                    self.setCurrentIndex(at)
                self.chosen.emit(str(self.itemData(at) or ""))
                return
        self._line.setText(self.itemText(self.currentIndex()))
