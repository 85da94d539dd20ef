"""The preview at the right: tools, the paper on its desk, and the legend of its gaps."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from memodesk.drafting.draft import DocumentType, Draft, Owner
from memodesk.gui.editor.gaps import GapCount
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.paper.cell import OWNER_TOKENS
from memodesk.gui.editor.paper.paper import Paper
from memodesk.gui.editor.preview_tools import PreviewTools
from memodesk.gui.theme.theme import tokens
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.gui.widgets.layouts import empty
from memodesk.i18n import _

LEGEND, SCROLL = 36, 150


class _GapSign(QWidget):
    """A small gap mark in the colour of whoever owes the fact."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.setFixedSize(16, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, token = tokens(), OWNER_TOKENS[self._owner]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(getattr(look, token)), 1)
        pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(QColor(getattr(look, f"{token}_tint")))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)


class _Desk(QScrollArea):
    """The desk; Ctrl and the wheel change the zoom."""

    def __init__(self, paper: Paper, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        self.setWidgetResizable(True)
        self.setWidget(paper)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Перегляд документа"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._intents.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)


class PreviewPanel(QWidget):
    """Shows one document as it reads now."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self.setProperty("ground", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._intents = intents
        self._text_size, self._zoom = 13.0, 100
        self._gaps: tuple[GapCount, ...] | None = None
        self.paper = Paper()
        self.setMinimumWidth(420)
        self.paper.field_clicked.connect(intents.jumped)
        self._desk = _Desk(self.paper, intents)
        self._scroll = QPropertyAnimation(self._desk.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tools = PreviewTools(intents)
        column.addWidget(self._tools)
        column.addWidget(Hairline())
        column.addWidget(self._desk, 1)
        column.addWidget(Hairline())
        column.addWidget(self._legend_bar())

    def _legend_bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(LEGEND)
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(6)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(6)
        line.addLayout(self._legend)
        line.addStretch(1)
        self._next = Button(_("Наступна"), "quiet", "chevron-down", small=True, tip="F8")
        self._next.clicked.connect(self._intents.next_gap)
        line.addWidget(self._next)
        return bar

    # What is shown.

    def show_document(self, document: DocumentType) -> None:
        """Which document is chosen."""
        self._tools.show_document(document)

    def show_draft(self, draft: Draft, columns: tuple[tuple[str, str], ...]) -> None:
        """The words of the document."""
        self._tools.show_languages(len(columns))
        self.paper.show_draft(draft, columns)

    def show_zoom(self, percent: int) -> None:
        """How large the paper is."""
        self._zoom = percent
        self._tools.show_zoom(percent)
        self.paper.show_size(self._text_size, percent)

    def show_text_size(self, size: float) -> None:
        """The size of the text at 100 per cent."""
        self._text_size = size
        self.paper.show_size(size, self._zoom)

    def show_gaps(self, gaps: Sequence[GapCount]) -> None:
        """Who owes how many facts."""
        if tuple(gaps) == self._gaps:
            return
        self._gaps = tuple(gaps)
        empty(self._legend)
        self._next.setVisible(bool(gaps))
        self._legend.addWidget(Label(_("Прогалини:") if gaps else _("Прогалин немає"), "caption"))
        for gap in gaps:
            self._legend.addWidget(_GapSign(gap.owner))
            self._legend.addWidget(Label(_owes(gap), "legend"))
            self._legend.addSpacing(4)

    def show_focus(self, path: str) -> None:
        """Light the paragraphs of a field and bring the first of them into sight."""
        self.paper.show_focus(path)
        row = self.paper.first_lit()
        if row is not None and not self._any_lit_is_seen():
            self.scroll_to(*self.paper.place_of(row))

    def _any_lit_is_seen(self) -> bool:
        bar = self._desk.verticalScrollBar()
        seen = range(bar.value(), bar.value() + self._desk.viewport().height())
        for segment in self.paper.lit_segments():
            row = self.paper.row_of(segment)
            if row is not None:
                top, height = self.paper.place_of(row)
                if top in seen and top + min(height, 80) in seen:
                    return True
        return False

    def show_segment(self, segment: str) -> None:
        """Bring a paragraph into sight."""
        row = self.paper.row_of(segment)
        if row is not None:
            self.scroll_to(*self.paper.place_of(row))

    def scroll_to(self, top: int, height: int) -> None:
        """Scroll so that this stretch of the paper is in sight; 150 ms, or at once."""
        bar = self._desk.verticalScrollBar()
        room = self._desk.viewport().height()
        if top >= bar.value() and top + height <= bar.value() + room:
            return
        target = max(0, min(bar.maximum(), top - max(24, (room - height) // 3)))
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        self._scroll.stop()
        if not self.isVisible() or not QApplication.style().styleHint(hint, None, self):
            bar.setValue(target)
            return
        self._scroll.setDuration(SCROLL)
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(target)
        self._scroll.start()

    def take_focus(self) -> None:
        """The desk gets the keyboard: arrows and Page Down scroll."""
        self._desk.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _owes(gap: GapCount) -> str:
    sentence = {
        Owner.OURS: _("заповнити нам {count}"),
        Owner.PARTNER: _("заповнить партнер {count}"),
        Owner.AUTHORITY: _("заповнить рада {count}"),
    }[gap.owner]
    return sentence.format(count=gap.count)
