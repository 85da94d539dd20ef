"""Issuing: any record becomes documents, every typed value is in them, failures leave nothing."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from memodesk.domain.agreement import Agreement
from memodesk.domain.party import Party
from memodesk.domain.press import Press
from memodesk.domain.terms import AddedClause, Clauses
from memodesk.drafting.draft import USUAL, Layout
from memodesk.drafting.forms import used_forms
from memodesk.errors import InputError, WriteError
from memodesk.exchange.case_file import read_case
from memodesk.exchange.characters import without_forbidden
from memodesk.services.drafting import columns
from memodesk.services.issuing import SHORTENED, Order, issue
from tests.factories import agreements, sample_agreement
from tests.odd_texts import ODD_TEXTS

TODAY = dt.date(2025, 8, 20)
MOST_LANGUAGES = 4


def printable(value: Any) -> Any:
    if isinstance(value, str):
        return without_forbidden(value)
    if isinstance(value, dict):
        return {key: printable(item) for key, item in value.items()}
    return [printable(item) for item in value] if isinstance(value, list) else value


def text_of(path: Path) -> str:
    document = Document(str(path))
    cells = [p.text for t in document.tables for c in t._cells for p in c.paragraphs]
    return "\n".join((*cells, *(p.text for p in document.paragraphs)))


def plain_spaces(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@given(drawn=agreements(), languages=st.integers(0, MOST_LANGUAGES))
def test_any_record_can_be_drafted(
    tmp_path_factory: pytest.TempPathFactory, drawn: Agreement, languages: int
) -> None:
    fields = printable(drawn.model_dump(mode="json", exclude_defaults=True))
    agreement = Agreement.model_validate(fields).but(languages=drawn.languages[:languages])
    folder = tmp_path_factory.mktemp("out")
    issued = issue(agreement, Order(folder, "x", today=TODAY))
    assert sorted(path.name for path in folder.iterdir()) == [
        "x.memorandum.docx",
        "x.press-release.docx",
    ]
    assert [file.document for file in issued.files] == list(USUAL)
    assert "None" not in text_of(issued.files[0].path) or "None" in str(fields)


@pytest.mark.parametrize("text", [text for text in ODD_TEXTS if text.strip()])
def test_a_typed_value_is_printed_as_it_was_typed(tmp_path: Path, text: str) -> None:
    both = {"uk": text, "it": text}
    own = AddedClause(after="areas", id="own", heading={"uk": "А", "it": "A"}, text=both)
    agreement = sample_agreement(clauses=Clauses(add=(own,)), press=Press(lede=both))
    issued = issue(agreement, Order(tmp_path, "x", today=TODAY))
    for file in issued.files:
        printed = plain_spaces(text_of(file.path))
        for line in text.splitlines():
            assert plain_spaces(line).strip() in printed, file.document


def test_the_same_record_makes_the_same_bytes(tmp_path: Path, sample_case: Path) -> None:
    agreement = read_case(sample_case.read_bytes(), "x")
    first, second = (issue(agreement, Order(tmp_path, name, today=TODAY)) for name in "ab")
    assert [f.sha256 for f in first.files] == [f.sha256 for f in second.files]


def test_progress_is_told_document_by_document(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    issue(sample_agreement(), Order(tmp_path, "x"), lambda *step: told.append(step))
    assert told == [(1, 2), (2, 2)]


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "x.press-release.docx").mkdir()
    with pytest.raises(WriteError):
        issue(sample_agreement(), Order(tmp_path, "x"))
    assert [path.name for path in tmp_path.iterdir()] == ["x.press-release.docx"]


def test_a_record_without_languages_is_drafted_in_those_it_will_want() -> None:
    assert columns(Agreement()) == ("uk", "en")
    parties = (Party(country="UA"), Party(country="IT"))
    assert columns(Agreement(parties=parties)) == ("uk", "it")
    assert columns(Agreement(languages=("it",), parties=parties)) == ("it", "uk")
    assert columns(Agreement(languages=("pl", "uk", "de"))) == ("pl", "uk", "de")


def test_a_title_too_long_for_the_properties_is_told(tmp_path: Path) -> None:
    agreement = sample_agreement(title={"uk": "Дуже довга назва " * 30, "it": "Titolo " * 60})
    issued = issue(agreement, Order(tmp_path, "long"))
    assert [one.path for one in issued.findings if one.code == SHORTENED] == ["title"]
    assert all(one.path.exists() for one in issued.files)


FOUR = sample_agreement(languages=("uk", "it", "en", "pl"))
LONG = sample_agreement(
    clauses=Clauses(replace={"principles": {"uk": "Довгий абзац. " * 90, "it": "Lungo. " * 90}})
)
FOUR_SENTENCE = "Чотири мови не вміщуються в паралельні колонки, тому тексти йдуть один за одним."
LONG_SENTENCE = (
    "Абзац «Довгий абзац. Довгий абзац. Довгий…» вищий за сторінку в колонці, тому тексти йдуть "
    "один за одним. Поділіть його, і вони знову стануть поруч."
)


@pytest.mark.parametrize(("agreement", "sentence"), [(FOUR, FOUR_SENTENCE), (LONG, LONG_SENTENCE)])
def test_what_columns_cannot_hold_goes_one_text_after_another(
    tmp_path: Path, agreement: Agreement, sentence: str
) -> None:
    issued = issue(agreement, Order(tmp_path, "x", today=TODAY))
    said = [one.message for one in issued.findings if one.code == "layout.consecutive"]
    assert said == [sentence]
    document = Document(str(issued.files[0].path))
    assert len(document.sections) == len(agreement.languages)
    assert "Strony współpracują" in text_of(issued.files[0].path) or agreement is LONG


def test_the_forms_asked_for_are_those_the_chosen_layout_prints() -> None:
    parallel, whole = (
        sample_agreement(languages=codes) for codes in (("uk", "it"), FOUR.languages)
    )
    third = sample_agreement().parties[1].but(key="third", country="PL")
    parties = (*sample_agreement().parties, third)
    paths = {one.path for one in used_forms(whole.but(parties=parties))}
    assert "parties[2].forms.name.uk.accusative" in paths
    paths = {one.path for one in used_forms(parallel.but(parties=parties))}
    assert "parties[2].forms.name.uk.accusative" not in paths


def test_columns_for_four_languages_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"їх 4.*один за одним"):
        issue(FOUR, Order(tmp_path, "four", layout=Layout.COLUMNS))
    assert list(tmp_path.iterdir()) == []


def test_the_layout_can_be_asked_for(tmp_path: Path) -> None:
    counts = {}
    for layout in Layout:
        issued = issue(sample_agreement(), Order(tmp_path, layout.value, layout=layout))
        counts[layout] = len(Document(str(issued.files[0].path)).sections)
        assert not [one for one in issued.findings if one.code == "layout.consecutive"]
    assert counts == {Layout.COLUMNS: 1, Layout.CONSECUTIVE: 2, Layout.ALTERNATING: 1}
