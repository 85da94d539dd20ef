"""V01–V40: values typed or imported, through a case file into both documents and back."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.paths import SAMPLE_CASE
from memodesk.storage.words import fold
from tests.acceptance.conftest import Call, Tell
from tests.acceptance.oracle import complaints, words

Case = Callable[..., Path]
DOCUMENTS = ("memorandum", "press-release")
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
    "V20": "بلدية القدس та עיריית חיפה",
    "V21": "до\u202eтіл\u202cпісля",
    "V22": "ну\u200bль\u200d\u2060",
    "V23": "и\u0306 й",
    "V28": "{{ 7*7 }}",
    "V29": "{% raw %}",
    "V30": "{# c #}",
    "V31": "}}{{",
    "V32": "{_{ x }_}",
    "V33": r"\1 \g<0> C:\new",
    "V34": "а  б   в",
    "V35": "=cmd|' /C calc'!A0",
}
BREAKS = {"V16": "перший\r\nдругий", "V16 cr": "перший\rдругий", "V18": "перший\u2028другий"}
REFUSED = {
    "V10": "до\x00після",
    "V11": "до\x08після",
    "V11 0b": "до\x0bпісля",
    "V11 1f": "абв\x1f",
    "V12": "а\ufffe",
    "V12 ffff": "а\uffff",
    "V13": "слово\ud800 далі",
    "V14": "а\x07б",
    "V14 0c": "а\x0cб",
}
NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})


def made(call: Call, case: Path, out: Path) -> dict[str, str]:
    """Draft both documents; their words, after another judge has looked at them."""
    answer = call("draft", case, "--out", out)
    assert answer.code == 0, answer.err
    found = {}
    for document in DOCUMENTS:
        (path,) = out.glob(f"*.{document}.docx")
        data = path.read_bytes()
        assert complaints(data, braces=True) == []
        found[document] = words(data).translate(NO_BREAK)
    return found


@pytest.mark.parametrize("name", SAME)
def test_printed_as_typed(name: str, case: Case, call: Call, out: Path, tell: Tell) -> None:
    texts = made(call, case(f"Слово {SAME[name]} кінець"), out)
    wanted = f"Слово {SAME[name]} кінець".translate(NO_BREAK)
    for document, text in texts.items():
        assert wanted in text, document
    tell(name, f"надруковано як введено: {SAME[name]!r}")


@pytest.mark.parametrize("name", BREAKS)
def test_one_line_break(name: str, case: Case, call: Call, out: Path, tell: Tell) -> None:
    for text in made(call, case(BREAKS[name]), out).values():
        assert "перший\nдругий" in text  # in an own clause each line is a paragraph
    tell(name, f"один розрив рядка: {BREAKS[name]!r}")


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_its_place(name: str, case: Case, call: Call, out: Path, tell: Tell) -> None:
    answer = call("draft", case(REFUSED[name]), "--out", out)
    assert answer.code == 2
    assert "clauses.add" in answer.err or "press" in answer.err
    assert not out.exists()
    tell(name, answer.err.splitlines()[0])


@pytest.mark.parametrize(("name", "count"), [("V24", 2_000), ("V26", 60)])
def test_long_values(  # noqa: PLR0917 - fixtures by name
    name: str, count: int, case: Case, call: Call, out: Path, tell: Tell
) -> None:
    value = "слово " * count + "кінець" if name == "V24" else "\n" * count + "кінець"
    for text in made(call, case(value), out).values():
        assert value in text
    tell(name, f"{len(value)} знаків прочитано з документа")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "value"),
    [("V24 full", "слово " * 16_666), ("V26 full", "\n" * 5_000)],
)
def test_very_long_values(  # noqa: PLR0917 - fixtures by name
    name: str, value: str, case: Case, call: Call, out: Path, tell: Tell
) -> None:
    for text in made(call, case(f"{value}кінець"), out).values():
        assert f"{value}кінець" in text
    tell(name, f"{len(value)} знаків прочитано з документа")


@pytest.mark.slow
def test_v25_a_million_characters(case: Case, call: Call, out: Path, tell: Tell) -> None:
    path = case("слово & " * 125_000)
    answer = call("draft", path, "--out", out)
    assert answer.code in {0, 2}
    assert answer.code == 0 or path.name in answer.err
    assert out.exists() == (answer.code == 0)
    tell("V25", answer.err or "надруковано")


def test_v27_a_long_title(case: Case, call: Call, out: Path, tell: Tell) -> None:
    title = "Меморандум про співробітництво " * 12
    path = case("Слово", title={"uk": title, "it": title})
    answer = call("draft", path, "--out", out)
    assert answer.code == 0
    assert "255" in answer.out
    tell("V27", next(line for line in answer.out.splitlines() if "255" in line))


def test_v36_v37_what_is_missing_is_marked_and_listed(
    case: Case, call: Call, out: Path, tell: Tell
) -> None:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    for party in raw["parties"]:
        party["signatories"][0]["name"] = {}
    texts = made(call, case("Слово", parties=raw["parties"]), out)
    assert "None" not in texts["memorandum"]
    assert "[" in texts["memorandum"]
    answer = call("draft", case("Слово", parties=raw["parties"]), "--out", out, "--final")
    assert answer.code == 1
    assert answer.out.count("signatories[0].name") >= 2 or answer.out.count("Помилка") >= 2
    tell("V36 V37", "прогалини видно, усі названо за раз")


@pytest.mark.parametrize("value", [False, ["a"], {"a": 1}, 5, None], ids=repr)
def test_v38_what_is_no_text(value: object, case: Case, call: Call, out: Path, tell: Tell) -> None:
    answer = call("draft", case({"uk": value, "it": "x"}), "--out", out)
    assert answer.code == 2 or value is None
    assert "Traceback" not in answer.err
    assert not out.exists() or value is None
    tell(f"V38 {value!r}", (answer.err.splitlines() or ["null — як відсутнє"])[0])


def test_v39_dates_in_the_form_of_each_language(
    case: Case, call: Call, out: Path, tell: Tell
) -> None:
    text = made(call, case("Слово"), out)["memorandum"]
    assert "14 серпня 2025 року" in text
    assert "14 agosto 2025" in text
    tell("V39", "14 серпня 2025 року / 14 agosto 2025")


def test_v40_seen_before_rendering(case: Case, call: Call, out: Path, tell: Tell) -> None:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    raw["parties"][1]["name"] = {}
    answer = call("draft", case("Слово", parties=raw["parties"]), "--out", out, "--final")
    assert answer.code == 1
    assert not out.exists()
    tell("V40", next(line.strip() for line in answer.out.splitlines() if "омилка" in line))


def test_v20_to_v23_are_the_same_in_a_search(tell: Tell) -> None:
    assert fold("Кам\u200bянець") == fold("Камянець")
    composed = unicodedata.normalize("NFC", "и\u0306")
    assert fold("мо\u0438\u0306") == fold(f"мо{composed}")
    tell("V22 V23 search", "однакові в пошуку")
