"""The instrument in one language after the other: words, lists, frames, blocks of signatures."""

import copy
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from memodesk.domain.agreement import Agreement
from memodesk.domain.terms import Clauses
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Piece, Role, Side, words
from memodesk.errors import ProofError
from memodesk.exchange.case_file import read_case
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering import render as rendering
from memodesk.rendering.links import to_bytes
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import printed_texts, prove
from memodesk.rendering.render import render
from tests.rendering import drafts
from tests.rendering.conftest import VERSIONS, made
from tests.rendering.test_documents import png

TEMPLATE = VERSIONS
Change = Callable[[Element], None]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def sample() -> Agreement:
    return read_case(SAMPLE_CASE.read_bytes(), "sample")


def versions(agreement: Agreement, **more: Any) -> Draft:
    return compose(agreement, DocumentType.MEMORANDUM, layout=Layout.CONSECUTIVE, **more)


def file(draft: Draft, **more: Any) -> bytes:
    return render(compile_template(TEMPLATE, draft.languages), draft, final=False, **more)


def test_every_version_says_everything_in_its_own_language(sample: Agreement) -> None:
    draft = versions(sample.but(languages=("uk", "it", "en", "pl")))
    printed = printed_texts(file(draft))
    for language in draft.languages:
        own = [item.segment for item in printed if item.language == language]
        assert own == [segment.id for segment in draft.segments]
    order = [item.language for item in printed]
    assert order == sorted(order, key=draft.languages.index)


def test_columns_and_versions_have_the_same_text(sample: Agreement) -> None:
    columns = compose(sample, DocumentType.MEMORANDUM)
    ours = [s for s in versions(sample).segments if not s.role.startswith("sign_")]
    theirs = [s for s in columns.segments if not s.role.startswith("sign_")]
    assert ours == theirs


def test_each_version_has_a_block_for_every_party(sample: Agreement) -> None:
    draft = versions(sample)
    blocks = {s.id: {k: words(t) for k, t in s.texts.items()} for s in draft.segments[-8:]}
    assert (
        blocks["sign_party_1_1"]["it"]
        == "Per il Consiglio comunale di Kremenets, oblast di Ternopil"
    )
    assert blocks["sign_name_2_1"] == {"uk": "Даніеле\u00a0САЯ", "it": "Daniele\u00a0SAIA"}
    assert blocks["sign_seal_2_1"] == {"uk": "М. П.", "it": "L. S."}


def test_ids_of_blocks_stay_whoever_comes_first(sample: Agreement) -> None:
    ours, theirs = versions(sample), versions(sample, first="agnone")
    assert theirs.languages == ("it", "uk")
    assert {s.id: s.texts for s in ours.segments if s.side} == {
        s.id: s.texts for s in theirs.segments if s.side
    }
    sides = [[s.side for s in d.segments if s.id == "sign_name_2_1"] for d in (ours, theirs)]
    assert sides == [[Side.RIGHT], [Side.LEFT]]


def grid(draft: Draft) -> list[list[str]]:
    """The names as they stand on the page of the first version: left and right, row by row."""
    own = draft.languages[0]
    printed = [item for item in printed_texts(file(draft)) if item.language == own]
    lines = [item for item in printed if item.segment.startswith("sign_name")]
    rows: dict[int, list[str]] = {}
    for item in lines:
        row = rows.setdefault(item.row, ["", ""])
        row[item.column] = item.segment
    return list(rows.values())


def test_peoples_blocks_stand_below_each_other_in_the_column_of_their_party(
    sample: Agreement,
) -> None:
    one, two = sample.parties
    mayor = two.signatories[0]
    partner = two.but(signatories=(mayor, mayor.but(key="second")))
    draft = versions(sample.but(parties=(one, partner)))
    assert grid(draft) == [["sign_name_1_1", "sign_name_2_1"], ["", "sign_name_2_2"]]
    seals = [s.id for s in draft.segments if s.id.startswith("sign_seal")]
    assert seals == ["sign_seal_1_1", "sign_seal_2_1"]  # one for each party


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_more_parties_are_more_rows_of_blocks(sample: Agreement, count: int) -> None:
    more = [sample.parties[1].but(key=f"party{number}") for number in range(count - 1)]
    found = grid(versions(sample.but(parties=(sample.parties[0], *more))))
    names = [f"sign_name_{number}_1" for number in range(1, count + 1)] + [""] * (count % 2)
    assert found == [names[place : place + 2] for place in range(0, len(names), 2)]


