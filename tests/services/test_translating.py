"""A translator's file goes out, comes back, and each row is taken or told why not."""

import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from memodesk.checks.packs import completeness, texts
from memodesk.errors import InputError
from memodesk.exchange.pack_files import with_texts
from memodesk.exchange.translation import Status, Translation, read_translation, write_translation
from memodesk.languages import library, registry
from memodesk.paths import RESOURCES
from memodesk.services.languages import check
from memodesk.services.translating import export, take

TALKS = "clauses:disputes.talks"


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The packs in a folder where a test may change them."""
    folder = tmp_path / "languages"
    shutil.copytree(RESOURCES / "languages", folder)
    monkeypatch.setattr(library, "_folder", lambda: folder)
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    for module in (library, texts, completeness):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()
    registry.pack.cache_clear()


@pytest.fixture(params=[".xlsx", ".xlf"])
def file(request: pytest.FixtureRequest, tmp_path: Path, packs: Path) -> Path:
    path = tmp_path / f"it{request.param}"
    assert export("it", path) > 2000
    return path


def edited(path: Path, changes: dict[str, tuple[str, str]]) -> None:
    """Targets (and sources, where given) changed in the file, as a translation program would."""
    old = read_translation(path)
    rows = tuple(
        type(row)(
            row.id,
            changes[row.id][1] or row.source,
            row.help,
            changes[row.id][0],
            Status.REVIEWED,
            row.digest,
            "нотатка",
        )
        if row.id in changes
        else row
        for row in old.rows
    )
    path.write_bytes(write_translation(Translation(old.language, rows), path))


def test_what_is_not_changed_changes_nothing(file: Path, packs: Path) -> None:
    before = {path: path.read_bytes() for path in packs.rglob("*.toml")}
    taken = take(file, packs)
    assert (taken.language, taken.taken, taken.refused) == ("it", 0, ())
    assert {path: path.read_bytes() for path in packs.rglob("*.toml")} == before


def test_a_better_sentence_is_taken_and_comments_stay(file: Path, packs: Path) -> None:
    new = "Le divergenze su {this.il} si risolvono mediante negoziati."
    heads = ["sindaco metropolitano", ""]
    edited(file, {TALKS: (new, ""), "words:unit.municipality.heads.0": (heads[0], "")})
    before = (packs / "it" / "clauses.toml").read_text(encoding="utf-8")
    assert take(file, packs).taken == 2
    after = (packs / "it" / "clauses.toml").read_text(encoding="utf-8")
    assert f'talks = "{new}"' in after
    assert len(before.splitlines()) == len(after.splitlines())
    _forget()
    assert library.words("it").units["municipality"].heads[0] == heads[0]
    assert not [fault for fault in check("it").faults if "спис" in fault.message]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ((TALKS, "Si risolvono.", ""), "бракує this"),
        ((TALKS, "", ""), "Перекладу немає"),
        ((TALKS, " {this.il} ", ""), "Зайвий пробіл"),
        ((TALKS, "{this.il} {this.xx}", ""), "Форми xx"),
        ((TALKS, "{this.il} tra 30 giorni", ""), "Інші числа"),
        ((TALKS, "{this.il} {amount}", ""), "зайве amount"),
        ((TALKS, "{this.il}.", "Інше речення."), "відтоді змінився"),
        (("words:page.footer", "Pagina {page}", ""), "{pages}"),
    ],
)
def test_each_bad_row_is_refused_with_its_reason(
    file: Path, packs: Path, change: tuple[str, str, str], reason: str
) -> None:
    before = (packs / "it" / "clauses.toml").read_bytes()
    key, *texts_of = change
    edited(file, {key: (texts_of[0], texts_of[1])})
    taken = take(file, packs)
    assert [name for name, _said in taken.refused] == [key]
    assert reason in taken.refused[0][1]
    assert (packs / "it" / "clauses.toml").read_bytes() == before


def test_an_invented_key_is_refused(file: Path, packs: Path) -> None:
    old = read_translation(file)
    row = old.rows[0]
    made = type(row)("clauses:x.y", "а", "a", "b", Status.NEW, row.digest)
    file.write_bytes(write_translation(Translation("it", (*old.rows, made)), file))
    assert take(file, packs).refused == (("clauses:x.y", "Такого ключа в текстах немає"),)


def test_ids_and_source_are_locked_and_the_rest_is_open(tmp_path: Path) -> None:
    path = tmp_path / "it.xlsx"
    export("it", path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.protection.sheet
    locked = [cell.protection.locked for cell in sheet[5]]
    assert locked == [True, True, True, False, False, False, True]
    assert sheet.data_validations.dataValidation[0].formula1 == '"new,translated,reviewed"'


def test_a_formula_stays_a_text(tmp_path: Path, packs: Path) -> None:
    path = tmp_path / "it.xlsx"
    export("it", path)
    edited(path, {TALKS: ('=cmd|"/c calc"!A1', "")})
    cells = openpyxl.load_workbook(path).worksheets[0]
    kinds = {row[0].value: row[3].data_type for row in cells.iter_rows(min_row=2)}
    assert kinds[TALKS] == "s"


def test_the_xliff_is_of_version_1_2(tmp_path: Path) -> None:
    path = tmp_path / "it.xlf"
    export("it", path)
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    assert root.tag == "{urn:oasis:names:tc:xliff:document:1.2}xliff"
    units = root.findall(".//{*}trans-unit")
    assert len({unit.get("id") for unit in units}) == len(units) > 2000
    assert [child.tag.split("}")[1] for child in units[0]][:2] == ["source", "target"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("it.xlf", b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><xliff>&a;</xliff>"),
        ("it.xlf", b"<xliff"),
        ("it.xlf", b"<html/>"),
        ("it.xlsx", b"PK\x03\x04broken"),
        ("it.xlsx", b""),
        ("it.doc", b"x"),
        ("missing.xlf", None),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        take(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_spreadsheet_of_others_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "it.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(InputError, match="не файл перекладача"):
        take(path)


def test_texts_are_put_in_where_their_keys_stand() -> None:
    toml = '# голова\n[a.b]\nx = "1"  \ny = ["2", "3"]\n\n[c]\nx = "4"\n"2025-07-01" = "5"\n'
    new = {"a.b.x": 'лапки "і" \\', "a.b.y.1": "три", "c.2025-07-01": "п’ять", "z": "0"}
    made = with_texts(toml, new)
    assert made == (
        '# голова\n[a.b]\nx = "лапки \\"і\\" \\\\"\ny = ["2", "три"]\n\n[c]\nx = "4"\n'
        '"2025-07-01" = "п’ять"\n'
    )
