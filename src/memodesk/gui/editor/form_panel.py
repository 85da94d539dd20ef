"""The form: the head of the page, and its rows in a column that scrolls."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from memodesk.domain.agreement import Agreement
from memodesk.domain.office import OfficeLibrary
from memodesk.gui.editor.areas_row import AreasRow
from memodesk.gui.editor.clauses_row import ClausesRow
from memodesk.gui.editor.contract import Page
from memodesk.gui.editor.findings_rows import Message
from memodesk.gui.editor.form_head import FormHead
from memodesk.gui.editor.form_rows import Adder, Editor, Entry, Heading, Row
from memodesk.gui.editor.form_widgets import NoteRow, PairRow, RowWidget, SingleRow
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.list_rows import LanguagesRow, ListRow, PartiesRow, mover
from memodesk.gui.editor.word_forms import FormStrip
from memodesk.gui.theme.tokens import GAP, MARGIN
from memodesk.gui.widgets.button import LinkButton
from memodesk.gui.widgets.label import Hairline, Label

SCROLL_BAR, SETTLED = 12, 120
_ABREAST = {Editor.TEXT, Editor.DATE, Editor.NUMBER, Editor.CHOICE, Editor.SEARCH}


class FormPanel(QWidget):
    """Draws a planned page; keeps the widgets while the plan stays the same."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._intents = intents
        self._rows: list[RowWidget] = []
        self._page: Page | None = None
        self._office = OfficeLibrary()
        self.head = FormHead(intents)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addWidget(self._area, 1)
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)

    def _make_room(self, _low: int, high: int) -> None:
        """The bar takes its 12 pixels from the margin, so that no column moves."""
        right = MARGIN - SCROLL_BAR if high > 0 else MARGIN
        self._layout.setContentsMargins(MARGIN, 12, right, MARGIN)

    # The page.

    def show_page(self, page: Page) -> None:
        """Draw another page; the same page with other rows keeps its place and its keyboard."""
        same_place = self._page is not None and self._page.key == page.key
        if self._page is not None and _same_rows(self._page, page):
            self._page = page
            self.head.show_page(page)
            return
        at = self._area.verticalScrollBar().value() if same_place else 0
        focused = self._focused_path() if same_place else None
        self._page = page
        self.head.show_page(page)
        self._body = QWidget()
        self._body.setProperty("ground", "surface")
        self._layout = QVBoxLayout(self._body)
        self._layout.setSpacing(10)
        self._make_room(0, self._area.verticalScrollBar().maximum())
        self._rows = []
        self._draw(page)
        self.show_office(self._office)
        self._layout.addStretch(1)
        self._area.setWidget(self._body)
        self._chain()
        QTimer.singleShot(0, self._area, lambda: self._area.verticalScrollBar().setValue(at))
        if focused:
            self.focus_field(*focused)

    def _focused_path(self) -> tuple[str, str] | None:
        for widget in self._rows:
            if isinstance(widget, PairRow):
                for code in widget.codes():
                    field = widget.field(code)
                    if field is not None and field.hasFocus():
                        return widget.row.path, code
            elif any(stop.hasFocus() for stop in widget.stops()):
                return widget.row.path, ""
        return None

    def _draw(self, page: Page) -> None:
        waiting: list[Row] = []
        for entry in page.entries:
            if isinstance(entry, Row) and entry.editor in _ABREAST and not entry.localized:
                waiting.append(entry)
                continue
            self._draw_abreast(waiting)
            waiting = []
            self._draw_entry(entry, page)
        self._draw_abreast(waiting)

    def _draw_abreast(self, rows: Sequence[Row]) -> None:
        """Single fields stand two by two in the columns of the pairs, the wide ones alone."""
        if not rows:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(5)
        place = 0
        for row in rows:
            widget = SingleRow(row, self._intents)
            self._rows.append(widget)
            span = 2 if widget.is_wide() else 1
            place += place % 2 if span == 2 else 0
            line, column = 3 * (place // 2), place % 2
            widget.label.setContentsMargins(0, 5 if line else 0, 0, 0)
            bottom = Qt.AlignmentFlag.AlignBottom
            grid.addWidget(widget.label, line, column, 1, span, bottom)
            grid.addWidget(widget, line + 1, column, 1, span)
            if span == 1 and column == 0:
                grid.addWidget(QWidget(), line + 2, 1)
            place += span
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 40)
        self._layout.addLayout(grid)

    def _draw_entry(self, entry: Entry, page: Page) -> None:
        if isinstance(entry, Heading):
            self._layout.addWidget(self._heading(entry))
        elif isinstance(entry, Adder):
            self._layout.addLayout(self._adder(entry))
        else:
            widget = self._row(entry, page)
            if isinstance(widget, SingleRow):
                widget.label.setParent(widget)
            self._rows.append(widget)
            self._layout.addWidget(widget)

    def _row(self, row: Row, page: Page) -> PairRow | SingleRow | NoteRow | ListRow:
        if row.editor is Editor.LANGUAGES:
            return LanguagesRow(row, self._intents)
        if row.editor is Editor.PARTIES:
            return PartiesRow(row, self._intents)
        if row.editor is Editor.AREAS:
            return AreasRow(row, page.languages, self._intents)
        if row.editor is Editor.CLAUSES:
            return ClausesRow(row, page.languages, self._intents)
        if row.editor is Editor.NOTE:
            return NoteRow(row)
        return (
            PairRow(row, page.languages, self._intents)
            if row.localized
            else SingleRow(row, self._intents)
        )

    def _heading(self, heading: Heading) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 10, 0, 0)
        line.setSpacing(2)
        line.addWidget(Label(heading.title, "section"))
        line.addStretch(1)
        if heading.items:
            place = (heading.items, heading.index, heading.count)
            for button in mover(self._intents, *place, heading.title):
                line.addWidget(button)
        return holder

    def _adder(self, adder: Adder) -> QHBoxLayout:
        line = QHBoxLayout()
        link = LinkButton(adder.label, "plus")
        link.clicked.connect(lambda: self._intents.added.emit(adder.items, adder.value))
        line.addWidget(link)
        line.addStretch(1)
        return line

    # What the record says.

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        """Put the facts into their fields."""
        for row in self._rows:
            row.show_values(agreement, unread)

    def show_office(self, office: OfficeLibrary) -> None:
        """Offer the office's own texts in the rows that can take them."""
        self._office = office
        for row in self._rows:
            if isinstance(row, ListRow):
                row.show_office(office)

    def show_messages(self, messages: Mapping[str, Message]) -> None:
        """Say the findings beside their fields."""
        for row in self._rows:
            row.show_messages(messages)

    def show_strips(self, strips: Sequence[FormStrip]) -> None:
        """Show the forms of words under their fields."""
        moved = False
        for row in self._rows:
            if isinstance(row, PairRow):
                moved |= row.show_forms([strip for strip in strips if strip.path == row.row.path])
        if moved:
            self._chain()

    def _chain(self) -> None:
        """Tab goes through the pair, its forms, and on to the next row."""
        stops = [stop for row in self._rows for stop in row.stops()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    # The keyboard.

    def take_focus(self) -> None:
        """The first field of the page gets the keyboard."""
        if self._rows:
            self._rows[0].take_focus("")

    def focus_field(self, path: str, language: str) -> None:
        """The field of a path, or the first one inside of it, gets the keyboard."""
        for row in self._rows:
            own = row.row.path
            inside = own == path or own.startswith((f"{path}.", f"{path}["))
            beyond = path.startswith((f"{own}.", f"{own}["))
            if inside or beyond:
                tail = path[len(own) + 1 :] if beyond else ""
                row.take_focus(language or tail)
                self._reveal(row)
                return
        self.take_focus()

    def focus_form(self, key: str) -> None:
        """The strip of a form gets the keyboard."""
        for row in self._rows:
            strip = row.strip(key) if isinstance(row, PairRow) else None
            if strip is not None and isinstance(row, PairRow):
                self._reveal(row)
                strip.take_focus()
                return

    def _reveal(self, row: object) -> None:
        if isinstance(row, QWidget):
            for wait in (0, SETTLED):  # once more when strips and findings have found their room
                QTimer.singleShot(wait, row, lambda: self._area.ensureWidgetVisible(row, 0, 24))

    def can_explain(self) -> bool:
        """Whether the field with the keyboard can say what it is for."""
        return self._help() is not None

    def explain(self) -> None:
        """What the field with the keyboard is for, as a tool tip beside it."""
        found = self._help()
        if found is not None:
            widget, sentence = found
            QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), sentence, widget)

    def _help(self) -> tuple[QWidget, str] | None:
        for row in self._rows:
            for stop in row.stops():
                if stop.hasFocus() and row.row.help:
                    return stop, row.row.help
        return None


def _same_rows(one: Page, other: Page) -> bool:
    """Whether only the titles of a page differ: its fields stay, and with them the keyboard."""
    return (one.key, one.languages, one.entries) == (other.key, other.languages, other.entries)