def test_a_long_name_moves_the_one_beside_it_below_its_line_too(sample: Agreement) -> None:
    one, two = sample.parties
    long = two.signatories[0].but(name={"uk": "Марія Перейра-де-Соуза", "it": "Maria P. Sousa"})
    parties = (one, two.but(signatories=(long,)))
    root = parse(read_members(file(versions(sample.but(parties=parties))))["word/document.xml"])
    lines = [row for row in root.iter(w("tr")) if "СМАГЛЮК" in text_of(row)]
    assert [[len(cell.findall(w("p"))) for cell in row.iter(w("tc"))] for row in lines] == [[2, 2]]


def test_versions_begin_on_pages_with_frames_and_lists_of_their_own(sample: Agreement) -> None:
    document = Document(BytesIO(file(versions(sample))))
    assert len(document.sections) == 2
    feet = [
        section.footer.paragraphs[0].text.replace("\u00a0", " ") for section in document.sections
    ]
    assert feet[0].startswith("Сторінка")
    assert feet[1].startswith("Pagina")
    assert [round((s.left_margin or 0) / 36000) for s in document.sections] == [30, 30]
    assert not document.element.findall(f".//{W}pgNumType")  # counted through the whole file
    lists: dict[str, set[str]] = {"uk-UA": set(), "it-IT": set()}
    for paragraph in document.element.body.iter(f"{W}p"):
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        spoken = paragraph.find(f"{W}r/{W}rPr/{W}lang")
        if number is not None and spoken is not None and number.get(f"{W}val") != "0":
            lists[spoken.get(f"{W}val")].add(number.get(f"{W}val"))
    assert len(lists["uk-UA"]) == len(lists["it-IT"]) == 1
    assert lists["uk-UA"] != lists["it-IT"]
    empty = [
        p for p in document.paragraphs if not p.text and p.style and p.style.name != "Closing Line"
    ]
    assert empty == []


def test_a_language_without_texts_is_marked_paragraph_by_paragraph(sample: Agreement) -> None:
    draft = versions(sample.but(languages=("uk", "pt")))
    portuguese = [item.text for item in printed_texts(file(draft)) if item.language == "pt"]
    assert portuguese.count("[tradução deste parágrafo]") > 50


def test_arms_stand_side_by_side_above_each_title(sample: Agreement) -> None:
    parties = tuple(party.but(emblem=f"{party.key}.png") for party in sample.parties)
    draft = versions(sample.but(parties=parties))
    pictures = {f"{party.key}.png": png(30, 40) for party in parties}
    document = Document(BytesIO(file(draft, pictures=pictures)))
    counts = [len(p._p.findall(f".//{W}drawing")) for p in document.paragraphs]
    assert [count for count in counts if count] == [2, 2]
    ids = [e.get("id") for e in document.element.iter() if str(e.tag).endswith("}docPr")]
    assert len(set(ids)) == len(ids) == 4


