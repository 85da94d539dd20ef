"""The frame over real folders: places, languages, looks, faults of storage, the end."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from benchmarks.office import fill
from memodesk import i18n
from memodesk.bootstrap import Services
from memodesk.domain.agreement import Agreement
from memodesk.gui.about.parts import licence_text, licence_texts, parts
from memodesk.gui.about.view import AboutView
from memodesk.gui.agreements.contract import Card
from memodesk.gui.agreements.new_dialog import NewDialog
from memodesk.gui.application import Start, make_application
from memodesk.gui.frame.crash import LOG_NAME, CrashGuard
from memodesk.gui.frame.crash_dialog import CrashDialog
from memodesk.gui.frame.places import ABOUT, EDITOR, LIST, SETTINGS
from memodesk.gui.frame.program import Program
from memodesk.gui.frame.support import details
from memodesk.gui.settings.screen import SettingsScreen
from memodesk.gui.theme.look import tokens
from memodesk.gui.welcome.dialog import CommunityDialog
from memodesk.gui.widgets.button import Button
from memodesk.paths import DATABASE_NAME, SAMPLE_CASE
from memodesk.settings import load

pytestmark = pytest.mark.medium
Began = Callable[[], Start]


@pytest.fixture
def began(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Began]:
    """`began()`: the window over the folder `tmp_path`, first paint and widgets done."""
    starts: list[Start] = []

    def make() -> Start:
        start = Start(make_application(), Services(tmp_path))
        starts.append(start)
        start.window.resize(1366, 768)
        start.show()
        qtbot.waitUntil(lambda: start.program is not None, timeout=20000)
        return start

    yield make
    for start in starts:
        start.window.close()
        start.window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def program(qtbot: QtBot, began: Began) -> Program:
    made = began().program
    assert made is not None
    qtbot.waitUntil(lambda: made.ready and bool(made.view.rows()), timeout=20000)
    return made


def banner_buttons(program: Program) -> dict[str, Button]:
    return {button.text(): button for button in program.frame.banner.findChildren(Button)}


def test_geometry_and_rows_are_there_again_at_the_next_start(
    qtbot: QtBot, began: Began, program: Program, tmp_path: Path
) -> None:
    program.window.resize(1200, 700)
    program.window.close()
    assert load(tmp_path).settings.window
    again = Start(make_application(), Services(tmp_path))
    assert again.window.height() == 700  # the screen of the test is narrower than the window
    assert [row.id for row in again.rows] == [SAMPLE_CASE.stem]


def test_a_second_window_over_the_same_folder_just_opens(
    qtbot: QtBot, began: Began, program: Program
) -> None:
    other = began().program
    assert other is not None
    qtbot.waitUntil(lambda: other.ready and bool(other.view.rows()), timeout=20000)
    assert not other.frame.banner.sentence()


def test_a_missing_database_is_never_silently_replaced(
    qtbot: QtBot, began: Began, program: Program, tmp_path: Path
) -> None:
    program.window.close()
    (tmp_path / DATABASE_NAME).unlink()
    other = began().program
    assert other is not None
    qtbot.waitUntil(lambda: bool(other.frame.banner.sentence()), timeout=20000)
    assert not other.ready
    assert not (tmp_path / DATABASE_NAME).exists()
    banner_buttons(other)["Відновити копію"].click()
    qtbot.waitUntil(lambda: other.ready and bool(other.view.rows()), timeout=20000)
    assert not other.frame.banner.sentence()


def test_a_damaged_database_is_said_and_its_backup_brought_back(
    qtbot: QtBot, began: Began, program: Program, tmp_path: Path
) -> None:
    program.window.close()
    (tmp_path / DATABASE_NAME).write_text("not a database", encoding="utf-8")
    other = began().program
    assert other is not None
    qtbot.waitUntil(lambda: bool(banner_buttons(other)), timeout=20000)
    banner_buttons(other)["Відновити копію"].click()
    qtbot.waitUntil(lambda: other.ready and bool(other.view.rows()), timeout=20000)


def leaves_wal(link: sqlite3.Connection) -> bool:
    """Whether nobody else has the database open any more."""
    try:
        return bool(link.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",))
    except sqlite3.OperationalError:
        return False


def test_a_locked_database_leaves_the_window_alive(
    qtbot: QtBot, began: Began, program: Program, tmp_path: Path
) -> None:
    program.window.close()
    link = sqlite3.connect(tmp_path / DATABASE_NAME, check_same_thread=False)
    qtbot.waitUntil(lambda: leaves_wal(link), timeout=20000)  # the copy at the end may still read
    link.execute("BEGIN EXCLUSIVE")
    threading.Timer(8, link.close).start()
    other = began().program
    assert other is not None
    qtbot.waitUntil(lambda: bool(other.frame.banner.sentence()), timeout=20000)
    assert "зайнятий" in other.frame.banner.sentence()
    link.close()
    qtbot.waitUntil(lambda: "Спробувати ще" in banner_buttons(other), timeout=20000)
    banner_buttons(other)["Спробувати ще"].click()
    qtbot.waitUntil(lambda: other.ready and bool(other.view.rows()), timeout=20000)


def test_another_language_and_look_take_effect_at_once(qtbot: QtBot, program: Program) -> None:
    program.show_place(SETTINGS)
    screen = program.window.findChild(SettingsScreen)
    assert screen is not None
    screen.presenter.choose_look("dark")
    assert tokens().dark
    screen.presenter.choose_look("light")
    screen.presenter.choose_language("en")
    assert i18n.current() == "en"
    assert program.frame.current() == SETTINGS
    labels = {label.text() for label in program.frame.findChildren(QLabel)}
    assert "Settings" in labels


def test_ones_own_community_is_asked_once_and_begins_every_agreement(
    qtbot: QtBot, program: Program, sample: Agreement
) -> None:
    qtbot.waitUntil(lambda: bool(program.view._welcome.sentence()))
    dialog = CommunityDialog(program.window, None)
    dialog.form.place.setText("Кременець")
    dialog._keep()
    assert dialog.form._notes["name"].text()
    dialog.form.name.setText("Кременецька міська рада Тернопільської області")
    dialog.form.person.setText("Андрій Смаглюк")
    dialog._keep()
    assert dialog.party is not None
    program.office.keep_community(dialog.party)
    program.screens.office_opened()
    qtbot.waitUntil(lambda: not program.view._welcome.sentence())
    source = NewDialog(program.window, (), ()).asked.source
    made = program.office.services.agreements.get(program.office.create(source)).agreement
    assert made.parties[0].place["uk"] == "Кременець"


def test_a_new_agreement_from_a_card_or_an_earlier_one(qtbot: QtBot, program: Program) -> None:
    cards = program.office.cards()
    dialog = NewDialog(program.window, cards, program.view.rows())
    dialog._cards.search.setText("аньйоне")
    row = next(one for words, one in dialog._cards._rows if not one.isHidden())
    row.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    made = program.office.services.agreements.get(program.office.create(dialog.asked.source))
    assert made.agreement.languages == ("uk", "it")
    assert any(party.place.get("uk") == "Аньйоне" for party in made.agreement.parties)
    earlier = NewDialog(program.window, cards, program.view.rows())
    earlier._earlier._rows[0][1].click()
    second = program.office.services.agreements.get(program.office.create(earlier.asked.source))
    assert second.agreement.term is not None


def test_without_cards_that_way_is_closed(program: Program) -> None:
    dialog = NewDialog(program.window, (), ())
    assert not dialog._cards._rows
    assert isinstance(Card("a", "b"), tuple) is False


def test_leaving_the_editor_stores_and_shows_it_in_the_list(qtbot: QtBot, program: Program) -> None:
    program.screens.open(SAMPLE_CASE.stem)
    qtbot.waitUntil(lambda: program.frame.current() == EDITOR, timeout=20000)
    editor = program.screens._editor
    assert editor is not None
    editor.presenter.edit_text("parties[1].place", "uk", "Аньйоне-над-Верріно")
    program.show_place(LIST)
    qtbot.waitUntil(lambda: program.view.rows()[0].partners == ("Аньйоне-над-Верріно",))


def test_closing_the_window_stores_what_is_on_the_desk(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.screens.open(SAMPLE_CASE.stem)
    qtbot.waitUntil(lambda: program.frame.current() == EDITOR, timeout=20000)
    editor = program.screens._editor
    assert editor is not None
    editor.presenter.edit_text("parties[1].place", "uk", "Капракотта")
    program.window.close()
    stored = Services(tmp_path).agreements.get(SAMPLE_CASE.stem).agreement
    assert stored.parties[1].place["uk"] == "Капракотта"


def test_what_found_no_place_to_be_kept_holds_the_window_once(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program.screens, "leave", lambda: False)
    assert not program.window.close()
    assert program.window.isVisible()
    assert program.window.close()


def test_an_unexpected_failure_is_logged_saved_and_said_once(tmp_path: Path) -> None:
    done: list[str] = []
    guard = CrashGuard(tmp_path, lambda: done.append("saved"), done.append)
    error = ZeroDivisionError("a fault of ours")
    guard.caught(type(error), error, None)
    assert done[0] == "saved"
    assert "a fault of ours" in done[1]
    assert "a fault of ours" in (tmp_path / LOG_NAME).read_text(encoding="utf-8")


def test_the_detail_of_a_failure_can_be_copied(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = CrashDialog("Traceback …")
    qtbot.addWidget(dialog)
    dialog.copy()
    assert qapp.clipboard().text() == "Traceback …"


def test_from_about_one_goes_back_to_where_one_came_from(program: Program) -> None:
    program.show_place(SETTINGS)
    screen = program.window.findChild(SettingsScreen)
    assert screen is not None
    screen.about_asked.emit()
    assert program.frame.current() == ABOUT
    about = program.window.findChild(AboutView)
    assert about is not None
    about.copy_details()
    assert "MemoDesk: " in QApplication.clipboard().text()
    about.back_asked.emit()
    assert program.frame.current() == SETTINGS


def test_details_for_support_name_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    fill(tmp_path / "data", 2)
    said = details(tmp_path / "data")
    assert "Data: ~/data" in said
    assert str(tmp_path) not in said
    for typed in ("Смаглюк", "Сая", "Бардіїв", "agreement-1"):
        assert typed not in said


def test_licences_are_there_in_full() -> None:
    lesser = [part for part in parts() if part.licence.startswith("LGPL")]
    assert lesser
    for part in lesser:
        assert part.text in licence_texts()
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence_text(part.text)


REAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
import memodesk.gui.application as application
from PySide6.QtWidgets import QWidget
def look():
    tops = application.QApplication.topLevelWidgets()
    window = next(one for one in tops if isinstance(one, application.MainWindow))
    widgets = {type(one).__name__: one for one in window.findChildren(QWidget)}
    view = widgets.get("AgreementsView")
    if "EditorScreen" in widgets:
        print("opened", flush=True); timer.stop(); window.close()
    elif view and view.rows() and view.new_button.isEnabled() and not sent:
        print(view.rows()[0].partners[0], flush=True); sent.append(1)
        QTest.keyClick(view.table, Qt.Key.Key_Return)
sent = []
timer = QTimer()
timer.timeout.connect(look)
make = application.make_application
def begun():
    app = make(); timer.start(100); return app
application.make_application = begun
sys.exit(application.run(Path(sys.argv[1]), "uk"))
"""


def test_the_program_itself_starts_shows_the_sample_and_opens_it(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", REAL, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stdout.splitlines() == ["Аньйоне", "opened"], run.stderr
    assert run.returncode == 0
    assert not (tmp_path / LOG_NAME).exists()
