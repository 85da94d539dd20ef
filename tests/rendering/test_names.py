"""File names that Windows accepts, whatever a partner is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.rendering.names import safe_name


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("a/b\\c:d*e?.docx", "a_b_c_d_e_.docx"),
        ('"<місто>|".docx', "__місто___.docx"),
        ("CON.docx", "_CON.docx"),
        ("nul", "_nul"),
        ("com1.memorandum.docx", "_com1.memorandum.docx"),
        ("console.docx", "console.docx"),
        ("кінець. . .", "кінець"),
        ("  угода   про  дружбу .docx", "угода про дружбу.docx"),
        ("", "_"),
        ("...", "_"),
        ("рядок\nдругий\x00.docx", "рядок_другий_.docx"),
    ],
)
def test_a_name_is_made_safe(wanted: str, safe: str) -> None:
    assert safe_name(wanted) == safe


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("Меморандум" * 40 + ".memorandum.docx")
    assert len(name.encode()) <= 255
    assert name.endswith(".memorandum.docx")


def test_s10_the_same_name_twice_is_numbered() -> None:
    taken: set[str] = set()
    for _copy in range(3):
        taken.add(safe_name("Угода.docx", taken).casefold())
    assert taken == {"угода.docx", "угода (2).docx", "угода (3).docx"}


@given(st.text())
def test_any_text_becomes_a_safe_name(wanted: str) -> None:
    name = safe_name(wanted)
    assert name
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert len(name.encode()) <= 255
    assert name == name.rstrip(". ")
    assert safe_name(name) == name
