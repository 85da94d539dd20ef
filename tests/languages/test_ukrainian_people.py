"""Roles, gender and confidence of people’s names in Ukrainian."""

import pytest

from memodesk.languages.pack import Confidence, Gender, NameKind
from memodesk.languages.ukrainian import UkrainianPack
from memodesk.languages.ukrainian_people import Role, parse

PACK = UkrainianPack()
MALE, FEMALE = Gender.MASCULINE, Gender.FEMININE


def genitive(name: str, gender: Gender | None = None) -> tuple[str, bool]:
    form = PACK.forms(name, NameKind.PERSON, gender)["genitive"]
    return form.text, form.confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("name", "roles"),
    [
        ("Андрій Смаглюк", "given surname"),
        ("Смаглюк Андрій", "surname given"),
        ("Андрій Петрович Смаглюк", "given patronymic surname"),
        ("Смаглюк Андрій Петрович", "surname given patronymic"),
        ("Ганна Іванівна", "given patronymic"),
        ("Іван Петрович", "given surname"),
        ("Марія Тереза Коваль", "given given surname"),
        ("О. В. Петренко", "still still surname"),
        ("Урсула фон дер Ляєн", "given still still surname"),
        ("Андрій", "given"),
        ("Смаглюк", "surname"),
    ],
)
def test_every_usual_order_is_understood(name: str, roles: str) -> None:
    assert list(parse(name).roles) == [Role[role.upper()] for role in roles.split()]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Андрій Смаглюк", MALE),
        ("Олена Смаглюк", FEMALE),
        ("Невідоме Петрівна Коваль", FEMALE),
        ("Микола Сорока", MALE),
        ("Даніеле Сая", MALE),
        ("Піа Россі", FEMALE),
        ("Женя Коваль", None),
        ("Женя Ковальський", MALE),
        ("Ангуана Тер", None),
        ("", None),
    ],
)
def test_gender_is_suggested_only_without_doubt(name: str, gender: Gender | None) -> None:
    assert PACK.suggest_gender(name) is gender


def test_a_woman_keeps_a_surname_in_a_consonant_or_o() -> None:
    assert genitive("Олена Смаглюк") == ("Олени Смаглюк", True)
    assert genitive("Ольга Петренко") == ("Ольги Петренко", True)
    assert genitive("О. В. Петренко", FEMALE) == ("О. В. Петренко", True)
    assert genitive("О. В. Петренко", MALE) == ("О. В. Петренка", True)


def test_foreign_names_follow_their_own_rules_and_ask_for_a_reader() -> None:
    for name, expected in [
        ("Даніеле Сая", "Даніеле Саї"),
        ("Доменіко Ловашо", "Доменіко Ловашо"),
        ("Жан-Жак Дюма", "Жан-Жака Дюма"),
        ("Андреа Россі", "Андреа Россі"),
        ("Ганс Мюллер", "Ганса Мюллера"),
    ]:
        assert genitive(name, MALE) == (expected, False)
    assert genitive("Піа Капуана", FEMALE) == ("Піа Капуани", False)


@pytest.mark.parametrize("name", ["Женя Коваль", "Смаглюк", "Ангуана Тер", "А. Смаглюк"])
def test_without_a_certain_gender_nothing_is_sure(name: str) -> None:
    assert not genitive(name)[1]


def test_a_gender_that_the_name_denies_is_doubted() -> None:
    assert not genitive("Андрій Смаглюк", FEMALE)[1]
    assert not genitive("Олена Смаглюк", MALE)[1]


def test_the_dative_has_one_ending_throughout() -> None:
    forms = PACK.forms("Андрій Петрович Смаглюк", NameKind.PERSON)
    assert forms["dative"].text == "Андрію Петровичу Смаглюку"


@pytest.mark.parametrize("sign", ["'", "’", "ʼ"])
def test_the_apostrophe_typed_is_kept(sign: str) -> None:
    assert genitive(f"Мар{sign}яна Лук{sign}янчук") == (f"Мар{sign}яни Лук{sign}янчук", True)


def test_apostrophes_of_two_kinds_stay_in_their_places() -> None:
    assert genitive("Мар’яна Дем'яненко") == ("Мар’яни Дем'яненко", True)


def test_composed_and_decomposed_letters_are_one() -> None:
    assert genitive("Андрі\u0438\u0306 Смаглюк") == ("Андрія Смаглюка", True)


def test_capitals_are_kept() -> None:
    assert genitive("Андрій СМАГЛЮК") == ("Андрія СМАГЛЮКА", True)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Андрій Смаглюк", "Андрій СМАГЛЮК"),
        ("Смаглюк Андрій", "Андрій СМАГЛЮК"),
        ("Андрій Петрович Смаглюк", "Андрій СМАГЛЮК"),
        ("Смаглюк Андрій Петрович", "Андрій СМАГЛЮК"),
        ("Дар'я Знам'янська", "Дар'я ЗНАМ'ЯНСЬКА"),
        ("Юрій Нечуй-Левицький", "Юрій НЕЧУЙ-ЛЕВИЦЬКИЙ"),
        ("Даніеле Сая", "Даніеле САЯ"),
        ("Урсула фон дер Ляєн", "Урсула фон дер ЛЯЄН"),
        ("", ""),
    ],
)
def test_a_signature_is_own_name_and_surname(name: str, printed: str) -> None:
    assert PACK.surname_in_capitals(name) == printed
