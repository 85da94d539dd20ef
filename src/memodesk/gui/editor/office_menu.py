"""A link with the office's own texts under it: one is taken, or taken off the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from memodesk.domain.office import OfficeText
from memodesk.gui.editor.intents import Intents
from memodesk.gui.widgets.button import Button
from memodesk.i18n import _


class OfficeMenu(Button):
    """Shows itself only while there is a text to take."""

    chosen = Signal(object)

    def __init__(self, label: str, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(label, "link", "", parent=parent)
        self._intents = intents
        self.hide()

    def show_texts(self, texts: Sequence[OfficeText]) -> None:
        """Offer these texts, each by its name."""
        menu = QMenu(self)
        for text in texts:
            action = menu.addAction(text.name.replace("&", "&&"))
            action.triggered.connect(lambda _on, text=text: self.chosen.emit(dict(text.texts)))
        menu.addSeparator()
        away = menu.addMenu(_("Прибрати зі списку"))
        for text in texts:
            action = away.addAction(text.name.replace("&", "&&"))
            action.triggered.connect(
                lambda _on, number=text.number: self._intents.text_forgotten.emit(number)
            )
        old = self.menu()
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.setVisible(bool(texts))
