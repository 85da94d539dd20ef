"""Values as people type and import them: each is read back from both documents, or refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memodesk.drafting.draft import Draft, Mark, Piece, Role
from memodesk.errors import InputError, RefusedError
from memodesk.rendering.ooxml import parse, w
from memodesk.rendering.package import read_members
from memodesk.rendering.proof import printed_texts
from memodesk.rendering.titles import warnings
from tests.rendering.drafts import memorandum, press_release, say, with_text

Make = Callable[..., bytes]
PLACES = {"memorandum": Role.CLAUSE, "press-release": Role.LEDE}
DRAFTS = {"memorandum": memorandum(), "press-release": press_release()}

SAME = {
    "V01": "A & B",
    "V02": "a < b",
    "V03": "<b>bold</b>",
    "V04": "\"подвійні\" і 'одинарні'",
    "V05": "</w:t></w:r></w:p>",
    "V06": "</w:t></w:r></w:p><w:p><w:r><w:t>новий абзац",
    "V07": "кінець ]]> тексту",
    "V08": "&lt;a&gt; &amp; &nbsp; &#0;",
    "V09": '<!-- c --><?pi x?><!DOCTYPE a [<!ENTITY e "f">]>',
    "V15": "перший\nдругий",
    "V17": "ліворуч\tправоруч",
    "V19": "👩‍👩‍👧‍👦 🇺🇦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "V20 arabic": "بلدية القدس",
    "V20 hebrew": "עיריית חיפה 26, вул. 5",
    "V21": "до\u202eтіл\u202cпісля",
    "V22": "ну\u200bль\u200d\u2060\ufeff",
    "V23": "и\u0306 й",
    "V24": "слово " * 16_666 + "кінець",
    "V26": "\n" * 5_000,
    "V28": "{{ 7*7 }}",
    "V29": "{% raw %}",
    "V30": "{# c #}",
    "V31": "}}{{",
    "V32": "{_{ x }_}",
    "V33": r"\1 \g<0> C:\new",
    "V34": "  пробіли  всередині  ",
    "V35": "=cmd|' /C calc'!A0",
    "no-break hyphen": "3668\u2011IX",
    "next line": "до\u0085після",
}
BREAKS = {
    "V16 crlf": ("перший\r\nдругий", "перший\nдругий"),
    "V16 cr": ("перший\rдругий", "перший\nдругий"),
    "V18 line": ("перший\u2028другий", "перший\nдругий"),
    "V18 paragraph": ("перший\u2029другий", "перший\nдругий"),
}
REFUSED = {
    "V10": ("до\x00після", 3),
    "V11 08": ("до\x08після", 3),
    "V11 0b": ("\x0b", 1),
    "V11 1f": ("абв\x1f", 4),
    "V12 fffe": ("а\ufffe", 2),
    "V12 ffff": ("а\uffff", 2),
    "V13": ("слово\ud800 далі", 6),
    "V14 07": ("а\x07", 2),
    "V14 0c": ("а\x0c", 2),
}


def with_value(document: str, value: str, mark: Mark = Mark.PLAIN) -> Draft:
    text = (Piece(value, "uk", mark, ("parties[0].name.uk",)),)
    return with_text(DRAFTS[document], PLACES[document], "uk", text)


def read(data: bytes, document: str) -> str:
    """The words of the paragraph that holds the value."""
    segment = next(s for s in DRAFTS[document].segments if s.role is PLACES[document])
    return next(
        item.text
        for item in printed_texts(data)
        if (item.segment, item.language) == (segment.id, "uk")
    )


def paragraphs(data: bytes) -> int:
    return len(list(parse(read_members(data)["word/document.xml"]).iter(w("p"))))


@pytest.mark.parametrize("document", DRAFTS)
@pytest.mark.parametrize("name", SAME)
def test_a_value_is_printed_character_for_character(name: str, document: str, make: Make) -> None:
    data = make(with_value(document, SAME[name]), final=True)
    assert read(data, document) == SAME[name]
    assert paragraphs(data) == paragraphs(make(DRAFTS[document], final=True))


@pytest.mark.parametrize("document", DRAFTS)
@pytest.mark.parametrize("name", BREAKS)
def test_every_kind_of_line_break_is_one(name: str, document: str, make: Make) -> None:
    typed, wanted = BREAKS[name]
    data = make(with_value(document, typed))
    assert read(data, document) == wanted
    assert read_members(data)["word/document.xml"].count(b"<w:br/>") == 1


@pytest.mark.parametrize("document", DRAFTS)
@pytest.mark.parametrize("name", REFUSED)
def test_what_xml_cannot_hold_is_refused_with_field_and_position(
    name: str, document: str, make: Make
) -> None:
    value, position = REFUSED[name]
    with pytest.raises(InputError) as refused:
        make(with_value(document, value))
    assert refused.value.faults[0].path == "parties[0].name.uk"
    assert f"знак {position} " in str(refused.value)


@pytest.mark.parametrize("document", DRAFTS)
def test_all_unprintable_characters_are_listed_at_once(document: str, make: Make) -> None:
    draft = with_text(with_value(document, "а\x00"), PLACES[document], "it", say("it", "b\x1f"))
    with pytest.raises(InputError) as refused:
        make(draft)
    assert len(refused.value.faults) == 2


@pytest.mark.parametrize("document", DRAFTS)
def test_v25_a_million_characters(document: str, make: Make) -> None:
    value = "слово & <тег> " * 71_429
    assert read(make(with_value(document, value)), document) == value


@pytest.mark.parametrize("document", DRAFTS)
def test_v27_a_long_title_is_shortened_in_the_property_only(document: str, make: Make) -> None:
    title = "Меморандум про співробітництво " * 12
    draft = replace(DRAFTS[document], titles={"uk": title, "it": title})
    core = parse(read_members(make(draft))["docProps/core.xml"])
    shown = core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    assert len(shown) <= 255
    assert shown.endswith("…")
    assert title.startswith(shown[:-1])
    assert warnings(draft)
    assert not warnings(DRAFTS[document])


@pytest.mark.parametrize("document", DRAFTS)
@pytest.mark.parametrize("value", [False, ["a"], {"a": 1}, b"bytes", None, 5])
def test_v38_what_is_not_text_is_refused(value: object, document: str, make: Make) -> None:
    with pytest.raises(InputError, match="має бути текст"):
        make(with_value(document, cast("str", value)))


@pytest.mark.parametrize("document", DRAFTS)
def test_v36_a_gap_is_visible_and_refused_in_a_final(document: str, make: Make) -> None:
    draft = with_value(document, "дата підписання", Mark.GAP)
    data = make(draft)
    assert read(data, document) == "[дата підписання]"
    assert b'<w:rStyle w:val="Gap"/>' in read_members(data)["word/document.xml"]
    with pytest.raises(RefusedError, match=r"parties\[0\]"):
        make(draft, final=True)


@pytest.mark.parametrize("document", DRAFTS)
def test_an_unsure_word_is_highlighted_and_refused_in_a_final(document: str, make: Make) -> None:
    draft = with_value(document, "Смаглюка", Mark.UNSURE)
    assert b'<w:rStyle w:val="Unsure"/>' in read_members(make(draft))["word/document.xml"]
    with pytest.raises(RefusedError):
        make(draft, final=True)


@pytest.mark.parametrize("document", DRAFTS)
@pytest.mark.parametrize("value", ["بلدية القدس", "עיריית חיפה"])
def test_v20_right_to_left_values_have_their_direction(
    value: str, document: str, make: Make
) -> None:
    alone = read_members(make(with_value(document, value)))["word/document.xml"].decode()
    assert "<w:bidi/>" in alone
    inside = read_members(make(with_value(document, f"місто {value} далі")))
    text = inside["word/document.xml"].decode()
    assert "<w:bidi/>" not in text
    assert f'<w:rtl/><w:lang w:val="uk-UA" w:bidi="ar-SA"/></w:rPr><w:t>{value}</w:t>' in text


def test_a_long_row_may_break_and_a_short_one_may_not(make: Make) -> None:
    short = make(DRAFTS["memorandum"])
    long = make(with_value("memorandum", "слово " * 500))
    count = [read_members(d)["word/document.xml"].count(b"<w:cantSplit/>") for d in (short, long)]
    assert count[0] - count[1] == 1


printable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"))


@given(value=printable)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@pytest.mark.parametrize("document", DRAFTS)
def test_any_text_is_read_back_or_refused(value: str, document: str, make: Make) -> None:
    breaks = value.replace("\r\n", "\n")
    for sign in "\r\u2028\u2029":
        breaks = breaks.replace(sign, "\n")
    draft = with_value(document, "а" + value)
    try:
        data = make(draft)
    except InputError:
        assert any(ord(sign) < 32 for sign in value)
    else:
        assert read(data, document) == "а" + breaks
