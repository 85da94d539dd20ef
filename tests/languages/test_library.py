"""The library answers with typed values, and with nothing where nothing is known."""

import datetime as dt
from pathlib import Path

import pytest

from memodesk.domain.catalogue import AREAS, CooperationKind, DocumentName, Gender, UnitType
from memodesk.errors import InputError
from memodesk.languages import library
from memodesk.languages.entries import Forms
from memodesk.languages.pack import LanguagePack
from memodesk.languages.registry import pack
from memodesk.paths import SAMPLE_CASE

DAY_OF_RELEASE = dt.date(2025, 8, 15)


def test_states_answer_in_the_forms_of_their_language() -> None:
    assert library.state("uk", "IT").formal["genitive"] == "Італійської Республіки"
    assert library.state("it", "UA").formal["di"] == "dell’Ucraina"
    assert library.state("it", "IT").formal["in"] == "nella Repubblica Italiana"
    assert library.state("it", "US").short["in"] == "negli Stati Uniti"
    assert library.state("en", "IT").formal["the"] == "the Italian Republic"


def test_unknown_states_languages_and_countries_are_no_accident() -> None:
    assert library.find_state("uk", "ZZ") is None
    assert library.find_state("uk", None) is None
    assert library.find_state("xx", "UA") is None
    assert library.find_country("") is None
    with pytest.raises(KeyError):
        library.state("uk", "ZZ")
    with pytest.raises(KeyError):
        library.words("xx")


def test_islands_take_their_own_preposition() -> None:
    assert library.state("uk", "MT").short["in"] == "на Мальті"
    assert library.state("uk", "CY").short["in"] == "на Кіпрі"
    assert library.state("uk", "CY").formal["in"] == "{у|в} Республіці Кіпр"
    assert library.state("it", "MT").short["in"] == "a Malta"


def test_every_choice_of_the_catalogue_has_words() -> None:
    for code in library.codes():
        words = library.words(code)
        assert set(words.documents) == {name.value for name in DocumentName}
        assert set(words.kinds) == {kind.value for kind in CooperationKind}
        assert set(words.units) == {unit.value for unit in UnitType}
        assert tuple(library.areas(code)) != ()
        assert set(library.areas(code)) == set(AREAS)


def test_documents_are_named_in_every_case() -> None:
    document = library.words("uk").documents["memorandum"]
    assert (document.title, document.about) == ("МЕМОРАНДУМ", "про співробітництво")
    assert document.gender is Gender.MASCULINE
    assert document.this["instrumental"] == "цим Меморандумом"
    assert document.plain["accusative"] == "меморандум про співробітництво"
    assert library.words("uk").documents["agreement"].this["genitive"] == "цієї Угоди"
    italian = library.words("it").documents["agreement"]
    assert (italian.name["di"], italian.this["in"]) == ("dell’Accordo", "nel presente Accordo")
    assert library.words("en").documents["agreement"].plain["a"] == "an agreement on partnership"


def test_numbers_of_articles_clauses_and_items() -> None:
    assert library.words("uk").number("article", 3) == "Стаття 3."
    assert library.words("uk").number("clause", 3, 1) == "3.1."
    assert library.words("it").number("article", 3) == "Articolo 3 –"
    assert library.words("it").number("clause", 3, 1) == "3.1"
    assert library.words("en").number("item", 3, 1, 2) == "2)"


def test_gap_names_the_fact_and_the_case() -> None:
    words, forms = library.words("uk"), library.meta("uk").form_names
    assert words.gap("name", forms["genitive"]) == "ім’я та прізвище, родовий відмінок"
    assert words.gap("signing_date") == "дата підписання"
    assert words.gap("nothing known") == "текст"
    assert library.words("it").gap("authority") == "titolo dei poteri"


def test_numerals_beyond_the_list_stand_in_figures() -> None:
    assert library.words("uk").count("locative", 2) == "двох"
    assert library.words("it").count("base", 4) == "quattro"
    assert library.words("uk").count("locative", 13) == "13"


def test_aggressor_and_neighbours() -> None:
    countries = library.countries()
    neighbours = {code for code, country in countries.items() if country.neighbour}
    assert neighbours == {"PL", "SK", "HU", "RO", "MD", "RU", "BY"}
    assert [code for code, country in countries.items() if country.aggressor] == ["RU"]
    assert countries["BY"].stop
    assert not countries["BY"].verified


def test_preamble_cites_what_binds_the_party() -> None:
    def keys(country: str, unit: str) -> list[str]:
        return [law.key for law in library.preamble_laws(country, unit)]

    assert keys("UA", "hromada_council") == ["ua-3668"]
    assert keys("IT", "municipality") == ["it-131-6-7"]
    assert keys("IT", "region") == ["it-131-6-2"]
    assert keys("PL", "county") == []
    assert keys("DE", "municipality") == []


