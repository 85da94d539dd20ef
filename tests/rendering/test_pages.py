"""Finished documents on paper: pages as LibreOffice lays them out."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Role
from memodesk.drafting.layout import room
from memodesk.paths import SAMPLE_CASE
from tests.rendering.conftest import made
from tests.rendering.drafts import memorandum, press_release, say, versions, with_text

pytestmark = pytest.mark.medium
LENGTHS = range(9, 14)
"""Numbers of articles that end at different heights of a page."""
WHOLE = range(10, 26, 2)
"""The same for whole texts one after another, whose signatures begin ever lower."""


@dataclass(frozen=True)
class Printed:
    """A document as PDF: the words of each page, and the fonts."""

    pages: tuple[str, ...]
    fonts: str


def sample(document: DocumentType, layout: Layout = Layout.COLUMNS) -> Draft:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    return compose(Agreement.model_validate(values), document, layout=layout)


def with_clause(signs: int, *languages: str) -> Draft:
    """The instrument in columns with one clause of so many signs, below its heading."""
    sentence = (
        "Сторони співпрацюють у межах своїх повноважень, дотримуються законодавства й міжнародних "
        "зобов’язань своєї держави та обмінюються досвідом місцевого самоврядування. "
    )
    draft = memorandum(*languages)
    text = (sentence * 20)[: signs - 7] + " КІНЕЦЬ"
    for language in languages:
        draft = with_text(draft, Role.CLAUSE, language, say(language, text))
    return draft


DRAFTS: dict[str, Callable[[], Draft]] = {
    "sample": partial(sample, DocumentType.MEMORANDUM),
    "sample-release": partial(sample, DocumentType.PRESS_RELEASE),
    "three": partial(memorandum, "uk", "it", "en"),
    "versions": partial(sample, DocumentType.MEMORANDUM, Layout.CONSECUTIVE),
    "long-release": partial(press_release, notes=90),
    **{f"length-{n}": partial(memorandum, articles=n) for n in LENGTHS},
    **{f"whole-{n}": partial(versions, "uk", "it", articles=n) for n in WHOLE},
    "row-two": partial(with_clause, room(2), "uk", "it"),
    "row-three": partial(with_clause, room(3), "uk", "it", "en"),
    "torn-two": partial(with_clause, room(2) + 250, "uk", "it"),
    "torn-three": partial(with_clause, room(3) + 200, "uk", "it", "en"),
    "whole-three": partial(versions, "uk", "it", "en", articles=12, blocks=2, people=2),
}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Printed]:
    """Every document as draft and, where nothing is missing, as final, converted in one run."""
    folder = tmp_path_factory.mktemp("paper")
    for name, draft in DRAFTS.items():
        (folder / f"{name}.docx").write_bytes(made(draft()))
        if not (draft().gaps() or draft().unsure()):
            (folder / f"{name}-final.docx").write_bytes(made(draft(), final=True))
    files = sorted(folder.glob("*.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir"]
    command += map(str, [folder, *files])
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {path.stem: _printed(path.with_suffix(".pdf")) for path in files}


def _printed(path: Path) -> Printed:
    def run(*command: object) -> str:
        arguments = list(map(str, command))
        return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout

    text = run("pdftotext", "-layout", path, "-")
    return Printed(tuple(text.split("\f")[:-1]), run("pdffonts", path))


def test_versions_follow_one_another_with_pages_counted_through(paper: dict[str, Printed]) -> None:
    pages = [page.replace("\u00a0", " ") for page in paper["versions"].pages]
    assert len(pages) == 6
    assert ["Сторінка 3 з 6" in pages[2], "Pagina 4 di 6" in pages[3]] == [True, True]
    assert "MEMORANDUM" in pages[3]
    for page, word in ((pages[2], "13.2."), (pages[5], "13.2")):
        assert "____" in page
        assert word in page  # the block is never alone


def test_the_sample_has_five_pages_each_with_its_number(paper: dict[str, Printed]) -> None:
    pages = paper["sample"].pages
    assert len(pages) == 5
    for number, page in enumerate(pages, start=1):
        words = page.replace("\u00a0", " ")
        assert f"Сторінка {number} з 5" in words
        assert f"Pagina {number} di 5" in words
        assert "ПРОЄКТ" in page
        assert "BOZZA" in page


@pytest.mark.parametrize("name", DRAFTS)
def test_one_typeface_everywhere(name: str, paper: dict[str, Printed]) -> None:
    fonts = [line.split()[0] for line in paper[name].fonts.splitlines()[2:]]
    assert fonts
    assert all(
        "LiberationSerif" in font or "TimesNewRoman" in font.replace(" ", "") for font in fonts
    )


@pytest.mark.parametrize("name", ["sample", "three", *(f"length-{n}" for n in LENGTHS)])
def test_signatures_stand_together_below_the_last_clause(
    name: str, paper: dict[str, Printed]
) -> None:
    pages = paper[name].pages
    signed = next(page for page in pages if "СМАГЛЮК" in page)
    assert "Учинено" in signed
    for words in ("Кременецький міський голова", "М. П.", "Daniele SAIA", "Даніеле САЯ"):
        assert words.replace(" ", "") in signed.replace(" ", "").replace("\u00a0", "")
    assert signed == pages[-1]


@pytest.mark.parametrize("name", ["versions", "whole-three", *(f"whole-{n}" for n in WHOLE)])
def test_each_version_ends_with_its_whole_block_below_its_last_clause(
    name: str, paper: dict[str, Printed]
) -> None:
    pages = paper[name].pages
    for done, first, last in (("Учинено", "За Кременецьку", "М. П."), ("Fatto", "Per il", "L. S.")):
        signed = [page for page in pages if "____" in page and done in page]
        assert len(signed) == 1
        words = signed[0].replace("\u00a0", " ")
        assert words.index(done) < words.index(first) < words.rindex(last)
    assert sum("____" in page for page in pages) == len(DRAFTS[name]().languages)
    for number, page in enumerate(pages, start=1):
        footer = page.replace("\u00a0", " ").strip().splitlines()[-1]
        assert f" {number} " in footer
        assert footer.endswith(f" {len(pages)}")


def test_a_version_begins_a_page(paper: dict[str, Printed]) -> None:
    heads = [page.lstrip().splitlines()[0].strip() for page in paper["whole-three-final"].pages]
    assert [head for head in heads if head.startswith("М")] == ["МЕМОРАНДУМ"]
    assert heads.count("MEMORANDUM") == 2


@pytest.mark.parametrize(("name", "columns"), [("row-two", 2), ("row-three", 3)])
def test_the_longest_row_fits_a_page_with_its_heading(
    name: str, columns: int, paper: dict[str, Printed]
) -> None:
    pages = paper[name].pages
    page = next(page for page in pages if "Стаття 1. Предмет" in page)
    assert page.count("КІНЕЦЬ") == columns


@pytest.mark.parametrize(("name", "columns"), [("torn-two", 2), ("torn-three", 3)])
def test_a_longer_row_loses_no_word(name: str, columns: int, paper: dict[str, Printed]) -> None:
    assert "".join(paper[name].pages).count("КІНЕЦЬ") == columns


def test_lengths_end_at_different_places(paper: dict[str, Printed]) -> None:
    ends = {paper[f"length-{n}-final"].pages[-1].count("\n") for n in LENGTHS}
    assert len(ends) > 2


@pytest.mark.parametrize("name", ["three", "whole-three", *(f"length-{n}" for n in LENGTHS)])
def test_a_draft_breaks_its_pages_like_the_final(name: str, paper: dict[str, Printed]) -> None:
    def words(page: str) -> list[str]:
        return [w for w in page.split() if w not in {"ПРОЄКТ", "BOZZA", "DRAFT"}]

    draft, final = paper[name].pages, paper[f"{name}-final"].pages
    assert [words(page) for page in draft] == [words(page) for page in final]


def test_no_heading_stands_at_the_foot_of_a_page(paper: dict[str, Printed]) -> None:
    for name, printed in paper.items():
        if "release" in name:
            continue
        for page in printed.pages:
            lines = [line for line in page.splitlines() if line.strip()]
            assert not lines[-2].strip().startswith(("Стаття", "3.1", "2.1. Сторони"))


def test_a_release_is_a_page_a_language(paper: dict[str, Printed]) -> None:
    pages = paper["sample-release"].pages
    assert len(pages) == 2
    assert "ПРЕСРЕЛІЗ" in pages[0]
    assert "COMUNICATO STAMPA" in pages[1]


def test_a_long_release_counts_from_page_two_in_each_language(paper: dict[str, Printed]) -> None:
    pages = paper["long-release-final"].pages
    figures = [page.strip().splitlines()[-1].strip() for page in pages]
    half = len(pages) // 2
    assert half > 1
    assert figures[1:half] == [str(n) for n in range(2, half + 1)]
    assert figures[half + 1 :] == figures[1:half]
    assert not {figures[0], figures[half]} & {"1", str(half + 1)}


def test_the_names_of_the_languages_are_not_printed(paper: dict[str, Printed]) -> None:
    assert "українська" not in paper["length-9"].pages[0]
