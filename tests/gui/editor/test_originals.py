"""All originals from the menu of the one primary button, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from memodesk.drafting.draft import DocumentType
from tests.gui.editor.worlds import Desk, Opened

pytestmark = pytest.mark.medium


def acts(menu: QMenu) -> list[str]:
    return [one.text().split("\t")[0] for one in menu.actions() if not one.isSeparator()]


def test_the_menu_makes_all_originals_by_keys(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    screen = opened()
    desk = screen.presenter._desk
    assert isinstance(desk, Desk)
    desk._folder = tmp_path
    menu = screen.view.top._issue.menu()
    assert menu is not None
    assert acts(menu)[:2] == ["Проєкт обох документів", "Проєкт усіх примірників"]
    menu.popup(screen.mapToGlobal(screen.rect().center()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    names = {f"kremenets-agnone.{DocumentType.MEMORANDUM}.{key}.docx" for key in NAMES}
    qtbot.waitUntil(lambda: {path.name for path in tmp_path.iterdir()} == names)


NAMES = ("kremenets", "agnone", "reading", "originals")
