"""What changes and what stays in positions, bodies and places."""

import pytest

from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion
from memodesk.languages.ukrainian import UkrainianPack

PACK = UkrainianPack()
POSITION, BODY, PLACE = NameKind.POSITION, NameKind.BODY, NameKind.PLACE
SURE, UNSURE = Confidence.SURE, Confidence.UNSURE


def form(text: str, kind: NameKind, case: str) -> Suggestion:
    return PACK.forms(text, kind)[case]


@pytest.mark.parametrize("text", ["в. о. начальника управління", "т.в.о. міського голови"])
def test_acting_stays_with_its_genitive(text: str) -> None:
    forms = PACK.forms(text, POSITION)
    assert {one.text for one in forms.values()} == {text}
    assert forms["genitive"].confidence is SURE


def test_a_person_is_animate_and_a_body_is_not() -> None:
    assert form("міський голова", POSITION, "accusative").text == "міського голову"
    assert form("перший заступник", POSITION, "accusative").text == "першого заступника"
    assert form("Виконавчий комітет", BODY, "accusative").text == "Виконавчий комітет"


def test_two_offices_change_together() -> None:
    found = form("заступник голови – начальник відділу освіти", POSITION, "genitive")
    assert found == Suggestion("заступника голови – начальника відділу освіти", SURE)


def test_quoted_names_and_acronyms_stay() -> None:
    found = form("Громадська організація «Нова Каховка»", BODY, "instrumental")
    assert found == Suggestion("Громадською організацією «Нова Каховка»", SURE)
    assert form("ГО «Світанок»", BODY, "genitive") == Suggestion("ГО «Світанок»", SURE)


def test_a_bracketed_adjective_changes_too() -> None:
    text = "Кременецька районна державна (військова) адміністрація"
    found = form(text, BODY, "genitive")
    assert found.text == "Кременецької районної державної (військової) адміністрації"


def test_a_list_of_fields_of_work_stays() -> None:
    found = form("Відділ освіти, культури та спорту", BODY, "genitive")
    assert found == Suggestion("Відділу освіти, культури та спорту", SURE)


def test_an_unknown_head_asks_for_a_reader() -> None:
    assert form("Вежа співпраці", BODY, "genitive").confidence is UNSURE
    assert form("йонг ради", POSITION, "genitive").confidence is UNSURE
    assert form("міського голови", POSITION, "dative").confidence is UNSURE


def test_a_town_agrees_with_the_word_town_and_a_foreign_one_asks() -> None:
    assert form("місто Львів", PLACE, "locative") == Suggestion("місті Львові", SURE)
    assert form("Місто Тельтов", BODY, "instrumental") == Suggestion("Містом Тельтов", UNSURE)
    assert form("м. Кременець", PLACE, "genitive") == Suggestion("м. Кременця", SURE)


def test_the_locative_has_no_preposition() -> None:
    assert form("Кременець", PLACE, "locative") == Suggestion("Кременці", SURE)


def test_parts_after_commas_change() -> None:
    found = form("провінція Ізернія, регіон Молізе", PLACE, "genitive")
    assert found == Suggestion("провінції Ізернія, регіону Молізе", SURE)


@pytest.mark.parametrize("place", ["Брно", "Буковель", "Оклахома", "Часів Яр", "Ромни"])
def test_a_wavering_or_unknown_place_asks_for_a_reader(place: str) -> None:
    assert form(place, PLACE, "genitive").confidence is UNSURE


@pytest.mark.parametrize(
    ("text", "kind", "gender"),
    [
        ("Кременецька міська рада", BODY, Gender.FEMININE),
        ("Виконавчий комітет", BODY, Gender.MASCULINE),
        ("Комуна Аньйоне", BODY, Gender.FEMININE),
        ("Місто Тельтов", BODY, None),
        ("Збори депутатів", BODY, None),
        ("міський голова", POSITION, Gender.MASCULINE),
        ("міська голова", POSITION, Gender.FEMININE),
        ("голова ради", POSITION, None),
        ("Рівне", PLACE, None),
        ("Кременець", PLACE, Gender.MASCULINE),
    ],
)
def test_the_gender_of_the_head_word(text: str, kind: NameKind, gender: Gender | None) -> None:
    assert PACK.gender_of(text, kind) is gender