@pytest.mark.parametrize("change", ["word", "order", "missing"])
def test_the_proof_notices_what_differs(
    sample: Agreement, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    draft = versions(sample)
    segment = next(s for s in draft.segments if s.id == "disputes_talks")
    if change == "word":
        other = {**segment.texts, "it": (Piece("Altro testo.", "it"),)}
        changed = tuple(replace(s, texts=other) if s is segment else s for s in draft.segments)
    elif change == "missing":
        changed = tuple(s for s in draft.segments if s is not segment)
    else:
        rest = [s for s in draft.segments if s is not segment]
        changed = (*rest[:20], segment, *rest[20:])
    printed = rendering._written
    monkeypatch.setattr(
        rendering,
        "_written",
        lambda compiled, _draft, emblems: printed(
            compiled, replace(draft, segments=changed), emblems
        ),
    )
    with pytest.raises(ProofError):
        file(draft)


def test_an_untranslated_block_takes_the_line_typed_for_its_party(sample: Agreement) -> None:
    replaced = Clauses(replace={"signatures": {"pt": "Por Kremenets\nPelo Município de Agnone"}})
    draft = versions(sample.but(languages=("uk", "pt"), clauses=replaced))
    parties = [words(s.texts["pt"]) for s in draft.segments if s.role is Role.SIGN_PARTY]
    assert parties == ["Por Kremenets", "Pelo Município de Agnone"]


def test_arms_of_three_parties_stand_on_one_line_and_two_of_three_nowhere(
    sample: Agreement,
) -> None:
    parties = [*sample.parties, sample.parties[1].but(key="third")]
    armed = tuple(party.but(emblem=f"{party.key}.png") for party in parties)
    pictures = {party.emblem: png(30, 40) for party in armed}
    data = file(versions(sample.but(parties=armed)), pictures=pictures)
    lines = [p._p.findall(f".//{W}drawing") for p in Document(BytesIO(data)).paragraphs]
    assert [len(line) for line in lines if line] == [3, 3]
    some = (*armed[:2], parties[2])
    assert all(s.role is not Role.EMBLEM for s in versions(sample.but(parties=some)).segments)


def change(draft: Draft, how: Change) -> None:
    """Prove a finished document after a change of its text."""
    compiled = compile_template(TEMPLATE, draft.languages)
    root = parse(read_members(file(draft))["word/document.xml"])
    how(root)
    prove(compiled, draft, to_bytes(root))


def swap_blocks(root: Element) -> None:
    row = next(row for row in root.iter(w("tr")) if "СМАГЛЮК" in text_of(row))
    one, two = row.findall(w("tc"))
    two.addnext(one)


def lower_a_block(root: Element) -> None:
    """The right block slips a row down."""
    rows = [row for row in root.iter(w("tr")) if "СМАГЛЮК" in text_of(row)]
    below = copy.deepcopy(rows[0])
    rows[0].addnext(below)
    for row, keep in ((rows[0], 0), (below, 1)):
        cell = row.findall(w("tc"))[1 - keep]
        for run in list(cell.iter(w("r"), w("bookmarkStart"), w("bookmarkEnd"))):
            parent = run.getparent()
            assert parent is not None
            parent.remove(run)


def drop_a_page_break(root: Element) -> None:
    section = next(root.iter(w("sectPr")))
    parent = section.getparent()
    assert parent is not None
    parent.remove(section)


def move_a_page_break(root: Element) -> None:
    """The second version would begin on the page of the first."""
    section = next(root.iter(w("sectPr")))
    early = next(p for p in root.iter(w("p")) if "домовилися" in text_of(p))
    properties = early.find(w("pPr"))
    assert properties is not None
    properties.append(section)


def break_inside_a_table(root: Element) -> None:
    section = next(root.iter(w("sectPr")))
    cell = next(p for p in root.iter(w("p")) if "СМАГЛЮК" in text_of(p))
    properties = cell.find(w("pPr"))
    assert properties is not None
    properties.append(section)


def swap_versions(root: Element) -> None:
    one, two = (next(p for p in root.iter(w("p")) if t in text_of(p)) for t in ("домовил", "hanno"))
    place = one.getnext()
    assert place is not None
    two.addnext(one)
    place.addprevious(two)


def one_list_for_all(root: Element) -> None:
    numbers = [e for e in root.iter(w("numId")) if val(e) != "0"]
    for number in numbers:
        number.set(w("val"), val(numbers[0]))


CHANGES = [
    swap_blocks,
    lower_a_block,
    drop_a_page_break,
    move_a_page_break,
    break_inside_a_table,
    swap_versions,
    one_list_for_all,
]


@pytest.mark.parametrize("how", CHANGES)
def test_the_proof_notices_what_stands_elsewhere(sample: Agreement, how: Change) -> None:
    draft = versions(sample)
    change(draft, lambda root: None)
    with pytest.raises(ProofError):
        change(draft, how)


def test_a_version_lacks_no_block(sample: Agreement) -> None:
    draft = versions(sample)
    segments = [
        replace(s, texts={"uk": s.texts["uk"]}) if s.id == "sign_seal_2_1" else s
        for s in draft.segments
    ]
    with pytest.raises(ProofError, match="sign_seal_2_1"):
        file(replace(draft, segments=tuple(segments)))


def test_the_words_in_reading_order(sample: Agreement, golden: Callable[[str, str], None]) -> None:
    draft = versions(sample)
    sides = {s.id: f" {s.side}" for s in draft.segments if s.side}
    numbers = {s.id: f" {s.number}" for s in draft.segments if s.number}
    lines = [
        f"{item.language} {item.segment}{sides.get(item.segment, '')}"
        f"{numbers.get(item.segment, '')}: {item.text}".replace("\u00a0", "~").replace("\n", "⏎")
        for item in printed_texts(file(draft))
    ]
    golden("paper-memorandum.consecutive.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("blocks", "people", "ends"),
    [(1, 1, []), (4, 1, []), (5, 1, [4]), (2, 2, []), (2, 3, [1]), (1, 8, [1])],
)
def test_more_blocks_than_a_page_holds_part_between_parties(
    blocks: int, people: int, ends: list[int]
) -> None:
    data = made(drafts.versions("uk", "it", blocks=blocks, people=people))
    root = parse(read_members(data)["word/document.xml"])
    table = next(root.iter(w("tbl")))
    freed, block = [], 0
    for row in table.iter(w("tr")):
        block += "міську раду" in text_of(row)
        hold = [p.find(f"{w('pPr')}/{w('keepNext')}") for p in row.iter(w("p"))]
        if all(mark is not None and val(mark) == "false" for mark in hold):
            freed.append(block)
    assert freed == ends
