"""The shipped templates have the measures of the house, and the script that makes them is true."""

import subprocess
import sys
from pathlib import Path

import pytest

from memodesk.paths import TEMPLATES
from memodesk.rendering.ooxml import Element, parse, val, w
from memodesk.rendering.package import read_members
from tests.rendering.conftest import FILES, STACKS, VERSIONS

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = read_members(FILES["memorandum"])
RELEASE = read_members(FILES["press-release"])
NAMES = """Title|Title About|Title Parties|Place Date|Segment|Recital|heading 1|Clause|Item
Item Last|Signature Party|Signature Position|Signature Second|Signature Line|header|footer|Gap
Draft Mark|Release Kind|Release Date|Lede|Release Body|List Bullet|heading 2|Release Note|Letterhead
Letterhead Data|Reference Line|Addressee|Subject|Letter Body|Attachment|Executor|Unsure"""

# before, after in points; size of letters; keep with next: of the style or one it is based on
MEASURES = {
    "Title": (0, 0, 14, True),
    "Title About": (0, 4, 12, True),
    "Title Parties": (0, 0, 12, True),
    "Place Date": (10, 8, 12, False),
    "Segment": (0, 4, 12, False),
    "Recital": (0, 4, 12, False),
    "heading 1": (8, 3, 12, True),
    "Clause": (0, 4, 12, False),
    "Item": (0, 2, 12, False),
    "Item Last": (0, 5, 12, False),
    "Signature Party": (16, 0, 12, True),
    "Signature Position": (6, 0, 12, True),
    "Signature Second": (0, 0, 11, True),
    "Signature Line": (58, 0, 12, True),
    "header": (0, 0, 9, False),
    "footer": (0, 0, 9, False),
    "Lede": (0, 8, 13, False),
    "Release Body": (0, 7, 12, False),
    "Release Date": (0, 14, 10.5, True),
    "List Bullet": (0, 2, 12, False),
    "heading 2": (10, 3, 11, True),
    "Release Note": (0, 3, 10.5, False),
}


def styles(members: object = COLUMNS) -> dict[str, Element]:
    assert isinstance(members, dict)
    return {val(s.find(w("name"))): s for s in parse(members["word/styles.xml"]).iter(w("style"))}


def measure(style: Element) -> tuple[float, float, float, bool]:
    spacing = style.find(f"{w('pPr')}/{w('spacing')}")
    assert spacing is not None
    before, after = (int(spacing.get(w(k), "0")) / 20 for k in ("before", "after"))
    size = val(style.find(f"{w('rPr')}/{w('sz')}"))
    keep = style.find(f"{w('pPr')}/{w('keepNext')}") is not None
    return before, after, int(size or 24) / 2, keep


@pytest.mark.parametrize("members", [COLUMNS, RELEASE])
def test_every_named_style_is_there(members: dict[str, bytes]) -> None:
    assert set(NAMES.replace("\n", "|").split("|")) <= set(styles(members))


@pytest.mark.parametrize("name", MEASURES)
def test_a_style_has_its_measures(name: str) -> None:
    assert measure(styles()[name]) == MEASURES[name]


def test_the_headline_of_a_release() -> None:
    assert measure(styles(RELEASE)["Title"]) == (0, 10, 20, True)


def pages(members: object) -> list[dict[str, str]]:
    assert isinstance(members, dict)
    found = []
    for page in parse(members["word/document.xml"]).iter(w("sectPr")):
        size, margins = page.find(w("pgSz")), page.find(w("pgMar"))
        assert size is not None
        assert margins is not None
        attributes = [*size.attrib.items(), *margins.attrib.items()]
        found.append({str(k).rpartition("}")[2]: str(v) for k, v in attributes})
    return found


def millimetres(twips: str) -> int:
    return round(int(twips) / 1440 * 25.4)


def test_pages_are_a4_with_the_margins_of_the_house() -> None:
    upright, across = pages(COLUMNS)
    (release,) = pages(RELEASE)
    sides = ("left", "right", "top", "bottom", "header", "footer")
    for page, left in ((upright, 20), (across, 20), (release, 30)):
        assert [millimetres(page[side]) for side in sides] == [left, 20, 20, 20, 8, 10]
    assert (upright["w"], upright["h"], across["orient"]) == ("11906", "16838", "landscape")
    assert (across["w"], across["h"]) == ("16838", "11906")


def test_the_columns_are_81_mm_wide() -> None:
    root = parse(COLUMNS["word/document.xml"])
    for table in root.iter(w("tbl")):
        grid = [int(column.get(w("w"), "0")) for column in table.iter(w("gridCol"))]
        assert millimetres(str(sum(grid))) == {2: 170, 3: 257}[len(grid)]
        for row in table.iter(w("tr")):
            for width, cell in zip(grid, row.iter(w("tc")), strict=True):
                padding = [int(e.get(w("w"), "0")) for m in cell.iter(w("tcMar")) for e in m]
                assert millimetres(str(width - sum(padding))) == 81


def test_every_sample_row_holds_together_and_the_first_names_the_languages() -> None:
    for table in parse(COLUMNS["word/document.xml"]).iter(w("tbl")):
        rows = table.findall(w("tr"))
        assert rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize("members", [COLUMNS, RELEASE])
def test_file_settings(members: dict[str, bytes]) -> None:
    settings, fonts = members["word/settings.xml"].decode(), members["word/fontTable.xml"].decode()
    assert '<w:autoHyphenation w:val="0"/>' in settings
    assert '<w:altName w:val="Liberation Serif"/>' in fonts
    defaults = members["word/styles.xml"].decode().partition("</w:docDefaults>")[0]
    assert 'w:ascii="Times New Roman"' in defaults
    assert 'w:lang w:val="uk-UA"' in defaults


def test_the_script_makes_what_is_shipped(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "scripts.templates", tmp_path], cwd=ROOT, check=True)
    for path in (*FILES.values(), VERSIONS, STACKS):
        made = read_members(tmp_path / path.relative_to(TEMPLATES))
        assert made == read_members(path)
