"""The delegate of the list: ground and tick by where pointer and keyboard are, then the cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from memodesk.gui.agreements.columns import Column
from memodesk.gui.agreements.row_painter import ROW, paint_cell, paint_ground
from memodesk.gui.agreements.table_model import LINE, LinesModel
from memodesk.gui.theme.icons import paint_icon
from memodesk.gui.theme.look import tokens
from memodesk.storage.listing import ListRow

_BOX = 17
Index = QModelIndex | QPersistentModelIndex


class RowState:
    """What the table knows of rows beyond their values: where the pointer and keyboard are."""

    hovered = -1
    current = -1
    focused = False


class LineDelegate(QStyledItemDelegate):
    """One painter for every column."""

    def __init__(self, rows: RowState) -> None:
        super().__init__()
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        model = index.model()
        if not isinstance(line, ListRow) or not isinstance(model, LinesModel):
            return
        rect: QRect = option.rect
        column = Column(index.column())
        ticked = model.is_ticked(line)
        painter.save()
        self._ground(painter, rect, index.row(), ticked=ticked)
        if column is Column.TICK:
            self._tick(painter, rect, index.row(), ticked=ticked)
        else:
            paint_cell(painter, rect, line, column)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, row: int, *, ticked: bool) -> None:
        if ticked or (row == self._rows.current and self._rows.focused):
            paint_ground(painter, rect, "accent_tint")
        else:
            paint_ground(painter, rect, "hover" if row == self._rows.hovered else "surface")

    def _tick(self, painter: QPainter, rect: QRect, row: int, *, ticked: bool) -> None:
        look, here = tokens(), row == self._rows.current
        if here:
            bar = QRect(rect.left(), rect.top(), 2, rect.height() - 1)
            painter.fillRect(bar, QColor(look.accent))
        if not (ticked or row == self._rows.hovered or (here and self._rows.focused)):
            return
        top = rect.top() + (rect.height() - _BOX) // 2
        box = QRect(rect.left() + 11, top, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.accent if ticked else look.edge), 1))
        painter.setBrush(QColor(look.accent if ticked else look.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            paint_icon(painter, box, "check", "on_accent", 14)
