"""The lines of the list as Qt asks for them, by row and column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from memodesk.gui.agreements.columns import TITLES, Column
from memodesk.gui.agreements.words import cell_text, spoken, tip
from memodesk.gui.days import today as day_today
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractTableModel):
    """Lines and which of them are ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ListRow, ...] = ()
        self._ticked: frozenset[str] = frozenset()

    def show_lines(self, lines: Sequence[ListRow], ticked: frozenset[str]) -> None:
        """Other lines."""
        self.beginResetModel()
        self._lines, self._ticked = tuple(lines), ticked
        self.endResetModel()

    def show_ticked(self, ticked: frozenset[str]) -> None:
        """Other ticks on the same lines."""
        self._ticked = ticked
        if self._lines:
            last = self.index(len(self._lines) - 1, Column.FINDINGS)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, row: int) -> ListRow | None:
        """The line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, id: str) -> int:
        """The row of an agreement, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == id), -1)

    def is_ticked(self, line: ListRow) -> bool:
        """Whether a line is chosen."""
        return line.id in self._ticked

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        column, today = Column(index.column()), day_today()
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(line, column, today)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                spoken(line, today) if column is Column.PARTNER else cell_text(line, column, today)
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line, column, today)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK:
            return Qt.CheckState.Checked if self.is_ticked(line) else Qt.CheckState.Unchecked
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            title = TITLES[Column(section)]
            return _(title) if title else ""
        return None
