"""The letter on the desk: its place in the switch, its one column, the legend of its gaps."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from memodesk.drafting.draft import DocumentType
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.preview_panel import PreviewPanel
from memodesk.gui.editor.screen import EditorScreen
from memodesk.gui.widgets.segmented import TIGHT
from tests.gui.editor.worlds import Opened

WIDTHS = [420, 440, 459, 464, 500, 521, 560, 600, 900]
"""From the narrowest preview; 459 and 521 are those of windows 1280 and 1366 wide."""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_switch_and_the_tools_stand_beside_each_other_uncut(
    qtbot: QtBot, look: QApplication, width: int
) -> None:
    panel = PreviewPanel(Intents())
    qtbot.addWidget(panel)
    panel.resize(width, 300)
    panel.show()
    tools = panel._tools
    for _round in range(3):
        look.processEvents()
    edge = 0
    for place in range(tools._line.count()):
        item = tools._line.itemAt(place)
        widget = item.widget() if item else None
        if widget is None or not widget.isVisible():
            continue
        assert widget.x() >= edge
        assert widget.width() >= widget.sizeHint().width()
        edge = widget.x() + widget.width()
    assert edge <= width
    segments = list(tools._documents._buttons.values())
    assert [one.text() for one in segments] == ["Меморандум", "Пресреліз", "Лист"]
    for one in segments:
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text()) + TIGHT
        assert 0 <= one.x() <= tools._documents.width() - one.width()


def test_the_zoom_comes_back_where_there_is_room(qtbot: QtBot, look: QApplication) -> None:
    panel = PreviewPanel(Intents())
    qtbot.addWidget(panel)
    panel.show()
    tools, seen = panel._tools, []
    for width in (420, 521, 900, 420):
        panel.resize(width, 300)
        look.processEvents()
        seen.append((tools._zoom[0].isVisible(), tools._percent.isVisible()))
    assert seen == [(False, False), (True, False), (True, True), (False, False)]


def show_letter(screen: EditorScreen) -> None:
    screen.view.preview._tools._documents._buttons[DocumentType.LETTER_MINISTRY.value].click()


def legend(screen: EditorScreen) -> list[str]:
    line = screen.view.preview._legend
    items = (line.itemAt(place) for place in range(line.count()))
    widgets = (item.widget() for item in items if item)
    return [widget.text() for widget in widgets if isinstance(widget, QLabel)]


def test_the_letter_has_one_column_and_its_own_legend(look: QApplication, opened: Opened) -> None:
    screen = opened()
    preview = screen.view.preview
    assert preview._tools._swap.isEnabled()
    show_letter(screen)
    look.processEvents()
    assert preview.paper._columns == (("uk", "Українська"),)
    assert not preview._tools._swap.isEnabled()
    assert legend(screen) == ["Прогалини:", "заповнити нам 1"]
    assert preview.paper.row_of("letterhead_subject") is not None
    screen.presenter.choose_document(DocumentType.MEMORANDUM.value)
    look.processEvents()
    assert [code for code, _name in preview.paper._columns] == ["uk", "it"]
    assert preview._tools._swap.isEnabled()


def test_the_next_gap_leads_to_the_address(look: QApplication, opened: Opened) -> None:
    screen = opened()
    show_letter(screen)
    buttons = screen.view.preview.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Наступна").click()
    look.processEvents()
    assert "letterhead_data_1" in screen.view.preview.paper.lit_segments()


def test_attachments_stand_below_each_other(look: QApplication, opened: Opened) -> None:
    screen = opened()
    show_letter(screen)
    look.processEvents()
    lefts = []
    for segment in ("attachments_draft", "attachments_note", "attachments_parties"):
        row = screen.view.preview.paper.row_of(segment)
        assert row is not None
        cell = row.cells[0]
        assert cell is not None
        start = cell.words.rindex("\t") + 1
        [box, *_more] = cell._lines(start, start + 4)
        lefts.append(round(box.left()))
    assert len(set(lefts)) == 1
