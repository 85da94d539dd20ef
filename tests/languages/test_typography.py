"""No-break spaces: what stays together, and that nothing else ever changes."""

import pytest

from memodesk.languages.registry import pack
from memodesk.languages.typography import COLUMN, NBSP, glued, plain


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("uk", "укладено 14~серпня 2025~року в~м.~Аньйоне"),
        ("uk", "Комуна і~громада з~Італії, а~також о~пів"),
        ("uk", "Закону №~3668-IX, ст.~26, п.~5 частини~1 та за 30~днів"),
        ("uk", "угоди~— про це"),
        ("uk", "20~000~євро, 5~%"),
        ("uk", "А.~Смаглюк та О.~В.~Петренко"),
        ("uk", "станом на 01.07.2025 укладено 2108~чинних договорів"),
        ("uk", "у~2025 та 2026~роках"),
        ("uk", "в.~о. начальника"),
        ("it", "Il 14~agosto 2025, legge n.~131, art.~6, comma~7, 5~anni"),
        ("it", "il comune~– e la provincia"),
        ("en", "On 14~August 2025, No.~5 of Article~3, 5~years and 6~months"),
        ("en", "the mayor~– and J.~Smith"),
    ],
)
def test_what_stays_together(code: str, text: str) -> None:
    assert pack(code).typeset(text.replace("~", " ")) == text.replace("~", NBSP)


@pytest.mark.parametrize("text", ["a  b", " в  місті ", "в\nмісті", "в\tмісті", "—", "", " "])
def test_only_single_plain_spaces_change(text: str) -> None:
    set_text = pack("uk").typeset(text)
    assert plain(set_text) == text
    assert "  " not in text or NBSP + NBSP not in set_text


def test_nothing_glued_is_longer_than_a_column() -> None:
    text = " ".join(["в"] * 60)
    longest = max(len(part) for part in pack("uk").typeset(text).split(" "))
    assert 1 < longest <= COLUMN
    assert pack("uk").typeset("в " + "о" * COLUMN) == "в " + "о" * COLUMN


def test_a_state_in_brackets_is_glued_if_it_fits() -> None:
    assert glued("(Італійська Республіка)") == f"(Італійська{NBSP}Республіка)"
    long = "(Сполучене Королівство Великої Британії та Північної Ірландії)"
    assert glued(long) == long
