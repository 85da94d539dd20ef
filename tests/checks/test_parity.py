"""The guard of parity: silent on everything the library says, and no wrong passes it."""

import copy
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from memodesk.checks.context import Context
from memodesk.checks.finding import Finding, Severity
from memodesk.checks.packs.signs import signs
from memodesk.checks.parity.composed import composed
from memodesk.checks.parity.typed import typed
from memodesk.checks.registry import check_agreement, check_drafts
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import DocumentName
from memodesk.domain.collation import Reading
from memodesk.domain.twins import confirmed
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import USUAL, Draft
from memodesk.languages import library
from tests.checks.mutations import draft_mutants, typed_mutants
from tests.checks.test_real_life import SENSIBLE
from tests.checks.test_registry import TODAY, approved
from tests.drafting.test_variants import VARIANTS

SEED = 20250814
LANGUAGES = (["uk", "en"], ["uk", "it"], ["it", "uk"], ["uk", "it", "en"])
TYPED = [
    {
        "uk": "Сторони повинні сплатити внески до 05.09.2025: 20 000 євро, тобто 40 % витрат.",
        "it": "Le Parti devono versare i contributi entro il 05.09.2025:"
        " 20.000 euro, cioè il 40% delle spese.",
        "en": "The Parties shall pay the contributions by 05.09.2025:"
        " 20,000 euros, that is 40% of the costs.",
    },
    {
        "uk": "Сторони не передають дані третім особам.\n"
        "Питання надсилають на info@kremenets.gov.ua або шукають на www.kremenets.gov.ua.",
        "it": "Le Parti non trasmettono i dati a terzi.\n"
        "Le domande si inviano a info@kremenets.gov.ua o si cerca su www.kremenets.gov.ua.",
        "en": "The Parties do not pass the data to third persons.\n"
        "Questions are sent to info@kremenets.gov.ua or one looks at www.kremenets.gov.ua.",
    },
    {
        "uk": "Кременець щороку приймає 12 волонтерів з Аньйоне (молодь 16–18 років).\n"
        "Даніеле Сая може змінити їхню кількість не пізніше ніж за три місяці.",
        "it": "Kremenets accoglie ogni anno 12 volontari da Agnone (giovani di 16–18 anni).\n"
        "Daniele Saia può modificarne il numero almeno tre mesi prima.",
        "en": "Kremenets hosts 12 volunteers from Agnone a year (young people of 16–18 years).\n"
        "Daniele Saia may change their number at least three months before.",
    },
    {
        "uk": "Сторони організовують щонайменше:\n"
        "– 2 фестивалі на рік,\n– 4 шкільні обміни,\n– 1 форум «Разом» у серпні 2026 року.",
        "it": "Le Parti organizzano almeno:\n"
        "– 2 festival all’anno,\n– 4 scambi scolastici,\n– 1 forum «Insieme» nell’agosto 2026.",
        "en": "The Parties organise at least:\n"
        "– 2 festivals a year,\n– 4 school exchanges,\n– 1 forum “Together” in August 2026.",
    },
]
Files = tuple[Draft, ...]


def record(case: dict[str, Any]) -> tuple[Agreement, Files]:
    """An agreement with its composed documents."""
    agreement = Agreement.model_validate(case)
    return agreement, tuple(compose(agreement, document) for document in USUAL)


def said(agreement: Agreement, drafts: Files = ()) -> set[tuple[str, str, str]]:
    """Everything the program says of the languages of an agreement and its documents."""
    found = (*check_agreement(agreement, TODAY), *check_drafts(agreement, drafts, TODAY))
    return {(one.code, one.path, one.message) for one in found if one.code.startswith("lang.")}


def guarded(agreement: Agreement, drafts: Files) -> list[Finding]:
    """What the guard alone says."""
    context = Context(agreement, TODAY, drafts)
    return [*composed(context), *typed(context)]


