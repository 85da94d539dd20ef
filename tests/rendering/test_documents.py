"""The shape of finished documents: lists, languages, header, footer, emblems, properties."""

import re
import struct
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from memodesk.drafting.draft import Draft, Mark, Piece, Role, Segment
from memodesk.errors import InputError, ProofError, TemplateError
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.package import read_members
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import printed_texts
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum, press_release, say, with_text

Make = Callable[..., bytes]
Changer = Callable[..., Path]
DRAFTS = [memorandum(), memorandum("uk", "it", "en"), memorandum("it", "uk"), press_release()]
TAGS = {"uk": "uk-UA", "it": "it-IT", "en": "en-GB"}


def part(data: bytes, name: str = "document") -> Element:
    return parse(read_members(data)[f"word/{name}.xml"])


def frames(data: bytes, kind: str) -> list[str]:
    """The words of all headers or footers of a document."""
    members = read_members(data)
    return [text_of(parse(members[n])) for n in members if n.startswith(f"word/{kind}")]


def png(width: int, height: int) -> bytes:
    """A small real picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    rows = b"".join(b"\0" + b"\x20\x40\x80" * width for _row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_document_is_sound(draft: Draft, make: Make) -> None:
    for final in (False, True):
        data = make(draft, final=final)
        assert faults_of_package(read_members(data)) == []
    assert make(draft) == make(draft)


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_run_names_its_language(draft: Draft, make: Make) -> None:
    members = read_members(make(draft))
    for name in members:
        if re.match(r"word/(document|header|footer)", name):
            for run in parse(members[name]).iter(w("r")):
                assert val(run.find(f"{w('rPr')}/{w('lang')}")) in TAGS.values(), name


@pytest.mark.parametrize("draft", DRAFTS)
def test_words_speak_the_language_of_their_piece(draft: Draft, make: Make) -> None:
    wanted = {
        (piece.words, TAGS[piece.language])
        for segment in draft.segments
        for text in segment.texts.values()
        for piece in text
    }
    language = f"{w('rPr')}/{w('lang')}"
    found = {(text_of(run), val(run.find(language))) for run in part(make(draft)).iter(w("r"))}
    assert wanted <= found


def test_each_language_has_its_own_list(make: Make) -> None:
    data = make(memorandum("uk", "it", "en"))
    root = part(data, "numbering")
    texts = {val(num.find(w("abstractNumId"))): num.get(w("numId")) for num in root.iter(w("num"))}
    found = {}
    for abstract in root.iter(w("abstractNum")):
        levels = [val(level.find(w("lvlText"))) for level in abstract.iter(w("lvl"))]
        language = val(next(abstract.iter(w("lang"))))
        found[texts[abstract.get(w("abstractNumId"), "")]] = (language, levels)
    used = {item.listed[0]: item.language for item in printed_texts(data) if item.listed}
    assert {language: found[number] for number, language in used.items()} == {
        "uk": ("uk-UA", ["Стаття %1.", "%1.%2.", "%3)"]),
        "it": ("it-IT", ["Articolo %1 –", "%1.%2", "%3)"]),
        "en": ("en-GB", ["Article %1.", "%1.%2", "%3)"]),
    }


def test_bullets_are_a_list_per_language(make: Make) -> None:
    bullets = [item for item in printed_texts(make(press_release())) if item.listed]
    lists = {item.language: item.listed[0] for item in bullets if item.listed}
    assert Counter(item.language for item in bullets) == {"uk": 4, "it": 4}
    assert lists["uk"] != lists["it"]


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_paragraph_has_its_hidden_bookmark(draft: Draft, make: Make) -> None:
    names = [mark.get(w("name"), "") for mark in part(make(draft)).iter(w("bookmarkStart"))]
    wanted = [f"_m_{s.id}_{language}_0" for s in draft.segments for language in s.texts]
    assert sorted(names) == sorted(wanted)
    assert all(len(name) <= 40 for name in names)


def test_properties_are_title_and_language_and_no_author(make: Make) -> None:
    draft = with_text(memorandum("it", "uk"), Role.CLAUSE, "it", say("it", "x"))
    core = read_members(make(replace(draft, titles={"it": "A & B <c>", "uk": "Б"})))
    text = core["docProps/core.xml"].decode()
    assert "<dc:title>A &amp; B &lt;c&gt;</dc:title>" in text
    assert "<dc:creator></dc:creator><dc:language>it-IT</dc:language>" in text
    assert 'w:lang w:val="it-IT" w:eastAsia="it-IT"' in core["word/styles.xml"].decode()
    assert 'w:themeFontLang w:val="it-IT"' in core["word/settings.xml"].decode()
    assert 'w:tblCaption w:val="Testo in due lingue / Текст двома мовами"' in (
        core["word/document.xml"].decode()
    )
    assert "docProps/app.xml" not in core


def test_the_footer_counts_pages_in_each_language(make: Make) -> None:
    data = make(memorandum("it", "uk"), final=True)
    assert frames(data, "footer") == ["Pagina\u00a01\u00a0di\u00a01Сторінка\u00a01\u00a0з\u00a01"]
    codes = [e.text for e in part(data, "footer1").iter(w("instrText"))]
    assert codes == [" PAGE ", " NUMPAGES "] * 2


def test_a_release_counts_each_language_from_page_two(make: Make) -> None:
    data = make(press_release(), final=True)
    pages = list(part(data).iter(w("sectPr")))
    assert len(pages) == 2
    for page in pages:
        start = page.find(w("pgNumType"))
        assert start is not None
        assert start.get(w("start")) == "1"
        assert page.find(w("titlePg")) is not None
    assert sorted(frames(data, "footer")) == ["", "", "2", "2"]


GAPS = with_text(
    memorandum(),
    Role.CLAUSE,
    "uk",
    (
        Piece("дата", "uk", Mark.GAP, ("signing.events[0].date",)),
        Piece(" і ", "uk"),
        Piece("дата", "uk", Mark.GAP, ("signing.events[0].date",)),
    ),
)
EDITION = {"number": "3", "uk": "01.08.2025", "it": "01/08/2025"}


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        (memorandum(), ""),
        (GAPS, "незаповнених полів: 1"),
        (replace(memorandum(), edition=EDITION), "редакція 3 від 01.08.2025"),
        (
            replace(GAPS, edition=EDITION),
            "редакція 3 від 01.08.2025; незаповнених полів: 1",
        ),
    ],
)
def test_a_draft_says_so_over_each_column(draft: Draft, note: str, make: Make) -> None:
    header = frames(make(draft), "header")[0]
    uk, it = header.split("BOZZA")
    assert uk.strip(" \u2005") == f"ПРОЄКТ\u2005{note}".strip(" \u2005")
    assert bool(it.strip(" \u2005")) == bool(note)


def test_a_final_has_no_mark_in_its_header(make: Make) -> None:
    for draft in DRAFTS:
        data = make(draft, final=True)
        assert set(frames(data, "header")) == {""}
        assert list(part(data, min(n[5:-4] for n in read_members(data) if "header" in n)))


def emblems(draft: Draft, *names: str) -> Draft:
    texts = {
        language: say(language, name)
        for language, name in zip(draft.languages, names, strict=False)
    }
    return replace(draft, segments=(Segment("emblem", Role.EMBLEM, texts), *draft.segments))


def with_pictures(draft: Draft, pictures: dict[str, bytes]) -> bytes:
    compiled = compile_template(FILES["memorandum"], draft.languages)
    return render(compiled, draft, final=True, pictures=pictures)


def test_emblems_are_printed_20_mm_high_when_both_are_given() -> None:
    draft = emblems(memorandum(), "a.png", "b.png")
    data = with_pictures(draft, {"a.png": png(30, 40), "b.png": png(10, 10)})
    assert faults_of_package(read_members(data)) == []
    sizes = list(part(data).iter("{*}extent"))
    assert [(e.get("cx"), e.get("cy")) for e in sizes] == [("540000", "720000"), ("720000",) * 2]
    assert all(e.get("descr") for e in part(data).iter("{*}docPr"))


@pytest.mark.parametrize("given", [{}, {"a.png": png(3, 4)}])
def test_one_emblem_alone_is_not_printed(given: dict[str, bytes]) -> None:
    data = with_pictures(emblems(memorandum(), "a.png", "b.png"), given)
    assert not list(part(data).iter(w("drawing")))
    assert text_of(part(data)) == text_of(part(with_pictures(memorandum(), {})))


@pytest.mark.parametrize("number", range(8))
def test_emblems_stand_in_the_order_of_the_columns(number: int) -> None:
    names = [f"{number}-left.png", f"{number}-right.png"]
    pictures = {name: png(3, 4) for name in reversed(names)}
    assert list(Emblems(emblems(memorandum(), *names), pictures).pictures) == names


def test_a_picture_of_another_kind_is_refused() -> None:
    with pytest.raises(InputError, match=r"b\.gif"):
        with_pictures(
            emblems(memorandum(), "a.png", "b.gif"), {"a.png": png(3, 4), "b.gif": b"GIF89a"}
        )


def test_a_signature_may_lack_a_column(make: Make) -> None:
    draft = memorandum()
    segments = [
        replace(s, texts={"uk": s.texts["uk"]}) if s.role.startswith("sign_") else s
        for s in draft.segments
    ]
    data = make(replace(draft, segments=tuple(segments)), final=True)
    assert faults_of_package(read_members(data)) == []
    line = next(
        row
        for row in part(data).iter(w("tr"))
        if "СМАГЛЮК" in text_of(row) and row.find(w("tbl")) is None
    )
    one, two = line.findall(w("tc"))
    assert list(one.iter(w("tab")))
    assert not list(two.iter(w("tab")))


def test_first_and_last_but_one_item_hold_to_the_next(make: Make) -> None:
    rows = [
        row
        for row in part(make(memorandum())).iter(w("tr"))
        if val(next(row.iter(w("pStyle")))) in {"Item", "ItemLast"}
    ]
    kept = [
        [p.find(f"{w('pPr')}/{w('keepNext')}") is not None for p in row.iter(w("p"))]
        for row in rows
    ]
    assert kept == [[True] * 2, [False] * 2, [True] * 2, [False] * 2]


def test_more_signatures_than_a_sheet_holds_part_between_their_lines(make: Make) -> None:
    draft = memorandum()
    once = [s for s in draft.segments if s.role.startswith("sign_")]
    more = [replace(s, id=f"{s.id}_{n}") for n in range(3) for s in once]
    data = make(replace(draft, segments=(*draft.segments, *more)))
    freed = [
        "СМАГЛЮК" in text_of(p) and hold is not None and val(hold) == "false"
        for p in part(data).iter(w("p"))
        if "СМАГЛЮК" in text_of(p)
        for hold in [p.find(f"{w('pPr')}/{w('keepNext')}")]
    ]
    assert freed == [False, False, True, False]


def test_a_role_without_a_sample_is_named(change_template: Changer) -> None:
    changes = [("{{ agreed.first }}", ""), ("{{ agreed.second }}", "")]
    path = change_template("memorandum", {"word/document.xml": changes})
    with pytest.raises(TemplateError, match="без позначки"):
        compile_template(path, ("uk", "it"))
    release = compile_template(FILES["press-release"], ("uk", "it"))
    with pytest.raises(TemplateError, match="«title»"):
        render(release, memorandum(), final=False)


def test_four_languages_do_not_fit_columns() -> None:
    with pytest.raises(TemplateError, match="4"):
        compile_template(FILES["memorandum"], ("uk", "it", "en", "pl"))


def test_other_languages_than_compiled_are_refused() -> None:
    compiled = compile_template(FILES["memorandum"], ("it", "uk"))
    with pytest.raises(ProofError):
        render(compiled, memorandum(), final=False)


def test_a_restyled_row_keeps_its_look(change_template: Changer) -> None:
    sample = '<w:r><w:t xml:space="preserve">{{ agreed.first }}</w:t></w:r>'
    styled = sample.replace("<w:r>", '<w:r><w:rPr><w:b/><w:color w:val="112233"/></w:rPr>')
    path = change_template("memorandum", {"word/document.xml": [(sample, styled)]})
    draft = memorandum()
    data = render(compile_template(path, draft.languages), draft, final=True)
    run = next(r for r in part(data).iter(w("r")) if "домовилися" in text_of(r))
    assert val(run.find(f"{w('rPr')}/{w('color')}")) == "112233"
    assert run.find(f"{w('rPr')}/{w('b')}") is not None


def test_words_habits_do_not_reach_a_document(change_template: Changer) -> None:
    sample = '<w:p><w:pPr><w:pStyle w:val="Agreed"/></w:pPr>'
    habits = sample.replace("<w:p>", '<w:p w:rsidR="00A1" w:rsidRDefault="00A1">')
    habits += '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    habits += '<w:proofErr w:type="spellStart"/>'
    path = change_template("memorandum", {"word/document.xml": [(sample, habits)]})
    draft = memorandum()
    text = read_members(render(compile_template(path, draft.languages), draft, final=True))
    document = text["word/document.xml"].decode()
    assert not re.search("rsid|_GoBack|proofErr", document)


def test_a_long_name_stands_below_its_line(make: Make) -> None:
    name = "Костянтин-Володимир ЯКИМЕНКО-СТЕПАНЕНКО"
    data = make(with_text(memorandum(), Role.SIGN_NAME, "uk", say("uk", name)), final=True)
    row = next(row for row in part(data).iter(w("tr")) if name in text_of(row))
    for cell in row.iter(w("tc")):
        line, below = cell.findall(w("p"))
        assert (len(list(line.iter(w("tab")))), text_of(line)) == (1, "")
        assert text_of(below)
        assert not list(below.iter(w("tab")))
