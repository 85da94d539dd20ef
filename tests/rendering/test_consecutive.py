"""The instrument in one language after the other: words, lists, frames, blocks of signatures."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Piece, words
from memodesk.errors import ProofError
from memodesk.exchange.case_file import read_case
from memodesk.paths import SAMPLE_CASE, TEMPLATES
from memodesk.rendering import render as rendering
from memodesk.rendering.compile import compile_template
from memodesk.rendering.proof import printed_texts
from memodesk.rendering.render import render
from tests.rendering.test_documents import png

TEMPLATE = TEMPLATES / "memorandum" / "consecutive.docx"
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
    assert blocks["sign_name_1_2"] == {"uk": "Даніеле\u00a0САЯ", "it": "Daniele\u00a0SAIA"}
    assert blocks["sign_seal_1_2"] == {"uk": "М. П.", "it": "L. S."}
    theirs = versions(sample, first="agnone")
    assert theirs.languages == ("it", "uk")
    left = next(s for s in theirs.segments if s.id == "sign_name_1_1")
    assert words(left.texts["uk"]) == "Даніеле\u00a0САЯ"


def test_three_signatories_stand_in_two_rows_of_blocks(sample: Agreement) -> None:
    mayor = sample.parties[0].signatories[0]
    party = sample.parties[0].but(signatories=(mayor, mayor.but(key="second")))
    draft = versions(sample.but(parties=(party, sample.parties[1])))
    names = [s.id for s in draft.segments if s.id.startswith("sign_name")]
    assert names == ["sign_name_1_1", "sign_name_1_2", "sign_name_2_1"]
    seals = [s.id for s in draft.segments if s.id.startswith("sign_seal")]
    assert seals == ["sign_seal_1_1", "sign_seal_2_1"]  # one for each party
    file(draft)


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
    printed = rendering._document
    monkeypatch.setattr(
        rendering,
        "_document",
        lambda compiled, _draft, emblems: printed(
            compiled, replace(draft, segments=changed), emblems
        ),
    )
    with pytest.raises(ProofError):
        file(draft)
