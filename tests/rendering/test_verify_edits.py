"""Edits as Word and LibreOffice make them: what a reader sees is compared and named."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Mark, Segment
from memodesk.drafting.originals import originals
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.verify import Change, Verification, verify
from memodesk.services.verifying import what
from tests.factories import sample_agreement
from tests.rendering.conftest import made, template_of
from tests.rendering.drafts import memorandum
from tests.rendering.test_documents import png
from tests.rendering.test_verify import DOCUMENT, Edit, paragraph

FOOTER, HEADER = "word/footer1.xml", "word/header1.xml"
CLAUSE = "s10"
BOX = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">{}</v:shape></w:pict></w:r>'


def edited(
    edits: Mapping[str, Edit], draft: Draft | None = None, final: bool = True
) -> Verification:
    """What is found after edits of parts; a part that is not there begins empty."""
    members = dict(read_members(made(draft or memorandum(), final=final)))
    for part, edit in edits.items():
        before = members.get(part, b"").decode()
        after = edit(before)
        assert after != before
        members[part] = after.encode()
    return verify(pack(Member(*item) for item in members.items()), "x.docx")


def found(edit: Edit, part: str = DOCUMENT, **more: bool) -> list[tuple[Change, str, str]]:
    changes = edited({part: edit}, **more).changes  # type: ignore[arg-type]
    return [(one.kind, one.segment, one.language) for one in changes]


def within(segment: str, old: str, new: str, language: str = "uk") -> Edit:
    def edit(text: str) -> str:
        own = paragraph(text, segment, language)
        return text.replace(own, re.sub(old, new, own, count=1))

    return edit


def look(name: str, value: str = "") -> Edit:
    """The words of a clause with a property of their own."""
    return within(CLAUSE, "<w:lang ", rf"<w:{name}{value}/>\g<0>")


@pytest.mark.parametrize("name", ["vanish", "strike", "dstrike"])
def test_words_that_were_hidden_or_struck_out_are_a_change(name: str) -> None:
    (change,) = edited({DOCUMENT: look(name)}).changes
    assert (change.kind, change.segment) == (Change.CHANGED, CLAUSE)
    assert "[приховано чи закреслено: Сторони" in what(change)


def test_a_look_that_says_nothing_is_no_change() -> None:
    assert found(look("strike", ' w:val="0"')) == found(look("b")) == []


def test_hidden_words_that_were_added_are_a_change() -> None:
    hidden = r"\1<w:r><w:rPr><w:vanish/></w:rPr><w:t>не</w:t></w:r>"
    assert found(within(CLAUSE, r"(<w:bookmarkEnd [^>]*>)", hidden)) == [
        (Change.CHANGED, CLAUSE, "uk")
    ]


@pytest.mark.parametrize(
    "added",
    [
        '<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>',
        '<w:fldSimple w:instr=" DATE "><w:r><w:t>27.11.2026</w:t></w:r></w:fldSimple>',
        BOX.format('<v:textpath string="КОПІЯ"/>'),
        '<w:ins w:id="1"><w:r><w:t>не</w:t></w:r></w:ins>',
    ],
    ids=["a symbol", "a field", "word art", "a tracked insertion"],
)
def test_what_is_seen_is_read_wherever_it_comes_from(added: str) -> None:
    assert found(within(CLAUSE, "(<w:bookmarkEnd )", rf"{added}\1")) == [
        (Change.CHANGED, CLAUSE, "uk")
    ]


def test_a_text_box_is_named_once() -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>рамка</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">{inside}</mc:Choice>'
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    (change,) = edited({DOCUMENT: within(CLAUSE, "(<w:bookmarkEnd )", rf"{both}\1")}).changes
    assert (change.kind, change.now, change.after) == (Change.ADDED, "рамка", CLAUSE)
    assert what(change) == "після «пункт 1.1 (uk)»: додано «рамка»"


def test_a_tracked_move_is_read_where_the_words_have_gone() -> None:
    def move(text: str) -> str:
        own = paragraph(text, CLAUSE, "uk")
        words = "".join(re.findall(r"<w:r>.*?</w:r>", own))
        gone = own.replace(words, f'<w:moveFrom w:id="7">{words}</w:moveFrom>')
        there = f'<w:p><w:moveTo w:id="8">{words}</w:moveTo></w:p>'
        before = paragraph(text, "s9", "uk")
        return text.replace(own, gone).replace(before, before + there)

    kinds = {(kind, segment) for kind, segment, _language in found(move)}
    assert kinds == {(Change.MOVED, CLAUSE)}


def test_the_same_words_typed_anew_are_no_change() -> None:
    """Who empties a paragraph and types or pastes it again has lost its bookmark."""
    without = within(CLAUSE, r"<w:bookmarkStart [^>]*>(.*)<w:bookmarkEnd [^>]*>", r"\1")
    assert found(without) == []


def test_the_words_of_the_template_itself_may_not_go() -> None:
    name = "italiano"
    (change,) = edited({DOCUMENT: lambda text: text.replace(name, "", 1)}).changes
    assert (change.kind, change.segment) == (Change.REMOVED, "")
    twice = f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>"
    again = edited({DOCUMENT: lambda text: text.replace("<w:sectPr>", f"{twice}<w:sectPr>", 1)})
    assert [one.kind for one in again.changes] == [Change.ADDED]


NUMBER = r"<w:numPr>.*?</w:numPr>"


def test_a_number_that_went_is_a_change() -> None:
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    (change,) = edited({DOCUMENT: within(CLAUSE, NUMBER, none)}).changes
    assert (change.kind, change.segment, change.now) == (Change.RENUMBERED, CLAUSE, "")
    assert what(change) == "пункт 1.1 (uk): абзац лишився без номера"


def test_a_break_that_makes_a_new_number_is_a_change() -> None:
    own = paragraph(read_members(made(memorandum(), final=True))[DOCUMENT].decode(), CLAUSE, "uk")
    look = re.search(r"<w:pPr>.*?</w:pPr>", own)
    assert look is not None
    broken = rf"\1</w:t></w:r></w:p><w:p>{look[0]}<w:r><w:t>\2"
    ((kind, segment, language),) = found(within(CLAUSE, "(Сторони)(.*)", broken))
    assert (kind, segment, language) == (Change.RENUMBERED, "s11", "uk")


def test_a_list_with_other_words_or_another_beginning_is_a_change() -> None:
    part = "word/numbering.xml"
    article = edited({part: lambda text: text.replace("&#1057;&#1090;", "&#1063;&#1072;")})
    assert {one.kind for one in article.changes} == {Change.RENUMBERED}
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    again = '<w:num w:numId="99"><w:abstractNumId w:val="{}"/>' + start + "</w:num>"

    def restart(text: str) -> str:
        kind = re.search(r'<w:num w:numId="3"[^>]*><w:abstractNumId w:val="(\d+)"', text)
        assert kind is not None
        return text.replace("</w:numbering>", again.format(kind[1]) + "</w:numbering>")

    number = within("s12", r'<w:numId w:val="3"/>', '<w:numId w:val="99"/>')
    renumbered = edited({part: restart, DOCUMENT: number}).changes
    assert [(one.kind, one.segment) for one in renumbered] == [(Change.RENUMBERED, "s12")]


def test_a_row_that_went_is_named_and_the_numbers_after_it_are_not() -> None:
    def drop(text: str) -> str:
        rows = re.findall(r"<w:tr>.*?</w:tr>", text)
        return text.replace(next(row for row in rows if f"_m_{CLAUSE}_uk" in row), "")

    changes = edited({DOCUMENT: drop}).changes
    assert [(one.kind, one.language) for one in changes] == [
        (Change.REMOVED, "uk"),
        (Change.REMOVED, "it"),
    ]
    assert what(changes[0]) == "пункт 1.1 (uk): абзац вилучено"


def test_places_have_names_that_a_clerk_knows() -> None:
    draft = memorandum()
    names = {}
    for segment in draft.segments:
        change = edited({DOCUMENT: within(segment.id, "</w:t>", "х</w:t>", _spoken(segment))})
        names[segment.id] = change.changes[0].place
    assert names["s1"] == "назва документа (uk)"
    assert names["s3"] == "сторона в заголовку № 1 (uk)"
    assert names["s9"] == "стаття 1 (uk)"
    assert names["s14"] == "пункт 2.1, підпункт 1 (uk)"
    assert names["s20"] == "пункт 3.1 (uk)"


def _spoken(segment: Segment) -> str:
    return next(iter(segment.texts))


def test_headers_and_footers_are_compared_and_pages_counted_anew_are_not() -> None:
    def count(text: str) -> str:
        return text.replace("<w:t>1</w:t>", "<w:t>17</w:t>")

    assert found(count, FOOTER) == []
    typed = re.compile(r'<w:fldChar w:fldCharType="begin"/>.*?"end"/>')
    changes = edited({FOOTER: lambda text: typed.sub("<w:t>5</w:t>", text, 1)}).changes
    assert {one.kind for one in changes} == {Change.AROUND}
    (gone,) = edited(
        {HEADER: lambda text: re.sub("<w:t[ >].*?</w:t>", "", text)}, final=False
    ).changes
    assert (gone.kind, gone.now) == (Change.AROUND, "")
    note = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    note += "<w:footnote><w:p><w:r><w:t>якщо зручно</w:t></w:r></w:p></w:footnote></w:footnotes>"
    (added,) = edited({"word/footnotes.xml": lambda _text: note}).changes
    assert (added.kind, added.now) == (Change.AROUND, "якщо зручно")


def test_a_watermark_is_seen() -> None:
    mark = BOX.format('<v:textpath string="КОПІЯ"/>')
    added = edited({HEADER: lambda text: text.replace("</w:hdr>", f"<w:p>{mark}</w:p></w:hdr>")})
    assert [(one.kind, one.now) for one in added.changes] == [(Change.AROUND, "КОПІЯ")]


def _settled(draft: Draft) -> Draft:
    """A draft as if all its facts were there."""
    segments = []
    for segment in draft.segments:
        texts = {
            code: tuple(
                replace(piece, mark=Mark.PLAIN) if piece.mark in {Mark.GAP, Mark.UNSURE} else piece
                for piece in text
            )
            for code, text in segment.texts.items()
        }
        segments.append(replace(segment, texts=texts))
    return replace(draft, segments=tuple(segments))


def _all_kinds() -> dict[str, bytes]:
    """Documents of every kind and layout: drafts with arms, finals and originals."""
    files = {}
    for count in (2, 3, 4):
        agreement = sample_agreement(languages=("uk", "it", "en", "pl")[:count])
        arms = agreement.but(parties=tuple(one.but(emblem="г.png") for one in agreement.parties))
        for layout in Layout:
            if count > 3 and layout is Layout.COLUMNS:
                continue
            draft = compose(arms, DocumentType.MEMORANDUM, layout=layout)
            edition = {"number": "3", **dict.fromkeys(draft.languages, "01.08.2025")}
            compiled = compile_template(template_of(draft), draft.languages)
            files[f"{layout}-{count}"] = render(
                compiled,
                replace(draft, edition=edition),
                final=False,
                pictures={"г.png": png(9, 9)},
            )
            original = originals(agreement, layout=layout)[0].draft
            files[f"{layout}-{count}-original"] = made(_settled(original), final=True)
        for kind in (DocumentType.PRESS_RELEASE, DocumentType.LETTER_MINISTRY):
            files[f"{kind}-{count}"] = made(compose(agreement, kind))
    return files


def _saved(folder: Path, source: list[Path], form: str) -> list[Path]:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office is not None
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    call = [office, "--headless", profile, "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*call, *map(str, source)], check=True, timeout=200, capture_output=True)
    return sorted(folder.glob(f"*.{form}"))


@pytest.mark.medium
def test_documents_of_all_kinds_are_known_after_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "issued").mkdir()
    for name, data in _all_kinds().items():
        (tmp_path / f"issued/{name}.docx").write_bytes(data)
    issued = sorted((tmp_path / "issued").glob("*.docx"))
    saved = _saved(tmp_path / "saved", issued, "docx")
    through = _saved(tmp_path / "back", _saved(tmp_path / "odt", issued, "odt"), "docx")
    assert len(saved) == len(through) == len(issued)
    for path in (*issued, *saved, *through):
        verified = verify(path.read_bytes(), path.name)
        assert verified.sound
        assert verified.changes == (), path.name
