"""Dates, numbers, plurals, lists, quotation marks and articles of every language."""

import datetime as dt
import subprocess
import sys
import time

import pytest

from memodesk.languages.pack import Confidence, Gender, LanguagePack, NameKind
from memodesk.languages.registry import codes, pack
from memodesk.languages.typography import NBSP

POSITION, BODY, PLACE, PERSON = NameKind.POSITION, NameKind.BODY, NameKind.PLACE, NameKind.PERSON


def test_packs_by_code() -> None:
    assert {"uk", "it", "en"} <= set(codes())
    assert pack("en-GB").code == "en"
    assert pack("ka").code == "ka"
    assert pack("uk") is pack("uk")
    kept: list[LanguagePack] = [pack(code) for code in (*codes(), "ka")]
    assert all(one.form_names for one in kept)


@pytest.mark.parametrize(
    ("code", "words", "digits"),
    [
        ("uk", "1~липня 2025~року", "01.07.2025"),
        ("it", "1°~luglio 2025", "01/07/2025"),
        ("en", "1~July 2025", "01/07/2025"),
        ("pt", "1 de julho de 2025", "01/07/2025"),
        ("da", "1. juli 2025", "01.07.2025"),
        ("zxx", "2025-07-01", "2025-07-01"),
    ],
)
def test_dates(code: str, words: str, digits: str) -> None:
    day = dt.date(2025, 7, 1)
    assert pack(code).date(day) == words.replace("~", NBSP)
    assert pack(code).date_digits(day) == digits


def test_every_month_has_its_genitive() -> None:
    months = [pack("uk").date(dt.date(2025, month, 14)) for month in range(1, 13)]
    assert months[7] == f"14{NBSP}серпня 2025{NBSP}року"
    assert len({text.split(NBSP)[1] for text in months}) == 12


@pytest.mark.parametrize(
    ("count", "word"),
    [
        (1, "рік"),
        (2, "роки"),
        (5, "років"),
        (11, "років"),
        (21, "рік"),
        (112, "років"),
        (0, "років"),
    ],
)
def test_ukrainian_plural(count: int, word: str) -> None:
    assert pack("uk").plural(count, {"one": "рік", "few": "роки", "many": "років"}) == word


def test_other_plurals() -> None:
    assert pack("it").plural(1, {"one": "anno", "other": "anni"}) == "anno"
    assert pack("en").plural(2, {"one": "year", "other": "years"}) == "years"
    assert pack("pl").plural(5, {"one": "rok", "few": "lata", "many": "lat"}) == "lat"
    assert pack("zxx").plural(5, {"one": "a", "other": "b"}) == "b"
    assert [pack(code).number(2108) for code in ("uk", "it", "en", "pl")] == ["2108"] * 4


@pytest.mark.parametrize(
    ("code", "items", "text"),
    [
        ("uk", ["а", "б", "в"], "а, б та в"),
        ("uk", ["спорт", "освіта та наука"], "спорт, а також освіта та наука"),
        ("it", ["a", "b", "c"], "a, b e c"),
        ("it", ["sport", "economia"], "sport ed economia"),
        ("it", ["istruzione e scienza", "sport"], "istruzione e scienza, nonché sport"),
        ("en", ["a", "b", "c"], "a, b and c"),
        ("en", ["sport", "education and science"], "sport, and education and science"),
        ("pl", ["a", "b", "c"], "a, b i c"),
        ("uk", ["а"], "а"),
        ("uk", [], ""),
    ],
)
def test_lists(code: str, items: list[str], text: str) -> None:
    assert pack(code).join(items) == text


@pytest.mark.parametrize(
    ("code", "outer", "inner"),
    [
        ("uk", "«а»", "„а“"),
        ("it", "«а»", "“а”"),
        ("en", "“а”", "‘а’"),
        ("fr", "«\u202fа\u202f»", "“а”"),
    ],
)
def test_quotation_marks(code: str, outer: str, inner: str) -> None:
    assert (pack(code).quote("а"), pack(code).quote("а", inner=True)) == (outer, inner)


