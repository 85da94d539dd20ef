"""What stands where there is nothing to list: one sentence, one explanation, two ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import IconLabel, Label
from memodesk.i18n import _

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class EmptyList(QWidget):
    """Nothing yet, or nothing found; each says what to do next."""

    new_asked = Signal()
    file_asked = Signal()
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        self._icon = IconLabel("handshake", "ink2", 32)
        self._title = Label("", "title")
        self._why = Label("", "muted", wrap=True)
        self._why.setAlignment(_MIDDLE)
        self._why.setFixedWidth(360)
        self._new = Button(_("Нова угода"), "primary", "plus", tip="Ctrl+N")
        self._file = Button(_("Відкрити файл"), tip="Ctrl+O")
        self._all = Button(_("Показати всі угоди"))
        self._new.clicked.connect(self.new_asked)
        self._file.clicked.connect(self.file_asked)
        self._all.clicked.connect(self.all_asked)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        for button in (self._new, self._file, self._all):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addStretch(2)
        column.addWidget(self._icon, 0, _MIDDLE)
        column.addWidget(self._title, 0, _MIDDLE)
        column.addWidget(self._why, 0, _MIDDLE)
        column.addSpacing(4)
        column.addLayout(ways)
        column.addStretch(3)

    def show_reason(self, *, filtered: bool) -> None:
        """Nothing fits what was asked, or there is nothing at all."""
        if filtered:
            self._title.setText(_("Таких угод немає"))
            self._why.setText(_("Спробуйте інше слово або зніміть позначки ліворуч."))
        else:
            self._title.setText(_("Ще немає жодної угоди"))
            self._why.setText(_("Створіть першу або відкрийте файл, який надіслала інша громада."))
        self._icon.show_icon("search" if filtered else "handshake", "ink2")
        self._new.setVisible(not filtered)
        self._file.setVisible(not filtered)
        self._all.setVisible(filtered)
