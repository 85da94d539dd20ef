"""The paper itself: a widget as high as its text; a click goes to the field it came from."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from memodesk.drafting.draft import Draft
from memodesk.gui.editor.paper.sheet import Change, Row, Sheet
from memodesk.gui.theme.theme import face, paper_tokens, tokens

WIDEST = 760
DESK = 16
FLASH = 900


class Paper(QWidget):
    """Draws a draft in parallel columns on a sheet that lies on the desk."""

    field_clicked = Signal(str, str)
    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._columns: tuple[tuple[str, str], ...] = ()
        self._focus = ""
        self._size, self._zoom = 13.0, 100
        self._sheet = Sheet()
        self._glow: list[Change] = []
        self._rect, self._side, self._column = QRectF(), 28, 60
        self._flash = QVariantAnimation(self)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(lambda _value: self._update_glow())
        self._flash.finished.connect(self._dim)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # What is shown.

    def show_draft(self, draft: Draft, columns: tuple[tuple[str, str], ...]) -> None:
        """Show these words in these columns; words that differ from the last ones glow once."""
        same = (
            self._draft is not None
            and self._draft.document is draft.document
            and self._columns == columns
        )
        if not same:
            self._sheet = Sheet()
        self._draft, self._columns = draft, columns
        self._arrange()
        if same and self._sheet.changes:
            self._start_flash(self._sheet.changes)

    def show_focus(self, path: str) -> None:
        """Light the paragraphs that are made from this field."""
        if path != self._focus:
            self._focus = path
            self._arrange()

    def show_size(self, size: float, zoom: int) -> None:
        """Text of this size in logical pixels, at this zoom."""
        if (size, zoom) != (self._size, self._zoom):
            self._size, self._zoom = size, zoom
            self._arrange()

    def first_lit(self) -> Row | None:
        """The first paragraph that is lit."""
        return next((row for row in self._sheet.rows if row.lit), None)

    def row_of(self, segment: str) -> Row | None:
        """The row of a segment, with its place on the paper."""
        return self._sheet.row_of(segment)

    def place_of(self, row: Row) -> tuple[int, int]:
        """Top and height of a row in the coordinates of this widget."""
        return round(DESK + row.top), round(row.height)

    @property
    def built(self) -> int:
        """How many cells the last change made anew."""
        return self._sheet.built

    def lit_segments(self) -> tuple[str, ...]:
        """The ids of the paragraphs that are lit."""
        return tuple(row.segment.id for row in self._sheet.rows if row.lit)

    def _text_size(self) -> float:
        return self._size * self._zoom / 100

    def _paper_rect(self) -> QRectF:
        return self._rect

    def _measure(self) -> None:
        width = min(self.width() - 2 * DESK, round(WIDEST * max(1.0, self._zoom / 100)))
        self._rect = QRectF((self.width() - width) / 2, DESK, width, self._sheet.height + 48)
        self._side = 28 if width < 640 else 48
        columns = max(1, len(self._columns))
        room = width - 2 * self._side - 24 * (columns - 1)
        self._column = max(60, int(room / columns))

    def _gutter(self) -> int:
        """The room left and right of the text in each column."""
        return self._side

    def _column_width(self) -> int:
        return self._column

    def _arrange(self) -> None:
        if self._draft is None or self.width() < 120:
            return
        self._measure()
        languages = tuple(code for code, _name in self._columns)
        self._sheet.arrange(
            self._draft, languages, self._column_width(), self._text_size(), self._focus
        )
        self._measure()
        self.setFixedHeight(round(self._sheet.height + 48 + 2 * DESK))
        self.update()
        self.arranged.emit()

    def sizeHint(self) -> QSize:
        return QSize(480, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    # The glow of changed words.

    def _start_flash(self, changes: list[Change]) -> None:
        self._glow = list(changes)
        style = QApplication.style()
        moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        self._flash.stop()
        self._flash.setDuration(FLASH if moves else 0)
        self._flash.start()

    def _dim(self) -> None:
        self._update_glow()
        self._glow = []

    def _update_glow(self) -> None:
        """Paint anew only the rows that glow."""
        for change in self._glow:
            row = self._sheet.row_of(change.segment)
            if row is not None:
                top, height = self.place_of(row)
                self.update(0, top - 4, self.width(), height + 8)

    def _glow_of(self, row: Row, column: int) -> tuple[int, int, float] | None:
        for change in self._glow:
            if change.segment == row.segment.id and change.column == column:
                return change.start, change.end, float(self._flash.currentValue() or 0.0)
        return None

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens().desk))
        if self._draft is None:
            return
        self._paint_sheet(painter)
        top, bottom = event.rect().top(), event.rect().bottom()
        seen = [
            row
            for row in self._sheet.rows
            if DESK + row.top + row.height >= top and DESK + row.top <= bottom
        ]
        for row in seen:  # all light first: a place and its day share one line
            if row.lit:
                self._paint_light(painter, row)
        for row in seen:
            self._paint_row(painter, row)

    def _paint_sheet(self, painter: QPainter) -> None:
        look, paper = paper_tokens(), self._paper_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, strength in ((3, 8), (2, 12), (1, 16)):
            painter.setBrush(QColor(0, 0, 0, strength))
            painter.drawRoundedRect(paper.adjusted(-spread, 1 - spread, spread, spread + 1), 3, 3)
        painter.setBrush(QColor(look.paper))
        painter.drawRoundedRect(paper, 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(face(12, 500))
        for column, (_code, name) in enumerate(self._columns):
            left = self._left_of(column)
            box = QRectF(left, paper.top() + 10, self._column_width(), 24)
            painter.setPen(QColor(look.ink2))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            if column:
                painter.fillRect(
                    QRectF(round(left - 12), paper.top() + 14, 1, paper.height() - 28),
                    QColor(look.line),
                )

    def _left_of(self, column: int) -> float:
        return self._paper_rect().left() + self._gutter() + column * (self._column_width() + 24)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        for column, cell in enumerate(row.cells):
            if cell is not None:
                painter.save()
                painter.translate(QPointF(self._left_of(column), DESK + row.top + row.before))
                cell.paint(painter, self._glow_of(row, column))
                painter.restore()

    def _paint_light(self, painter: QPainter, row: Row) -> None:
        look, paper = paper_tokens(), self._paper_rect()
        tallest = max((cell.height for cell in row.cells if cell), default=0.0)
        top = DESK + row.top + row.before - 4
        left, right = paper.left() + self._gutter() - 12, paper.right() - self._gutter() + 12
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(left, top, right - left, tallest + 8), QColor(look.highlight))
        painter.fillRect(QRectF(left, top, 3, tallest + 8), QColor(look.accent))
        if len(self._columns) > 1:
            painter.setPen(QPen(QColor(look.line), 1))

    # From the words back to the field.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._field_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self.field_clicked.emit(*found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._field_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _field_at(self, point: QPointF) -> tuple[str, str] | None:
        """The field of the words under a point, else the first field of the paragraph there."""
        here = [
            row
            for row in self._sheet.rows
            if DESK + row.top <= point.y() < DESK + row.top + row.height
        ]
        column = self._column_at(point.x())
        if column is None:
            return None
        language = self._columns[column][0]
        for row in here:  # a place and its day share one line
            cell = row.cells[column]
            inside = point - QPointF(self._left_of(column), DESK + row.top + row.before)
            piece = cell.piece_at(inside.x(), inside.y()) if cell else None
            if piece:
                return piece.fields[0], language
        fields = [field for row in here for field in row.segment.fields]
        return (fields[0], language) if fields else None

    def _column_at(self, x: float) -> int | None:
        for column in range(len(self._columns)):
            left = self._left_of(column) - 12
            if left <= x < left + self._column_width() + 24:
                return column
        return None
