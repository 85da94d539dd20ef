"""The letter to the Ministry on paper: its measures and pages as LibreOffice lays them out."""

import json
import re
import struct
import subprocess
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import AREAS
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.pdf import convert
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.rendering.conftest import template_of

pytestmark = pytest.mark.medium
MM = 72 / 25.4
LEFT, RIGHT, HALF, TOP, BOTTOM = 30, 200, 130, 20, 277
"""Millimetres from the edges of the sheet: margins, and 100 mm from the left margin."""
GOVERNOR = (
    "голова Тернопільської обласної державної адміністрації — начальник обласної військової "
    "адміністрації"
)


@dataclass(frozen=True)
class Word:
    """A word on paper: its edges in millimetres."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Paper:
    """The words of each page, in reading order."""

    path: Path
    pages: tuple[tuple[Word, ...], ...]

    def words(self, text: str, page: int = 0) -> list[Word]:
        return [word for word in self.pages[page] if word.text == text]

    def text(self, page: int) -> str:
        return " ".join(word.text for word in self.pages[page])

    def of(self, text: str) -> int:
        """The only page that says so."""
        [page] = [n for n in range(len(self.pages)) if text in self.text(n)]
        return page


def case() -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    return {key: value for key, value in fields.items() if key not in ("format", "version")}


def office(**changes: Any) -> list[dict[str, Any]]:
    """The parties of the sample, ours with everything that a letter prints."""
    ours, theirs = case()["parties"]
    more = {
        "address": "вул. Шевченка, 15, м. Кременець, 47003",
        "phone": "(03546) 2-10-21",
        "email": "rada@kremenets.example",
        "coordinator": {"name": {"uk": "Олена Бондар"}, "phone": "(03546) 2-10-22"},
    }
    return [ours | more | changes, theirs]


def people(*posts: tuple[str, str]) -> list[dict[str, Any]]:
    return [
        {"key": f"p{number}", "name": {"uk": name}, "position": {"uk": post}}
        for number, (post, name) in enumerate(posts)
    ]


def areas(letters: int) -> list[dict[str, Any]]:
    """Areas that fill so many lines of the letter, about."""
    text = "обмін досвідом"
    return [{"key": f"own-{n}", "text": {"uk": f"{text} {n}"}} for n in range(letters)]


def letter(**changes: Any) -> Draft:
    return compose(Agreement.model_validate(case() | changes), DocumentType.LETTER_MINISTRY)


def shield() -> bytes:
    """A grey picture of 170 by 170 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 170, 170, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes([90]) * 170 for _row in range(170)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


LENGTHS = range(10, 46, 3)
DRAFTS: dict[str, Draft] = {
    "sample": letter(),
    "office": letter(parties=office()),
    "arms": letter(parties=office(emblem="герб.png")),
    "governor": letter(parties=office(signatories=people((GOVERNOR, "Андрій Смаглюк")))),
    "long-name": letter(
        parties=office(
            signatories=people((GOVERNOR, "Олександра-Владислава Красноперекопська-Добровольська"))
        )
    ),
    "every-area": letter(parties=office(), areas=list(AREAS)),
    **{
        f"two-{n}": letter(
            parties=office(
                signatories=people(("міський голова", "Андрій Смаглюк"), ("секретар", "Яна Юр"))
            ),
            areas=areas(n),
        )
        for n in LENGTHS
    },
    "alone": letter(areas=areas(60)),
    "three-pages": letter(parties=office(), areas=areas(330)),
}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """Every letter as a draft and, where nothing is missing, as a final; converted together."""
    folder = tmp_path_factory.mktemp("letters")
    for name, draft in DRAFTS.items():
        compiled = compile_template(template_of(draft), draft.languages)
        for final in (False, True):
            if final and (draft.gaps() or draft.unsure()):
                continue
            pictures = {"герб.png": shield()}
            data = render(compiled, draft, final=final, pictures=pictures)
            (folder / f"{name}{'-final' * final}.docx").write_bytes(data)
    made = convert(sorted(folder.glob("*.docx")), folder)
    assert made.failed == ()
    return {file.path.stem: read(file.path) for file in made.files}


