"""One label over fields of equal width and height, one for each language, or one single field."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from memodesk.gui.theme.theme import tokens
from memodesk.gui.theme.tokens import GAP
from memodesk.gui.widgets.growing_field import GrowingField
from memodesk.gui.widgets.message import FieldMessage
from memodesk.i18n import _

MOST_ABREAST = 3


class FieldLabel(QLabel):
    """The words over a field; optional fields say so. Long ones wrap, none is ever cut."""

    def __init__(self, text: str, *, optional: bool = False, tip: str = "") -> None:
        super().__init__()
        self._words, self._optional = text, optional
        self.setProperty("role", "label")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setToolTip(tip)
        self._write()

    def _write(self) -> None:
        hint = html.escape(_("за бажання"))
        style = f"font-size:12px;font-weight:400;color:{tokens().ink3}"
        tail = f'&nbsp; <span style="{style}">{hint}</span>'
        self.setText(html.escape(self._words) + (tail if self._optional else ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(max(0, self.heightForWidth(max(40, self.width()))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._optional:
            self._write()


class FieldPair(QWidget):
    """The fields of one localized text; all take the height of the longest one."""

    edited = Signal(str, str)
    focused = Signal(str)

    def __init__(
        self,
        label: str,
        columns: Sequence[tuple[str, str]],
        *,
        optional: bool = False,
        paragraphs: bool = False,
        tip: str = "",
    ) -> None:
        super().__init__()
        self._fields: dict[str, GrowingField] = {}
        self._below: dict[str, QVBoxLayout] = {}
        self._messages: dict[str, FieldMessage] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(5)
        abreast = len(columns) if len(columns) <= MOST_ABREAST else 2
        if label:
            self._grid.addWidget(
                FieldLabel(label, optional=optional, tip=tip), 0, 0, 1, max(1, abreast)
            )
        for index, (code, name) in enumerate(columns):
            field = self._field(code, paragraphs=paragraphs)
            field.setAccessibleName(f"{label}, {name}" if label else name)
            field.setAccessibleDescription(tip)
            row, column = 1 + 2 * (index // abreast), index % abreast
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._below[code], row + 1, column)
            self._grid.setColumnStretch(column, 1)

    def _field(self, code: str, *, paragraphs: bool) -> GrowingField:
        field = GrowingField(paragraphs=paragraphs)
        field.edited.connect(lambda text: self.edited.emit(code, text))
        field.focused.connect(lambda: self.focused.emit(code))
        field.lines_changed.connect(self._level)
        message = FieldMessage()
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addWidget(message)
        below.addStretch(1)
        self._fields[code], self._below[code], self._messages[code] = field, below, message
        return field

    def _level(self) -> None:
        """Let every field stand as high as the one with most lines."""
        lines = max(field.lines() for field in self._fields.values())
        for field in self._fields.values():
            field.take_lines(lines)

    def field(self, code: str) -> GrowingField | None:
        """The field of a language, or the first one."""
        return self._fields.get(code) or next(iter(self._fields.values()), None)

    def codes(self) -> tuple[str, ...]:
        """The languages in column order."""
        return tuple(self._fields)

    def below(self, code: str) -> QVBoxLayout | None:
        """The room under the field of a language: forms in their sentences."""
        return self._below.get(code)

    def show_example(self, code: str, example: str) -> None:
        """What an empty field may look like."""
        self._fields[code].show_example(example)

    def show_text(self, code: str, text: str) -> None:
        """Show the text of a language; what somebody is typing keeps its own end."""
        field = self._fields[code]
        if field.toPlainText().strip() != text.strip():
            field.show_text(text)

    def show_message(self, code: str, tone: str, sentence: str) -> None:
        """Say something beside the field of a language; without a tone, nothing."""
        self._fields[code].show_state(tone)
        self._messages[code].show_message(tone, sentence)
