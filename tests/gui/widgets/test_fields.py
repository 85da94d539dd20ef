"""The fields by themselves: what they say, and what they do not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from memodesk.gui.theme.theme import tokens
from memodesk.gui.widgets.choice import SearchChoice
from memodesk.gui.widgets.date_field import DateField
from memodesk.gui.widgets.form_strip import EDITED, SETTLED, UNSURE, FormStrip
from memodesk.gui.widgets.growing_field import GrowingField

Type = Callable[[QWidget, str], None]


@pytest.fixture
def shown(qtbot: QtBot, look: QApplication) -> Callable[[QWidget], None]:
    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(260, 60)
        widget.show()
        look.processEvents()

    return show


def test_only_a_person_edits(shown: Callable[[QWidget], None], type_text: Type) -> None:
    field, heard = GrowingField(), list[str]()
    shown(field)
    field.edited.connect(heard.append)
    field.show_text("Аньйоне")
    assert heard == []
    type_text(field, "ї")
    assert heard == ["Аньйонеї"]


def test_a_line_takes_pasted_lines_as_one(shown: Callable[[QWidget], None]) -> None:
    field = GrowingField()
    shown(field)
    pasted = QMimeData()
    pasted.setText("Комуна\n  Аньйоне\r\n")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == "Комуна Аньйоне"


def test_tab_leaves_the_field(shown: Callable[[QWidget], None]) -> None:
    holder = QWidget()
    first, second = GrowingField(parent=holder), GrowingField(parent=holder)
    second.move(0, 40)
    shown(holder)
    holder.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert first.toPlainText() == ""
    assert second.hasFocus()


def test_the_calendar_puts_the_day_into_the_field(shown: Callable[[QWidget], None]) -> None:
    import datetime as dt

    field, heard = DateField(), list[str]()
    shown(field)
    field.edited.connect(heard.append)
    field._take(dt.date(2026, 11, 23))
    assert field.text() == "23.11.2026"
    assert heard == ["23.11.2026"]


def test_the_weekend_is_read_in_both_looks(shown: Callable[[QWidget], None]) -> None:
    field = DateField()
    shown(field)
    field.open_calendar()
    month = field.findChild(QCalendarWidget)
    assert month is not None
    colour = month.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert colour == QColor(tokens().ink2)


def test_an_unknown_name_falls_back_to_what_stood(shown: Callable[[QWidget], None]) -> None:
    choice, heard = SearchChoice(), list[str]()
    shown(choice)
    choice.show_choices([("UA", "Україна"), ("IT", "Італія")])
    choice.show_value("UA")
    choice.chosen.connect(heard.append)
    choice._line.setText("італія")
    choice._settle()
    assert heard[-1] == "IT"
    choice._line.setText("Атлантида")
    choice._settle()
    assert choice._line.text() == "Італія"


def test_a_form_is_confirmed_or_written_anew(
    shown: Callable[[QWidget], None], type_text: Type
) -> None:
    strip, said = FormStrip(), list[str]()
    shown(strip)
    strip.confirmed.connect(lambda: said.append("так"))
    strip.corrected.connect(said.append)
    strip.show_form("в особі", "мера Аньйоне", UNSURE)
    strip._yes.click()
    strip._pencil.click()
    strip._line.selectAll()
    type_text(strip._line, "голови")
    QTest.keyClick(strip._line, Qt.Key.Key_Return)
    assert said == ["так", "голови"]


def test_escape_leaves_a_form_as_it_was(shown: Callable[[QWidget], None], type_text: Type) -> None:
    strip, said = FormStrip(), list[str]()
    shown(strip)
    strip.corrected.connect(said.append)
    strip.show_form("в особі", "мера Аньйоне", SETTLED)
    strip._begin()
    type_text(strip._line, "хтозна")
    QTest.keyClick(strip._line, Qt.Key.Key_Escape)
    assert said == []
    assert strip._sentence.isVisible()


def test_a_corrected_form_says_so(shown: Callable[[QWidget], None]) -> None:
    strip = FormStrip()
    shown(strip)
    strip.show_form("в особі", "мера", EDITED)
    assert strip._note.isVisible()
    assert not strip._yes.isVisible()
