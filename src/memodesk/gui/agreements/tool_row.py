"""The row above the table: search, how many were found, files in and out."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import Label, paint_icon
from memodesk.i18n import _, ngettext

_PAUSE = 120
"""Milliseconds after a keystroke before the search is asked."""


class SearchField(QLineEdit):
    """One line with a magnifier; Escape empties it, Down leaves to the list."""

    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Місто, країна, особа, слово з тексту…"))
        self.setAccessibleName(_("Знайти угоду"))
        self.setToolTip(_("Знайти угоду · Ctrl+F"))
        self.setTextMargins(26, 0, 0, 0)
        self.setClearButtonEnabled(False)
        self.setMaximumWidth(420)
        self.setMinimumWidth(160)

    def sizeHint(self) -> QSize:
        return QSize(420, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_icon(QPainter(self), QRect(8, 0, 20, self.height()), "search", "ink2", 16)

    def event(self, event: QEvent) -> bool:
        # Escape belongs to the words first, to the ticks of the list afterwards.
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        return asked and event.key() == Qt.Key.Key_Escape and bool(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class ToolRow(QWidget):
    """52 pixels high."""

    searched = Signal(str)
    facets_asked = Signal()
    files_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(52)
        self.facets = Button(_("Фільтри"), icon="list-plus", tip=_("Що показати · Ctrl+L"))
        self.facets.hide()
        self.search = SearchField()
        self._count, self._shown = Label("", "muted"), ""
        self._take = Button(
            _("З файлу"), "quiet", "file-up", tip=_("Додати угоди з файлів · Ctrl+O")
        )
        self._give = Button(
            _("Експорт"), "quiet", "download", tip=_("Зберегти угоду у файл · Ctrl+E")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.facets)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._take)
        row.addWidget(self._give)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.search.textChanged.connect(self._on_text)
        self.facets.clicked.connect(self.facets_asked)
        self._take.clicked.connect(self.files_asked)
        self._give.clicked.connect(self.export_asked)
        self.search.installEventFilter(self)

    def _on_text(self, text: str) -> None:
        if not text:
            self._pause.stop()
            self.searched.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Leaving the field asks at once, so that the list one goes to is the one asked for.
        if event.type() == QEvent.Type.FocusOut and self._pause.isActive():
            self._pause.stop()
            self.searched.emit(self.search.text())
        return False

    def show_found(self, total: int, search: str) -> None:
        """How many were found for which words."""
        sentence = ngettext("{count} угода", "{count} угод", total)
        self._count.setText(sentence.format(count=total))
        if not search and self._shown and self.search.text().strip() == self._shown:
            self.search.clear()  # taken off elsewhere; words being typed stay
        self._shown = search

    def show_able(self, *, able: bool) -> None:
        """Whether the program is ready for files."""
        self._take.setEnabled(able)
        self._give.setEnabled(able)
