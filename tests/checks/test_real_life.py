"""Texts as offices write them: sensible ones raise no alarm, wrong ones do."""

import time
from typing import Any

import pytest

from memodesk.checks.parity.reading import read
from memodesk.checks.parity.sign import Kind
from tests.checks.test_registry import Change, codes, findings, put


def both(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(case: dict[str, Any]) -> None:
        for one in changes:
            one(case)

    return change


def added(ukrainian: str, foreign: str, language: str = "it") -> Change:
    """A clause of one's own in both languages."""
    heading = {"uk": "Волонтери", language: "Volontari"}
    text = {"uk": ukrainian, language: foreign}
    clause = {"after": "finance", "id": "own", "heading": heading, "text": text}
    return put("clauses", {"add": [clause]})


def area(ukrainian: str, italian: str) -> Change:
    """An area of one's own in both languages."""
    return put("areas.0", {"key": "own", "text": {"uk": ukrainian, "it": italian}})


EQUAL = [
    ("24.04.2024 р.", "24 aprile 2024", "it"),
    ("20 вересня 2025 року о 10:00", "20 September 2025 at 10 a.m.", "en"),
    ("о 14:30", "at 2:30 p.m.", "en"),
    ("XXI століття", "21st century", "en"),
    ("закон № 280/97-ВР", "law No. 280/97-VR", "en"),
    ("№ 3668-ІХ", "No. 3668-IX", "en"),
    ("20 000 євро", "20,000 euros", "en"),
    ("20 тис. євро", "20.000 euro", "it"),
    ("1,5 млн гривень", "1.5 million hryvnias", "en"),
    ("5 (п’ять) років", "5 (five) years", "en"),
    ("протягом трьох місяців", "entro 3 mesi", "it"),
    ("не пізніше 10 травня", "entro e non oltre il 10 maggio", "it"),
    ("https://kremenets.gov.ua/uk/news", "https://kremenets.gov.ua/it/novita", "it"),
    ("(www.agnone.it)", "(www.agnone.it).", "it"),
    ("2025-07-01", "1 luglio 2025", "it"),
    ("тел. +380 3546 2-23-45", "tel. +380 (3546) 22345", "it"),
]
DIFFERENT = [
    ("24.04.2024", "24.05.2024"),
    ("24 квітня 2024", "25 aprile 2024"),
    ("5 років", "6 anni"),
    ("20 000 євро", "2 000 euro"),
    ("XXI століття", "20th century"),
    ("rada@kremenets.ua", "rada@agnone.it"),
    ("www.kremenets.ua", "www.agnone.it"),
]


@pytest.mark.parametrize(("first", "second", "language"), EQUAL)
def test_the_same_numbers_may_be_written_in_each_language_s_way(
    first: str, second: str, language: str
) -> None:
    change = both(put("languages", ["uk", language]), added(first, second, language))
    wrong = [one for one in findings(change) if one.code == "lang.parity"]
    assert [one.message for one in wrong if one.path.startswith("clauses.")] == []


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_other_numbers_and_addresses_are_a_difference(first: str, second: str) -> None:
    assert ("lang.parity", "clauses.add[0].text.it") in codes(added(first, second))


def test_a_reworded_library_clause_is_compared_too() -> None:
    texts = {
        "uk": "Спори вирішують за 30 днів.",
        "it": "Le controversie si risolvono in 60 giorni.",
    }
    assert ("lang.parity", "clauses.replace.disputes.it") in codes(
        put("clauses", {"replace": {"disputes": texts}})
    )


def test_addresses_are_compared_by_their_host() -> None:
    found = read("uk", "Пишіть a@b.ua, https://www.x.ua/uk?page=1.").of(Kind.ADDRESS)
    assert [sign.value for sign in found] == ["a@b.ua", "x.ua"]


SENSIBLE: list[tuple[str, Change]] = [
    ("areas.competence", area("цивільна оборона", "difesa civile")),
    ("areas.competence", area("народні звичаї", "local customs and traditions")),
    ("areas.competence", area("захист довкілля", "difesa dell’ambiente")),
    ("areas.tautology", area("співпраця у сфері туризму", "cooperazione nel turismo")),
    ("party.full-name", put("parties.1.name.uk", "XIV округ Парижа")),
    ("party.full-name", put("parties.1.name.it", "City of Dallas, Texas, USA")),
    (
        "party.full-name",
        both(
            put("parties.0.name.uk", "Виконавчий комітет Тернопільської міської ради"),
            put("parties.0.unit_type", "executive_committee"),
        ),
    ),
    (
        "party.transliteration",
        put("parties.0.place", {"uk": "Тернопільська область", "it": "oblast di Ternopil"}),
    ),
    (
        "party.transliteration",
        put("parties.0.place", {"uk": "Кременець", "it": "Kremenets", "pl": "Krzemieniec"}),
    ),
    (
        "lang.untranslated",
        put(
            "press.contact",
            {
                "uk": "Пресслужба: press@kremenets.gov.ua, www.kremenets.gov.ua",
                "it": "Ufficio stampa: press@kremenets.gov.ua, www.kremenets.gov.ua",
            },
        ),
    ),
    (
        "lang.untranslated",
        area("проєкти «Interreg NEXT Programme»", "progetti “Interreg NEXT Programme”"),
    ),
    ("lang.mixed", area("розвиток IT-галузі та e-урядування", "informatica")),
    (
        "release.areas",
        put("press.headline", {"uk": "Новий автобус", "it": "I trasportatori si incontrano"}),
    ),
    (
        "decision.missing",
        both(put("parties.0.unit_type", "association"), put("procedure.council_decision", None)),
    ),
]


@pytest.mark.parametrize(("code", "change"), SENSIBLE)
def test_sensible_texts_raise_no_alarm(code: str, change: Change) -> None:
    assert code not in {found for found, _path in codes(change)}


@pytest.mark.parametrize(
    ("code", "path", "change"),
    [
        ("areas.competence", "areas[0].text.uk", area("оборона міста", "sport")),
        ("areas.competence", "areas[0].text.it", area("спорт", "difesa nazionale")),
        ("areas.tautology", "areas[0].text.uk", area("Розвиток міжнародної співпраці", "sport")),
        ("areas.tautology", "areas[0].text.it", area("спорт", "współpraca międzynarodowa")),
        (
            "party.full-name",
            "parties[0].name.uk",
            put("parties.0.name.uk", "Виконавчий комітет Кременецької міської ради"),
        ),
        ("party.full-name", "parties[1].name.it", put("parties.1.name.it", "CM di Agnone")),
        (
            "release.areas",
            "press.headline.uk",
            put("press.headline", {"uk": "Разом розвиватимемо освіту", "it": "Insieme"}),
        ),
        ("lang.untranslated", "areas[0].text.uk", area("sport and music", "sport e musica")),
        ("party.spelling", "areas[0].text.uk", area("школи в Крременці", "scuole")),
        (
            "title.pattern",
            "title.uk",
            put("title", {"uk": "Меморандуму (Україна) (Італійська Республіка)"}),
        ),
    ],
)
def test_wrong_texts_are_found(code: str, path: str, change: Change) -> None:
    assert (code, path) in codes(change)


@pytest.mark.parametrize("text", ["ж" * 100_000, "1" * 100_000, "1 234 " * 16_000, "«" * 100_000])
def test_a_text_without_an_end_is_read_at_once(text: str) -> None:
    started = time.perf_counter()
    reading = read("uk", text)
    assert reading.of(Kind.ADDRESS) == ()
    assert bool(reading.of(Kind.NUMBER)) == ("1" in text)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("headline", "is_alarm"),
    [
        ("Umowa o partnerstwie Kremenets i Lublina", False),
        ("Partnerschaft zwischen Luzk und Lippe", False),
        ("Kremenets i Lublin miastami partnerskimi", True),
        ("Luzk und Lippe werden Partnerstädte", True),
    ],
)
def test_a_partnership_is_not_yet_a_twinning(headline: str, is_alarm: bool) -> None:
    change = both(
        put("establishes_twinning", False),
        put("press.headline", {"uk": "Меморандум", "it": headline}),
    )
    found = ("release.sister", "press.headline.it") in codes(change)
    assert found is is_alarm


