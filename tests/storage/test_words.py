"""Words are searched without their case and signs, and sorted by the Ukrainian alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.storage.words import fold, search_words, sort_key

ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def test_the_alphabet_stands_in_its_order() -> None:
    letters = [*ALPHABET[20:], *ALPHABET[:20]]
    assert "".join(sorted(letters, key=sort_key)) == ALPHABET


@pytest.mark.parametrize(
    "names",
    [
        ["Гадяч", "Гусятин", "Ґоща", "Далешеве"],
        ["Ельблонг", "Євпаторія", "Жагань"],
        ["Ивань", "Іза", "Їжаківці", "Йосипівка", "Калуш"],
        ["Бад-Фрайєнвальде", "Бардіїв"],
        ["Бад Келн", "Бад-Фрайєнвальде", "Бадени"],
        ["Знаменівка", "Знам’янка", "Знаходка"],
        ["2 міста", "Аньйоне", "Agnone", "Ägypten", "Brno"],
        ["ЛЬВІВ", "львів 2", "Львівка"],
    ],
)
def test_names_sort_as_in_a_ukrainian_list(names: list[str]) -> None:
    turned = [*names[1:], names[0]]
    assert sorted(turned, key=sort_key) == names


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("ҐАНОК", "ґанок"),
        ("Знам'янка", "знамʼянка"),
        ("Кам\u200bянець", "КАМЯНЕЦЬ"),
        ("Аньи\u0306оне", "аньйоне"),
        ("  два   слова ", "два слова"),
        ("рядок\nдругий\tтретій", "рядок другий третій"),
        ("STRASSE", "straße"),
        ("м’я\u00adта", "м'ята"),
    ],
)
def test_search_sees_the_same_word(typed: str, same: str) -> None:
    assert fold(typed) == fold(same)


def test_each_word_is_searched_alone() -> None:
    assert search_words(" Рада  КРЕМЕНЦЯ ") == ("рада", "кременця")
    assert search_words(" \u200b ") == ()


@given(st.text())
def test_any_text_has_a_key_that_every_database_sorts_alike(text: str) -> None:
    key = sort_key(text)
    assert len(key) % 2 == 0
    assert key == "" or (key.isascii() and key.isdigit())


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
