"""One paragraph in one language: its text document, laid out once, and the marks under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from memodesk.drafting.draft import Mark, Owner, Piece, Text
from memodesk.gui.editor.paper.style import Style
from memodesk.gui.theme.theme import paper_face, paper_tokens

LINE_HEIGHT = 122
EM = 1.15
"""The height of a line in ems."""
_INSET = "\u202f"
"""The room inside a gap's box, so that it touches no neighbour."""
OWNER_TOKENS = {Owner.OURS: "warning", Owner.PARTNER: "partner", Owner.AUTHORITY: "authority"}


@dataclass(frozen=True, slots=True)
class CellKey:
    """Everything that decides how a cell looks; equal keys need no new document."""

    text: Text
    number: str
    style: Style
    width: int
    size: float
    focus: str
    dark: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A piece with its place in the text of the cell."""

    start: int
    end: int
    piece: Piece


def is_of(path: str, field: str) -> bool:
    """Whether a printed fact is the field, in any language or part."""
    return bool(field) and (path == field or path.startswith((f"{field}.", f"{field}[")))


def prints(piece: Piece, field: str) -> bool:
    """Whether a piece prints the field."""
    return any(is_of(path, field) for path in piece.fields)


class Cell:
    """Lays out one paragraph; paints the marks first, the words over them."""

    def __init__(self, key: CellKey) -> None:
        self.key = key
        self.spans: list[Span] = []
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(self._font())
        self._write()
        self._document.setTextWidth(key.width)
        self.height = self._document.size().height()
        self.words = self._document.toPlainText()
        self.natural = self._document.idealWidth()

    def _font(self) -> QFont:
        style = self.key.style
        font = paper_face(self.key.size * style.scale, bold=style.bold)
        font.setItalic(style.italic)
        if style.capitals:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font

    def _write(self) -> None:
        style = self.key.style
        option = QTextOption(_alignment(style))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        cursor = QTextCursor(self._document)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setAlignment(option.alignment())
        self._indent(block)
        cursor.setBlockFormat(block)
        ink = QColor(paper_tokens().paper_ink)
        if self.key.number:
            cursor.insertText(self.key.number, self._format(ink))
        for piece in self.key.text:
            start = cursor.position()
            words = piece.words.replace("\n", "\u2028")
            if piece.mark is Mark.GAP:
                words = f"{_INSET}{words}{_INSET}"
            cursor.insertText(words, self._format_of(piece, ink))
            self.spans.append(Span(start, cursor.position(), piece))

    def _indent(self, block: QTextBlockFormat) -> None:
        """Tab stops, and the first line left of the others."""
        style = self.key.style
        if not style.tabs:
            return
        em = QFontMetricsF(self._font()).height() / EM
        begins = style.tabs[-1] - style.hanging
        block.setLeftMargin(style.tabs[-1] * em)
        block.setTextIndent(-style.hanging * em)
        block.setTabPositions(  # Qt counts them from where the first line begins
            [
                QTextOption.Tab((stop - begins) * em, QTextOption.TabType.LeftTab)
                for stop in style.tabs
                if stop > begins
            ]
        )

    def _format(self, ink: QColor) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font())
        made.setForeground(ink)
        return made

    def _format_of(self, piece: Piece, ink: QColor) -> QTextCharFormat:
        made = self._format(ink)
        if piece.mark is Mark.GAP:
            token = OWNER_TOKENS[piece.owner or Owner.OURS]
            made.setForeground(QColor(getattr(paper_tokens(), token)))
        elif piece.mark is Mark.STRONG or prints(piece, self.key.focus):
            made.setFontWeight(QFont.Weight.Bold)
        if piece.mark is Mark.EMPHASIS:
            made.setFontItalic(True)
        return made

    # Where things stand.

    def piece_at(self, x: float, y: float) -> Piece | None:
        """The piece whose words lie under a point of the cell."""
        layout = self._document.documentLayout()
        at = layout.hitTest(QPointF(x, y), Qt.HitTestAccuracy.ExactHit)
        for span in self.spans:
            if span.start <= at < span.end and span.piece.fields:
                return span.piece
        return None

    def _lines(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles that a range of the text covers, one for each line."""
        layout: QTextLayout = self._document.begin().layout()
        top = layout.position().y()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < end and start < last:
                left = _x(line.cursorToX(max(start, first)))
                right = _x(line.cursorToX(min(end, last)))
                trimmed = self._trim(line.textStart(), min(end, last))
                if trimmed < min(end, last):
                    right = _x(line.cursorToX(max(start, trimmed)))
                yield QRectF(left, top + line.y(), right - left, line.height())

    def _trim(self, first: int, end: int) -> int:
        """The end without the spaces that hang over the end of a line."""
        while end > first and self.words[end - 1 : end] == " ":
            end -= 1
        return end

    # Painting: ground first, words last.

    def paint(self, painter: QPainter, flash: tuple[int, int, float] | None = None) -> None:
        """Draw at the painter's origin; `flash` is a changed range and how strong it glows."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in self.spans:
            if span.piece.mark is Mark.GAP:
                self._paint_gap(painter, span)
            elif span.piece.mark is Mark.UNSURE:
                self._paint_tint(painter, span.start, span.end, "warning_tint", 1.0)
        if flash:
            self._paint_tint(painter, flash[0], flash[1], "warning_tint", flash[2])
        for span in self.spans:
            if span.piece.mark is not Mark.GAP and prints(span.piece, self.key.focus):
                self._underline(painter, span)
        context = QAbstractTextDocumentLayout.PaintContext()
        self._document.documentLayout().draw(painter, context)

    def _paint_gap(self, painter: QPainter, span: Span) -> None:
        look = paper_tokens()
        token = OWNER_TOKENS[span.piece.owner or Owner.OURS]
        pen = painter.pen()
        pen.setColor(QColor(getattr(look, token)))
        pen.setWidthF(1.0)
        pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(QColor(getattr(look, f"{token}_tint")))
        for box in self._lines(span.start, span.end):
            painter.drawRoundedRect(box.adjusted(0.5, -0.5, -0.5, 0.5), 4, 4)

    def _paint_tint(
        self, painter: QPainter, start: int, end: int, token: str, strength: float
    ) -> None:
        colour = QColor(getattr(paper_tokens(), token))
        colour.setAlphaF(strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for box in self._lines(start, end):
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)

    def _underline(self, painter: QPainter, span: Span) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paper_tokens().accent))
        for box in self._lines(span.start, span.end):
            painter.drawRect(QRectF(box.left(), box.bottom() - 0.5, box.width(), 1.6))


def _alignment(style: Style) -> Qt.AlignmentFlag:
    if style.centred:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight if style.right else Qt.AlignmentFlag.AlignLeft


def _x(found: object) -> float:
    """PySide returns the x of a cursor either alone or beside the cursor."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
