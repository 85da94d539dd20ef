"""The living paper: what is made anew, what is lit, where a mark stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType, Draft, Mark
from memodesk.gui.editor.field_path import with_value
from memodesk.gui.editor.paper.paper import Paper
from memodesk.gui.editor.paper.sheet import changed_range
from memodesk.services.drafting import compose_documents
from tests.gui.editor.worlds import TODAY

Click = Callable[[Paper, str], None]
COLUMNS = (("uk", "Українська"), ("it", "Італійська"))


def memorandum(agreement: Agreement) -> Draft:
    return compose_documents(agreement, (DocumentType.MEMORANDUM,), today=TODAY)[0]


@pytest.fixture
def paper(qtbot: QtBot, look: QApplication, sample: Agreement) -> Paper:
    made = Paper()
    qtbot.addWidget(made)
    made.resize(520, 400)
    made.show()
    made.show_draft(memorandum(sample), COLUMNS)
    return made


def test_the_same_words_are_never_laid_out_twice(paper: Paper, sample: Agreement) -> None:
    assert paper.built > 40
    paper.show_draft(memorandum(sample), COLUMNS)
    assert paper.built == 0


def test_only_changed_cells_are_made_anew(paper: Paper, sample: Agreement) -> None:
    changed = with_value(sample, "term.notice_months", 3)
    paper.show_draft(memorandum(changed), COLUMNS)
    assert 0 < paper.built <= 6


def test_both_cells_of_a_row_stand_level(paper: Paper) -> None:
    for row in paper._sheet.rows:
        tallest = max(cell.height for cell in row.cells if cell)
        assert row.height >= row.before + tallest
    tops = [row.top for row in paper._sheet.rows]
    assert tops == sorted(tops)


def test_a_field_lights_its_paragraphs_and_its_words(paper: Paper) -> None:
    paper.show_focus("signing.events[0].date")
    assert "place_date_1" in paper.lit_segments()
    row = paper.row_of("place_date_1")
    assert row is not None
    assert all(cell.key.focus for cell in row.cells if cell)
    paper.show_focus("")
    assert paper.lit_segments() == ()


def test_a_gap_has_a_box_under_its_words(paper: Paper, sample: Agreement) -> None:
    open_day = with_value(sample, "signing.events[0].date", None)
    paper.show_draft(memorandum(open_day), COLUMNS)
    row = paper.row_of("place_date_1")
    assert row is not None
    cell = row.cells[0]
    assert cell is not None
    gap = next(span for span in cell.spans if span.piece.mark is Mark.GAP)
    boxes = list(cell._lines(gap.start, gap.end))
    assert boxes
    assert all(box.left() >= 0 and box.right() <= cell.key.width + 1 for box in boxes)
    assert not paper.grab().isNull()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("до міста Аньйоне", "до села Аньйоне", "села"),
        ("один два", "один два три", " три"),
        ("один два три", "один три", ""),
    ],
)
def test_changed_words_are_whole_words(old: str, new: str, words: str) -> None:
    change = changed_range("s", 0, old, new)
    assert words.strip() in new[change.start : change.end]
    assert len(new[change.start : change.end]) <= len(words.strip()) + 5


def test_a_click_finds_the_piece_under_it(paper: Paper, click_on: Click) -> None:
    found = []
    paper.field_clicked.connect(lambda path, language: found.append((path, language)))
    click_on(paper, "place_date_1")
    assert found == [("signing.events[0].date", "uk")]


@pytest.fixture
def click_on() -> Click:
    def click(paper: Paper, segment: str) -> None:
        row = paper.row_of(segment)
        assert row is not None
        top, height = paper.place_of(row)
        right = round(paper._left_of(0) + paper._column_width() - 20)
        QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=QPoint(right, top + height // 2 - 4))

    return click


def test_light_hides_no_words(paper: Paper) -> None:
    def ink(left: float) -> int:
        row = paper.row_of("place_place_1")
        assert row is not None
        top, height = paper.place_of(row)
        picture = paper.grab().toImage()
        xs = range(round(left), round(left) + 50)
        ys = range(top, top + height)
        return sum(picture.pixelColor(x, y).lightness() < 120 for x in xs for y in ys)

    left = paper._left_of(0)
    before = ink(left)
    paper.show_focus("signing.events[0].date")
    assert before > 10
    assert ink(left) > before // 2
