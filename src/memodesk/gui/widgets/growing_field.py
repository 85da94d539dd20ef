"""The text field: grows from one to four lines, never scrolls sideways, Tab leaves it."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from memodesk.gui.theme.theme import face
from memodesk.gui.theme.tokens import FIELD, LINE
from memodesk.gui.widgets.label import set_property

MOST_LINES = 4
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingField(QPlainTextEdit):
    """Plain text of one to four visible lines; `edited` speaks only of what a person did."""

    edited = Signal(str)
    lines_changed = Signal()
    focused = Signal()
    left = Signal()

    def __init__(self, *, paragraphs: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs, self._showing, self._lines = paragraphs, False, 1
        self._example = ""
        self.setProperty("field", True)
        self.setFont(face(14))
        self.document().setDocumentMargin(4)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the editor undoes everything in one order
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(FIELD)
        self.setViewportMargins(6, 4, 4, 0)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _s: self._measure())

    def lines(self) -> int:
        """How many lines the text asks for, from one to four."""
        return self._lines

    def show_text(self, text: str) -> None:
        """Show a text without calling it an edit; the cursor stays where it makes sense."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        grown = len(text) - len(self.toPlainText())
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(len(text), at + max(0, grown))))
        self.setTextCursor(cursor)

    def show_example(self, example: str) -> None:
        """What the empty field may hold: one line, cut at its end."""
        self._example = example
        room = max(40, self.viewport().width() - 12)
        cut = self.fontMetrics().elidedText(example, Qt.TextElideMode.ElideRight, room)
        self.setPlaceholderText(cut)

    def show_state(self, state: str) -> None:
        """Colour the edge: "error", "warning" or nothing."""
        set_property(self, "state", state)

    def _on_text(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _measure(self) -> None:
        wanted = max(1, round(self.document().size().height()))
        lines = min(wanted, MOST_LINES)
        always = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if wanted > MOST_LINES else never)
        if lines != self._lines:
            self._lines = lines
            self.lines_changed.emit()

    def take_lines(self, lines: int) -> None:
        """Stand as high as so many lines ask for."""
        self.setFixedHeight(FIELD + LINE * (lines - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        if self._example:
            self.show_example(self._example)

    def event(self, event: QEvent) -> bool:
        # Undo belongs to the whole editor: let its shortcut have the key.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(False)
            return False if any(event.matches(key) for key in _UNDO) else super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not self._paragraphs:
            self.focusNextChild()
        elif any(event.matches(key) for key in _UNDO):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if not self._paragraphs:
            text = " ".join(text.split())
        self.insertPlainText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