def filled(value: Any, code: str) -> Any:
    """A case whose names stand in one more language, as they are in Italian or English."""
    if isinstance(value, dict):
        row = {key: filled(inner, code) for key, inner in value.items()}
        if isinstance(row.get("uk"), str) and code not in row:
            row[code] = row.get("it") or row["uk"]
        return row
    return [filled(one, code) for one in value] if isinstance(value, list) else value


def rich(languages: list[str], **changes: Any) -> dict[str, Any]:
    """The approved case with contacts and a coordinator, in these languages."""
    case = copy.deepcopy(approved()) | {"languages": languages} | changes
    office = {"unit": {"uk": "Відділ економіки", "it": "Ufficio economia", "en": "Economy office"}}
    case["parties"][0]["coordinator"] = office | {"email": "office@kremenets.gov.ua"}
    case["parties"][1] |= {"email": "info@comune.agnone.is.it", "phone": "+39 0865 72 31"}
    for code in languages:
        case["parties"] = filled(case["parties"], code)
        case["facilitators"] = filled(case["facilitators"], code)
        case["signing"] = filled(case["signing"], code)
        case["press"] = filled(case["press"], code)
    return case


def clean_cases(code: str) -> Iterator[dict[str, Any]]:
    """Every variant of the documents, beside Ukrainian in another language."""
    for name in DocumentName:
        yield rich(["uk", code], document_name=name.value)
    for changes, _prefix, _expected in VARIANTS:
        yield rich(["uk", code]) | changes
    three = rich(["uk", code])
    three["parties"].append(copy.deepcopy(three["parties"][1]) | {"key": "third", "country": "PL"})
    yield three


@pytest.mark.parametrize("code", [code for code in library.codes() if code != "uk"])
def test_the_guard_is_silent_on_whatever_the_library_says(
    code: str, record_property: Callable[[str, object], None]
) -> None:
    drafts = 0
    for case in clean_cases(code):
        agreement, files = record(case)
        drafts += len(files)
        context = Context(agreement, TODAY, files)
        assert [one.message for one in composed(context)] == []
    record_property("figure", f"parity: {drafts} clean documents in uk and {code}: silent")


@pytest.mark.parametrize(("code", "change"), SENSIBLE)
def test_the_guard_is_silent_on_sensible_typed_texts(
    code: str, change: Callable[[dict[str, Any]], object]
) -> None:
    case = approved()
    change(case)
    agreement, files = record(case)
    assert [one.message for one in composed(Context(agreement, TODAY, files))] == []
    errors = [one for one in typed(Context(agreement, TODAY)) if one.severity is Severity.ERROR]
    assert [one.message for one in errors] == []


def test_no_wrong_in_a_composed_document_passes(
    record_property: Callable[[str, object], None],
) -> None:
    chance = random.Random(SEED)  # noqa: S311 - chance that repeats, no secret
    mutants, missed = 0, []
    finance = {"mode": "budget", "amount": "20000", "currency": "EUR", "basis": {"uk": "бюджет"}}
    for languages in LANGUAGES:
        agreement, files = record(rich(languages, finance=filled(finance, languages[-1])))
        clean = said(agreement, files)
        for _round in range(6):
            for draft in files:
                for kind, mutant in draft_mutants(draft, chance):
                    mutants += 1
                    wrong = tuple(mutant if one is draft else one for one in files)
                    if not said(agreement, wrong) - clean:
                        missed.append(f"{languages} {draft.document}: {kind}")
    record_property("figure", f"parity: {mutants} wrongs in documents, {len(missed)} missed")
    assert missed == []
    assert mutants >= 200


def test_no_wrong_in_a_typed_text_passes(record_property: Callable[[str, object], None]) -> None:
    chance = random.Random(SEED)  # noqa: S311 - chance that repeats, no secret
    mutants, missed = 0, []
    for languages in LANGUAGES:
        for texts in TYPED:
            given = {code: texts[code] for code in languages}
            agreement, _files = record(with_clause(languages, given))
            clean = said(agreement)
            assert [one for one in clean if one[0] == "lang.parity"] == []
            for code in languages:
                for kind, mutant in typed_mutants(texts[code], code, chance):
                    mutants += 1
                    changed, _files = record(with_clause(languages, given | {code: mutant}))
                    if not said(changed) - clean:
                        missed.append(f"{languages} {kind}: {mutant}")
    record_property("figure", f"parity: {mutants} wrongs in typed texts, {len(missed)} missed")
    assert missed == []
    assert mutants >= 200