@pytest.mark.parametrize(
    ("text", "kind", "gender", "starts", "sure"),
    [
        ("Sindaco di Agnone", POSITION, None, "il_S dal_S al_S", True),
        ("Comune di Agnone", BODY, None, "il_C dal_C al_C", True),
        ("Regione Molise", BODY, None, "la_R dalla_R alla_R", True),
        ("Unione dei comuni", BODY, None, "l’U dall’U all’U", True),
        ("Stato", BODY, None, "lo_S dallo_S allo_S", True),
        ("Presidente della Provincia", POSITION, Gender.FEMININE, "la_P dalla_P alla_P", True),
        ("Presidente della Provincia", POSITION, None, "il_P dal_P al_P", False),
        ("Agnone", PLACE, None, "A da_A ad_A", True),
        ("Kremenets", PLACE, None, "K da_K a_K", True),
        ("Molise", PLACE, None, "il_M dal_M al_M", True),
        ("Marche", PLACE, None, "le_M dalle_M alle_M", True),
        ("Stati Uniti", PLACE, None, "gli_S dagli_S agli_S", True),
        ("oblast di Ternopil", PLACE, None, "l’o dall’o all’o", True),
        ("Andrii Smahliuk", PERSON, None, "A da_A ad_A", True),
        ("Stowarzyszenie", BODY, None, "lo_S dallo_S allo_S", False),
    ],
)
def test_italian_articles(
    text: str, kind: NameKind, gender: Gender | None, starts: str, sure: bool
) -> None:
    """`starts` is what stands before the name after il, da and a; «_» is a space."""
    forms = pack("it").forms(text, kind, gender)
    expected = [start.replace("_", " ") + text[1:] for start in starts.split()]
    assert [forms[name].text for name in ("il", "da", "a")] == expected
    assert (forms["da"].confidence is Confidence.SURE) is sure
    assert forms["con"].text == f"con {forms['il'].text}"


@pytest.mark.parametrize(
    ("text", "kind", "article", "sure"),
    [
        ("Mayor of Agnone", POSITION, True, True),
        ("Kremenets City Council", BODY, False, True),
        ("Kremenets City Council of Ternopil Oblast", BODY, False, True),
        ("Municipality of Agnone", BODY, True, True),
        ("Executive Committee of Kremenets City Council", BODY, True, True),
        ("Comune di Agnone", BODY, False, False),
        ("Agnone", PLACE, False, True),
        ("Netherlands", PLACE, True, True),
        ("Molise Region", PLACE, True, True),
        ("Andrii Smahliuk", PERSON, False, True),
    ],
)
def test_english_articles(text: str, kind: NameKind, article: bool, sure: bool) -> None:
    found = pack("en").forms(text, kind)["the"]
    assert found.text == ("the " if article else "") + text
    assert (found.confidence is Confidence.SURE) is sure


def test_euphony_of_italian_and_english() -> None:
    it, en = pack("it"), pack("en")
    assert [it.choose(("a", "ad"), "", word) for word in ("Agnone", "Roma", "«Agnone»", "Ada")] == [
        "ad", "a", "ad", "a",
    ]  # fmt: skip
    assert [it.choose(("e", "ed"), "", word) for word in ("Europa", "Italia", "edilizia")] == [
        "ed", "e", "e",
    ]  # fmt: skip
    words = "agreement|European|hour|NGO|MoU|university|Ukrainian|8-year|11|one-year".split("|")
    assert [en.choose(("a", "an"), "", word) for word in words] == [
        "an", "a", "an", "an", "an", "a", "a", "an", "an", "a",
    ]  # fmt: skip


def test_signatures_of_other_languages() -> None:
    it = pack("it")
    assert it.surname_in_capitals("Daniele Saia") == "Daniele SAIA"
    assert it.surname_in_capitals("Maria De Luca") == "Maria DE LUCA"
    assert it.surname_in_capitals("Charles de Gaulle") == "Charles de GAULLE"
    assert pack("en").surname_in_capitals("John Smith Jr.") == "John SMITH Jr."


def test_importing_the_packs_loads_nothing_heavy() -> None:
    script = (
        "import sys, memodesk.languages.registry as r\n"
        "for code in ('uk', 'it', 'en'): r.pack(code)\n"
        "heavy = {'babel', 'shevchenko', 'sqlmodel', 'pydantic', 'docx', 'PySide6'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_asking_again_costs_nothing() -> None:
    asked = [("Андрій Смаглюк", PERSON), ("Кременецька міська рада", BODY), ("Кременець", PLACE)]
    for text, kind in asked:
        pack("uk").forms(text, kind)
    started = time.perf_counter()
    for _ in range(300):
        for text, kind in asked:
            pack("uk").forms(text, kind)
    assert (time.perf_counter() - started) / 900 < 0.001
