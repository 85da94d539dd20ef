"""Work aside: one answer for each request, the newest wins, failures are said."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from memodesk.errors import StorageError
from memodesk.gui.background import Latest, run_in_background


def test_the_answer_comes_back_on_the_thread_that_asked(qtbot: QtBot) -> None:
    heard: list[tuple[str, int]] = []
    run_in_background(
        threading.get_ident,
        lambda where: heard.append(("there", where)),
        lambda sentence: heard.append((sentence, 0)),
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] == "there"
    assert heard[0][1] != threading.get_ident()


@pytest.mark.parametrize(
    ("error", "start"),
    [(StorageError("Диск заповнений."), "Диск заповнений."), (KeyError("x"), "Не вдалося")],
)
def test_a_failure_is_a_sentence(qtbot: QtBot, error: Exception, start: str) -> None:
    heard: list[str] = []

    def fail() -> None:
        raise error

    run_in_background(fail, lambda _none: heard.append("done"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].startswith(start)


def test_a_newer_request_supersedes_the_one_that_waits(qtbot: QtBot) -> None:
    latest, gate, done = Latest(), threading.Event(), list[int]()

    def work(number: int) -> int:
        gate.wait(5)
        return number

    for number in range(5):
        latest.ask(lambda number=number: work(number), done.append, print)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == [0, 4]
    assert not latest.busy


def test_nobody_is_answered_after_the_stop(qtbot: QtBot) -> None:
    latest, done = Latest(), list[int]()
    latest.ask(lambda: 1, done.append, print)
    latest.stop()
    qtbot.waitUntil(lambda: not latest.busy)
    assert done == []
