"""An editor on the screen, with the sample on its desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memodesk.domain.agreement import Agreement
from memodesk.gui.editor.screen import EditorScreen
from tests.gui.editor.worlds import Desk, Opened


@pytest.fixture
def opened(qtbot: QtBot, look: QApplication, sample: Agreement) -> Iterator[Opened]:
    """`opened(width, height, agreement)`: the editor, read and painted once."""

    def make(width: int = 1285, height: int = 768, agreement: Agreement = sample) -> EditorScreen:
        screen = EditorScreen(Desk(), agreement)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        qtbot.waitUntil(lambda: screen.view.preview.paper.row_of("title_name") is not None)
        return screen

    yield make
    look.processEvents()