def with_clause(languages: list[str], texts: dict[str, str]) -> dict[str, Any]:
    """The case with an own clause of these texts."""
    heading = {"uk": "Волонтери", "it": "Volontari", "en": "Volunteers"}
    clause = {"after": "finance", "id": "own", "heading": heading, "text": texts}
    return rich(languages, clauses={"add": [clause]})


def clause_findings(texts: dict[str, str]) -> list[Finding]:
    """What the guard says of one own clause."""
    agreement, _files = record(with_clause(list(texts), texts))
    return list(typed(Context(agreement, TODAY)))


def test_a_difference_quotes_both_places_and_leads_to_the_field() -> None:
    [said_of] = clause_findings(
        {"uk": "Строк звіту становить 5 днів.", "it": "Il rapporto si presenta in 6 giorni."}
    )
    assert said_of.path == "clauses.add[0].text.it"
    assert said_of.severity is Severity.ERROR
    assert "Строк звіту становить 5 днів." in said_of.message
    assert "rapporto si presenta in 6 giorni." in said_of.message


def test_of_three_languages_the_one_that_departs_is_named() -> None:
    [said_of] = clause_findings({"uk": "За 6 днів.", "it": "In 5 giorni.", "en": "Within 5 days."})
    assert said_of.path == "clauses.add[0].text.uk"


def test_a_duty_in_the_present_tense_is_no_difference_but_a_right_is() -> None:
    present = {"uk": "Сторони повинні звітувати.", "it": "Le Parti presentano relazioni."}
    assert clause_findings(present) == []
    right = {"uk": "Сторони можуть звітувати.", "it": "Le Parti presentano relazioni."}
    assert [one.severity for one in clause_findings(right)] == [Severity.WARNING]


def test_words_that_readers_have_compared_are_no_longer_doubted() -> None:
    texts = {"uk": "Сторони можуть звітувати.", "it": "Le Parti presentano relazioni."}
    agreement, _files = record(with_clause(["uk", "it"], texts))
    [doubt] = typed(Context(agreement, TODAY))
    assert doubt.twin == "clauses.add.own.text"
    read = confirmed(agreement, doubt.twin, Reading(by="читачка"))
    assert list(typed(Context(read, TODAY))) == []
    other = {"uk": "Сторони можуть не звітувати.", "it": texts["it"]}
    again, _files = record(with_clause(["uk", "it"], other))
    assert list(typed(Context(again.but(collation=read.collation), TODAY)))


def test_the_days_of_two_dates_may_not_change_places() -> None:
    texts = {"uk": "З 5 травня до 6 червня.", "it": "Dal 6 maggio al 5 giugno."}
    assert clause_findings(texts)


