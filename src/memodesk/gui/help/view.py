"""The screen of help: how to begin, which keys there are, and details for support."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memodesk.gui.frame.support import details
from memodesk.gui.help.keys import GROUPS, KeyGroup
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.card import titled_card
from memodesk.gui.widgets.header import Header
from memodesk.gui.widgets.label import Label
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import N_, _, pgettext

_STEPS = (
    N_("Відкрийте приклад Кременець – Аньйоне і змініть щось: документ праворуч зміниться теж."),
    N_("Створіть свою угоду: порожню, з картки партнера або на основі попередньої."),
    N_("Заповнюйте поля двома мовами. Прогалини в документі показують, чого ще бракує."),
    N_("Прочитайте запропоновані форми слів і підтвердьте ті, що правильні."),
    N_("Видайте документи Word. Усе введене зберігається саме, кнопки «Зберегти» немає."),
)


class KeyCap(QWidget):
    """Keys drawn as on the keyboard."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self.setFont(face(12, 500))
        self.setAccessibleName(keys)
        self.setFixedSize(self.fontMetrics().horizontalAdvance(keys) + 16, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().sunk))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(QColor(tokens().ink2))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._keys)


class HelpView(QWidget):
    """First steps and the keyboard map."""

    about_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        header = Header(pgettext("rail", "Довідка"))
        copy = Button(_("Скопіювати подробиці для підтримки"), icon="copy")
        about = Button(_("Про програму"), icon="info")
        copy.clicked.connect(self.copy_details)
        about.clicked.connect(self.about_asked)
        header.add(about)
        header.add(copy)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(_steps())
        column.addLayout(_keys())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(_("Клавіші та перші кроки"))
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(area, 1)
        self.setFocusProxy(about)

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QApplication.clipboard().setText(details(self._folder))
        show_toast(self, _("Подробиці скопійовано"), _("Вставте їх у лист до підтримки"))


def _steps() -> QFrame:
    card, column = titled_card(_("Перші кроки"), spacing=10)
    for number, step in enumerate(_STEPS, start=1):
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(f"{number}", "section"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(_(step), "body", wrap=True), 1)
        column.addLayout(row)
    return card


def _keys() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    left = QVBoxLayout()
    left.setSpacing(16)
    everywhere, listing, editor = GROUPS
    for group in (everywhere, editor):
        left.addWidget(_group(group))
    left.addStretch(1)
    right = QVBoxLayout()
    right.addWidget(_group(listing))
    right.addStretch(1)
    row.addLayout(left, 1)
    row.addLayout(right, 1)
    return row


def _group(group: KeyGroup) -> QFrame:
    card, column = titled_card(_(group.title), spacing=10)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, (keys, act) in enumerate(group.keys):
        grid.addWidget(KeyCap(_(keys)), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(_(act), "body", wrap=True), number, 1)
    column.addLayout(grid)
    return card
