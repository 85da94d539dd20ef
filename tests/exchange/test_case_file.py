"""Case files: nothing is lost, and everything wrong is said at once, in place, with the remedy."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from memodesk.domain.agreement import Agreement
from memodesk.errors import CaseError
from memodesk.exchange.case_file import read_case, write_case
from memodesk.exchange.characters import without_forbidden
from tests.factories import agreements, sample_agreement

HEAD = {"format": "memodesk.case", "version": 1, "id": "x"}


def printable(value: Any) -> Any:
    if isinstance(value, str):
        return without_forbidden(value)
    if isinstance(value, dict):
        return {key: printable(item) for key, item in value.items()}
    return [printable(item) for item in value] if isinstance(value, list) else value


def faults_of(data: bytes | str | dict[str, Any], name: str = "case.json") -> dict[str, str]:
    text = json.dumps({**HEAD, **data}) if isinstance(data, dict) else data
    with pytest.raises(CaseError) as caught:
        read_case(text, name)
    return {fault.path: fault.message for fault in caught.value.faults}


@given(agreements())
def test_a_case_that_is_written_is_read_again_unchanged(drawn: Agreement) -> None:
    fields = printable(drawn.model_dump(mode="json", exclude_defaults=True))
    agreement = Agreement.model_validate(fields)
    text = write_case(agreement)
    assert read_case(text, "x") == agreement
    assert read_case(text.encode(), "x") == agreement


def test_the_sample_is_read_and_written_with_the_keys_in_their_order(sample_case: Path) -> None:
    agreement = read_case(sample_case.read_bytes(), sample_case.name)
    written = json.loads(write_case(agreement))
    original = json.loads(sample_case.read_bytes())
    assert written == original
    assert list(written) == list(original)
    assert [list(party) for party in written["parties"]] == [
        list(party) for party in original["parties"]
    ]


def test_a_byte_order_mark_is_accepted() -> None:
    text = write_case(sample_agreement())
    assert read_case(b"\xef\xbb\xbf" + text.encode(), "x") == sample_agreement()
    assert read_case("\ufeff" + text, "x") == sample_agreement()


def test_null_says_the_same_as_absence() -> None:
    empty = {"title": None, "press": None, "parties": [{"key": "a", "address": None}]}
    agreement = read_case(json.dumps({**HEAD, **empty, "prevailing_language": None}), "x")
    assert agreement.but(parties=()) == Agreement(id="x")


@pytest.mark.parametrize("form", ["Конгресу", {"text": "Конгресу", "state": "confirmed"}, None])
def test_forms_of_a_facilitator_may_stand_under_the_name(form: Any) -> None:
    bare = {"uk": {"genitive": form}}
    read = [
        read_case(json.dumps({**HEAD, "facilitators": [{"forms": forms}]}), "x")
        for forms in (bare, {"name": bare})
    ]
    assert read[0] == read[1]
    faults = faults_of({"facilitators": [{"forms": {"name": {"uk": {"genetive": "Ради"}}}}]})
    assert [path.rpartition(".")[2] for path in faults] == ["genetive"]


def test_an_unknown_key_names_its_path_and_the_nearest_known_one() -> None:
    faults = faults_of({"parties": [{"nmae": {"uk": "Рада"}}], "tittle": {"uk": "Назва"}})
    assert faults == {
        "parties[0].nmae": "parties[0].nmae: такого поля немає. Можливо, name?",
        "tittle": "tittle: такого поля немає. Можливо, title?",
    }


def test_an_unknown_key_like_none_of_them_lists_what_may_stand_there() -> None:
    message = faults_of({"finance": {"xyzzy": 1}})["finance.xyzzy"]
    assert message.endswith("Тут можуть бути: mode, amount, currency, basis.")


def test_an_unknown_key_stays_unknown_when_it_is_empty() -> None:
    assert set(faults_of({"nothing": None})) == {"nothing"}


@pytest.mark.parametrize(
    ("given", "path", "words"),
    [
        ({"title": {"uk": False}}, "title.uk", "має бути текст, а не так/ні"),
        ({"title": {"uk": ["а"]}}, "title.uk", "має бути текст, а не список"),
        ({"title": {"uk": {"a": 1}}}, "title.uk", "має бути текст, а не набір полів"),
        ({"title": "Назва"}, "title", "має бути набір полів, а не текст"),
        ({"finance": {"amount": 20000}}, "finance.amount", "Візьміть значення в лапки"),
        ({"originals_per_party": "1"}, "originals_per_party", "має бути ціле число, а не текст"),
        (
            {"originals_per_party": 1.5},
            "originals_per_party",
            "ціле число, а не дробове число",
        ),
        ({"originals_per_party": True}, "originals_per_party", "має бути ціле число, а не так/ні"),
        ({"originals_per_party": 0}, "originals_per_party", "принаймні один"),
        ({"establishes_twinning": "так"}, "establishes_twinning", "має бути true або false"),
        ({"languages": "uk"}, "languages", "має бути список, а не текст"),
        ({"languages": ["uk", None]}, "languages[1]", "а не порожнє значення"),
        ({"parties": {"a": 1}}, "parties", "має бути список, а не набір полів"),
        ({"parties": [3]}, "parties[0]", "має бути набір полів, а не число"),
        ({"term": []}, "term", "має бути набір полів, а не список"),
        ({"areas": [5]}, "areas[0]", "має бути текст або набір полів, а не число"),
        ({"press": {"quotes": [{"speaker": False}]}}, "press.quotes[0].speaker", "текст або набір"),
        ({"press": {"tags": 5}}, "press.tags", "має бути текст або набір полів, а не число"),
        ({"press": {"tags": {"uk": 5}}}, "press.tags.uk", "має бути текст, а не число"),
        ({"press": {"statistics": [False]}}, "press.statistics[0]", "а не так/ні"),
        (
            {"press": {"statistics": ["monitorng"]}},
            "press.statistics[0]",
            "Можливо, monitoring?",
        ),
        (
            {"press": {"quotes": [{"speaker": {"nme": {}}}]}},
            "press.quotes[0].speaker.nme",
            "Можливо, name?",
        ),
        ({"press": {"embargo": 5}}, "press.embargo", "має бути дата в лапках"),
        ({"press": {"embargo": "14.08.2025"}}, "press.embargo", "рік-місяць-день: 2025-08-14"),
        ({"press": {"embargo": "2025-13-01"}}, "press.embargo", "не є датою"),
        ({"press": {"embargo": "2025-8-1"}}, "press.embargo", "не є датою"),
        ({"document_name": "memorandom"}, "document_name", "Можливо, memorandum?"),
        ({"cooperation_kind": 5}, "cooperation_kind", "має бути слово з переліку, а не число"),
        (
            {"parties": [{"signatories": [{"gender": "x"}]}]},
            "parties[0].signatories[0].gender",
            "m, f",
        ),
        ({"areas": ["cultur"]}, "areas[0]", "Можливо, culture?"),
        ({"areas": [{"key": "sprot"}]}, "areas[0].key", "Можливо, sport?"),
        ({"clauses": {"omit": ["dispute"]}}, "clauses.omit[0]", "Можливо, disputes?"),
        ({"clauses": {"replace": {"tittle": {}}}}, "clauses.replace.tittle", "Можливо, title?"),
        ({"clauses": {"add": [{"after": "arias"}]}}, "clauses.add[0].after", "Можливо, areas?"),
        ({"clauses": {"add": [{"id": "areas"}]}}, "clauses.add[0].id", "вже є в бібліотеці"),
        ({"parties": [{"country": "ua"}]}, "parties[0].country", "Можливо, UA?"),
        ({"parties": [{"country": "UK"}]}, "parties[0].country", "Можливо, GB?"),
        ({"parties": [{"country": "Італія"}]}, "parties[0].country", "Можливо, IT?"),
        ({"parties": [{"country": "XX"}]}, "parties[0].country", "дві великі літери"),
        ({"languages": ["ua"]}, "languages[0]", "Можливо, uk?"),
        ({"title": {"ua": "Назва"}}, "title.ua", "Можливо, uk?"),
        ({"languages": ["uk", "uk"]}, "languages[1]", "тут уже є"),
        ({"languages": ["uk", "it", "en", "pl", "de"]}, "languages", "не більше 4"),
        ({"parties": [{"key": str(n)} for n in range(5)]}, "parties", "не більше 4"),
        ({"parties": [{"key": "a"}, {"key": "a"}]}, "parties[1].key", "тут уже є"),
        ({"parties": [{"key": "Рада"}]}, "parties[0].key", "a–z, 0–9 і дефіс"),
        ({"parties": [{"emblem": "../герб.png"}]}, "parties[0].emblem", "без шляху"),
        ({"press": {"photos": [{"file": "C:\\фото.jpg"}]}}, "press.photos[0].file", "без шляху"),
        (
            {"parties": [{"forms": {"name": {"uk": {"genetive": "Ради"}}}}]},
            "parties[0].forms.name.uk.genetive",
            "Можливо, genitive?",
        ),
    ],
    ids=str,
)
def test_each_wrong_value_gets_one_plain_sentence(
    given: dict[str, Any], path: str, words: str
) -> None:
    faults = faults_of(given)
    assert set(faults) == {path}
    assert faults[path].startswith(f"{path}: ")
    assert words in faults[path]


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_itself_is_refused(name: str) -> None:
    assert "службове слово Windows" in faults_of({"id": name})["id"]


@pytest.mark.parametrize("name", ["Кременець", "a/b", "..", "A", "a b", "a.", "a\n", "x" * 121])
def test_a_name_of_files_is_latin_and_short(name: str) -> None:
    assert set(faults_of({"id": name})) == {"id"}


def test_every_fault_is_reported_in_one_pass() -> None:
    faults = faults_of(
        {
            "id": "Con",
            "document_name": "memo",
            "languages": ["uk", 5],
            "parties": [{"country": "ITA", "name": {"uk": None, "it": False}}, "agnone"],
            "originals_per_party": 0,
            "press": {"embargo": "завтра", "hedline": {}},
        }
    )
    assert set(faults) == {
        "id",
        "document_name",
        "languages[1]",
        "parties[0].country",
        "parties[0].name.it",
        "parties[1]",
        "originals_per_party",
        "press.embargo",
        "press.hedline",
    }


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\0", "U+0000"),
        ("\x08", "U+0008"),
        ("\x0b", "U+000B"),
        ("\x1f", "U+001F"),
        ("\x07", "U+0007"),
        ("\x0c", "U+000C"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
        ("\ud800", "U+D800"),
        ("\udfff", "U+DFFF"),
    ],
)
def test_an_unprintable_character_is_named_with_its_field_and_position(
    char: str, code: str
) -> None:
    faults = faults_of({"title": {"uk": f"Мемо{char}рандум"}})
    assert set(faults) == {"title.uk"}
    assert f"знак № 5 ({code})" in faults["title.uk"]


@pytest.mark.parametrize(
    "char", ["\n", "\r\n", "\t", "\u2028", "\u200b", "\u202e", "👩‍👧", "\u00ad"]
)
def test_other_characters_stay_as_they_are(char: str) -> None:
    text = json.dumps({**HEAD, "title": {"uk": f"а{char}б"}})
    assert read_case(text, "x").title["uk"] == f"а{char}б"


def test_a_key_written_twice_is_refused() -> None:
    text = '{"format": "memodesk.case", "version": 1, "parties": [{"key": "a", "key": "b"}]}'
    assert "двічі" in faults_of(text)["parties[0].key"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "файл порожній"),
        (b"  \n", "файл порожній"),
        (b'{\n  "format": nope}', "рядок 2, знак 13"),
        ('{"format": "memodesk.case"'.encode("utf-16"), "UTF-8"),
        ("Назва".encode("cp1251"), "UTF-8"),
        (b"[1, 2]", "а не список"),
        (b"5", "а не число"),
        (b"{}", "це не файл справи"),
        (b"[" * 100_000, "надто багато дужок"),
        (b"[" * 200 + b"]" * 200, "надто багато дужок"),
        (b'{"version": NaN}', "число, яке неможливо прочитати"),
        (b'{"version": ' + b"9" * 5000 + b"}", "число, яке неможливо прочитати"),
        (b" " * (16 * 1024 * 1024 + 1), "до 16 МБ"),
        (b"PK\x03\x04\xff", "UTF-8"),
    ],
    ids=range(14),
)
def test_a_file_that_is_no_case_gets_one_sentence_with_its_name(data: bytes, words: str) -> None:
    faults = faults_of(data, "лист.json")
    assert len(faults) == 1
    (message,) = faults.values()
    assert message.startswith("лист.json: ")
    assert words in message


def test_a_case_of_a_newer_version_says_what_reads_it() -> None:
    message = faults_of({"version": 2, "unknown": 1})["version"]
    assert "новішою версією" in message
    assert "2.0" in message


@pytest.mark.parametrize("version", ["1", 0, -1, True, 1.5, None])
def test_any_other_version_is_refused(version: Any) -> None:
    assert "version: має бути 1" in faults_of({"version": version})["version"]


def test_a_wrong_format_is_named() -> None:
    assert "Можливо, memodesk.case?" in faults_of({"format": "memodesk.cases"})["format"]


def test_thousands_of_faults_are_counted_not_listed() -> None:
    faults = faults_of({"areas": [f"x{n}" for n in range(5000)]})
    assert len(faults) == 101
    assert "4900" in faults[""]


def test_half_a_character_is_exported_as_an_escape_that_names_it_again() -> None:
    text = write_case(Agreement(id="x", title={"uk": "а\ud800"}))
    assert text.encode()
    assert "U+D800" in faults_of(text)["title.uk"]


def test_a_long_text_is_read_whole() -> None:
    long = "слово " * 160_000
    text = write_case(Agreement(id="x", title={"uk": long}))
    assert read_case(text, "x").title["uk"] == long


def test_an_own_area_without_words_yet_is_kept() -> None:
    agreement = read_case(json.dumps({**HEAD, "areas": [{"key": "own-1", "text": {}}]}), "x")
    assert read_case(write_case(agreement), "x") == agreement
