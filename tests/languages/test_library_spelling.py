"""Every pack passes its own check, and the check sees what it has to see."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.checks.packs import completeness, lengths, letters, spelling, texts
from memodesk.checks.packs.check import check_pack
from memodesk.languages import library, registry
from memodesk.paths import RESOURCES


@pytest.mark.parametrize("code", library.codes())
def test_every_pack_passes(code: str) -> None:
    grave = [fault for fault in check_pack(code) if fault.severity.value != "hint"]
    assert grave == []


@pytest.mark.parametrize("code", library.codes())
def test_nobody_claims_a_review(code: str) -> None:
    """A name stands there only once a lawyer or sworn translator has read the texts."""
    assert library.meta(code).reviewed_by == ""


def test_a_wrong_ending_would_be_seen() -> None:
    assert spelling.unknown("uk_UA", ["Італійськоі", "Республіки"]) == {"Італійськоі"}


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The English pack in a folder where a test may spoil it."""
    shutil.copytree(RESOURCES / "languages", tmp_path / "languages")
    monkeypatch.setattr(library, "_folder", lambda: tmp_path / "languages")
    _forget()
    yield tmp_path / "languages" / "en"
    _forget()


def _forget() -> None:
    for value in (*vars(library).values(), *vars(texts).values(), *vars(completeness).values()):
        if hasattr(value, "cache_clear"):
            value.cache_clear()
    registry.pack.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("clauses", 'talks = "', 'talk = "', "немає"),
        ("clauses", "{amount}", "some money", "бракує amount"),
        ("clauses", "year|years", "years|years|years", "варіантів: 2"),
        ("clauses", "{states.of}", "{states.off}", "Форми off"),
        ("clauses", "in good faith", "in good faіth", "чужа літера: і"),
        ("clauses", "“Parties”", "«Parties»", "Чужий знак лапок"),
        ("clauses", "openly and", "openly  and", "пробіл"),
        ("clauses", "openly and", "openly - and", "Дефіс"),
        ("clauses", "in good faith", "in goood faith", "не знає слова «goood»"),
        ("clauses", "peoples of", "27 peoples of", "Інші числа"),
        ("states", 'in = "in Armenia"', "", "Інші форми"),
        ("words", 'seal = "', 'stamp = "', "немає"),
        ("laws", "3668-IX", "3669-IX", "Інші числа"),
    ],
)
def test_each_fault_is_seen(copied: Path, file: str, old: str, new: str, said: str) -> None:
    path = copied / f"{file}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(fault.file == file and said in fault.message for fault in check_pack("en"))


def test_a_shortened_sentence_is_seen(copied: Path) -> None:
    path = copied / "clauses.toml"
    text = path.read_text(encoding="utf-8")
    whole = library.raw("en", "clauses")["twinning"]["meaning"]
    path.write_text(text.replace(whole, "Twinning."), encoding="utf-8")
    _forget()
    assert [fault.place for fault in lengths.lengths("en")] == ["twinning.meaning"]


def test_an_alphabet_is_the_languages_own(copied: Path) -> None:
    path = copied / "areas.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("culture and", "cultüre and", 1), encoding="utf-8")
    assert any("чужа літера: ü" in fault.message for fault in letters.script("en"))
