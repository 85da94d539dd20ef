"""A day, typed as dd.mm.yyyy or taken from a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QVBoxLayout, QWidget

from memodesk import i18n
from memodesk.gui.days import day_from, day_text
from memodesk.gui.theme.icons import icon
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import set_property
from memodesk.i18n import _


class DateField(QLineEdit):
    """A line for a day with a calendar at its end; `edited` brings what is typed, valid or not."""

    edited = Signal(str)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(face(14))
        self.setPlaceholderText(_("дд.мм.рррр"))
        self.setMaxLength(24)
        self.setTextMargins(0, 0, 28, 0)
        self.setFixedWidth(160)
        self.textEdited.connect(self.edited)
        self._open = Button("", "quiet", "calendar", small=True, tip=_("Календар"), parent=self)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.clicked.connect(self.open_calendar)

    def show_text(self, text: str) -> None:
        """Show a text without calling it an edit."""
        if text != self.text():
            self.setText(text)

    def show_state(self, state: str) -> None:
        """Colour the edge: "error", "warning" or nothing."""
        set_property(self, "state", state)

    def open_calendar(self) -> None:
        """Offer a month to choose the day from."""
        popup = _Calendar(day_from(self.text()), self)
        popup.taken.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()

    def _take(self, day: dt.date) -> None:
        self.setText(day_text(day))
        self.edited.emit(self.text())
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._open.move(self.width() - 32, (self.height() - 26) // 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class _Calendar(QWidget):
    """A month that closes when a day is taken or Esc is pressed."""

    taken = Signal(object)

    def __init__(self, day: dt.date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month = QCalendarWidget()
        language = (
            QLocale.Language.English if i18n.current() == "en" else QLocale.Language.Ukrainian
        )
        month.setLocale(QLocale(language))
        month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if day:
            month.setSelectedDate(QDate(day.year, day.month, day.day))
        _colour(month)
        month.activated.connect(self._on_day)
        month.clicked.connect(self._on_day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(month)
        self.setProperty("calendar", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _on_day(self, day: QDate) -> None:
        self.taken.emit(dt.date(day.year(), day.month(), day.day()))
        self.close()


def _colour(month: QCalendarWidget) -> None:
    """Weekend and arrows in the colours of the look: Qt’s red and black are lost in the dark."""
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(tokens().ink2))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        month.setWeekdayTextFormat(day, weekend)
    ratio = month.devicePixelRatioF()
    for name, drawing in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = month.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(icon(drawing, tokens().ink, 16, ratio))
