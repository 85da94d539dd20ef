"""Alternating paragraphs: each in every language, in order, numbered by its own list."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.terms import Clauses
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Mark, Role, Segment, words
from memodesk.drafting.originals import originals
from memodesk.errors import ProofError, TemplateError
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.links import to_bytes
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import printed_texts, prove
from memodesk.rendering.render import render
from memodesk.rendering.template_check import check_template
from tests.factories import sample_agreement
from tests.rendering.conftest import STACKS, made

LANGUAGES = ("uk", "it", "en", "pl")
BESIDE = (Role.PLACE, Role.DATE, Role.TITLE, Role.TITLE_ABOUT, Role.TITLE_PARTY)


def stacked(*languages: str, first: str | None = None, **changes: Any) -> Draft:
    """The sample with alternating paragraphs in so many languages."""
    agreement: Agreement = sample_agreement(languages=languages or ("uk", "it"), **changes)
    document = DocumentType.MEMORANDUM
    return compose(agreement, document, first=first, layout=Layout.ALTERNATING)


def body(data: bytes) -> Element:
    found = parse(read_members(data)["word/document.xml"]).find(w("body"))
    assert found is not None
    return found


@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_paragraph_has_its_languages_below_it(count: int) -> None:
    draft = stacked(*LANGUAGES[:count])
    printed = [(one.segment, one.language) for one in printed_texts(made(draft))]
    wanted = [
        (segment.id, language)
        for segment in draft.segments
        if segment.role not in BESIDE and not segment.role.startswith("sign_")
        for language in draft.languages
    ]
    ids = {segment for segment, _language in wanted}
    assert [one for one in printed if one[0] in ids] == wanted


def test_a_title_stands_whole_in_one_language_and_then_in_the_next() -> None:
    draft = stacked("uk", "it", "en")
    titles = [s.id for s in draft.segments if s.role.startswith("title")]
    printed = [(one.segment, one.language) for one in printed_texts(made(draft))]
    head = [one for one in printed if one[0] in titles]
    assert head == [(title, language) for language in draft.languages for title in titles]


def test_each_language_is_numbered_by_a_list_of_its_own() -> None:
    draft = stacked(*LANGUAGES)
    lists: dict[str, set[str]] = {}
    for one in printed_texts(made(draft)):
        if one.listed:
            lists.setdefault(one.language, set()).add(one.listed[0])
    assert set(lists) == set(LANGUAGES)
    assert all(len(numbers) == 1 for numbers in lists.values())
    assert len(set().union(*lists.values())) == len(LANGUAGES)


def test_a_heading_speaks_one_language() -> None:
    draft = stacked("uk", "it")
    headings = [p for p in body(made(draft)).iter(w("p")) if style(p).startswith("Heading1")]
    articles = sum(segment.role is Role.ARTICLE for segment in draft.segments)
    assert len(headings) == 2 * articles
    assert not any("Стаття" in text_of(p) for p in headings)  # the word is the list's
    spoken = [{val(lang) for lang in p.iter(w("lang"))} for p in headings]
    assert spoken == [{"uk-UA"}, {"it-IT"}] * articles


def style(paragraph: Element) -> str:
    return val(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))


def paragraphs_of(data: bytes, segment: str) -> Iterator[Element]:
    return paragraphs_in(body(data), segment)


def row_of(paragraph: Element) -> Element:
    return next(paragraph.iterancestors(w("tr")))


def splits(row: Element) -> bool:
    return row.find(f"{w('trPr')}/{w('cantSplit')}") is None


def test_the_languages_of_a_paragraph_stand_in_one_row() -> None:
    data = made(stacked("uk", "it", "en"))
    own = list(paragraphs_of(data, "subject_kind"))
    assert len(own) == 3
    assert len({row_of(paragraph) for paragraph in own}) == 1
    assert not splits(row_of(own[0]))


def test_a_long_paragraph_has_a_row_for_each_language() -> None:
    both = dict.fromkeys(("uk", "it"), "Сторони співпрацюють на засадах рівності. " * 60)
    draft = stacked("uk", "it", clauses=Clauses(replace={"disputes": both}))
    own = list(paragraphs_of(made(draft), "disputes_own_1"))
    assert len({row_of(paragraph) for paragraph in own}) == 2
    assert not splits(row_of(own[0]))
    more = dict.fromkeys(("uk", "it"), both["uk"] * 2)
    higher_than_a_page = stacked("uk", "it", clauses=Clauses(replace={"disputes": more}))
    data = made(higher_than_a_page)
    assert all(splits(row_of(p)) for p in paragraphs_of(data, "disputes_own_1"))


def test_a_draft_is_marked_and_a_final_is_not() -> None:
    agreement = sample_agreement(languages=("uk", "it"), originals_per_party=None)
    draft = compose(agreement, DocumentType.MEMORANDUM, layout=Layout.ALTERNATING)
    data = made(draft)
    header = read_members(data)["word/header1.xml"].decode()
    for mark in ("ПРОЄКТ", "BOZZA", "незаповнених", "campi"):
        assert mark in header
    assert "[кількість примірників]" in text_of(body(data))
    whole = compose(shipped(), DocumentType.MEMORANDUM, layout=Layout.ALTERNATING)
    final = made(certain(whole), final=True)
    members = read_members(final)
    assert "ПРОЄКТ" not in members["word/header1.xml"].decode()
    assert "[" not in text_of(body(final))
    footer = text_of(parse(members["word/footer1.xml"])).replace("\u00a0", " ")
    assert "Сторінка 1 з 1" in footer
    assert "Pagina 1 di 1" in footer


def shipped() -> Agreement:
    """The sample that the program brings, which lacks nothing that a text prints."""
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    return Agreement.model_validate(values)


def certain(draft: Draft) -> Draft:
    """The draft with its unsure words taken for confirmed."""

    def sure(segment: Segment) -> Segment:
        texts = {
            code: tuple(replace(p, mark=Mark.PLAIN) if p.mark is Mark.UNSURE else p for p in text)
            for code, text in segment.texts.items()
        }
        return replace(segment, texts=texts)

    return replace(draft, segments=tuple(map(sure, draft.segments)))


def test_parties_sign_one_below_the_other_in_every_language() -> None:
    draft = stacked("uk", "it", "en", first="agnone")
    signed = [(s.role, dict(s.texts)) for s in draft.segments if s.role.startswith("sign_")]
    assert draft.languages == ("it", "uk", "en")
    assert words(signed[0][1]["it"]) == "Per il Comune di Agnone"
    assert list(signed[1][1]) == ["uk", "en"]
    roles = [role for role, _texts in signed]
    assert roles == [*roles[:7], *roles[:7]]
    assert roles[4:7] == [Role.SIGN_NAME, Role.SIGN_SEAL, Role.SIGN_NAME_SECOND]


def test_a_name_is_printed_once_in_each_spelling() -> None:
    draft = stacked("uk", "it", "pl", "de")
    names = next(s for s in draft.segments if s.id == "sign_name_2_1_1")
    assert list(names.texts) == ["it"]  # Andrii SMAHLIUK by the same rule in all three


def test_arms_stand_once_above_the_title() -> None:
    parties = sample_agreement().parties
    draft = stacked("uk", "it", parties=tuple(p.but(emblem=f"{p.key}.png") for p in parties))
    pictures = {f"{party.key}.png": PNG for party in parties}
    compiled = compile_template(STACKS, draft.languages)
    data = render(compiled, draft, final=False, pictures=pictures)
    assert len(list(body(data).iter("{*}docPr"))) == 2
    assert len(list(body(data)[0].iter("{*}docPr"))) == 2


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99"
    b"=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


def swap_languages(root: Element) -> None:
    one, two = list(paragraphs_in(root, "agreed"))[:2]
    two.addnext(one)


def swap_rows(root: Element) -> None:
    one, two = (row_of(next(paragraphs_in(root, key))) for key in ("subject_kind", "subject_aim"))
    two.addnext(one)


def move_into_the_row_above(root: Element) -> None:
    before = list(paragraphs_in(root, "subject_kind"))
    after = list(paragraphs_in(root, "subject_aim"))
    before[0].addnext(after[0])


def drop_a_language(root: Element) -> None:
    one = list(paragraphs_in(root, "subject_aim"))[1]
    parent = one.getparent()
    assert parent is not None
    parent.remove(one)


def run_on(root: Element) -> None:
    """Number the Italian paragraphs by the list of the Ukrainian ones."""
    ukrainian, italian = (
        next(p.iter(w("numId"))) for p in list(paragraphs_in(root, "subject_kind"))[:2]
    )
    italian.set(w("val"), val(ukrainian))


def add_words(root: Element) -> None:
    one = next(paragraphs_in(root, "subject_kind"))
    run = one.makeelement(w("r"))
    text = run.makeelement(w("t"))
    text.text = "не"
    run.append(text)
    one.append(run)


def paragraphs_in(root: Element, segment: str) -> Iterator[Element]:
    for paragraph in root.iter(w("p")):
        names = (mark.get(w("name"), "") for mark in paragraph.iter(w("bookmarkStart")))
        if any(name.startswith(f"_m_{segment}_") for name in names):
            yield paragraph


@pytest.mark.parametrize(
    "change",
    [
        swap_languages,
        swap_rows,
        move_into_the_row_above,
        drop_a_language,
        run_on,
        add_words,
    ],
)
def test_the_proof_sees_a_change(change: Callable[[Element], None]) -> None:
    draft = stacked("uk", "it", "en")
    compiled = compile_template(STACKS, draft.languages)
    root = parse(read_members(render(compiled, draft, final=False))["word/document.xml"])
    prove(compiled, draft, to_bytes(root))
    change(root)
    with pytest.raises(ProofError):
        prove(compiled, draft, to_bytes(root))


def test_originals_alternate_with_their_own_language_first() -> None:
    agreement = sample_agreement(languages=("uk", "it"))
    for one in originals(agreement, layout=Layout.ALTERNATING):
        printed = printed_texts(made(one.draft))
        assert printed[0].language == one.draft.languages[0]
        spoken = [p.language for p in printed if p.segment == "subject_kind"]
        assert spoken == list(one.draft.languages)
    assert made(stacked("uk", "it", first="agnone")) != made(stacked("uk", "it"))


def test_more_languages_than_places_are_refused() -> None:
    draft = stacked("uk", "it", "en", "pl", "de")
    with pytest.raises(TemplateError, match="стільки мов: 5"):
        made(draft)


def test_the_template_is_sound_and_has_the_measures_of_the_house() -> None:
    assert check_template(STACKS, DocumentType.MEMORANDUM) == []
    root = parse(read_members(STACKS)["word/document.xml"])
    margins = next(root.iter(w("pgMar")))
    sides = ("left", "right", "top", "bottom")
    assert [round(int(margins.get(w(side), "0")) / 56.7) for side in sides] == [30, 20, 20, 20]


FAULTS = {
    "missing in a language": ("{{ clause.third }}", "x", "clause.third"),
    "a side": ("{{ sign_seal.first }}", "{{ sign_seal.left }}", "sign_seal.left"),
    "twice": ("{{ clause.second }}", "{{ clause.first }}", "clause.first"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_doctor_sees_a_sample_that_is_wrong(tmp_path: Path, name: str) -> None:
    old, new, said = FAULTS[name]
    members = dict(read_members(STACKS))
    text = members["word/document.xml"].decode()
    assert old in text
    members["word/document.xml"] = text.replace(old, new).encode()
    path = tmp_path / "own.docx"
    path.write_bytes(pack(Member(key, data) for key, data in members.items()))
    assert any(said in fault.message for fault in check_template(path, DocumentType.MEMORANDUM))
