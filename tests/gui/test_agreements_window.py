"""The list as a window over a real database: keys, search, files, undo."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.office import fill
from memodesk.bootstrap import Services
from memodesk.gui.agreements.columns import TITLES, Column
from memodesk.gui.agreements.table import Title
from memodesk.gui.application import Start, make_application
from memodesk.gui.editor.screen import EditorScreen
from memodesk.gui.frame.places import EDITOR, LIST
from memodesk.gui.frame.program import Program
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import ElidedLabel
from memodesk.gui.widgets.toast import Toast
from memodesk.paths import SAMPLE_CASE

pytestmark = pytest.mark.medium
Opened = Callable[..., Program]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    """`opened(count, width)`: the program over a folder with so many agreements, ready."""
    starts: list[Start] = []

    def make(count: int = 0, width: int = 1366, height: int = 768) -> Program:
        folder = tmp_path / "data"
        if count:
            fill(folder, count)
        start = Start(make_application(), Services(folder))
        starts.append(start)
        start.window.resize(width, height)
        start.show()
        qtbot.waitUntil(lambda: start.program is not None and start.program.ready, timeout=20000)
        program = start.program
        assert program is not None
        qtbot.waitUntil(lambda: bool(program.view.rows()))
        program.office.services.change_settings(documents_folder=str(tmp_path / "issued"))
        return program

    yield make
    for start in starts:
        start.window.close()
        start.window.deleteLater()
    qapp.processEvents()


def partners(program: Program) -> list[str]:
    return [row.partners[0] for row in program.view.rows()]


def toast(program: Program) -> Toast:
    return next(one for one in program.window.findChildren(Toast) if one.isVisible())


def press(program: Program, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    QTest.keyClick(program.view.table, key, held)


def test_the_first_start_shows_the_sample_and_enter_opens_it(qtbot: QtBot, opened: Opened) -> None:
    program = opened()
    assert partners(program) == ["Аньйоне"]
    assert program.view.table.hasFocus() or not program.window.isActiveWindow()
    press(program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.frame.current() == EDITOR)
    editor = program.window.findChild(EditorScreen)
    assert editor is not None
    assert editor.presenter.agreement.parties[1].place["uk"] == "Аньйоне"
    QTest.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: program.frame.current() == LIST)


def test_search_finds_cyrillic_in_any_case(
    qtbot: QtBot, opened: Opened, type_text: Callable[[QWidget, str], None]
) -> None:
    program = opened(24)
    type_text(program.view.tools.search, "ґіССен")
    qtbot.waitUntil(lambda: partners(program) == ["Ґіссен"])
    QTest.keyClick(program.view.tools.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(partners(program)) == 24)


def test_titles_sort_in_the_order_of_the_alphabet(qtbot: QtBot, opened: Opened) -> None:
    program = opened(24)
    order = partners(program)
    assert order.index("Грайфсвальд") < order.index("Ґіссен") < order.index("Ельблонг")
    assert order.index("Жагань") < order.index("Їглава") < order.index("Кель")
    title = next(
        one for one in program.view.findChildren(Title) if one.text() == TITLES[Column.PARTNER]
    )
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: partners(program) == order[::-1])


def test_delete_and_bring_back(qtbot: QtBot, opened: Opened) -> None:
    program = opened(3)
    press(program, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(program.view.rows()) == 2)
    back = next(button for button in toast(program).findChildren(Button) if button.text())
    back.click()
    qtbot.waitUntil(lambda: len(program.view.rows()) == 3)


def test_a_copy_stands_beside_the_original(qtbot: QtBot, opened: Opened) -> None:
    program = opened(2)
    before = program.view.table.current_id()
    program.presenter.duplicate(before)
    qtbot.waitUntil(lambda: len(program.view.rows()) == 3)
    assert program.view.table.current_id() == f"{before}-2"


def test_ticks_by_keyboard_show_the_bar_and_issue_documents(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    program = opened()
    press(program, Qt.Key.Key_Space)
    assert program.view._bar.isVisible()
    program.view._bar._issue.click()
    qtbot.waitUntil(lambda: any(program.window.findChildren(Toast)), timeout=20000)
    assert sorted(path.name for path in (tmp_path / "issued").iterdir()) == [
        "kremenets-agnone.memorandum.docx",
        "kremenets-agnone.press-release.docx",
    ]
    press(program, Qt.Key.Key_Escape)
    assert not program.view._bar.isVisible()


def test_case_files_are_dropped_on_the_list_and_given_back(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    program = opened()
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "memodesk.case"', encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (SAMPLE_CASE, broken)])
    event = QDropEvent(
        QPointF(QPoint(600, 400)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.view.dropEvent(event)
    qtbot.waitUntil(lambda: len(program.view.rows()) == 2)
    assert "broken.json" in toast(program).accessibleName()
    given = tmp_path / "given.json"
    program.presenter.give_file("kremenets-agnone", given)
    qtbot.waitUntil(given.exists)
    written = json.loads(given.read_text(encoding="utf-8"))
    assert written["parties"] == json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))["parties"]


def test_a_wide_window_tells_of_the_agreement_under_the_keyboard(
    qtbot: QtBot, opened: Opened
) -> None:
    program = opened(width=1920, height=1080)
    qtbot.waitUntil(program.view.details.isVisible)
    said = [label.text() for label in program.view.details.findChildren(QLabel)]
    assert "Аньйоне, Італія" in said
    assert any("Даніеле Сая" in text for text in said)
    assert any("Навчальний приклад" in text for text in said)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1280, 640), (1093, 614), (960, 540)])
def test_nothing_is_clipped(opened: Opened, qtbot: QtBot, width: int, height: int) -> None:
    program = opened(width=width, height=height)
    for place in ("agreements", "settings", "help", "about"):
        program.show_place(place)
        qtbot.wait(30)
        for widget in program.window.findChildren(QWidget):
            if widget.isVisible() and isinstance(widget, QLabel | Button):
                assert_whole(widget)


def assert_whole(widget: QLabel | Button) -> None:
    """Elided labels may be short; everything else has the room it asks for."""
    if isinstance(widget, ElidedLabel):
        return
    if isinstance(widget, QLabel) and widget.wordWrap():
        wanted = widget.heightForWidth(widget.width())
        assert widget.height() >= wanted, widget.text()
    else:
        assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def test_expiring_agreements_have_a_saved_view(qtbot: QtBot, opened: Opened) -> None:
    program = opened(100)
    program.presenter.choose_view("ending")
    qtbot.waitUntil(lambda: 0 < len(program.view.rows()) < 100)
    today = dt.datetime.now().astimezone().date()
    assert all(
        row.valid_until and today <= row.valid_until <= today + dt.timedelta(days=366)
        for row in program.view.rows()
    )
