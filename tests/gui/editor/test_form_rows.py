"""The form follows from the descriptions of the fields."""

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Kind, Section, walk
from memodesk.domain.press import Quote, Speaker
from memodesk.gui.editor.field_path import with_value
from memodesk.gui.editor.form_rows import Adder, Editor, Heading, Row, plan
from memodesk.gui.editor.places import Place, place_of, places_of

STRUCTURE = {Kind.RECORD, Kind.RECORDS, Kind.HIDDEN}


def rows(agreement: Agreement, place: Place) -> dict[str, Row]:
    return {entry.path: entry for entry in plan(agreement, place) if isinstance(entry, Row)}


def test_every_fact_of_the_record_has_a_row_on_its_page(sample: Agreement) -> None:
    shown = {path for place in places_of(sample) for path in rows(sample, place)}
    for path, description, content in walk(sample):
        inside = path.startswith(("areas[", "parties")) and description.kind is Kind.CHOICE
        if description.kind in STRUCTURE or path.startswith("areas[") or inside:
            continue
        if content not in (None, "", {}, ()):
            assert path in shown, path
            assert path in rows(sample, place_of(path))


def test_rows_speak_in_the_words_of_the_descriptions(sample: Agreement) -> None:
    row = rows(sample, Place(Section.PARTY, 1))["parties[1].name"]
    assert row.label == "Назва органу, що підписує"
    assert row.localized
    assert not row.optional
    assert rows(sample, Place(Section.PARTY, 1))["parties[1].region"].optional


def test_fields_without_a_meaning_are_not_asked(sample: Agreement) -> None:
    term = Place(Section.TERM)
    assert "term.years" in rows(sample, term)
    endless = with_value(with_value(sample, "term.years", None), "term.indefinite", True)
    assert "term.years" not in rows(endless, term)
    kept = with_value(sample, "term.indefinite", True)
    assert "term.years" in rows(kept, term)  # what is written is never hidden


def test_a_speaker_who_signs_nothing_gets_fields_of_his_own(sample: Agreement) -> None:
    other = with_value(sample, "press.quotes", (Quote(speaker=Speaker()),))
    found = rows(other, Place(Section.PRESS))
    assert found["press.quotes[0].speaker.name"].names == "person"
    assert [value for value, _label in found["press.quotes[0].speaker"].choices][:2] == [
        "smahliuk",
        "saia",
    ]


def test_records_have_titles_and_can_be_added(sample: Agreement) -> None:
    entries = plan(sample, Place(Section.PARTY, 0))
    titles = [entry.title for entry in entries if isinstance(entry, Heading)]
    assert titles == ["Підписує", "Контакти і герб", "Координатор"]
    assert [entry.items for entry in entries if isinstance(entry, Adder)] == [
        "parties[0].signatories"
    ]


def test_lists_of_the_catalogue_are_offered_with_their_labels(sample: Agreement) -> None:
    document = rows(sample, Place(Section.DOCUMENT))
    assert document["document_name"].choices[0] == ("memorandum", "Меморандум про співробітництво")
    assert document["document_name"].editor is Editor.CHOICE
    states = rows(sample, Place(Section.PARTY, 0))["parties[0].country"]
    assert ("UA", "Україна") in states.choices
    assert states.editor is Editor.SEARCH


def test_what_the_program_finds_by_itself_stands_after_what_is_needed(sample: Agreement) -> None:
    document = list(rows(sample, Place(Section.DOCUMENT)))
    assert document[0] == "document_name"
    assert document.index("title") < document.index("state") < document.index("id")
    assert document[-1].startswith("facilitators")
    party = list(rows(sample, Place(Section.PARTY, 0)))
    assert party[:3] == ["parties[0].country", "parties[0].language", "parties[0].unit_type"]
    assert next(iter(rows(sample, Place(Section.TERM)))) == "term.indefinite"
