"""The decisions of the editor, without a window."""

import datetime as dt
from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import DocumentName, FormState
from memodesk.drafting.draft import USUAL, DocumentType, words
from memodesk.drafting.library_texts import library_text
from memodesk.drafting.memorandum import LAST_ARTICLE
from memodesk.drafting.structure import structure
from memodesk.errors import StorageError, WriteError
from memodesk.gui.editor import changes
from memodesk.gui.editor.word_forms import FormSign, FormStrip
from memodesk.services.files import open_case
from memodesk.storage.faults import EditConflictError
from tests.gui.editor.worlds import World

POSITION = "parties[1].signatories[0].position"


def paper(world: World, document: DocumentType = DocumentType.MEMORANDUM) -> str:
    draft = world.view.arg("show_paper")
    assert draft.document is document
    return "\n".join(words(text) for segment in draft.segments for text in segment.texts.values())


def test_typing_is_in_the_paper_at_once_and_stored_a_second_later(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.edit_text("parties[1].name", "uk", "Громада Аньйоне")
    assert "Громада Аньйоне" in paper(world)
    assert not world.desk.saved
    assert world.delay.seconds == 1.0
    world.delay.fire()
    assert world.desk.saved[-1].parties[1].name["uk"] == "Громада Аньйоне"
    assert world.view.arg("show_saved") == "Збережено 10:42"


def test_a_new_name_lets_the_forms_of_the_old_one_fall(sample: Agreement) -> None:
    world = World(sample)
    key = next(s.key for s in strips(world) if s.path == POSITION and s.language == "uk")
    world.presenter.correct_form(key, "мера міста Аньйоне")
    assert "мера міста Аньйоне" in paper(world)
    world.presenter.edit_text(POSITION, "uk", "бургомістр Аньйоне")
    assert "мера міста Аньйоне" not in paper(world)
    world.presenter.undo()
    assert "мера міста Аньйоне" in paper(world)


def strips(world: World) -> tuple[FormStrip, ...]:
    return tuple(world.view.arg("show_strips"))


def test_a_form_is_confirmed_one_by_one_until_none_waits(sample: Agreement) -> None:
    world = World(sample)
    unsure = [strip for strip in strips(world) if strip.sign is FormSign.UNSURE]
    assert unsure
    world.presenter.next_form()
    assert world.view.arg("focus_form") == unsure[0].key
    for strip in unsure:
        world.presenter.confirm_form(strip.key)
    assert all(strip.sign is not FormSign.UNSURE for strip in strips(world))
    person = world.presenter.agreement.parties[1].signatories[0]
    assert person.forms.name["uk"]["genitive"].state is FormState.CONFIRMED
    codes = [row.sentence for row in world.view.arg("show_findings")]
    assert not [sentence for sentence in codes if "Перевірте форму" in sentence]


def test_everything_is_undone_and_redone(sample: Agreement) -> None:
    world = World(sample)
    presenter = world.presenter
    presenter.edit_text("title", "uk", "Меморандум дружби")
    presenter.edit_value("document_name", "choice", "agreement")
    presenter.edit_value("procedure.submitted", "date", "01.07.2025")
    presenter.edit_value("term.indefinite", "switch", "true")
    presenter.add("facilitators")
    presenter.remove("facilitators", 0)
    presenter.move("areas", 0, 1)
    last = presenter.agreement
    assert last.document_name is DocumentName.AGREEMENT
    for _step in range(7):
        presenter.undo()
    assert presenter.agreement == sample
    assert world.view.named("show_history") == {"can_undo": False, "can_redo": True}
    for _step in range(7):
        presenter.redo()
    assert presenter.agreement == last


def test_quick_typing_in_one_field_is_one_step(sample: Agreement) -> None:
    world = World(sample)
    for text in ("М", "Ме", "Мер"):
        world.presenter.edit_text(POSITION, "uk", text)
    world.presenter.undo()
    assert world.presenter.agreement == sample


def test_a_half_typed_day_is_kept_and_changes_nothing(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.edit_value("press.publication_date", "date", "31.02.20")
    assert world.presenter.agreement == sample
    assert world.view.arg("show_values", 1) == {"press.publication_date": "31.02.20"}
    world.presenter.edit_value("press.publication_date", "date", "28.02.2026")
    press = world.presenter.agreement.press
    assert press is not None
    assert press.publication_date == dt.date(2026, 2, 28)


def test_a_save_that_fails_is_said_and_tried_again(sample: Agreement) -> None:
    world = World(sample)
    world.desk.refuses = StorageError("Диск заповнений.")
    world.presenter.edit_text("title", "uk", "Назва")
    world.delay.fire()
    assert world.view.arg("show_saved") == "Не збережено"
    assert world.view.arg("show_failure") == "Диск заповнений."
    world.desk.refuses = None
    world.delay.fire()
    assert world.desk.saved[-1].title == {"uk": "Назва"}


def test_what_is_typed_meanwhile_by_two_is_kept_twice(sample: Agreement) -> None:
    world = World(sample)
    world.desk.refuses = EditConflictError(sample, sample, 3)
    world.presenter.edit_text("title", "uk", "Моя назва")
    world.delay.fire()
    assert world.desk.aside[-1].title == {"uk": "Моя назва"}
    assert "окремою угодою" in world.view.arg("show_failure")


def test_leaving_stores_what_waits(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.edit_text("title", "uk", "Назва")
    world.presenter.close()
    assert world.desk.saved[-1].title == {"uk": "Назва"}
    world.presenter.close()
    assert len(world.desk.saved) == 1


def test_a_finding_leads_to_its_page(sample: Agreement) -> None:
    world = World(sample)
    row = world.view.arg("show_findings")[0]
    assert (row.path, row.jump) == ("procedure.ministry_order", "Погодження")
    world.presenter.jump(row.path)
    assert world.view.arg("show_page").title == "Погодження"
    assert world.view.arg("focus_field") == "procedure.ministry_order"


def test_the_paper_follows_the_field_to_the_other_document(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.focus("press.quotes[0].text", "uk")
    assert world.view.arg("show_document") is DocumentType.PRESS_RELEASE
    assert "спроможність громади" in paper(world, DocumentType.PRESS_RELEASE)


def test_columns_change_places_and_the_record_does_not(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.swap_languages()
    assert [code for code, _name in world.view.arg("show_paper", 1)] == ["it", "uk"]
    assert world.presenter.agreement == sample


def test_gaps_are_counted_by_owner_and_visited_in_turn(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.edit_text("parties[1].place", "it", "")
    world.presenter.edit_text("parties[1].signatories[0].authority", "uk", "")
    tasks = world.view.arg("show_tasks")
    assert sum(gap.count for gap in tasks.gaps) >= 1
    world.presenter.next_gap()
    first = world.view.last["show_gap"][0]
    world.presenter.next_gap()
    assert world.view.last["show_gap"][0] != first


def test_documents_are_issued_and_opened(sample: Agreement, tmp_path: Path) -> None:
    world = World(sample, tmp_path)
    world.presenter.open_issued("open")
    opened = world.view.arg("open_file")
    assert opened.is_file()
    assert opened.suffix == ".docx"
    world.presenter.open_issued("print")
    assert world.desk.issued == 1  # nothing has changed since
    world.presenter.edit_text("title", "uk", "Інша назва")
    world.presenter.issue()
    assert world.desk.issued == 2
    assert set(world.view.arg("show_issued")) == set(USUAL)


def test_originals_are_made_for_every_party(sample: Agreement, tmp_path: Path) -> None:
    world = World(sample, tmp_path)
    world.presenter.issue_originals(False)
    files = world.view.arg("show_originals")
    assert [path.name.split(".")[-2] for path in files] == [
        *("kremenets", "agnone", "reading", "originals"),
    ]
    assert all(path.is_file() for path in files)
    assert world.view.named("show_issuing") == {"busy": False}
    world.presenter.issue_originals(True)
    assert world.view.arg("show_failure") == "Чистовик не зроблено."
    assert world.view.count["show_originals"] == 1


def test_the_record_of_the_readers_is_made_beside_the_documents(
    sample: Agreement, tmp_path: Path
) -> None:
    world = World(sample, tmp_path)
    world.presenter.write_collation()
    path = world.view.arg("show_collation")
    assert path == tmp_path / "kremenets-agnone.collation.docx"
    assert path.stat().st_size > 0
    assert world.view.named("show_issuing") == {"busy": False}
    world.desk.refuses_record = WriteError("Папки немає.")
    world.presenter.write_collation()
    assert world.view.arg("show_failure") == "Папки немає."
    assert world.view.count["show_collation"] == 1


def test_what_columns_cannot_hold_is_said_when_the_files_are_there(
    sample: Agreement, tmp_path: Path
) -> None:
    world = World(sample.but(languages=("uk", "it", "en", "pl")), tmp_path)
    world.presenter.issue()
    assert "Чотири мови не вміщуються" in world.view.arg("show_issued", 1)
    both = World(sample, tmp_path)
    both.presenter.issue()
    assert not both.view.arg("show_issued", 1)


def test_a_final_is_made_where_no_error_concerns_it(sample: Agreement, tmp_path: Path) -> None:
    world = World(sample, tmp_path)
    world.presenter.issue_final((DocumentType.MEMORANDUM,))
    assert "Чистовик не зроблено" in world.view.arg("show_failure")
    assert not list(tmp_path.glob("*.docx"))
    world.presenter.issue_final((DocumentType.PRESS_RELEASE,))
    assert set(world.view.arg("show_issued")) == {DocumentType.PRESS_RELEASE}


def test_an_empty_record_can_be_filled_from_nothing() -> None:
    world = World(Agreement())
    presenter = world.presenter
    presenter.change("languages", lambda a: a.but(languages=("uk", "it")))
    presenter.add("parties")
    presenter.add("parties")
    presenter.edit_value("parties[1].country", "search", "IT")
    presenter.edit_text("parties[1].place", "uk", "Аньйоне")
    presenter.edit_text("parties[1].signatories[0].name", "it", "Daniele Saia")
    presenter.edit_value("signing.mode", "choice", "in_person")
    presenter.add("signing.events")
    presenter.edit_value("signing.events[0].date", "date", "14.08.2025")
    agreement = presenter.agreement
    assert agreement.parties[0].country == "UA"
    assert agreement.parties[1].place == {"uk": "Аньйоне"}
    assert agreement.signing is not None
    assert agreement.signing.events[0].date == dt.date(2025, 8, 14)
    assert world.view.arg("show_header").endswith("Аньйоне")


def test_a_party_taken_away_takes_its_page_with_it(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.choose_place("party/1")
    world.presenter.remove("parties", 1)
    assert world.view.arg("show_page").title == "Сторони"
    world.presenter.undo()
    assert len(world.presenter.agreement.parties) == 2


def test_what_cannot_be_stored_on_leaving_is_kept_as_a_file(
    sample: Agreement, tmp_path: Path
) -> None:
    world = World(sample, tmp_path)
    world.desk.refuses = StorageError("Диск заповнений.")
    world.presenter.edit_text("title", "uk", "Назва")
    assert world.presenter.close()
    assert open_case(tmp_path / "unsaved.json").title == {"uk": "Назва"}
    assert "unsaved.json" in world.view.arg("show_failure")


def test_the_desk_is_not_left_while_the_text_lies_nowhere(sample: Agreement) -> None:
    world = World(sample)
    world.desk.refuses = StorageError("Диск заповнений.")
    world.presenter.edit_text("title", "uk", "Назва")
    assert not world.presenter.close()
    assert world.view.arg("show_failure") == "Диск заповнений."


def test_an_article_goes_up_and_comes_back(sample: Agreement) -> None:
    world = World(sample)
    presenter = world.presenter
    presenter.change("clauses", lambda a: changes.clause_moved(a, "finance", -1))
    clauses = presenter.agreement.clauses
    assert clauses is not None
    moved = changes.articles(clauses)
    assert moved.index("finance") + 1 == moved.index("coordination")
    presenter.undo()
    assert presenter.agreement == sample


def test_the_articles_that_move_are_those_of_the_document() -> None:
    clauses = structure(DocumentType.MEMORANDUM).clauses
    movable = [one.id for one in clauses if one.article and one.id != LAST_ARTICLE]
    assert list(changes.MOVABLE) == movable


def test_own_words_remember_the_library_and_a_newer_library_is_told(sample: Agreement) -> None:
    world = World(sample)
    texts = {"uk": "Своє.", "it": "Nostro."}
    world.presenter.change("clauses", lambda a: changes.clause_replaced(a, "publicity", texts))
    clauses = world.presenter.agreement.clauses
    assert clauses is not None
    assert clauses.base["publicity"]["uk"] == library_text("publicity", "uk")
    old = clauses.but(base={"publicity": {**clauses.base["publicity"], "it": "Vecchio testo."}})
    world.presenter.change("clauses", lambda a: a.but(clauses=old))
    told = [row.sentence for row in world.view.arg("show_findings") if "Бібліотека" in row.sentence]
    assert len(told) == 1
    world.presenter.confirm_twin("clauses.base.publicity")
    assert world.presenter.agreement.clauses == clauses


def test_a_kept_text_is_offered_at_once_and_a_refusal_is_said(sample: Agreement) -> None:
    world = World(sample)
    world.presenter.office.keep_variant("publicity", {"uk": "Сторони діляться новинами."})
    (variant,) = world.view.arg("show_office").variants
    assert variant.name == "Сторони діляться новинами."
    assert world.view.count["show_done"] == 1
    world.desk.refuses = WriteError("Немає місця.")
    world.presenter.office.keep_variant("publicity", {"uk": "Ще."})
    assert world.view.arg("show_failure") == "Немає місця."
    assert world.view.arg("show_office").variants == (variant,)
