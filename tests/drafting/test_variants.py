"""Each condition is worded as a lawyer and a press officer would, in each language."""

from collections.abc import Callable
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from tests.drafting.reading import memorandum, read, release

Changed = Callable[..., Agreement]
THREE = ["uk", "it", "en"]
VARIANTS: list[tuple[dict[str, Any], str, dict[str, str]]] = [
    (
        {"term": {"years": 5, "auto_renew": True, "notice_months": 6}},
        "duration_renewal",
        {
            "uk": "продовжується на 5 років, якщо не пізніше ніж за 6 місяців до його закінчення",
            "it": "si rinnova automaticamente, ogni volta per 5 anni",
            "en": "each time for 5 years, unless",
        },
    ),
    (
        {"term": {"years": 1, "auto_renew": True, "notice_months": 1}},
        "duration_renewal",
        {"uk": "на 1 рік, якщо не пізніше ніж за 1 місяць", "it": "per 1 anno", "en": "1 month"},
    ),
    (
        {"term": {"years": 3, "notice_months": 3}},
        "duration_term",
        {"uk": "протягом 3 років", "it": "durata di 3 anni", "en": "for 3 years"},
    ),
    (
        {"term": {"years": 21, "notice_months": 2}},
        "duration_t",
        {"uk": "протягом 21 року", "it": "21 anni", "en": "2 months’ written notice"},
    ),
    (
        {"term": {"indefinite": True, "notice_months": 22}},
        "duration_t",
        {"uk": "діє безстроково", "it": "ha durata indeterminata", "en": "22 months’"},
    ),
    (
        {"term": None},
        "duration_t",
        {"uk": "[строк]", "it": "[durata]", "en": "[number of months] months’"},
    ),
    (
        {"entry_into_force": {"on": "signature"}},
        "duration_entry",
        {"uk": "з дня його підписання Сторонами", "it": "firma delle Parti", "en": "signed by the"},
    ),
    (
        {},
        "duration_entry",
        {"uk": "останньою зі Сторін", "it": "dall’ultima delle Parti", "en": "by the last of"},
    ),
    (
        {"entry_into_force": {"on": "notification"}},
        "duration_entry",
        {"uk": "отримання останнього письмового", "it": "l’ultima delle com", "en": "last written"},
    ),
    (
        {"entry_into_force": {"on": "date", "date": "2025-09-08"}},
        "duration_entry",
        {
            "uk": "чинності 8 вересня 2025 року",
            "it": "vigore l’8 settembre",
            "en": "on 8 September",
        },
    ),
    (
        {"entry_into_force": {"on": "date", "date": "2025-09-01"}},
        "duration_entry",
        {"it": "il 1° settembre 2025"},
    ),
    (
        {"finance": {"mode": "own_costs"}},
        "finance",
        {
            "uk": "самостійно несе свої витрати",
            "it": "non derivano nuovi o maggiori oneri per la finanza pubblica",
            "en": "no additional burden on the public finances",
        },
    ),
    (
        {"finance": {"mode": "budget", "amount": "20000", "currency": "EUR"}},
        "finance_costs",
        {
            "uk": "спрямовують 20000 EUR. Підстава: [підстава витрат].",
            "it": "destinano 20000 EUR. Copertura: [copertura della spesa].",
            "en": "allocate 20000 EUR",
        },
    ),
    (
        {"finance": {"mode": "estimate", "amount": "", "currency": "EUR"}},
        "finance",
        {
            "uk": "за цим Меморандумом становить [сума] EUR",
            "it": "delle Parti ai sensi del presente Memorandum è di [importo] EUR",
            "en": "does not oblige the Parties to spend the amount stated.",
        },
    ),
    (
        {"prevailing_language": "it"},
        "languages",
        {
            "uk": "перевагу має текст італійською мовою",
            "it": "prevale il testo in lingua italiana",
            "en": "the Italian text prevails",
        },
    ),
    (
        {"prevailing_language": None},
        "languages_testimonium",
        {"uk": "однаково автентичними", "it": "ugualmente fede", "en": "equally authentic"},
    ),
    (
        {"originals_per_party": 2},
        "languages_testimonium",
        {
            "uk": "в чотирьох оригінальних примірниках, по два для кожної зі Сторін",
            "it": "in quattro originali, due per ciascuna Parte",
            "en": "in four originals, two for each Party",
        },
    ),
    (
        {"signing": {"mode": "online", "events": [{"date": "2025-07-18"}]}},
        "languages_testimonium",
        {
            "uk": "Учинено в онлайн-форматі 18 липня 2025 року у двох",
            "it": "Fatto in modalità telematica il 18 luglio 2025",
            "en": "Done online on 18 July 2025",
        },
    ),
    (
        {"establishes_twinning": True},
        "twinning",
        {
            "uk": "побратимські відносини між Кременцем та Аньйоне",
            "it": "un gemellaggio tra Kremenets e Agnone",
            "en": "a twinning partnership between",
        },
    ),
    ({"areas": ["culture"]}, "areas", {"uk": "за таким напрямом:", "it": "nel seguente settore:"}),
    (
        {"areas": ["culture", {"key": "own", "text": {"uk": "свій {напрям}|*[x]*"}}]},
        "areas",
        {"uk": "свій {напрям}|*[x]*.", "it": "[settore di cooperazione]."},
    ),
]


