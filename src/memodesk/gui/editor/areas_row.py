"""The areas of cooperation: those chosen, the catalogue, and those of the office's own."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.office import OfficeLibrary
from memodesk.gui.editor.choices import area_choices
from memodesk.gui.editor.form_rows import Row
from memodesk.gui.editor.form_widgets import Columns, PairRow
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.list_rows import ListRow, mover
from memodesk.gui.editor.office_menu import OfficeMenu
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.gui.widgets.layouts import empty
from memodesk.gui.widgets.switch import CheckBox
from memodesk.i18n import _


class AreasRow(ListRow):
    """The areas chosen, in order, and the rest of the catalogue below."""

    def __init__(self, row: Row, columns: Columns, intents: Intents) -> None:
        super().__init__(row, intents)
        self._columns = columns
        self._own: dict[str, PairRow] = {}
        self._open: set[str] = set()
        self._texts: dict[str, dict[str, str]] = {}
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(0)
        self._column.addLayout(self._chosen)
        self._column.addWidget(self._message)
        self._column.addSpacing(8)
        self._column.addLayout(self._catalogue_head())
        self._office = OfficeMenu(_("Напрями установи"), intents)
        self._office.chosen.connect(intents.area_taken)
        self._column.addWidget(self._office, 0, Qt.AlignmentFlag.AlignRight)
        self._boxes: dict[str, CheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        self._grid = grid
        for key, label in area_choices():
            box = CheckBox(label, self)
            box.switched.connect(lambda _on, key=key: intents.area_switched.emit(key))
            self._boxes[key] = box
        self._column.addLayout(grid)
        self._column.addStretch(1)
        self._place_boxes("")

    def _catalogue_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(Label(_("Перелік напрямів"), "section"))
        line.addStretch(1)
        self._find = QLineEdit()
        self._find.setPlaceholderText(_("Знайти напрям"))
        self._find.setAccessibleName(_("Знайти напрям"))
        self._find.setFixedWidth(180)
        self._find.textChanged.connect(self._place_boxes)
        line.addWidget(self._find)
        own = LinkButton(_("Свій напрям"), "plus")
        own.clicked.connect(self._intents.own_area_asked)
        line.addWidget(own)
        return line

    def _place_boxes(self, wanted: str) -> None:
        wanted = wanted.casefold().strip()
        place = 0
        for box in self._boxes.values():
            shown = wanted in box.text().casefold()
            box.setVisible(shown)
            self._grid.removeWidget(box)
            if shown:
                self._grid.addWidget(box, place // 2, place % 2)
                place += 1
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_office(self, office: OfficeLibrary) -> None:
        self._office.show_texts(office.areas)

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        keys = {area.key for area in agreement.areas}
        self._texts = {area.key: dict(area.text) for area in agreement.areas}
        for key, box in self._boxes.items():
            box.show_value(key in keys)
        shape = tuple((area.key, bool(area.text)) for area in agreement.areas)
        opened = frozenset(self._open)
        if (shape, opened) != self._shown:
            self._shown = (shape, opened)
            self._rebuild(agreement)
        for pair in self._own.values():
            pair.show_values(agreement, unread)

    def _rebuild(self, agreement: Agreement) -> None:
        empty(self._chosen)
        self._own = {}
        labels = dict(area_choices())
        for index, area in enumerate(agreement.areas):
            title = labels.get(area.key, _("Свій напрям"))
            self._chosen.addWidget(self._area(index, title, area.key, len(agreement.areas)))
            if area.text or area.key in self._open or area.key not in labels:
                row = Row(f"areas[{index}].text", _("Своїми словами"), self.row.editor, True)
                pair = PairRow(row, self._columns, self._intents)
                pair.setContentsMargins(28, 0, 0, 10)
                self._own[area.key] = pair
                self._chosen.addWidget(pair)
            self._chosen.addWidget(Hairline())
        if not agreement.areas:
            self._chosen.addWidget(Label(_("Виберіть хоча б один напрям нижче."), "muted"))

    def _area(self, index: int, title: str, key: str, count: int) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 5, 0, 5)
        line.setSpacing(2)
        number = Label(f"{index + 1}.", "muted")
        number.setFixedWidth(26)
        line.addWidget(number)
        line.addWidget(Label(title, "body", wrap=True), 1)
        pencil = Button("", "quiet", "pencil", small=True, tip=_("Сказати своїми словами"))
        pencil.setAccessibleName(_("Сказати своїми словами: {area}").format(area=title))
        pencil.clicked.connect(lambda: self._say_own(index, key))
        line.addWidget(pencil)
        if key not in dict(area_choices()):
            line.addWidget(self._keeper(key))
        for button in mover(self._intents, "areas", index, count, title):
            line.addWidget(button)
        return holder

    def _keeper(self, key: str) -> Button:
        tip = _("Пропонувати цей напрям і в інших угодах")
        button = Button("", "quiet", "list-plus", small=True, tip=tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self._intents.area_kept.emit(self._texts.get(key, {})))
        return button

    def _say_own(self, index: int, key: str) -> None:
        self._open ^= {key}
        self._intents.jumped.emit(f"areas[{index}].text", "")
