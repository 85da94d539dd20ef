"""The table of agreements and its row of titles; keys and pointer become intents."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from memodesk.gui.agreements.columns import SORTS, TITLES, Column, widths
from memodesk.gui.agreements.delegate import LineDelegate, RowState
from memodesk.gui.agreements.row_painter import ROW
from memodesk.gui.agreements.table_model import LinesModel
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.label import paint_icon
from memodesk.i18n import _
from memodesk.storage.listing import ListRow, Question

_HEAD = 36
_BAR = 12
"""Room for the scroll bar is always kept, so that columns never shift."""


class Title(QAbstractButton):
    """The title of a column; a click or Enter sorts by it, and back."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._arrow = ""
        self.setText(_(TITLES[column]))
        self.setToolTip(_("Упорядкувати за цим стовпцем · Enter"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_order(self, arrow: str) -> None:
        """The arrow of the order: "chevron-up", "chevron-down" or nothing."""
        self._arrow = arrow
        said = {"chevron-up": _("за зростанням"), "chevron-down": _("за спаданням")}.get(arrow)
        self.setAccessibleName(f"{self.text()}, {said}" if said else self.text())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = bool(self._arrow) or self.underMouse()
        painter.setFont(face(12, 600 if self._arrow else 500))
        painter.setPen(QColor(tokens().ink if strong else tokens().ink2))
        box = self.rect().adjusted(11, 0, 0, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._arrow:
            after = 11 + painter.fontMetrics().horizontalAdvance(self.text()) + 4
            if after + 16 <= self.width() + 4:
                from_left = box.translated(after - 11, 0)
                from_left.setWidth(14)
                paint_icon(painter, from_left, self._arrow, "ink", 14)


class Titles(QWidget):
    """The row of titles above the table."""

    sorted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._titles: dict[Column, Title] = {}
        for column in Column:
            if TITLES[column]:
                title = Title(column, self)
                title.clicked.connect(lambda _on, column=column: self.sorted.emit(int(column)))
                self._titles[column] = title

    def show_order(self, question: Question) -> None:
        """By which column the list is sorted."""
        for column, title in self._titles.items():
            here = SORTS[column] is question.sort
            title.show_order(
                "" if not here else "chevron-down" if question.descending else "chevron-up"
            )

    def show_widths(self, shown: dict[Column, int]) -> None:
        """Stand above the columns."""
        left = 0
        for column, width in shown.items():
            if column in self._titles:
                self._titles[column].setGeometry(left, 0, width, _HEAD - 1)
            left += width
        for column, title in self._titles.items():
            title.setVisible(column in shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, _HEAD - 1, self.width(), 1, QColor(tokens().line))


class Table(QTableView):
    """Rows of 40; the keyboard stands on one, ticks choose several."""

    opened = Signal(str)
    ticked = Signal(str)
    tick_all = Signal()
    stood = Signal(str)
    delete_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    widths_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = RowState()
        self._model = LinesModel(self)
        self._painter = LineDelegate(self._rows)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Угоди"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, ROW * 3)

    # What is shown.

    def show_rows(self, lines: tuple[ListRow, ...], ticked: frozenset[str], current: str) -> None:
        """Other lines; the keyboard stays on its line, or as near as can be."""
        before = self.currentIndex().row()
        self._model.show_lines(lines, ticked)
        row = self._model.row_of(current)
        if row < 0 and lines:
            row = min(max(before, 0), len(lines) - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, Column.PARTNER))

    def show_ticked(self, ticked: frozenset[str]) -> None:
        """Other ticks on the same lines."""
        self._model.show_ticked(ticked)

    def current_id(self) -> str:
        """The agreement under the keyboard."""
        line = self._model.line(self.currentIndex().row())
        return line.id if line else ""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self._rows.current = current.row()
        self.viewport().update()
        self.stood.emit(self.current_id())

    # Widths.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = widths(self.width() - _BAR)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            if column in shown:
                self.setColumnWidth(column, shown[column])
        self.widths_changed.emit(shown)

    # Keys and pointer.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id, key = self.current_id(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and id:
            self.opened.emit(id)
        elif key == Qt.Key.Key_Space and id:
            self.ticked.emit(id)
        elif key == Qt.Key.Key_Delete and id:
            self.delete_asked.emit(id)
        elif control and key == Qt.Key.Key_A:
            self.tick_all.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        many = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if left and index.isValid() and (many or index.column() == Column.TICK):
            self.ticked.emit(self.current_id())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != Column.TICK:
            self.opened.emit(self.current_id())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._rows.hovered:
            self._rows.hovered = row
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            at = event.globalPos()
            if event.reason() is not QContextMenuEvent.Reason.Mouse:
                at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(self.current_id(), at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._rows.focused = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rows.focused = False
        self.viewport().update()