def test_charter_is_cited_only_when_every_state_is_bound() -> None:
    (charter,) = library.common_laws(frozenset({"UA", "IT"}))
    cited = library.citations("uk")[charter.key]["instrumental"]
    assert cited == "Європейською хартією місцевого самоврядування"
    assert library.common_laws(frozenset({"UA", "IT", "US"})) == ()


def test_law_of_the_preamble_reads_as_a_sentence_asks() -> None:
    assert library.citations("uk")["ua-3668"]["instrumental"] == (
        "Законом України від 24 квітня 2024 року № 3668-IX "
        "«Про міжнародне територіальне співробітництво України»"
    )
    italian = library.citations("it")["ua-3668"]["il"]
    assert italian.startswith("la Legge dell’Ucraina del 24 aprile 2024, n. 3668-IX «")


def test_rules_carry_the_source_of_their_laws() -> None:
    rule = library.rules()["order.missing"]
    assert rule.severity == "error"
    assert rule.verified
    assert "№ 3668-IX" in rule.source["uk"]
    assert library.rules()["areas.empty"].source == {}
    assert "L. 1115-1" in library.rules()["money.missing"].partner["FR"]["en"]


def test_reminders_of_the_partners_country() -> None:
    assert {row.key for row in library.reminders("IT")} == {"notice", "foreign_policy", "no_burden"}
    assert library.reminders("UA") == ()
    assert not next(row for row in library.reminders("PL") if "county" in row.units).verified


def test_newest_figures_not_later_than_the_release() -> None:
    newest = library.figures_on(DAY_OF_RELEASE)
    assert newest is not None
    assert (newest.agreements, newest.communities, newest.countries) == (2108, 487, 64)
    earlier = library.figures_on(dt.date(2025, 6, 30))
    assert earlier is not None
    assert earlier.agreements == 2101
    assert library.figures_on(dt.date(2023, 7, 30)) is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "uk",
            (
                "Станом на 1 липня 2025 року 487 громад України уклали 2108 угод про міжнародне "
                "територіальне співробітництво з партнерами із 64 країн."
            ),
        ),
        (
            "it",
            (
                "Al 1° luglio 2025, 487 comunità territoriali dell’Ucraina avevano concluso 2108 "
                "accordi di cooperazione territoriale internazionale con partner di 64 Paesi."
            ),
        ),
        (
            "en",
            (
                "As of 1 July 2025, 487 communities of Ukraine had concluded 2108 agreements on "
                "international territorial cooperation with partners in 64 countries."
            ),
        ),
    ],
)
def test_statistic_agrees_in_number(code: str, sentence: str) -> None:
    figures = library.figures_on(DAY_OF_RELEASE)
    assert figures is not None
    said, language = library.monitoring(code), pack(code)
    made = said.full.format(
        when=said.when[figures.as_of.isoformat()],
        communities=_counted(language, figures.communities, said.plurals["communities"]),
        agreements=_counted(language, figures.agreements, said.plurals["agreements"]),
        countries=_counted(language, figures.countries or 0, said.plurals["countries"]),
    )
    assert made == sentence


@pytest.mark.parametrize(
    ("count", "agreements", "communities", "countries"),
    [
        (1, "1 угоду", "1 громада України уклала", "1 країни"),
        (21, "21 угоду", "21 громада України уклала", "21 країни"),
        (3, "3 угоди", "3 громади України уклали", "3 країн"),
        (11, "11 угод", "11 громад України уклали", "11 країн"),
        (2101, "2101 угоду", "2101 громада України уклала", "2101 країни"),
    ],
)
def test_ukrainian_counts(count: int, agreements: str, communities: str, countries: str) -> None:
    plurals, language = library.monitoring("uk").plurals, pack("uk")
    assert _counted(language, count, plurals["agreements"]) == agreements
    assert _counted(language, count, plurals["communities"]) == communities
    assert _counted(language, count, plurals["countries"]) == countries


def _counted(language: LanguagePack, count: int, variants: Forms) -> str:
    return language.plural(count, variants).format(count=count)


def test_sample_says_of_itself_that_it_is_an_example() -> None:
    readme = (SAMPLE_CASE.parent / "README.md").read_text(encoding="utf-8")
    assert library.SAMPLE_NOTE in readme
    assert SAMPLE_CASE.is_file()


def test_a_damaged_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "law.toml").write_text("[law", encoding="utf-8")
    monkeypatch.setattr(library, "RESOURCES", tmp_path)
    with pytest.raises(InputError, match=r"law\.toml"):
        library._read("", "law")
