"""The screen of all agreements: layout, and signals of what a person wants."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from memodesk.gui.agreements.action_bar import ActionBar
from memodesk.gui.agreements.columns import Column
from memodesk.gui.agreements.contract import Details, Sheet
from memodesk.gui.agreements.details import DetailsPanel
from memodesk.gui.agreements.empty import EmptyList
from memodesk.gui.agreements.facet_panel import FacetPanel
from memodesk.gui.agreements.menu import row_menu
from memodesk.gui.agreements.presenter import AgreementsPresenter
from memodesk.gui.agreements.table import Table, Titles
from memodesk.gui.agreements.tool_row import ToolRow
from memodesk.gui.frame.banner import Banner
from memodesk.gui.system import open_folder
from memodesk.gui.theme.tokens import RAIL
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.header import Header
from memodesk.gui.widgets.label import Hairline
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

# Widths of the window at which the panel at the right appears and the facets fold.
_ROOMY, _TIGHT = 1500, 1200


class AgreementsView(QWidget):
    """Facets, tool row, table, action bar; the details beside them on a wide screen."""

    opened = Signal(str)
    new_asked = Signal()
    community_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet = Sheet()
        self._facets_wanted = False
        self.new_button = Button(_("Нова угода"), "primary", "plus", tip=_("Нова угода · Ctrl+N"))
        self.facets, self.tools = FacetPanel(), ToolRow()
        self.table, self._titles = Table(), Titles()
        self._empty, self._bar, self.details = EmptyList(), ActionBar(), DetailsPanel()
        self._line, self._welcome = Hairline(upright=True), Banner()
        self._lay_out()
        self.setAcceptDrops(True)
        self.show_able(able=False)

    # Layout.

    def _lay_out(self) -> None:
        header = Header(_("Угоди"))
        header.add(self.new_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(self._welcome)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.facets)
        row.addWidget(self._line)
        row.addLayout(self._middle(), 1)
        row.addWidget(self.details)
        outer.addLayout(row, 1)

    def _middle(self) -> QVBoxLayout:
        listing = QWidget()
        listing.setProperty("ground", "surface")
        listing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._titles)
        column.addWidget(self.table, 1)
        stacked = QWidget()
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(listing)
        self._stack.addWidget(self._empty)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget in (self.tools, Hairline()):
            middle.addWidget(widget)
        middle.addWidget(stacked, 1)
        middle.addWidget(self._bar)
        return middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.width() + RAIL + 1
        self.details.setVisible(window >= _ROOMY and self.details.has_words())
        folded = window < _TIGHT
        self.tools.facets.setVisible(folded)
        self.facets.setVisible(not folded or self._facets_wanted)
        self._line.setVisible(not folded or self._facets_wanted)

    def _fold_facets(self) -> None:
        self._facets_wanted = not self.facets.isVisible()
        self.facets.setVisible(self._facets_wanted)
        self._line.setVisible(self._facets_wanted)
        if self._facets_wanted:
            self.facets.focus_first()

    # What a person wants goes to the presenter.

    def attach(self, presenter: AgreementsPresenter) -> None:
        """Connect the intents."""
        table, tools = self.table, self.tools
        tools.searched.connect(presenter.search)
        tools.search.left_down.connect(table.setFocus)
        tools.facets_asked.connect(self._fold_facets)
        self.facets.view_chosen.connect(presenter.choose_view)
        self.facets.toggled.connect(presenter.toggle)
        self._titles.sorted.connect(lambda column: presenter.sort(Column(column)))
        table.widths_changed.connect(self._titles.show_widths)
        table.opened.connect(presenter.open)
        table.ticked.connect(presenter.tick)
        table.tick_all.connect(presenter.tick_all)
        table.stood.connect(presenter.stand_on)
        table.delete_asked.connect(presenter.delete)
        table.menu_asked.connect(lambda id, at: self._menu(presenter, id, at))
        self._bar.cleared.connect(presenter.untick)
        self._bar.issue_asked.connect(lambda: presenter.issue(""))
        self._bar.delete_asked.connect(lambda: presenter.delete(""))
        self._empty.all_asked.connect(presenter.show_all)
        self.details.opened.connect(presenter.open)
        self.details.issue_asked.connect(presenter.issue_one)
        for asked in (self.new_button.clicked, self._empty.new_asked):
            asked.connect(lambda *_: presenter.new())
        for asked in (tools.files_asked, self._empty.file_asked):
            asked.connect(lambda *_: self._ask_files(presenter))
        tools.export_asked.connect(lambda: self._ask_export(presenter, table.current_id()))
        self._presenter = presenter
        self._keys(presenter)

    def _keys(self, presenter: AgreementsPresenter) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in {
            "Ctrl+N": presenter.new,
            "Ctrl+D": lambda: presenter.duplicate(self.table.current_id()),
            "Ctrl+F": self._focus_search,
            "Ctrl+O": lambda: self._ask_files(presenter),
            "Ctrl+E": lambda: self._ask_export(presenter, self.table.current_id()),
            "Ctrl+Shift+D": lambda: presenter.issue(self.table.current_id()),
            "Ctrl+L": self._focus_facets,
            "Esc": presenter.untick,
            "F6": self._next_part,
        }.items():
            QShortcut(QKeySequence(keys), self, context=here).activated.connect(act)

    def _focus_search(self) -> None:
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()

    def _focus_facets(self) -> None:
        if self.facets.isHidden():
            self._fold_facets()
        self.facets.focus_first()

    def _next_part(self) -> None:
        if self.table.hasFocus():
            self._focus_facets()
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu(self, presenter: AgreementsPresenter, id: str, at: QPoint) -> None:
        menu = row_menu(
            self,
            {
                "open": lambda: presenter.open(id),
                "issue": lambda: presenter.issue_one(id),
                "duplicate": lambda: presenter.duplicate(id),
                "export": lambda: self._ask_export(presenter, id),
                "delete": lambda: presenter.delete(id),
            },
        )
        menu.popup(at)

    def _ask_files(self, presenter: AgreementsPresenter) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self, _("Додати угоди з файлів"), "", _("Файли справ (*.json)")
        )
        presenter.take_files([Path(name) for name in names])

    def _ask_export(self, presenter: AgreementsPresenter, id: str) -> None:
        if not id:
            return
        start = str(Path.home() / f"{id}.json")
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Зберегти угоду у файл"), start, _("Файли справ (*.json)")
        )
        if name:
            path = Path(name)
            presenter.give_file(id, path if path.suffix else path.with_suffix(".json"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _case_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._presenter.take_files(_case_files(event))
        event.acceptProposedAction()

    # What the presenter says is shown.

    def show_sheet(self, sheet: Sheet, current: str) -> None:
        self._sheet = sheet
        self.facets.show_options(sheet.views, sheet.facets)
        self.tools.show_found(sheet.total, sheet.question.search)
        self._titles.show_order(sheet.question)
        self.table.show_rows(sheet.rows, sheet.ticked, current)
        self._empty.show_reason(filtered=sheet.filtered)
        nothing = not sheet.rows and sheet.loaded
        self._stack.setCurrentIndex(1 if nothing else 0)
        # One primary button a screen: an empty list has its own.
        self.new_button.setVisible(not nothing or sheet.filtered)
        self.show_ticked(sheet.ticked)

    def show_ticked(self, ticked: frozenset[str]) -> None:
        self.table.show_ticked(ticked)
        self._bar.show_count(len(ticked))

    def show_able(self, *, able: bool) -> None:
        self.new_button.setEnabled(able)
        self.tools.show_able(able=able)
        self._bar.show_able(able=able)

    def show_community_wanted(self, *, wanted: bool) -> None:
        """Whether one's own community still has to be asked for; «Пізніше» is for this time."""
        if not wanted:
            self._welcome.clear()
            return
        self._welcome.show_message(
            _("Вкажіть свою громаду один раз — і кожна нова угода починатиметься з неї."),
            "info",
            (
                (_("Вказати громаду"), self.community_asked.emit),
                (_("Пізніше"), self._welcome.clear),
            ),
        )

    def rows(self) -> tuple[ListRow, ...]:
        """The rows that are shown."""
        return self._sheet.rows

    def ask_files(self) -> None:
        """Ask for case files to read."""
        self._ask_files(self._presenter)

    def show_busy(self, *, busy: bool) -> None:
        self._bar.show_able(able=not busy)
        self.details.show_busy(busy=busy)

    def show_details(self, details: Details | None) -> None:
        self.details.show_details(details)
        window = self.width() + RAIL + 1
        self.details.setVisible(window >= _ROOMY and self.details.has_words())

    def show_done(self, sentence: str, detail: str = "") -> None:
        show_toast(self, sentence, detail)

    def show_deleted(self, sentence: str, ids: tuple[str, ...]) -> None:
        back = self._presenter.restore
        show_toast(self, sentence, tone="info", action=_("Повернути"), act=lambda: back(ids))

    def show_made(self, sentence: str, detail: str, folder: Path) -> None:
        show_toast(
            self,
            sentence,
            detail,
            action=_("Відкрити папку"),
            act=lambda: open_folder(folder),
        )

    def show_failure(self, sentence: str) -> None:
        show_toast(self, sentence, tone="error")

    def open_agreement(self, id: str) -> None:
        self.opened.emit(id)

    def ask_new(self) -> None:
        self.new_asked.emit()


def _case_files(event: QDropEvent) -> list[Path]:
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() == ".json"]
