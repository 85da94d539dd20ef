"""The small panel that asks from what a new agreement begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memodesk.gui.agreements.contract import Card, Source
from memodesk.gui.agreements.words import country_text, document_text, partner_text
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.focus_ring import FocusRing
from memodesk.gui.widgets.label import Hairline, Label, paint_icon
from memodesk.i18n import _
from memodesk.storage.listing import ListRow

WIDTH, _LOW, _HIGH, _ROW = 404, 264, 480, 54


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants to begin from."""

    source: Source = field(default_factory=Source)
    file: bool = False


class WayButton(QAbstractButton):
    """A row of 54: icon, what it is, why one would want it."""

    def __init__(self, icon: str, title: str, detail: str) -> None:
        super().__init__()
        self._icon_name, self._detail = icon, detail
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = tokens(), QPainter(self)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), QColor(look.hover))
        on = self.isEnabled()
        icon = QRect(16, 0, 20, self.height())
        paint_icon(painter, icon, self._icon_name, "accent" if on else "ink3", 20)
        painter.setPen(QColor(look.ink if on else look.ink3))
        painter.setFont(face(14, 500))
        self._write(painter, 8, self.text())
        painter.setPen(QColor(look.ink2 if on else look.ink3))
        painter.setFont(face(12))
        self._write(painter, 28, self._detail)
        end = QRect(self.width() - 32, 0, 18, self.height())
        paint_icon(painter, end, "chevron-right", "ink2" if on else "ink3", 16)

    def _write(self, painter: QPainter, top: int, text: str) -> None:
        box = QRect(48, top, self.width() - 88, 18)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)


class _Chooser(QWidget):
    """A list of cards or agreements, found by typing."""

    def __init__(self, title: str, hint: str, items: Sequence[Card], icon: str) -> None:
        super().__init__()
        self._rows: list[tuple[str, WayButton]] = []
        self.back = LinkButton(_("Назад"), "arrow-left")
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.textChanged.connect(self._find)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(Label(title, "title"))
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addWidget(self._list(items, icon), 1)

    def _list(self, items: Sequence[Card], icon: str) -> QScrollArea:
        body = QWidget()
        body.setProperty("ground", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for item in items:
            row = WayButton(icon, item.title, item.detail)
            row.setProperty("key", item.key)
            column.addWidget(row)
            self._rows.append((f"{item.title} {item.detail}".casefold(), row))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    def on_chosen(self, act: Callable[[str], None]) -> None:
        """Call `act` with the key of whatever is chosen."""
        for _words, row in self._rows:
            row.clicked.connect(lambda _on, row=row: act(str(row.property("key"))))

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        for known, row in self._rows:
            row.setVisible(all(word in known for word in words))


class NewDialog(QDialog):
    """Empty, from a card, from an earlier one, from a file."""

    def __init__(self, parent: QWidget, cards: Sequence[Card], rows: Sequence[ListRow]) -> None:
        super().__init__(parent)
        self.asked = Asked()
        self.setWindowTitle(_("Нова угода"))
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(WIDTH, _LOW)
        earlier = [Card(row.id, _title(row), document_text(row)) for row in rows]
        self._cards = _Chooser(_("З картки партнера"), _("Місто, країна"), cards, "user-round-plus")
        self._earlier = _Chooser(
            _("На основі попередньої"), _("Місто, країна, документ"), earlier, "copy"
        )
        self._cards.on_chosen(lambda key: self._take(Asked(Source(card=key))))
        self._earlier.on_chosen(lambda key: self._take(Asked(Source(earlier=key))))
        self._pages = QStackedWidget(self)
        for page in (self._ways(bool(cards), bool(earlier)), self._cards, self._earlier):
            self._pages.addWidget(page)
        for chooser in (self._cards, self._earlier):
            chooser.back.clicked.connect(lambda: self._turn(0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._ring = FocusRing(self)

    def _ways(self, has_cards: bool, has_earlier: bool) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 16, 16, 16)
        top.setSpacing(12)
        top.addWidget(Label(_("Нова угода"), "title"))
        self._empty = Button(_("Почати з порожньої"), "primary", "plus")
        self._empty.setDefault(True)
        self._empty.clicked.connect(lambda: self._take(Asked()))
        top.addWidget(self._empty)
        column.addLayout(top)
        column.addWidget(Hairline())
        card, copy, file = (
            WayButton(
                "user-round-plus",
                _("З картки партнера"),
                _("Назва, мова й підписант уже заповнені")
                if has_cards
                else _("Картки з’являться після першої угоди"),
            ),
            WayButton("copy", _("На основі попередньої"), _("Ті самі умови, інший партнер")),
            WayButton("file-up", _("З файлу справи"), _("Надіслав інший відділ або громада")),
        )
        card.setEnabled(has_cards)
        copy.setEnabled(has_earlier)
        card.clicked.connect(lambda: self._turn(1))
        copy.clicked.connect(lambda: self._turn(2))
        file.clicked.connect(lambda: self._take(Asked(file=True)))
        for way in (card, copy, file):
            column.addWidget(way)
            column.addWidget(Hairline())
        column.addStretch(1)
        return page

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.setFixedHeight(_HIGH if page else _LOW)
        chooser = self._pages.currentWidget()
        if isinstance(chooser, _Chooser):
            chooser.search.setFocus()
        else:
            self._empty.setFocus()

    def _take(self, asked: Asked) -> None:
        self.asked = asked
        self.accept()


def _title(row: ListRow) -> str:
    return ", ".join(filter(None, (partner_text(row), country_text(row)))) or row.id


def ask_source(parent: QWidget, cards: Sequence[Card], rows: Sequence[ListRow]) -> Asked | None:
    """Ask, and wait for the answer; None when a person thinks better of it."""
    dialog = NewDialog(parent, cards, rows)
    return dialog.asked if dialog.exec() == QDialog.DialogCode.Accepted else None
