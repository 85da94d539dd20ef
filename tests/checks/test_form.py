"""form.signature: a name is typed so that «Ім’я ПРІЗВИЩЕ» can stand under the document."""

import datetime as dt
import json
from typing import Any

import pytest

from memodesk.checks.finding import Finding, Severity
from memodesk.checks.registry import check_agreement, check_drafts, concerns
from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType
from memodesk.paths import SAMPLE_CASE

TODAY = dt.date(2025, 8, 1)


def agreement(party: int = 0, **names: str) -> Agreement:
    """The sample with other names of a signatory, by language."""
    case: dict[str, Any] = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    del case["format"], case["version"]
    if names:
        case["parties"][party]["signatories"][0]["name"] = names
    return Agreement.model_validate(case)


def of_form(record: Agreement) -> list[Finding]:
    return [one for one in check_agreement(record, TODAY) if one.code == "form.signature"]


@pytest.mark.parametrize(
    "name",
    [
        "Андрій Смаглюк",
        "Смаглюк Андрій Сергійович",
        "Андрій СМАГЛЮК",
        "СМАГЛЮК Андрій",
        "Іван Нечуй-Левицький",
        "Ґео Шкурупій",
        "Джон Ф. Кеннеді",
    ],
)
def test_a_whole_name_is_silent(name: str) -> None:
    assert of_form(agreement(uk=name)) == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("it", "Daniele Saia"),
        ("en", "John F. Kennedy"),
        ("fr", "Charles de Gaulle"),
        ("it", "Maria De Luca"),
        ("ka", "გიორგი მარგველაშვილი"),
        ("zh", "王小明"),
    ],
)
def test_a_whole_foreign_name_is_silent(code: str, name: str) -> None:
    assert of_form(agreement(1, **{"uk": "Даніеле Сая", code: name})) == []


@pytest.mark.parametrize(
    ("party", "code", "name", "says"),
    [
        (0, "uk", "А. Смаглюк", "скорочено"),
        (0, "uk", "Смаглюк А. С.", "скорочено"),
        (0, "uk", "А.С. Смаглюк", "скорочено"),
        (0, "uk", "Смаглюк А", "скорочено"),
        (0, "uk", "Смаглюк", "бракує імені"),
        (0, "uk", "АНДРІЙ СМАГЛЮК", "лише прізвище"),
        (0, "it", "A. Smahliuk", "скорочено"),
        (1, "it", "D. Saia", "скорочено"),
        (1, "fr", "J.-P. Dupont", "скорочено"),
        (1, "it", "DANIELE SAIA", "лише прізвище"),
    ],
)
def test_what_cannot_stand_under_a_document(party: int, code: str, name: str, says: str) -> None:
    other = {} if code == "uk" else {"uk": "Даніеле Сая"}
    [finding] = of_form(agreement(party, **other, **{code: name}))
    assert finding.path == f"parties[{party}].signatories[0].name.{code}"
    assert finding.severity is Severity.WARNING
    assert says in finding.message
    assert name in finding.message
    assert "4163" in (finding.source or "")


def test_it_concerns_what_is_signed() -> None:
    [finding] = of_form(agreement(uk="А. Смаглюк"))
    concerned = [one for one in DocumentType if concerns(finding, one)]
    assert concerned == [DocumentType.MEMORANDUM, DocumentType.LETTER_MINISTRY]


def test_an_empty_name_is_another_matter() -> None:
    assert of_form(agreement(uk=" ")) == []


def test_the_measures_are_spoken_of_with_the_letter_alone() -> None:
    record = agreement()
    for document in DocumentType:
        drafts = (compose(record, document),)
        found = [f for f in check_drafts(record, drafts, TODAY) if f.code == "form.dstu"]
        letter = document is DocumentType.LETTER_MINISTRY
        assert [one.verified for one in found] == ([False] if letter else [])
        assert all(concerns(one, document) for one in found)


def test_the_kind_of_cooperation_concerns_the_letter_that_names_it() -> None:
    case = agreement().but(cooperation_kind=None)
    [finding] = [one for one in check_agreement(case, TODAY) if one.code == "kind.missing"]
    assert concerns(finding, DocumentType.LETTER_MINISTRY)
    assert not concerns(finding, DocumentType.PRESS_RELEASE)
