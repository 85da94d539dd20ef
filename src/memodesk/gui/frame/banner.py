"""The banner above a screen: what stands in the way, and what one can do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import IconLabel, Label, set_property

Act = tuple[str, Callable[[], None]]
_ICONS = {"error": "circle-alert", "warning": "triangle-alert", "info": "info"}
_COLOURS = {"error": "error", "warning": "warning", "info": "accent"}


class Banner(QFrame):
    """One sentence on a tint with at most three acts; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 8, 16, 8)
        self._row.setSpacing(12)
        self._icon = IconLabel("info", "accent", 18)
        self._words = Label("", "row", wrap=True)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self._acts: list[QWidget] = []
        self.hide()

    def show_message(self, sentence: str, tone: str = "info", acts: Sequence[Act] = ()) -> None:
        """Say it; the tone is "error", "warning" or "info"."""
        self.clear()
        self._icon.show_icon(_ICONS[tone], _COLOURS[tone])
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        set_property(self, "banner", tone)
        for label, act in acts:
            button = Button(label, "default", small=True)
            button.clicked.connect(act)
            self._row.addWidget(button)
            self._acts.append(button)
        self.show()

    def clear(self) -> None:
        """Nothing stands in the way any more."""
        for widget in self._acts:
            self._row.removeWidget(widget)
            widget.deleteLater()
        self._acts = []
        self.hide()

    def sentence(self) -> str:
        """What is said now; empty while hidden."""
        return "" if self.isHidden() else self._words.text()