@pytest.mark.parametrize(("changes", "prefix", "expected"), VARIANTS)
def test_a_condition_in_words(
    changed: Changed, changes: dict[str, Any], prefix: str, expected: dict[str, str]
) -> None:
    draft = memorandum(changed(**changes | {"languages": THREE}))
    for language, words in expected.items():
        assert words in read(draft, language, prefix)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("memorandum", ("Цей Меморандум діє", "Il presente Memorandum ha", "The memorandum of")),
        ("agreement", ("Ця Угода діє", "Il presente Accordo ha", "The agreement on")),
        (
            "twinning_agreement",
            ("є її невід’ємною", "un accordo di gemellaggio", "an agreement on"),
        ),
        (
            "declaration",
            ("заявляють про таке:", "La presente Dichiarazione", "declare as follows:"),
        ),
        (
            "letter_of_intent",
            ("Цей Лист про наміри діє", "manifestano le seguenti", "following intentions:"),
        ),
    ],
)
def test_the_instrument_agrees_with_its_name(
    changed: Changed, name: str, expected: tuple[str, ...]
) -> None:
    agreement = changed(document_name=name, languages=THREE)
    drafts = (memorandum(agreement), release(agreement))
    for language, words in zip(THREE, expected, strict=True):
        assert any(words in read(draft, language) for draft in drafts), words


def test_without_twinning_nobody_is_a_sister(changed: Changed) -> None:
    agreement = changed(establishes_twinning=False, languages=THREE)
    for draft in (memorandum(agreement), release(agreement)):
        for language, word in zip(THREE, ("побратим", "gemell", "twin"), strict=True):
            assert word not in read(draft, language).lower()


def test_two_places_and_two_days(changed: Changed) -> None:
    events = [
        {"date": "2025-08-08", "place": {"uk": "Львів", "it": "Leopoli"}, "country": "UA"},
        {"date": "2025-09-01", "place": {"uk": "Аньйоне", "it": "Agnone"}, "country": "IT"},
    ]
    agreement = changed(signing={"mode": "exchange", "events": events})
    draft = memorandum(agreement)
    assert [one.role for one in draft.segments[4:8]] == ["place", "date", "place", "date"]
    ukrainian = read(draft, "uk", "languages_testimonium")
    assert "у Львові (Україна) 8 серпня 2025 року та в Аньйоне" in ukrainian
    assert "a Leopoli (Ucraina) l’8 agosto 2025 e ad Agnone" in read(draft, "it", "languages_")
    assert "в Львові" not in read(release(agreement), "uk")


def test_coordinators_seats_and_contacts(case: dict[str, Any], changed: Changed) -> None:
    office = {"unit": {"uk": "Відділ економіки", "it": "Ufficio economia"}, "phone": "+380 1"}
    parties = [
        case["parties"][0] | {"coordinator": office, "address": "вул. Шевченка, 15"},
        case["parties"][1] | {"email": "info@example.org"},
    ]
    draft = memorandum(changed(parties=parties))
    listed = read(draft, "uk", "coordination_person")
    assert listed.endswith("області — Відділ економіки, тел. +380 1.")
    assert "письмово повідомляє про нього іншу Сторону" in read(draft, "uk", "coordination_rest")
    assert "Comune di Agnone: e-mail: info@example.org." in read(draft, "it", "details")
    assert "вул. Шевченка, 15" in read(draft, "it", "details")


def test_no_coordinator_means_a_promise_to_name_one(sample: Agreement) -> None:
    draft = memorandum(sample)
    assert "визначає підрозділ або особу" in read(draft, "uk", "coordination")
    assert not read(draft, "uk", "details")


def test_one_facilitator_more_or_none(changed: Changed) -> None:
    assert not read(memorandum(changed(facilitators=[])), "uk", "preamble_facilitators")
    names = [{"name": {"uk": "Асоціація міст України"}}, {"name": {"uk": "Фонд Молізе"}}]
    both = read(memorandum(changed(facilitators=names)), "uk", "preamble_facilitators")
    assert "внесок Асоціації міст України та Фонду Молізе у" in both


def test_a_country_without_a_known_law(case: dict[str, Any], changed: Changed) -> None:
    parties = [case["parties"][0], case["parties"][1] | {"country": "AT"}]
    draft = memorandum(changed(parties=parties))
    assert "законодавством Австрійської Республіки" in read(draft, "uk", "preamble_laws")
    assert "la legislazione della Repubblica d’Austria" in read(draft, "it", "preamble_laws")
