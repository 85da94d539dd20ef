"""Issuing originals: one file for each, all of them or none."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest
from docx import Document

from memodesk.checks.finding import Severity
from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import USUAL, DocumentType, Layout
from memodesk.drafting.originals import EACH
from memodesk.errors import InputError, WriteError
from memodesk.services.issuing import Order, issue
from memodesk.services.originals import UNEVEN, uneven
from tests.factories import sample_agreement

TODAY = dt.date(2025, 8, 20)
INSTRUMENT = (DocumentType.MEMORANDUM,)


def feet(path: Path) -> list[str]:
    """What the foot of the pages says in each column or version."""
    found = []
    for section in Document(str(path)).sections:
        cells = [c for table in section.footer.tables for c in table._cells]
        inside = [p.text for cell in cells for p in cell.paragraphs]
        outside = [p.text for p in section.footer.paragraphs]
        found += [text.replace("\u00a0", " ") for text in (*inside, *outside) if text]
    return found


def order(folder: Path, wanted: str = EACH, **more: object) -> Order:
    values = {"documents": INSTRUMENT, "today": TODAY, "original_for": wanted} | more
    return Order(folder, "x", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.CONSECUTIVE])
def test_each_original_says_in_each_language_whose_it_is(tmp_path: Path, layout: Layout) -> None:
    issue(sample_agreement(), order(tmp_path, layout=layout))
    assert sorted(feet(tmp_path / "x.memorandum.agnone.docx")) == [
        "Pagina 1 di 1 · Esemplare della Parte: Comune di Agnone",
        "Сторінка 1 з 1 · Примірник Сторони: Комуна Аньйоне",
    ]
    assert sorted(feet(tmp_path / "x.memorandum.reading.docx")) == [
        "Pagina 1 di 1 · Copia per lettura, non per la firma",
        "Сторінка 1 з 1 · Копія для читання, не для підпису",
    ]


def test_the_neutral_text_says_nothing_of_copies(tmp_path: Path) -> None:
    issue(sample_agreement(), order(tmp_path, ""))
    assert feet(tmp_path / "x.memorandum.docx") == ["Сторінка 1 з 1", "Pagina 1 di 1"]


def test_one_party_gets_its_own_originals_alone(tmp_path: Path) -> None:
    agreement = sample_agreement(originals_per_party=2)
    issued = issue(agreement, order(tmp_path, "agnone", documents=USUAL))
    assert [file.copy for file in issued.files] == ["agnone", "agnone.2", ""]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "x.memorandum.agnone.2.docx",
        "x.memorandum.agnone.docx",
        "x.press-release.docx",
    ]
    assert "(2 di 2)" in feet(tmp_path / "x.memorandum.agnone.2.docx")[0]


def test_a_final_is_refused_as_a_whole(tmp_path: Path) -> None:
    issued = issue(sample_agreement(), order(tmp_path, final=True))
    assert issued.refused
    assert any(one.severity is Severity.ERROR for one in issued.findings)
    assert not list(tmp_path.iterdir())


def test_an_unknown_party_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Можна: kremenets, agnone"):
        issue(sample_agreement(), order(tmp_path, "nobody"))
    assert not list(tmp_path.iterdir())


def test_a_record_without_languages_has_originals(tmp_path: Path) -> None:
    agreement: Agreement = sample_agreement(languages=())
    issue(agreement, order(tmp_path))
    assert "Esemplare della Parte" in " ".join(feet(tmp_path / "x.memorandum.agnone.docx"))


def sheet(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for cell in table._cells]
    return "\n".join((*(p.text for p in document.paragraphs), *cells)).replace("\u00a0", " ")


def test_the_sheet_names_every_file_with_its_check_code(tmp_path: Path) -> None:
    issued = issue(sample_agreement(originals_per_party=2), order(tmp_path))
    said = sheet(tmp_path / "x.memorandum.originals.docx")
    papers = [file for file in issued.files if file.copy != "originals"]
    assert len(papers) == 5
    for file in papers:
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256
        assert file.sha256 in said
        assert file.path.name in said
    assert "Примірник Сторони: Комуна Аньйоне (2 з 2)" in said
    assert "Daniele SAIA" in said


def test_the_sheet_lists_what_stands_in_another_order_and_nothing_else(tmp_path: Path) -> None:
    issue(sample_agreement(), order(tmp_path))
    said = sheet(tmp_path / "x.memorandum.originals.docx")
    for text in (
        "зближують народи України та Італії",
        "зближують народи Італії та України",
        "nelle lingue ucraina e italiana",
        "nelle lingue italiana e ucraina",
    ):
        assert text in said
    assert "вирішують" not in said
    assert "інших розбіжностей: 0" in said
    assert "Введено вручну" not in said


def test_the_sheet_says_what_was_typed_and_stands_alike_everywhere(tmp_path: Path) -> None:
    title = {"uk": "МЕМОРАНДУМ\nКременця та Аньйоне", "it": "MEMORANDUM\ndi Kremenets e Agnone"}
    issue(sample_agreement(title=title), order(tmp_path))
    said = sheet(tmp_path / "x.memorandum.originals.docx")
    assert "Введено вручну: назва документа, сторона в заголовку" in said


def test_the_same_record_makes_the_same_sheet(tmp_path: Path) -> None:
    issue(sample_agreement(), order(tmp_path))
    before = (tmp_path / "x.memorandum.originals.docx").read_bytes()
    issue(sample_agreement(), order(tmp_path))
    assert (tmp_path / "x.memorandum.originals.docx").read_bytes() == before


def test_a_sheet_that_cannot_be_saved_leaves_no_original(tmp_path: Path) -> None:
    (tmp_path / "x.memorandum.originals.docx").mkdir()
    with pytest.raises(WriteError):
        issue(sample_agreement(), order(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["x.memorandum.originals.docx"]


def test_originals_with_other_numbers_of_pages_are_told_of() -> None:
    assert not uneven({"": 3, "kremenets": 5, "agnone": 5, "reading": 6, "originals": 2})
    [found] = uneven({"kremenets": 5, "agnone.2": 6, "reading": 5})
    assert found.code == UNEVEN
    assert found.severity is Severity.WARNING
    assert "kremenets: 5, agnone.2: 6" in found.message
