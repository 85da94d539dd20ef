"""A form of a word in its sentence: «в особі мера Аньйоне», with «Так» and a pencil."""

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from memodesk.gui.theme.theme import tokens
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import IconLabel, Label, set_property
from memodesk.i18n import _

LEAST = 32
UNSURE, SETTLED, EDITED = "unsure", "settled", "edited"


class FormStrip(QFrame):
    """Shows one form; a suggested one asks to be read, a settled one carries a tick."""

    confirmed = Signal()
    corrected = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._before, self._words, self._sign = "", "", ""
        self.setProperty("strip", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(4)
        self._sentence = Label("", "body", wrap=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._line = QLineEdit()
        self._line.setProperty("inline", True)
        self._line.returnPressed.connect(self._finish)
        self._line.hide()
        self._note = Label(_("виправлено"), "hint")
        self._yes = Button(_("Так"), small=True, tip=_("Форма правильна · Enter"))
        self._yes.clicked.connect(self.confirmed)
        self._pencil = Button("", "quiet", "pencil", small=True, tip=_("Виправити форму"))
        self._pencil.clicked.connect(self._begin)
        keep = self._pencil.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._pencil.setSizePolicy(keep)
        self._tick = IconLabel("check", "good", 16)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._line, 1)
        for widget in (self._note, self._yes, self._pencil, self._tick):
            row.addWidget(widget)
        row.addSpacing(4)
        self.setMinimumHeight(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._pencil.installEventFilter(self)
        self._line.installEventFilter(self)

    def show_form(self, before: str, words: str, sign: str) -> None:
        """Show the form `words` after the words that lead to it."""
        if (before, words, sign) == (self._before, self._words, self._sign):
            return
        self._before, self._words, self._sign = before, words, sign
        self._yes.setVisible(sign == UNSURE)
        self._tick.setVisible(sign != UNSURE)
        self._note.setVisible(sign == EDITED)
        self._pencil.setVisible(sign == UNSURE)
        set_property(self, "sign", sign)
        sentence = f"{before} {words}".strip()
        self._yes.setAccessibleName(_("Так: {sentence}").format(sentence=sentence))
        self._pencil.setAccessibleName(_("Виправити: {sentence}").format(sentence=sentence))
        self._write()

    def take_focus(self) -> None:
        """Give the keyboard to the answer."""
        (self._yes if self._sign == UNSURE else self._pencil).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        return (self._yes, self._pencil, self._line)

    def _write(self) -> None:
        look = tokens()
        before = html.escape(self._before)
        words = html.escape(self._words)
        self._sentence.setText(
            f'<span style="color:{look.ink2}">{before}</span> '
            f'<span style="color:{look.ink};font-weight:600">{words}</span>'
        )

    def _begin(self) -> None:
        self._sentence.hide()
        self._line.setText(self._words)
        self._line.show()
        self._line.setFocus()
        self._line.selectAll()

    def _finish(self) -> None:
        text = self._line.text().strip()
        self._end()
        if text:
            self.corrected.emit(text)

    def _end(self) -> None:
        self._line.hide()
        self._sentence.show()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._pencil and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._pencil.setVisible(self._sign == UNSURE or event.type() == QEvent.Type.FocusIn)
        if (
            watched is self._line
            and event.type() == QEvent.Type.FocusOut
            and self._line.isVisible()
        ):
            self._finish()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self._line and escape and event.type() == QEvent.Type.KeyPress:
            self._end()
            return True
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pencil.setVisible(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pencil.setVisible(self._sign == UNSURE or self._pencil.hasFocus())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._words:
            self._write()
