"""у/в, і/й/та, з/із/зі by their neighbours."""

import pytest

from memodesk.languages.registry import pack

UK = pack("uk")


@pytest.mark.parametrize(
    ("before", "expected", "after"),
    [
        ("збори", "у", "Львові"),
        ("", "у", "Львові"),
        ("підписано", "в", "Аньйоне"),
        ("", "в", "Аньйоне"),
        ("підписано", "в", "Кременці"),
        ("", "у", "Кременці"),
        ("сказав,", "у", "Римі"),
        ("місто —", "у", "Римі"),
        ("мер", "у", "Києві"),
        ("мер", "в", "Одесі"),
        ("громада", "у", "Фастові"),
        ("громада", "у", "Вінниці"),
        ("громада", "у", "Святогорівці"),
        ("громади «Світанок»", "у", "Києві"),
        ("співпраця", "в", "«Європі»"),
        ("укладено", "у", "2025 році"),
        ("укладено", "в", "1 примірнику"),
        ("укладено\u00a0", "в", "Кременці"),
    ],
)
def test_u_or_v(before: str, expected: str, after: str) -> None:
    assert UK.choose(("у", "в"), before, after) == expected


@pytest.mark.parametrize(
    ("before", "expected", "after"),
    [
        ("Італії", "та", "України"),
        ("Андрій Смаглюк", "і", "Даніеле Сая"),
        ("мова", "й", "культура"),
        ("спорт", "та", "інформація"),
        ("освіта", "та", "юнацтво"),
        ("", "і", "освіта"),
    ],
)
def test_and(before: str, expected: str, after: str) -> None:
    assert UK.choose(("і", "й", "та"), before, after) == expected


@pytest.mark.parametrize(
    ("before", "expected", "after"),
    [
        ("угода", "з", "Італією"),
        ("угода", "з", "Комуною Аньйоне"),
        ("договір", "із", "Кременецькою міською радою"),
        ("угода", "зі", "Словаччиною"),
        ("родом", "зі", "Львова"),
        ("громади", "зі", "мною"),
        ("разом", "із", "цими"),
    ],
)
def test_with(before: str, expected: str, after: str) -> None:
    assert UK.choose(("з", "із", "зі"), before, after) == expected


def test_two_variants_are_enough_and_capitals_are_kept() -> None:
    assert UK.choose(("з", "із"), "угода", "Словаччиною") == "із"
    assert UK.choose(("У", "В"), "", "Одесі") == "В"
    assert UK.choose(("до", "для"), "", "Одеси") == "до"
    assert UK.choose((), "", "") == ""
