"""Where people sign, on paper: whole blocks below a clause, room for the pen, no lone heading."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.terms import AddedClause, Clauses
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout
from memodesk.drafting.originals import originals
from memodesk.paths import SAMPLE_CASE
from tests.rendering.conftest import made

pytestmark = pytest.mark.medium
LENGTHS = range(6)
"""Clauses added to the sample, which move the last clause and the signatures down a page."""
FIRST = ("kremenets", "agnone")
HEADINGS = ("Стаття", "Articolo", "Article", "Artykuł")
DONE = {"uk": "Учинено", "it": "Fatto", "en": "Done", "pl": "Sporządzono"}
ROOM = 50
"""Points of white above the line that a signature needs at least; 58 are set."""
Word = tuple[float, float, str]
"""Top and bottom in points, and the word."""


@dataclass(frozen=True)
class Paper:
    """A document as PDF: the words of each page with their places, top down."""

    pages: tuple[tuple[Word, ...], ...]

    def lines(self, page: int) -> list[str]:
        """The words of a page, a line each."""
        found: dict[float, list[str]] = {}
        for top, _bottom, word in self.pages[page]:
            found.setdefault(round(top), []).append(word)
        return [" ".join(found[top]) for top in sorted(found)]

    def text(self, page: int) -> str:
        return " ".join(word for _top, _bottom, word in self.pages[page])


def sample(*languages: str, more: int = 0) -> Agreement:
    """The sample in other languages, with so many clauses of three lines added."""
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    agreement = Agreement.model_validate(values)
    text = dict.fromkeys(languages, "Сторони співпрацюють на засадах рівності. " * 5)
    heading = dict.fromkeys(languages, "Додаткові умови")
    added = tuple(
        AddedClause(after="amendments", id=f"own-{number}", heading=heading, text=text)
        for number in range(more)
    )
    record: Agreement = agreement.but(languages=languages, clauses=Clauses(add=added))
    return record


def draft(layout: Layout, *languages: str, more: int = 0, first: str = "") -> Draft:
    agreement = sample(*languages, more=more)
    if first:
        return originals(agreement, first, layout=layout)[0].draft
    return compose(agreement, DocumentType.MEMORANDUM, layout=layout)


def crowd(parties: int, people: int, *languages: str) -> Draft:
    """The sample signed by more parties and people, named after their numbers."""
    record = sample(*languages)
    found = []
    for number in range(parties):
        party = record.parties[number % 2]
        signers = tuple(
            party.signatories[0].but(
                key=f"s{number}{one}", name=dict.fromkeys(languages, f"Ім’я Прізвище{number}")
            )
            for one in range(people)
        )
        name = dict.fromkeys(languages, f"Орган{number}")
        found.append(party.but(key=f"p{number}", name=name, signatories=signers))
    agreement = record.but(parties=tuple(found))
    return compose(agreement, DocumentType.MEMORANDUM, layout=Layout.ALTERNATING)


TWO, THREE = ("uk", "it"), ("uk", "it", "en")
CROWDS = {"3-1": (3, 1, TWO), "4-1": (4, 1, THREE), "4-3": (4, 3, TWO)}
"""How many parties sign, by how many people each, in which languages."""
DRAFTS: dict[str, Callable[[], Draft]] = {
    **{
        f"crowd-{name}": partial(crowd, parties, people, *languages)
        for name, (parties, people, languages) in CROWDS.items()
    },
    **{
        f"{layout}-{n}-{first}": partial(draft, layout, "uk", "it", more=n, first=first)
        for layout in (Layout.CONSECUTIVE, Layout.ALTERNATING)
        for n in LENGTHS
        for first in FIRST
    },
    **{
        f"columns-{first}": partial(draft, Layout.COLUMNS, "uk", "it", first=first)
        for first in FIRST
    },
    **{f"three-{n}": partial(draft, Layout.ALTERNATING, "uk", "it", "en", more=n) for n in LENGTHS},
    **{
        f"four-{n}": partial(draft, Layout.ALTERNATING, "uk", "it", "en", "pl", more=n)
        for n in LENGTHS
    },
}
STACKED = [name for name in DRAFTS if name.startswith(("alternating", "three", "four"))]
STACKS = ("alternating", "three", "four", "crowd")
WHOLE = [name for name in DRAFTS if name.startswith("consecutive")]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """Every document, converted in one run."""
    folder = tmp_path_factory.mktemp("paper")
    for name, make in DRAFTS.items():
        (folder / f"{name}.docx").write_bytes(made(make()))
    files = sorted(folder.glob("*.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir"]
    command += map(str, [folder, *files])
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return {path.stem: read(path.with_suffix(".pdf")) for path in files}


_WORD = re.compile(
    r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>'
)


def read(path: Path) -> Paper:
    command = ["pdftotext", "-bbox", str(path), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    pages = [
        tuple(
            (float(top), float(bottom), unescape(word)) for top, bottom, word in _WORD.findall(page)
        )
        for page in done.stdout.split("<page ")[1:]
    ]
    return Paper(tuple(pages))


def signed(paper: Paper) -> list[int]:
    """The pages with a line to sign on."""
    return [place for place in range(len(paper.pages)) if "____" in paper.text(place)]


@pytest.mark.parametrize("name", STACKED)
def test_all_blocks_stand_together_below_the_last_clause(
    name: str, paper: dict[str, Paper]
) -> None:
    [page] = signed(paper[name])
    assert page == len(paper[name].pages) - 1
    lines = paper[name].lines(page)
    assert sum("____" in line for line in lines) == 2
    first = min(place for place, line in enumerate(lines) if line.startswith(("За ", "Per il")))
    assert any(line[:1].isdigit() for line in lines[1:first]), lines
    for seal in ("М. П.", "L. S."):
        assert sum(line.startswith(seal) for line in lines) == 1


@pytest.mark.parametrize("name", CROWDS)
def test_a_party_signs_on_one_page_below_a_clause_or_a_whole_block(
    name: str, paper: dict[str, Paper]
) -> None:
    parties, people, _languages = CROWDS[name]
    found = paper[f"crowd-{name}"]
    pages = {page: found.lines(page) for page in signed(found)}
    for number in range(parties):
        signed_on = [
            page
            for page, lines in pages.items()
            for line in lines
            if "____" in line and line.endswith(f"ПРІЗВИЩЕ{number}")
        ]
        assert len(signed_on) == people
        assert len(set(signed_on)) == 1
        heads = [line for line in pages[signed_on[0]] if line.startswith(("За", "Per"))]
        assert any(f"Орган{number}" in line for line in heads)
    assert any(line[:2].isdigit() for line in pages[min(pages)])


@pytest.mark.parametrize("name", WHOLE)
def test_each_version_ends_with_its_whole_block(name: str, paper: dict[str, Paper]) -> None:
    pages = signed(paper[name])
    languages = DRAFTS[name]().languages
    assert len(pages) == len(languages)
    for page, language in zip(pages, languages, strict=True):
        text = paper[name].text(page)
        assert DONE[language] in text
        lines = [line for line in paper[name].lines(page) if "____" in line]
        assert len(lines) == 1  # both parties on one line


@pytest.mark.parametrize("name", DRAFTS)
def test_a_pen_has_room_above_the_line(name: str, paper: dict[str, Paper]) -> None:
    for page in signed(paper[name]):
        words = paper[name].pages[page]
        for top, _bottom, word in words:
            if "____" in word:
                above = max(bottom for _top, bottom, _word in words if bottom <= top)
                assert top - above > ROOM


@pytest.mark.parametrize("name", DRAFTS)
def test_no_heading_and_no_intro_stands_at_the_foot(name: str, paper: dict[str, Paper]) -> None:
    feet = len(DRAFTS[name]().languages) if name.startswith(STACKS) else 1
    for page in range(len(paper[name].pages)):
        last = paper[name].lines(page)[-feet - 1]
        assert not last.startswith(HEADINGS), last
        assert not last.rstrip().endswith(":"), last


@pytest.mark.parametrize("name", STACKED)
def test_the_languages_of_an_article_begin_on_one_page(name: str, paper: dict[str, Paper]) -> None:
    """Headings of all languages stand together, with the beginning of their clause below."""
    count = len(DRAFTS[name]().languages)
    for page in range(len(paper[name].pages)):
        lines = paper[name].lines(page)
        heads = [place for place, line in enumerate(lines) if line.startswith(HEADINGS)]
        assert len(heads) % count == 0
        for start in heads[::count]:
            assert heads[heads.index(start) : heads.index(start) + count] == list(
                range(start, start + count)
            )


@pytest.mark.parametrize("name", [*STACKED, *WHOLE])
def test_figures_never_run_on_across_languages(name: str, paper: dict[str, Paper]) -> None:
    lines = [line for page in range(len(paper[name].pages)) for line in paper[name].lines(page)]
    for word in ("Стаття", "Articolo"):
        found = [int(m[1]) for line in lines if (m := re.match(rf"{word} (\d+)\b", line))]
        assert found == list(range(1, len(found) + 1))
        assert len(found) > 10


@pytest.mark.parametrize("first", FIRST)
def test_the_first_party_signs_on_the_left(first: str, paper: dict[str, Paper]) -> None:
    name = f"columns-{first}"
    [page] = signed(paper[name])
    line = next(line for line in paper[name].lines(page) if "____" in line)
    ours, theirs = line.index("СМАГЛЮК"), line.index("SAIA")
    assert (ours < theirs) is (first == "kremenets")


def test_originals_have_as_many_pages_as_each_other(paper: dict[str, Paper]) -> None:
    assert len(paper["columns-kremenets"].pages) == len(paper["columns-agnone"].pages)