def replaced_language(languages: list[str]) -> Change:
    """Another list of languages."""
    return put("languages", languages)


@pytest.mark.parametrize(
    ("code", "path", "change"),
    [
        ("lang.parity", "languages", replaced_language(["uk"])),
        ("lang.parity", "prevailing_language", put("prevailing_language", "en")),
        ("party.foreign-type", "parties", put("parties.1.country", "UA")),
        ("lang.mixed", "areas[0].text.it", area("спорт", "sport \u202eelacol")),
    ],
)
def test_what_no_reader_would_expect_is_found(code: str, path: str, change: Change) -> None:
    assert (code, path) in codes(change)


@pytest.mark.parametrize("prevailing", ["uk", "it", None])
def test_a_text_of_the_document_may_prevail(prevailing: str | None) -> None:
    found = codes(put("prevailing_language", prevailing))
    assert "lang.parity" not in {code for code, _path in found}


def test_a_gap_is_named_in_the_program_s_words_even_where_the_record_has_no_such_part() -> None:
    sentences = [finding.message for finding in findings(put("signing.events", []))]
    assert "У тексті прогалина: Місце підписання" in sentences
    assert not [sentence for sentence in sentences if "firma" in sentence]


def test_a_foreigners_missing_ukrainian_name_is_offered_and_never_put_in() -> None:
    name = put("parties.1.signatories.0.name", {"it": "Daniele Saia"})
    path = "parties[1].signatories[0].name.uk"
    [said] = [one for one in findings(name) if one.path == path and one.offer]
    assert said.code == "signatory.complete"
    assert said.offer == "Даніеле Сая"
    assert said.message.endswith("Можливо, «Даніеле Сая»?")
    assert ("text.gap", path) in codes(name)
