"""The comparison of a document's texts as values, and its record read back from the Word file."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from memodesk import i18n
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Verdict
from memodesk.domain.collation import Reading
from memodesk.domain.terms import Clauses
from memodesk.drafting.collating import PairState, with_reading
from memodesk.drafting.collation import Collation
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.errors import InputError
from memodesk.rendering.package import read_members
from memodesk.rendering.structure import faults_of_package
from memodesk.services.collation import collation, write_collation
from memodesk.services.files import open_case

DAY = dt.date(2026, 11, 27)
ONE = Reading(by="Олена Коваль", on=DAY)
TWO = Reading(by="Марко Шевчук", on=DAY)
NOTE = "«мирно» й «in via amichevole» — не одне"
OWN = {"disputes": {"uk": "Сторони радяться.", "it": "Le Parti si consultano."}}
EDITED = {"disputes": {"uk": "Сторони радяться щороку.", "it": "Le Parti si consultano."}}


def made(agreement: Agreement, document: DocumentType = DocumentType.MEMORANDUM) -> Collation:
    return collation(agreement, document, DAY)


def read(agreement: Agreement, place: str, *readings: Reading) -> Agreement:
    for reading in readings:
        pair = next(one.pair for one in made(agreement).lines if one.pair.place == place)
        agreement = with_reading(agreement, pair, reading)
    return agreement


@pytest.fixture
def sample(sample_case: Path) -> Agreement:
    return open_case(sample_case)


@pytest.fixture
def compared(sample: Agreement) -> Agreement:
    """One pair agreed by both, one by one reader, one that differs, one changed since."""
    own = sample.but(clauses=Clauses(replace=OWN))
    own = read(own, "memorandum/publicity_media", ONE, TWO)
    own = read(own, "memorandum/title_about", ONE)
    differs = TWO.but(verdict=Verdict.DIFFERS, note=NOTE)
    own = read(own, "memorandum/duration_term", ONE, differs)
    own = read(own, "memorandum/disputes_own_1", ONE, TWO)
    edited: Agreement = own.but(clauses=Clauses(replace=EDITED))
    return edited


def rows(path: Path) -> list[list[str]]:
    [table] = Document(str(path)).tables
    *pairs, last = ([cell.text for cell in row.cells] for row in table.rows)
    assert last[0].count("\t") == 2 * 3, (
        "the lines to sign close the table, so that they never stand alone"
    )
    return pairs


def test_pairs_stand_in_order_with_number_and_heading(compared: Agreement) -> None:
    record = made(compared)
    assert [line.order for line in record.lines] == list(range(1, len(record.lines) + 1))
    item = next(line for line in record.lines if line.number == "3.1, 2)")
    assert item.heading["uk"] == "Напрями співробітництва"
    assert record.readers == (ONE.by, TWO.by)
    counts = dict(record.counts)
    assert counts.pop(PairState.UNREAD) == len(record.lines) - 4
    assert counts == {PairState.AGREES: 2, PairState.DIFFERS: 1, PairState.CHANGED: 1}
    assert record.read_by_one == 1
    assert not record.agreed


def test_all_read_and_agreed(sample: Agreement) -> None:
    for line in made(sample).lines:
        sample = with_reading(sample, line.pair, ONE)
    record = made(sample)
    assert record.agreed
    assert record.read_by_one == len(record.lines)


@pytest.mark.parametrize("document", list(USUAL))
def test_every_text_is_on_paper_word_for_word(
    compared: Agreement, document: DocumentType, tmp_path: Path
) -> None:
    record = made(compared, document)
    write_collation(record, tmp_path / "record.docx")
    head, *printed = rows(tmp_path / "record.docx")
    assert head[2:4] == ["українська", "італійська"]
    assert len(printed) == len(record.lines) > 10
    for row, line in zip(printed, record.lines, strict=True):
        assert row[:2] == [str(line.order), line.number]
        firsts = [text.partition("\nПід час звірки було: ")[0] for text in row[2:4]]
        assert firsts == [line.pair.texts["uk"], line.pair.texts["it"]]
        assert "\u00a0" not in row[2] + row[3]


def test_answers_and_changes_are_seen(compared: Agreement, tmp_path: Path) -> None:
    write_collation(made(compared), tmp_path / "record.docx")
    head, *printed = rows(tmp_path / "record.docx")
    assert head[-2:] == ["Перший читач\nОлена Коваль", "Другий читач\nМарко Шевчук"]
    answers = {tuple(row[-2:]) for row in printed}
    assert answers == {
        ("—", "—"),
        ("✓ 27.11.2026", "✓ 27.11.2026"),
        ("✓ 27.11.2026", "—"),
        ("✓ 27.11.2026", f"різниться 27.11.2026\n{NOTE}"),
        ("текст змінено, звірте знову\n✓ 27.11.2026",) * 2,
    }
    [changed] = [row for row in printed if row[-1].startswith("текст змінено")]
    assert changed[2] == "Сторони радяться щороку.\nПід час звірки було: Сторони радяться."
    assert changed[3] == "Le Parti si consultano."


def test_a_third_reader_is_named_in_the_second_column(compared: Agreement, tmp_path: Path) -> None:
    third = Reading(by="Ганна Білик", on=DAY)
    more = read(compared, "memorandum/publicity_media", third)
    write_collation(made(more), tmp_path / "record.docx")
    head, *printed = rows(tmp_path / "record.docx")
    assert head[-2:] == ["Перший читач", "Другий читач"]
    both = "✓ Марко Шевчук, 27.11.2026\n✓ Ганна Білик, 27.11.2026"
    assert ["✓ Олена Коваль, 27.11.2026", both] in [row[-2:] for row in printed]


def test_four_languages_stand_one_below_the_other(sample: Agreement, tmp_path: Path) -> None:
    record = made(sample.but(languages=("uk", "it", "en", "pl")))
    write_collation(record, tmp_path / "record.docx")
    printed = rows(tmp_path / "record.docx")[1:]
    texts = [[row[3] for row in printed[i : i + 4]] for i in range(0, len(printed), 4)]
    assert texts == [
        [line.pair.texts[code] for code in ("uk", "it", "en", "pl")] for line in record.lines
    ]
    body = Document(str(tmp_path / "record.docx")).element.body
    lines = [
        [side.tag for cell in row.iter(qn("w:tcBorders")) for side in cell]
        for row in body.iter(qn("w:tr"))
    ]
    above, below = qn("w:top"), qn("w:bottom")
    inside = [[below] * 6, [above, below] * 6, [above, below] * 6, [above] * 6]
    assert lines[1:-1] == inside * len(record.lines)  # no line within a pair, in none of six cells


def test_the_sheet_is_of_the_house(compared: Agreement, tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    write_collation(made(compared), path)
    first = path.read_bytes()
    document = Document(str(path))
    section = document.sections[0]
    width, height = section.page_width, section.page_height
    assert width is not None
    assert height is not None
    assert (round(width.mm), round(height.mm)) == (297, 210)
    assert document.core_properties.author == ""
    assert document.core_properties.title == "Протокол звірки текстів"
    body = document.element.body
    runs = [*body.iter(qn("w:r")), *section.footer._element.iter(qn("w:r"))]
    tags = [run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for run in runs]
    assert set(tags) == {"uk-UA", "it-IT"}
    assert {f.text.strip() for f in section.footer._element.iter(qn("w:instrText"))} == {
        "PAGE",
        "NUMPAGES",
    }
    assert [child.tag for child in body][-3:] == [qn("w:tbl"), qn("w:p"), qn("w:sectPr")]
    [head] = body.iter(qn("w:tblHeader"))
    table_rows = list(body.iter(qn("w:tr")))
    assert head.getparent().getparent() is table_rows[0]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table_rows)
    assert not faults_of_package(read_members(first))
    write_collation(made(compared), path)
    assert path.read_bytes() == first


def test_a_row_longer_than_a_page_may_break(sample: Agreement, tmp_path: Path) -> None:
    long = {code: f"{code} " * 4000 for code in ("uk", "it")}
    record = made(sample.but(clauses=Clauses(replace={"disputes": long})))
    write_collation(record, tmp_path / "record.docx")
    loose = [
        row
        for row in Document(str(tmp_path / "record.docx")).element.body.iter(qn("w:tr"))
        if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None
    ]
    assert len(loose) == 1
    assert "uk uk uk" in "".join(text.text for text in loose[0].iter(qn("w:t")))


def test_a_control_character_is_refused(compared: Agreement, tmp_path: Path) -> None:
    noted = read(compared, "memorandum/title_about", TWO.but(note="чому\x07"))
    typed = {"disputes": {"uk": "Сторони\x01 радяться.", "it": "Le Parti."}}
    for wrong in (noted, compared.but(clauses=Clauses(replace=typed))):
        with pytest.raises(InputError, match=r"U\+000[17]"):
            write_collation(made(wrong), tmp_path / "record.docx")
    assert not list(tmp_path.iterdir())


def test_the_record_speaks_english(compared: Agreement, tmp_path: Path) -> None:
    i18n.use("en")
    write_collation(made(compared), tmp_path / "record.docx")
    head = rows(tmp_path / "record.docx")[0]
    assert head == [
        "No.", "Clause", "Ukrainian", "Italian",
        "First reader\nОлена Коваль", "Second reader\nМарко Шевчук",
    ]  # fmt: skip


@pytest.mark.medium
def test_it_is_printed_with_head_and_number_on_every_page(
    compared: Agreement, tmp_path: Path
) -> None:
    record = made(compared)
    write_collation(record, tmp_path / "record.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir"]
    files = [str(tmp_path), str(tmp_path / "record.docx")]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "record.pdf", "-"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    pages = text.split("\f")[:-1]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Сторінка {number} з {len(pages)}" in page.replace("\u00a0", " ")
        assert "Перший читач" in page
    assert text.count("підпис _") == text.count("дата _") == 2
    printed = set(text.split())
    for line in record.lines:
        for words in line.pair.texts.values():
            assert set(words.split()) <= printed
