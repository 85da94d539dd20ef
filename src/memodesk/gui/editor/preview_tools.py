"""The row of tools above the paper: which document, which language first, how large, its files."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memodesk.drafting.draft import DocumentType
from memodesk.gui.editor.intents import Intents
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import Label
from memodesk.gui.widgets.segmented import Segmented
from memodesk.i18n import _

HEIGHT, LEFT, RIGHT, GAP, PERCENT = 48, 12, 8, 6, 42
_ROOMS: Final = (
    (False, True, True),
    (False, True, False),
    (True, True, False),
    (True, False, False),
)
"""From much room to little: the switch tight, the buttons of the zoom, its percentage."""


class PreviewTools(QWidget):
    """The tools; what the row has no room for goes, but no word is ever cut.

    The zoom may go because it is on keys and on the wheel too.
    """

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(LEFT, 0, RIGHT, 0)
        self._line.setSpacing(0)
        self._documents = Segmented(
            (
                (DocumentType.MEMORANDUM.value, _("Меморандум")),
                (DocumentType.PRESS_RELEASE.value, _("Пресреліз")),
                (DocumentType.LETTER_MINISTRY.value, _("Лист")),
            )
        )
        self._documents.chosen.connect(intents.document_chosen)
        self._line.addWidget(self._documents)
        self._line.addStretch(1)
        swap = intents.languages_swapped.emit
        self._swap = self._add("arrow-right-left", _("Поміняти мови місцями"), swap)
        less = self._add("minus", _("Зменшити · Ctrl+−"), lambda: intents.zoomed.emit(-1))
        self._percent = Label("100 %", "muted")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setMinimumWidth(PERCENT)
        self._line.addWidget(self._percent)
        more = self._add("plus", _("Збільшити · Ctrl+="), lambda: intents.zoomed.emit(1))
        self._zoom = (less, more)
        self._line.addSpacing(GAP)
        files = [
            self._add(icon, tip, partial(intents.file_asked.emit, what))
            for icon, tip, what in (
                ("file-text", _("Відкрити документ Word"), "open"),
                ("file-down", _("Відкрити документ PDF"), "pdf"),
                ("printer", _("Надрукувати"), "print"),
                ("folder-open", _("Відкрити папку документів"), "folder"),
            )
        ]
        self._steady = (self._swap, *files)

    def _add(self, icon: str, tip: str, act: Callable[[], object]) -> Button:
        button = Button("", "quiet", icon, tip=tip)
        button.clicked.connect(lambda _on=False: act())
        self._line.addWidget(button)
        return button

    def show_document(self, document: DocumentType) -> None:
        """Which document is chosen."""
        self._documents.show_value(document.value)

    def show_languages(self, count: int) -> None:
        """How many columns there are to change places."""
        self._swap.setEnabled(count > 1)

    def show_zoom(self, percent: int) -> None:
        """How large the paper is."""
        self._percent.setText(f"{percent}\u00a0%")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - LEFT - RIGHT - GAP - _wide(*self._steady)
        buttons = _wide(*self._zoom)
        figure = max(PERCENT, self._percent.sizeHint().width())
        for tight, zoom, percent in _ROOMS:
            wanted = self._documents.width_of(tight=tight) + buttons * zoom + figure * percent
            if wanted <= room:
                break
        self._documents.show_tight(tight)
        self._percent.setVisible(percent)
        for button in self._zoom:
            button.setVisible(zoom)


def _wide(*buttons: Button) -> int:
    return sum(button.sizeHint().width() for button in buttons)
