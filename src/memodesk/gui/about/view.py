"""The screen about the program: what it is, whose parts it has, and their licences in full."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memodesk import __version__
from memodesk.gui.about.parts import licence_text, licence_texts, parts
from memodesk.gui.frame.support import details
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.card import titled_card
from memodesk.gui.widgets.header import Header
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _

WIDTH = 820


class AboutView(QWidget):
    """Version, licences, details for support."""

    back_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        header = Header(_("Про програму"), with_back=True)
        header.back.connect(self.back_asked)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for card in (self._program_card(), self._parts_card(), self._texts_card()):
            card.setMaximumWidth(WIDTH)
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(area, 1)
        self.setFocusProxy(self._copy)

    def _program_card(self) -> QFrame:
        card, column = titled_card(f"MemoDesk {__version__}")
        for sentence in (
            _("Угоди про співробітництво двома мовами: меморандум і пресреліз з одного запису."),
            _("Програму поширюють за ліцензією MIT. Частини інших авторів названо нижче."),
        ):
            column.addWidget(Label(sentence, "muted", wrap=True))
        self._copy = Button(_("Скопіювати подробиці для підтримки"), icon="copy")
        self._copy.clicked.connect(self.copy_details)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        why = _("Версії, система й папки. Жодного слова з ваших угод і жодних імен.")
        column.addWidget(Label(why, "caption", wrap=True))
        return card

    def _parts_card(self) -> QFrame:
        card, column = titled_card(_("Частини інших авторів"))
        column.addWidget(
            Label(
                _(
                    "Бібліотеки Qt і docxtpl поширюються за LGPL: ви можете замінити їх "
                    "власними збірками, їхні файли лежать окремо від програми."
                ),
                "muted",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for number, part in enumerate(parts()):
            grid.addWidget(Label(part.name, "row"), number, 0)
            grid.addWidget(Label(part.licence, "muted"), number, 1)
            grid.addWidget(Label(part.holder, "caption", wrap=True), number, 2)
        column.addLayout(grid)
        return card

    def _texts_card(self) -> QFrame:
        card, column = titled_card(_("Тексти ліцензій"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for name in licence_texts():
            link = LinkButton(name.removesuffix(".txt"))
            link.clicked.connect(lambda _on, name=name: self._show_text(name))
            row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)
        self._line = Hairline()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setMinimumHeight(320)
        self._text.setTabChangesFocus(True)
        face = QFont("monospace")
        face.setStyleHint(QFont.StyleHint.Monospace)
        face.setPixelSize(12)
        self._text.setFont(face)
        for widget in (self._line, self._text):
            widget.hide()
            column.addWidget(widget)
        return card

    def _show_text(self, name: str) -> None:
        self._text.setPlainText(licence_text(name))
        self._text.setAccessibleName(name)
        self._line.show()
        self._text.show()
        self._text.setFocus()

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QApplication.clipboard().setText(details(self._folder))
        show_toast(self, _("Подробиці скопійовано"), _("Вставте їх у лист до підтримки"))
