"""The editor as a window: typing, keys, pages, clicks on the paper."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from memodesk.domain.agreement import Agreement
from memodesk.domain.office import OfficeLibrary
from memodesk.drafting.draft import DocumentType
from memodesk.gui.editor.areas_row import AreasRow
from memodesk.gui.editor.clauses_row import ClausesRow
from memodesk.gui.editor.form_widgets import PairRow, SingleRow
from memodesk.gui.editor.list_rows import LanguagesRow
from memodesk.gui.editor.screen import EditorScreen
from memodesk.gui.theme import theme
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.choice import Choice, SearchChoice
from memodesk.gui.widgets.date_field import DateField
from memodesk.gui.widgets.form_strip import FormStrip
from memodesk.gui.widgets.growing_field import GrowingField
from memodesk.gui.widgets.switch import CheckBox
from tests.gui.editor.worlds import Desk, Opened

pytestmark = pytest.mark.medium
POSITION = "parties[1].signatories[0].position"


def row(screen: EditorScreen, path: str) -> PairRow | SingleRow:
    found = next(row for row in screen.view.form._rows if row.row.path == path)
    assert isinstance(found, PairRow | SingleRow)
    return found


def title(screen: EditorScreen) -> str:
    page = screen.view.form._page
    assert page is not None
    return page.title


def field(screen: EditorScreen, path: str, language: str = "uk") -> GrowingField:
    found = row(screen, path)
    assert isinstance(found, PairRow)
    got = found.field(language)
    assert got is not None
    return got


def paper_words(screen: EditorScreen) -> str:
    rows = screen.view.preview.paper._sheet.rows
    return "\n".join(cell.words for row in rows for cell in row.cells if cell)


def test_typing_reaches_the_paper_and_only_its_paragraphs_are_made_anew(
    qtbot: QtBot, opened: Opened, type_text: Callable[[QWidget, str], None]
) -> None:
    screen = opened()
    screen.presenter.jump(POSITION, "uk")
    target = field(screen, POSITION)
    target.selectAll()
    type_text(target, "бургомістр")
    qtbot.waitUntil(lambda: "бургомістра" in paper_words(screen))
    paper = screen.view.preview.paper
    assert 0 < paper.built < 12
    assert len(paper._sheet.rows) > 40
    assert paper.lit_segments()


def test_saved_a_second_after_the_last_key(
    qtbot: QtBot, opened: Opened, type_text: Callable[[QWidget, str], None]
) -> None:
    screen = opened()
    screen.presenter.jump(POSITION, "uk")
    type_text(field(screen, POSITION), "!")
    desk = screen.presenter._desk
    assert isinstance(desk, Desk)
    assert not desk.saved
    qtbot.waitUntil(lambda: bool(desk.saved), timeout=3000)
    qtbot.waitUntil(lambda: "Збережено" in screen.view.top._saved_words.text())


def test_both_fields_of_a_pair_grow_together(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    screen.presenter.jump(POSITION, "uk")
    left, right = field(screen, POSITION, "uk"), field(screen, POSITION, "it")
    assert left.height() == right.height() == 36
    screen.presenter.edit_text(POSITION, "uk", "голова " * 14)
    qtbot.waitUntil(lambda: left.height() > 70)
    assert left.height() == right.height()
    screen.presenter.edit_text(POSITION, "uk", "голова " * 60)
    qtbot.waitUntil(lambda: left.height() == 36 + 3 * 18)


def test_undo_is_one_for_the_whole_editor(
    opened: Opened, type_text: Callable[[QWidget, str], None], sample: Agreement
) -> None:
    screen = opened()
    screen.activateWindow()
    screen.presenter.jump(POSITION, "uk")
    target = field(screen, POSITION)
    type_text(target, "абв")
    assert screen.presenter.agreement != sample
    QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.presenter.agreement == sample
    assert field(screen, POSITION).toPlainText() == "мер Аньйоне"
    QTest.keyClick(target, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "абв" in field(screen, POSITION).toPlainText()


def test_a_click_on_a_paragraph_goes_to_its_field(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    paper = screen.view.preview.paper
    found = paper.row_of("place_date_1")
    assert found is not None
    top, height = paper.place_of(found)
    at = QPoint(paper.width() // 2 - 40, top + height // 2)
    QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=at)
    assert title(screen) == "Підписання"
    widget = row(screen, "signing.events[0].date")
    assert isinstance(widget, SingleRow)
    assert isinstance(widget.field, DateField)


def test_a_form_is_confirmed_with_the_keyboard(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    screen.activateWindow()
    screen.presenter.next_form()
    qtbot.waitUntil(lambda: any(s._yes.isVisible() for s in strips(screen)))
    waiting = sum(s._yes.isVisibleTo(screen) for s in strips(screen))
    answer = next(s._yes for s in strips(screen) if s._yes.hasFocus())
    QTest.keyClick(answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sum(s._yes.isVisibleTo(screen) for s in strips(screen)) < waiting)


def strips(screen: EditorScreen) -> list[FormStrip]:
    pairs = [row for row in screen.view.form._rows if isinstance(row, PairRow)]
    return [strip for pair in pairs for strip in pair._strips.values()]


def test_keys_fold_zoom_and_turn_pages(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    view = screen.view
    keys = Qt.KeyboardModifier
    QTest.keyClick(view, Qt.Key.Key_F7)
    assert not view.findings._area.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Backslash, keys.ControlModifier)
    assert not view.preview.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Backslash, keys.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Equal, keys.ControlModifier)
    assert view.preview._tools._percent.text() == "110\u00a0%"
    QTest.keyClick(view, Qt.Key.Key_Down, keys.AltModifier)
    assert title(screen) == "Сторони"
    QTest.keyClick(view, Qt.Key.Key_Up, keys.AltModifier)
    assert title(screen) == "Документ"


def test_every_page_opens_and_shows_its_values(opened: Opened) -> None:
    screen = opened()
    for item in screen.view._items:
        screen.presenter.choose_place(item.place.key)
        assert screen.view.form._rows
        for widget in screen.view.form._rows:
            if isinstance(widget, PairRow) and widget.row.path == "press.quotes[0].text":
                assert "спроможність" in field(screen, widget.row.path).toPlainText()


def test_light_and_dark_change_while_the_window_stands(look: QApplication, opened: Opened) -> None:
    screen = opened()
    light = screen.view.preview.paper.grab().toImage().pixelColor(300, 200)
    theme.use(look, theme.Scheme.DARK)
    look.processEvents()
    dark = screen.view.preview.paper.grab().toImage().pixelColor(300, 200)
    theme.use(look, theme.Scheme.LIGHT)
    assert light.lightness() > 200
    assert dark.lightness() < 80


def test_a_new_record_is_empty_and_says_what_to_do(opened: Opened) -> None:
    screen = opened(agreement=Agreement(languages=("uk", "en")))
    signs = {item.place.key: item.sign.value for item in screen.view._items}
    assert signs["areas"] == "empty"
    assert screen.view.findings._findings


def test_the_keyboard_stays_in_a_field_that_names_its_page(
    qtbot: QtBot, opened: Opened, type_text: Callable[[QWidget, str], None]
) -> None:
    screen = opened()
    screen.activateWindow()
    screen.presenter.jump("parties[1].place", "uk")
    target = field(screen, "parties[1].place")
    type_text(target, "нов")
    assert title(screen).startswith("Аньйоненов")
    assert field(screen, "parties[1].place") is target


def test_no_choice_and_no_area_is_cut_at_the_smallest_window(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    screen.window().resize(1280, 720)
    for page in ("document", "party/0", "areas", "term", "signing", "finance", "press"):
        screen.presenter.choose_place(page)
        qtbot.wait(30)
        body = screen.view.form._body
        for choice in body.findChildren(Choice):
            if not isinstance(choice, SearchChoice):
                assert choice.longest() <= choice.width() - 46, choice.accessibleName()
        for box in body.findChildren(CheckBox):
            assert box.height() >= box.heightForWidth(box.width()), box.text()


def test_the_page_of_the_press_release_brings_its_paper(opened: Opened) -> None:
    screen = opened()
    memorandum = paper_words(screen)
    screen.presenter.choose_place("press")
    assert screen.presenter._showing.document is DocumentType.PRESS_RELEASE
    assert paper_words(screen) != memorandum


def test_another_page_leaves_no_paragraph_lit_and_no_stop_outside_the_window(
    opened: Opened,
) -> None:
    screen = opened()
    screen.presenter.jump("document_name")
    assert screen.view.preview.paper.lit_segments()
    for row in screen.view.form._rows:
        assert all(stop.window() is screen.window() for stop in row.stops()), row.row.path
    screen.presenter.choose_place("term")
    assert not screen.view.preview.paper.lit_segments()


def test_articles_change_places_and_own_words_are_kept_for_others(
    qtbot: QtBot, opened: Opened
) -> None:
    screen = opened()
    screen.presenter.choose_place("clauses")
    clauses = next(row for row in screen.view.form._rows if isinstance(row, ClausesRow))
    finance = clauses._rows["finance"]
    before = clauses._list.indexOf(finance)
    QTest.mouseClick(finance._movers[0], Qt.MouseButton.LeftButton)
    assert clauses._list.indexOf(finance) == before - 2
    stops = clauses.stops()
    assert stops.index(finance._own) < stops.index(clauses._rows["coordination"]._own)
    screen.view.intents.clause_replaced.emit("publicity", {"uk": "Сторони діляться новинами."})
    publicity = clauses._rows["publicity"]
    assert publicity._keep.isVisible()
    QTest.mouseClick(publicity._keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(publicity._office.isVisible)
    screen.view.intents.clause_replaced.emit("publicity", {})
    menu = publicity._office.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    agreement = screen.presenter.agreement
    assert agreement.clauses is not None
    assert agreement.clauses.replace["publicity"] == {"uk": "Сторони діляться новинами."}


def test_an_own_area_is_offered_again(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    screen.presenter.choose_place("areas")
    screen.view.intents.area_taken.emit({"uk": "пасічництво", "it": "apicoltura"})
    areas = next(row for row in screen.view.form._rows if isinstance(row, AreasRow))
    keeper = next(
        button for button in areas.findChildren(Button) if "в інших" in button.accessibleName()
    )
    QTest.mouseClick(keeper, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(areas._office.isVisible)
    areas._office.chosen.emit({"uk": "риболовля"})
    texts = [area.text for area in screen.presenter.agreement.areas]
    assert texts[-2:] == [{"uk": "пасічництво", "it": "apicoltura"}, {"uk": "риболовля"}]


def test_texts_that_no_lawyer_has_read_are_named_until_one_has(opened: Opened) -> None:
    screen = opened()
    screen.presenter.choose_place("document")
    row = next(row for row in screen.view.form._rows if isinstance(row, LanguagesRow))
    assert "українська, італійська" in row._unread_note.text()
    screen.view.show_office(OfficeLibrary(reviewers={"uk": "А. Кіт"}))
    assert "юрист" in row._unread_note.text()
    assert "українська" not in row._unread_note.text()
    screen.view.show_office(OfficeLibrary(reviewers={"uk": "А. Кіт", "it": "Б. Лис"}))
    assert not row._unread_note.isVisible()
