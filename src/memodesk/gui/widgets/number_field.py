"""A whole number of up to four figures."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QFocusEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from memodesk.gui.theme.theme import face
from memodesk.gui.widgets.label import set_property


class NumberField(QLineEdit):
    """Takes figures only; `edited` brings them as they are typed."""

    edited = Signal(str)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(face(14))
        self.setFixedWidth(96)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,4}"), self))
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show a text without calling it an edit."""
        if text != self.text():
            self.setText(text)

    def show_state(self, state: str) -> None:
        """Colour the edge: "error", "warning" or nothing."""
        set_property(self, "state", state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
