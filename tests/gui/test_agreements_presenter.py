"""The decisions of the list, with a view that remembers and a register in memory."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from memodesk.domain.catalogue import State
from memodesk.errors import StorageError
from memodesk.gui.agreements.columns import Column, widths
from memodesk.gui.agreements.contract import Details, Made, Taken
from memodesk.gui.agreements.presenter import AgreementsPresenter
from memodesk.gui.agreements.words import ends_soon, spoken, state_text, tip
from memodesk.storage.listing import ListRow, Page, Question, Sort, StateGroup
from memodesk.storage.listing import View as SavedView
from tests.gui.editor.worlds import View, at_once

TODAY = dt.date(2026, 11, 23)


def row(id: str, **more: Any) -> ListRow:
    values: dict[str, Any] = {
        "id": id,
        "version": 1,
        "partners": ("Ополе",),
        "countries": ("PL",),
        "document_name": "agreement",
        "title": "",
        "state": State.IN_FORCE,
        "signed_on": dt.date(2021, 3, 1),
        "valid_until": dt.date(2027, 3, 1),
        "term_years": 6,
        "indefinite": False,
        "renews": False,
        "errors": 0,
        "warnings": 0,
        "changed_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    }
    return ListRow(**{**values, **more})


class Register:
    """Remembers what it was asked and keeps rows in a dict."""

    def __init__(self, *ids: str) -> None:
        self.rows = {id: row(id) for id in ids}
        self.away: dict[str, ListRow] = {}
        self.asked: list[Question] = []
        self.issued: list[tuple[str, ...]] = []
        self.refuses: StorageError | None = None

    def page(self, question: Question) -> Page:
        if self.refuses:
            raise self.refuses
        self.asked.append(question)
        found = [one for id, one in self.rows.items() if question.search in id]
        return Page(
            tuple(found),
            len(found),
            views={SavedView.ALL: len(self.rows)},
            groups={StateGroup.IN_FORCE: len(found)},
            countries={"PL": len(found), "IT": 1},
            areas={"culture": 2},
        )

    def duplicate(self, id: str) -> str:
        self.rows[f"{id}-2"] = row(f"{id}-2")
        return f"{id}-2"

    def delete(self, ids: Sequence[str]) -> None:
        for id in ids:
            self.away[id] = self.rows.pop(id)

    def restore(self, ids: Sequence[str]) -> Sequence[str]:
        for id in ids:
            self.rows[id] = self.away.pop(id)
        return ids

    def take_files(self, paths: Sequence[Path]) -> Taken:
        good = [path for path in paths if path.stem != "bad"]
        self.rows |= {path.stem: row(path.stem) for path in good}
        refused = tuple(f"{path.name}: ні" for path in paths if path not in good)
        return Taken(tuple(path.stem for path in good), refused)

    def give_file(self, id: str, path: Path) -> None:
        path.write_text(id, encoding="utf-8")

    def issue(self, ids: Sequence[str]) -> Made:
        self.issued.append(tuple(ids))
        return Made((Path("/tmp/x/a.docx"), Path("/tmp/x/b.docx")), Path("/tmp/x"))

    def details(self, id: str) -> Details:
        return Details(id, id, "", State.DRAFT)

    def areas(self) -> dict[str, str]:
        return {"culture": "Культура і мистецтво"}


def office(*ids: str) -> tuple[AgreementsPresenter, View, Register]:
    view, register = View(), Register(*ids)
    presenter = AgreementsPresenter(view, register, at_once)
    presenter.ready(register, register.areas())
    return presenter, view, register


def shown(view: View) -> list[str]:
    return [line.id for line in view.arg("show_sheet").rows]


def test_rows_read_before_the_office_is_open_can_be_seen_but_not_changed() -> None:
    view, register = View(), Register("a")
    presenter = AgreementsPresenter(view, register, at_once)
    presenter.take(register.page(Question()), loaded=False)
    assert shown(view) == ["a"]
    assert not view.arg("show_sheet").loaded
    for act in (presenter.open, presenter.delete, presenter.duplicate, presenter.issue):
        act("a")
    presenter.new()
    assert register.rows
    assert not {"open_agreement", "ask_new", "show_deleted"} & set(view.last)


def test_search_and_filters_go_to_the_register() -> None:
    presenter, view, register = office("konin", "opole")
    presenter.search("  opole ")
    assert shown(view) == ["opole"]
    assert view.arg("show_sheet").filtered
    presenter.toggle("country", "PL")
    presenter.toggle("state", "in_force")
    presenter.toggle("area", "culture")
    asked = register.asked[-1]
    assert asked.search == "opole"
    assert asked.countries == frozenset({"PL"})
    assert asked.areas == frozenset({"culture"})
    assert asked.groups == {StateGroup.IN_FORCE}
    presenter.toggle("country", "PL")
    assert not register.asked[-1].countries
    presenter.show_all()
    assert register.asked[-1].search == ""
    assert not view.arg("show_sheet").filtered


def test_a_saved_view_takes_filters_off_and_keeps_the_order() -> None:
    presenter, _view, register = office("a")
    presenter.sort(Column.SIGNED)
    presenter.toggle("country", "PL")
    presenter.choose_view("ending")
    asked = register.asked[-1]
    assert (asked.view, asked.sort) == (SavedView.ENDING, Sort.SIGNED)
    assert not asked.countries


def test_a_second_click_turns_the_order_round_and_findings_begin_with_the_gravest() -> None:
    presenter, _view, register = office("a")
    presenter.sort(Column.PARTNER)
    assert register.asked[-1].descending
    presenter.sort(Column.FINDINGS)
    assert register.asked[-1].descending
    presenter.sort(Column.FINDINGS)
    assert not register.asked[-1].descending


def test_facets_have_names_and_counts_the_most_frequent_first() -> None:
    _presenter, view, _register = office("a", "b")
    facets = {facet.key: facet for facet in view.arg("show_sheet").facets}
    assert [(one.label, one.count) for one in facets["country"].options] == [
        ("Польща", 2),
        ("Італія", 1),
    ]
    assert facets["state"].options[0].label == "Діє"
    assert facets["area"].options[0].label == "Культура і мистецтво"


def test_delete_takes_the_ticked_rows_and_undo_brings_them_back() -> None:
    presenter, view, register = office("a", "b", "c")
    presenter.tick("a")
    presenter.tick("c")
    presenter.delete("b")
    assert list(register.rows) == ["b"]
    sentence, ids = view.last["show_deleted"][0]
    assert ids == ("a", "c")
    assert "2" in sentence
    assert view.arg("show_sheet").ticked == frozenset()
    presenter.restore(ids)
    assert set(register.rows) == {"a", "b", "c"}
    assert view.arg("show_sheet", 1) == "a"


def test_delete_without_ticks_takes_the_row_under_the_keyboard() -> None:
    presenter, view, register = office("a", "b")
    presenter.delete("b")
    assert list(register.rows) == ["a"]
    assert view.arg("show_deleted", 1) == ("b",)


def test_tick_all_and_none() -> None:
    presenter, view, _register = office("a", "b")
    presenter.tick_all()
    assert view.arg("show_ticked") == {"a", "b"}
    presenter.tick_all()
    assert view.arg("show_ticked") == set()


def test_ticks_outlive_a_search_that_hides_them() -> None:
    presenter, view, _register = office("a", "b")
    presenter.tick("a")
    presenter.search("b")
    presenter.search("")
    assert view.arg("show_sheet").ticked == {"a"}


def test_the_keyboard_stands_on_a_copy() -> None:
    presenter, view, register = office("a")
    presenter.duplicate("a")
    assert "a-2" in register.rows
    assert view.arg("show_sheet", 1) == "a-2"


def test_files_come_in_and_what_is_refused_is_said() -> None:
    presenter, view, _register = office("a")
    presenter.take_files([Path("konin.json"), Path("bad.json")])
    assert "konin" in shown(view)
    assert view.arg("show_failure") == "bad.json: ні"
    assert "1" in view.arg("show_done")


def test_a_file_goes_out(tmp_path: Path) -> None:
    presenter, view, _register = office("a")
    presenter.give_file("a", tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "a"
    assert view.arg("show_made", 2) == tmp_path


def test_documents_are_issued_once_at_a_time() -> None:
    presenter, view, register = office("a", "b")
    presenter.tick("a")
    presenter.issue("b")
    assert register.issued == [("a",)]
    presenter.issue_one("b")
    assert register.issued[-1] == ("b",)
    assert view.count["show_busy"] == 4
    assert view.named("show_busy") == {"busy": False}


def test_a_failure_of_the_database_is_a_sentence() -> None:
    presenter, view, register = office("a")
    register.refuses = StorageError("Зачекайте.")
    presenter.refresh()
    assert view.arg("show_failure") == "Зачекайте."
    assert shown(view) == ["a"]


def test_an_answer_that_comes_late_shows_nothing_of_another_row() -> None:
    waiting: list[Callable[[], None]] = []

    def later(function: Any, done: Any, failed: Any) -> None:
        waiting.append(lambda: at_once(function, done, failed))

    view, register = View(), Register("a", "b")
    presenter = AgreementsPresenter(view, register, later)
    presenter.ready(register, {})
    waiting.pop(0)()
    presenter.stand_on("a")
    presenter.stand_on("b")
    while waiting:
        waiting.pop(0)()
    assert view.arg("show_details").id == "b"
    assert view.count["show_details"] <= 2


def test_words_of_a_row() -> None:
    ending = row("a", errors=1, warnings=2)
    assert ends_soon(ending, TODAY)
    assert state_text(ending, TODAY) == "Діє, спливає строк"
    assert not ends_soon(row("b", renews=True), TODAY)
    ended = row("c", state=State.ENDED, valid_until=dt.date(2020, 1, 1))
    assert state_text(ended, TODAY) == "Строк сплив"
    said = spoken(ending, TODAY)
    for part in ("Ополе, Польща", "Угода про партнерство", "01.03.2027", "1 помилка"):
        assert part in said
    assert "навчальний" in tip(row("kremenets-agnone"), Column.DOCUMENT, TODAY).casefold()


def test_a_narrow_table_hides_the_day_of_signing_first_then_findings() -> None:
    assert set(widths(1064)) == set(Column)
    assert Column.SIGNED not in widths(930)
    assert Column.FINDINGS in widths(930)
    assert Column.FINDINGS not in widths(770)
    for room in range(360, 1900, 7):
        assert sum(widths(room).values()) <= max(room, 500)
