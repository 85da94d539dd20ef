"""The keys of the editor reach it from a choice too."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memodesk.gui.widgets.choice import Choice

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Down, ALT), (Qt.Key.Key_F4, NONE)])
def test_a_key_of_the_editor_does_not_open_the_list(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.show_choices([("a", "А"), ("b", "Б")])
    choice.show()
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier)
    QApplication.sendEvent(choice, event)
    assert not event.isAccepted()
    assert not choice.view().isVisible()
