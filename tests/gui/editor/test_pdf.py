"""PDF from the editor: with each issue, of the document on the desk, stopped, and without means."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memodesk.domain.agreement import Agreement
from memodesk.gui.background import Progress
from memodesk.gui.editor.screen import EditorScreen
from memodesk.gui.widgets.progress_note import ProgressNote, time_left
from memodesk.gui.widgets.toast import Toast
from memodesk.rendering.soffice import NAMED
from tests.gui.editor.worlds import Desk, World

pytestmark = pytest.mark.medium

HANGS = "#!/bin/sh\nexec sleep 1000\n"


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A LibreOffice that never ends."""
    path = tmp_path / "office"
    path.write_text(HANGS)
    path.chmod(0o755)
    monkeypatch.setenv(NAMED, str(path))


def test_each_issue_brings_pdf_when_wanted(sample: Agreement, tmp_path: Path) -> None:
    world = World(sample, tmp_path)
    world.presenter.issue_pdf_too(True)
    world.presenter.issue()
    made = world.view.arg("show_pdfs")
    assert (made.documents, made.why) == (2, "")
    assert [path.read_bytes()[:5] for path in made.files] == [b"%PDF-"] * 2
    assert "show_issued" not in world.view.last
    assert world.view.named("show_issuing") == {"busy": False}
    assert world.view.last["show_converting"][0] == (0, 0)
    world.presenter.issue_pdf_too(False)
    world.presenter.issue()
    assert world.view.count["show_pdfs"] == 1


def test_a_pdf_of_an_earlier_text_is_named(
    sample: Agreement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "kremenets-agnone.memorandum.pdf"
    old.write_bytes(b"%PDF-old")
    sentence = "Поруч лишилися давніші PDF: kremenets-agnone.memorandum.pdf."
    world = World(sample, tmp_path)
    world.presenter.issue()
    assert world.view.arg("show_issued", 1) == sentence
    world.presenter.issue_pdf_too(True)
    world.presenter.issue()
    assert world.view.arg("show_pdfs").remark == ""
    monkeypatch.setenv(NAMED, str(tmp_path / "none"))
    world.presenter.issue()
    assert "Поруч лишилися давніші PDF: " in world.view.arg("show_failure")


def test_the_document_on_the_desk_is_opened_as_pdf(sample: Agreement, tmp_path: Path) -> None:
    world = World(sample, tmp_path)
    world.presenter.open_issued("pdf")
    assert world.view.arg("open_file").name == "kremenets-agnone.memorandum.pdf"
    assert world.view.named("show_issuing") == {"busy": False}


def test_without_a_converter_the_word_files_are_issued(
    sample: Agreement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NAMED, str(tmp_path / "none"))
    world = World(sample, tmp_path)
    world.presenter.issue_pdf_too(True)
    world.presenter.issue()
    assert world.view.arg("show_failure").startswith("Документи Word видано. Файлу ")
    assert len(list(tmp_path.glob("*.docx"))) == 2
    assert world.view.named("show_issuing") == {"busy": False}


@pytest.fixture
def screen(
    qtbot: QtBot, look: QApplication, sample: Agreement, tmp_path: Path
) -> Iterator[EditorScreen]:
    made = EditorScreen(Desk(tmp_path), sample)
    qtbot.addWidget(made)
    made.resize(1285, 768)
    made.show()
    yield made
    look.processEvents()


def note_of(screen: EditorScreen) -> ProgressNote:
    note = screen.view.top.findChild(ProgressNote)
    assert note is not None
    return note


def issue_with_pdf(screen: EditorScreen, qtbot: QtBot) -> None:
    actions = screen.view.top.findChildren(QAction)
    next(act for act in actions if act.text() == "Разом із PDF").setChecked(True)
    screen.view.intents.issue_asked.emit()
    qtbot.waitUntil(note_of(screen).isVisible)


def toasts(screen: EditorScreen) -> str:
    return " ".join(toast.accessibleName() for toast in screen.window().findChildren(Toast))


def test_the_window_counts_and_says_what_is_there(screen: EditorScreen, qtbot: QtBot) -> None:
    issue_with_pdf(screen, qtbot)
    qtbot.waitUntil(lambda: "Видано 2 документи" in toasts(screen), timeout=20_000)
    assert not note_of(screen).isVisible()


@pytest.mark.usefixtures("hanging")
def test_stopped_in_the_window(screen: EditorScreen, qtbot: QtBot) -> None:
    issue_with_pdf(screen, qtbot)
    note = note_of(screen)
    assert note._label.text() == "PDF: 0 з 2"
    note._stop.click()
    qtbot.waitUntil(lambda: not note.isVisible(), timeout=5000)
    assert "Видано 2 документи" in toasts(screen)


@pytest.mark.usefixtures("hanging")
def test_a_window_that_is_gone_stops_it(screen: EditorScreen, qtbot: QtBot) -> None:
    issue_with_pdf(screen, qtbot)
    latest = screen.presenter._converting._latest
    assert latest.busy
    screen.presenter.stop()
    qtbot.waitUntil(lambda: not latest.busy, timeout=5000)
    assert not toasts(screen)


def test_the_rest_is_said_in_words() -> None:
    assert time_left(0, 24, 100.0) == ""
    assert time_left(7, 24, 3.0) == ""
    assert time_left(7, 24, 14.0) == "ще менше хвилини"
    assert time_left(7, 24, 60.0) == "ще близько 2 хв"


def test_progress_is_told_from_any_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda *step: seen.append(step))
    thread = Thread(target=lambda: progress.tell(7, 24))
    thread.start()
    thread.join()
    assert seen == []  # not on the other thread
    qtbot.waitUntil(lambda: seen == [(7, 24)])
    progress.tell(8, 24)
    progress.mute()
    qtbot.wait(20)
    assert seen == [(7, 24)]
