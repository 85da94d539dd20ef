"""The head of the form: what the page is about, its forms to read, its columns."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from memodesk.gui.editor.contract import Page
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.outline import Item
from memodesk.gui.theme.tokens import GAP, MARGIN
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import ElidedLabel
from memodesk.gui.widgets.layouts import empty
from memodesk.i18n import ngettext

HEIGHT = 70


class FormHead(QWidget):
    """Title, the jump to forms that wait, and the names of the languages over their columns."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self.setFixedHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(10)
        self._title = ElidedLabel("", "title")
        self._subtitle = ElidedLabel("", "muted")
        self._places = Button("", "quiet", "chevron-down", small=True, tip="Alt+↑, Alt+↓")
        self._places.hide()
        self._forms = Button("", "warning", "circle-dashed", tip="F4")
        self._forms.clicked.connect(intents.next_form)
        self._forms.hide()
        line.addWidget(self._title)
        line.addWidget(self._places)
        line.addWidget(self._subtitle)
        line.addStretch(1)
        line.addWidget(self._forms)
        self._title.setFixedHeight(32)
        column.addLayout(line)
        column.addStretch(1)
        self._heads = QHBoxLayout()
        self._heads.setSpacing(GAP)
        column.addLayout(self._heads)
        column.addSpacing(8)
        self._languages: Sequence[tuple[str, str]] = ()

    def show_page(self, page: Page) -> None:
        """Name the page and its columns."""
        self._title.setText(page.title)
        self._subtitle.setText(page.subtitle)
        self._title.updateGeometry()
        self._subtitle.updateGeometry()
        if page.languages != self._languages:
            self._languages = page.languages
            empty(self._heads)
            for _code, name in page.languages:
                self._heads.addWidget(ElidedLabel(name, "heads"), 1)

    def show_forms(self, count: int) -> None:
        """How many forms of this page wait to be read."""
        self._forms.setVisible(count > 0)
        text = ngettext("Перевірте {count} форму", "Перевірте {count} форм", count)
        self._forms.setText(text.format(count=count))

    def show_places(self, items: Sequence[Item], *, narrow: bool) -> None:
        """In a narrow window the title drops down the list of places."""
        self._places.setVisible(narrow)
        if not narrow:
            return
        menu = QMenu(self._places)
        for item in items:
            action = menu.addAction("    " * item.depth + item.title)
            action.setData(item.place.key)
        menu.triggered.connect(lambda action: self._intents.place_chosen.emit(action.data()))
        self._places.setMenu(menu)
