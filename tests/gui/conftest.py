"""The sample, the look of the window, and typing that Cyrillic survives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.gui.theme import theme
from memodesk.services.files import open_case


@pytest.fixture(scope="session")
def sample(sample_case: Path) -> Agreement:
    return open_case(sample_case)


@pytest.fixture
def look(qapp: QApplication) -> QApplication:
    theme.prepare(qapp)
    theme.use(qapp, theme.Scheme.LIGHT)
    return qapp


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """One key event for each letter: `keyClicks` aborts the process on Cyrillic."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    return typed