_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


def read(path: Path) -> Paper:
    command = ["pdftotext", "-bbox", str(path), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    return Paper(path, tuple(map(_words, done.stdout.split("<page ")[1:])))


def _words(page: str) -> tuple[Word, ...]:
    found = []
    for *edges, text in _WORD.findall(page):
        left, top, right, bottom = (float(edge) / MM for edge in edges)
        found.append(Word(left, top, right, bottom, unescape(text)))
    return tuple(found)


def near(value: float, wanted: float, within: float = 1) -> bool:
    return abs(value - wanted) <= within


def level(one: Word, other: Word) -> bool:
    return near(one.bottom, other.bottom, 0.2)


ONE_PAGE = ["sample", "office", "office-final", "arms", "arms-final", "governor", "long-name"]


@pytest.mark.parametrize("name", ONE_PAGE[:5])
def test_a_usual_letter_is_one_page(name: str, paper: dict[str, Paper]) -> None:
    assert len(paper[name].pages) == 1


@pytest.mark.parametrize("name", ONE_PAGE)
def test_the_number_and_the_addressee_stand_100_mm_from_the_margin(
    name: str, paper: dict[str, Paper]
) -> None:
    number = paper[name].words("№")[0]
    [addressee] = paper[name].words("Міністерству")
    assert near(number.left, HALF)
    assert near(addressee.left, HALF)
    date, blank = [w for w in paper[name].pages[0] if "____" in w.text and level(w, number)]
    assert near(date.left, LEFT)
    assert date.right < HALF
    assert number.right < blank.left < blank.right <= RIGHT + 0.5


@pytest.mark.parametrize("name", ONE_PAGE)
def test_the_subject_keeps_to_the_left_half(name: str, paper: dict[str, Paper]) -> None:
    words = paper[name].pages[0]
    start = words.index(paper[name].words("Про")[0])
    end = words.index(paper[name].words("Відповідно")[0])
    assert " ".join(w.text for w in words[start:end]).startswith("Про погодження проєкту")
    assert max(w.right for w in words[start:end]) < LEFT + 90
    assert not words[end - 1].text.endswith(".")


@pytest.mark.parametrize("name", [*ONE_PAGE, *(f"two-{n}" for n in LENGTHS)])
def test_names_end_at_the_right_margin_level_with_the_post(
    name: str, paper: dict[str, Paper]
) -> None:
    page = paper[name].of("Просимо")
    ends = [
        w
        for w in paper[name].pages[page]
        if w.text in ("СМАГЛЮК", "ЮР", "КРАСНОПЕРЕКОПСЬКА-ДОБРОВОЛЬСЬКА")
    ]
    assert ends
    for word in ends:
        assert near(word.right, RIGHT, 0.5)
        beside = [w for w in paper[name].pages[page] if level(w, word) and near(w.left, LEFT, 0.5)]
        assert beside or name == "long-name"


def test_a_long_post_keeps_off_the_name(paper: dict[str, Paper]) -> None:
    [page] = {paper["governor"].of("Голова"), paper["governor"].of("СМАГЛЮК")}
    words = paper["governor"].pages[page]
    start = words.index(paper["governor"].words("Голова", page)[0])
    post = words[start : start + len(GOVERNOR.split())]
    assert " ".join(w.text for w in post).lower() == GOVERNOR.lower()
    assert max(w.right for w in post) < HALF
    assert level(post[-1], paper["governor"].words("СМАГЛЮК", page)[0])


@pytest.mark.parametrize(
    "name", ["office", "office-final", "every-area", *(f"two-{n}-final" for n in LENGTHS)]
)
def test_the_executor_stands_at_the_foot_of_the_last_page(
    name: str, paper: dict[str, Paper]
) -> None:
    page = paper[name].of("Бондар")
    assert page == len(paper[name].pages) - 1
    last = max(paper[name].pages[page], key=lambda word: word.bottom)
    telephone = paper[name].words("2-10-22", page)[0]
    assert level(telephone, last)
    assert near(last.bottom, BOTTOM, 1.5)
    above = max(w.bottom for w in paper[name].pages[page] if w.bottom < telephone.top - 5)
    assert above < telephone.top - 5
    [person] = paper[name].words("Олена", page)
    assert near(person.left, LEFT)
    assert near(person.bottom - person.top, telephone.bottom - telephone.top, 0.1)
    assert person.bottom - person.top < 5  # 10 points; the text has 14


@pytest.mark.parametrize("name", ["every-area", "every-area-final", "alone", "three-pages-final"])
def test_pages_are_counted_from_the_second_at_the_top_centre(
    name: str, paper: dict[str, Paper]
) -> None:
    assert len(paper[name].pages) > 1
    for page, words in enumerate(paper[name].pages):
        middle = (LEFT + RIGHT) / 2
        figures = [w.text for w in words if w.bottom < TOP and near((w.left + w.right) / 2, middle)]
        assert figures == ([str(page + 1)] if page else [])


def together(paper: Paper, names: Sequence[str]) -> None:
    """Request, attachments and signatures stand on the last page, whatever stands before."""
    last = len(paper.pages) - 1
    words = ("Просимо розглянути", "Додатки:", "Відомості про сторони", *names)
    assert {paper.of(one) for one in words} == {last}


def body(paper: Paper, page: int) -> list[tuple[str, int]]:
    """The words of a page below its header, and how far down they stand."""
    return [(w.text, round(w.bottom)) for w in paper.pages[page] if w.bottom > TOP]


def test_lengths_come_to_one_page_and_to_two(paper: dict[str, Paper]) -> None:
    assert {len(paper[f"two-{n}"].pages) for n in LENGTHS} == {1, 2}
    assert len(paper["three-pages-final"].pages) == 3


@pytest.mark.parametrize("n", LENGTHS)
def test_the_request_the_attachments_and_all_signatures_go_over_together(
    n: int, paper: dict[str, Paper]
) -> None:
    together(paper[f"two-{n}"], ("СМАГЛЮК", "ЮР"))
    together(paper[f"two-{n}-final"], ("СМАГЛЮК", "ЮР"))


@pytest.mark.parametrize("name", ["alone", "every-area-final", "three-pages-final"])
def test_a_signature_is_never_alone(name: str, paper: dict[str, Paper]) -> None:
    together(paper[name], ("СМАГЛЮК",))


@pytest.mark.parametrize("name", ["office", "every-area", *(f"two-{n}" for n in LENGTHS)])
def test_the_mark_is_in_drafts_alone_and_moves_nothing(name: str, paper: dict[str, Paper]) -> None:
    draft, final = paper[name], paper[f"{name}-final"]
    assert len(draft.pages) == len(final.pages)
    for page in range(len(draft.pages)):
        assert "ПРОЄКТ" in draft.text(page)
        assert "ПРОЄКТ" not in final.text(page)
        assert body(draft, page) == body(final, page)


def test_figure_mark_and_note_stay_above_the_text(paper: dict[str, Paper]) -> None:
    noted, final = paper["alone"], paper["every-area-final"]
    assert "незаповнених полів: 1" in noted.text(1)
    tops = [round(p.words("Просимо", 1)[0].top, 1) for p in (noted, final)]
    assert tops[0] == tops[1]
    assert max(w.bottom for w in noted.pages[1] if w.text == "полів:") < tops[0]


def test_a_gap_is_in_its_brackets(paper: dict[str, Paper]) -> None:
    assert "[адреса]" in paper["sample"].text(0)
    assert "sample-final" not in paper


@pytest.mark.parametrize("name", ["arms", "arms-final"])
def test_arms_are_17_mm_high(name: str, paper: dict[str, Paper]) -> None:
    command = ["pdfimages", "-list", str(paper[name].path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    [row] = [line.split() for line in done.stdout.splitlines()[2:] if line.split()[2] == "image"]
    height, dots = int(row[4]), int(row[13])
    assert near(height / dots * 25.4, 17, 0.15)
