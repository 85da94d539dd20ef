"""A finding beside its field: icon and sentence in the colour of its weight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memodesk.gui.widgets.label import IconLabel, Label, set_property

_ICONS = {"error": "circle-alert", "warning": "triangle-alert"}


class FieldMessage(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(6)
        self._icon = IconLabel("circle-alert", "error", 14)
        self._words = Label("", "message", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_message(self, tone: str, sentence: str) -> None:
        """Say a sentence in a tone (error, warning); without a tone, nothing."""
        self.setVisible(bool(tone and sentence))
        if tone and sentence:
            self._icon.show_icon(_ICONS[tone], tone)
            self._words.setText(sentence)
            set_property(self._words, "tone", tone)