def test_an_unchanged_document_costs_next_to_nothing() -> None:
    agreement, files = record(rich(["uk", "it"]))
    guarded(agreement, files)
    times = []
    for _again in range(9):
        started = time.perf_counter()
        guarded(agreement, files)
        times.append(time.perf_counter() - started)
    # 0.4 ms measured; the bound is for a busy machine
    assert sorted(times)[len(times) // 2] < 0.01


@pytest.mark.parametrize("code", library.codes())
def test_every_pack_says_by_which_signs_it_is_compared(code: str) -> None:
    assert list(signs(code)) == []


def test_a_pack_without_signs_is_told_to_bring_them() -> None:
    [fault] = signs("ka")
    assert "parity.toml" in fault.message


@pytest.mark.parametrize(("years", "is_wrong"), [("5 წელი", False), ("6 წელი", True)])
def test_an_own_translation_is_compared_with_the_library_by_its_figures(
    years: str, is_wrong: bool
) -> None:
    case = rich(["uk", "ka"])
    case["clauses"] = {"replace": {"duration": {"ka": f"ვადა\nძალაში შესვლა\n{years}"}}}
    agreement, files = record(case)
    messages = [one.message for one in guarded(agreement, files) if "წელი" in one.message]
    assert bool(messages) is is_wrong


@pytest.mark.parametrize(
    ("path", "texts", "is_wrong"),
    [
        ("press.headline", {"uk": "Підписано меморандум", "it": "Firmato un accordo"}, True),
        ("press.headline", {"uk": "Підписано меморандум", "it": "Firmato il memorandum"}, False),
        ("press.lede", {"uk": "Сторони уклали договір.", "it": "Le Parti firmano."}, True),
        ("title", {"uk": "Меморандум (Україна)", "it": "Accordo (Ucraina)"}, True),
        ("clause", {"uk": "Меморандум зберігають.", "it": "L’Accordo si conserva."}, True),
        ("clause", {"uk": "Угоду зберігають.", "it": "L’Accordo si conserva."}, False),
    ],
)
def test_the_document_is_called_in_each_language_what_the_glossary_says(
    path: str, texts: dict[str, str], is_wrong: bool
) -> None:
    case = with_clause(["uk", "it"], texts) if path == "clause" else rich(["uk", "it"])
    if path != "clause":
        owner, _dot, field = path.rpartition(".")
        (case[owner] if owner else case)[field] = texts
    found = said_by("name.equivalence", case)
    assert bool(found) is is_wrong


def said_by(code: str, case: dict[str, Any]) -> list[str]:
    """What the program says under one code of a case and its documents."""
    agreement, files = record(case)
    found = (*check_agreement(agreement, TODAY), *check_drafts(agreement, files, TODAY))
    return [one.message for one in found if one.code == code]


@pytest.mark.parametrize(
    ("code", "text", "letter"),
    [
        ("uk", "Сторони розвивaють туризм", "a"),
        ("uk", "спiльні проєкти громад", "i"),
        ("uk", "oсвіта дітей", "o"),
        ("uk", "музеї вiдкриті", "i"),
        ("uk", "музеї i школи", "i"),
        ("it", "progetti cоmuni", "о"),
        ("it", "scuole е musei", "е"),
    ],
)
def test_a_letter_of_the_other_script_is_named(code: str, text: str, letter: str) -> None:
    other = {"uk": "Сторони співпрацюють", "it": "Le Parti cooperano"} | {code: text}
    [message] = said_by("lang.mixed", with_clause(["uk", "it"], other))
    assert f"«{letter}»" in message
    assert ("латинська" in message) is (code == "uk")


def test_library_words_that_are_not_translated_are_found() -> None:
    agreement, files = record(rich(["uk", "en"]))
    draft = files[0]
    wrong = tuple(
        replace(one, texts={**one.texts, "en": one.texts["uk"]})
        if one.id == "forms_visits"
        else one
        for one in draft.segments
    )
    found = check_drafts(agreement, (replace(draft, segments=wrong),), TODAY)
    messages = [one.message for one in found if one.code == "lang.untranslated"]
    assert sorted(messages) == [
        "Однаковий текст двома мовами: перекладіть",
        "Текст не тією абеткою: тут має бути англійська",
    ]


@pytest.mark.parametrize(
    ("clause", "headline", "is_wrong"),
    [
        ("Школи міста Барі приймають гостей.", "Діти їдуть до Баррі", True),
        ("Школи міста Барі приймають гостей.", "Діти їдуть до Барі", False),
        ("Школи міста Аньйоне приймають гостей.", "Діти їдуть до Аньоне", True),
    ],
)
def test_a_city_is_spelt_one_way_in_clauses_and_in_the_release(
    clause: str, headline: str, is_wrong: bool
) -> None:
    case = with_clause(["uk", "it"], {"uk": clause, "it": "Le scuole ospitano."})
    case["press"]["headline"] = {"uk": headline, "it": "I ragazzi partono"}
    assert bool(said_by("party.spelling", case)) is is_wrong
