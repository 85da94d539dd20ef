"""An answer that comes after its window has gone reaches nobody."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from memodesk.gui.background import run_for, run_in_background


def test_an_answer_after_the_end_falls_silent(qtbot: QtBot) -> None:
    owner, go = QObject(), threading.Event()
    heard: list[object] = []
    run_for(owner)(lambda: go.wait(5), heard.append, heard.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go.set()
    later: list[object] = []
    run_in_background(lambda: "later", later.append, later.append)
    qtbot.waitUntil(lambda: later == ["later"])
    qtbot.wait(50)
    assert heard == []


def test_an_answer_in_time_is_heard(qtbot: QtBot) -> None:
    owner = QObject()
    heard: list[object] = []
    run_for(owner)(lambda: "so", heard.append, heard.append)
    qtbot.waitUntil(lambda: heard == ["so"])
    assert heard == ["so"]
