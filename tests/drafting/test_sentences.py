"""Sentences read as a lawyer and an editor read them: one table for each kind of fault."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import USUAL, DocumentType, Draft, Role
from memodesk.drafting.structure import sentences
from tests.drafting.reading import memorandum, read, release

Changed = Callable[..., Agreement]
THREE = ["uk", "it", "en"]
LVIV = {
    "date": "2025-08-08",
    "place": {"uk": "Львів", "it": "Leopoli", "en": "Lviv"},
    "country": "UA",
}
SOFIA = {
    "date": "2025-09-11",
    "place": {"uk": "Софія", "it": "Sofia", "en": "Sofia"},
    "country": "BG",
}
KALUSH = {
    "key": "kalush",
    "country": "UA",
    "place": {"uk": "Калуш", "it": "Kalush", "en": "Kalush"},
    "name": {"uk": "Калуська міська рада", "it": "Consiglio comunale di Kalush"},
}
COORDINATOR = {"coordinator": {"unit": {"uk": "Відділ"}}}
MONEY = {"amount": "20000", "currency": "EUR", "basis": {"uk": "програма", "it": "programma"}}


@pytest.fixture
def built(case: dict[str, Any], changed: Changed) -> Callable[..., Agreement]:
    """The sample in three languages with fields changed; `third` adds a third party."""

    def build(third: bool = False, **changes: Any) -> Agreement:
        parties = [*case["parties"], KALUSH] if third else case["parties"]
        return changed(**{"languages": THREE, "parties": parties, **changes})

    return build


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        (
            False,
            {
                "uk": "може припинити дію цього Меморандуму, письмово повідомивши про це іншу",
                "it": "può recedere dal presente Memorandum dandone comunicazione scritta all’al",
                "en": "Either Party may terminate this Memorandum by giving the other Party at l",
            },
        ),
        (
            True,
            {
                "uk": "дати виходу; між рештою Сторін цей Меморандум залишається чинним.",
                "it": "6 mesi; tra le Parti rimanenti il presente Memorandum resta in vigore.",
                "en": "this Memorandum continues in force between the remaining Parties.",
            },
        ),
    ],
)
def test_one_of_several_parties_leaves_and_does_not_end_it_for_all(
    built: Changed, third: bool, expected: dict[str, str]
) -> None:
    draft = memorandum(built(third))
    for language, words in expected.items():
        assert words in read(draft, language, "duration_termination")
    left = [("вихід Сторони", "uk"), ("recesso di una Parte", "it"), ("withdrawal of a", "en")]
    for words, language in left:
        assert (words in read(draft, language, "duration_after")) is third


@pytest.mark.parametrize("mode", ["own_costs", "budget", "estimate"])
@pytest.mark.parametrize("name", ["memorandum", "declaration"])
def test_no_way_of_financing_burdens_public_money(built: Changed, mode: str, name: str) -> None:
    draft = memorandum(built(document_name=name, finance={"mode": mode, **MONEY}))
    italian = read(draft, "it", "finance_burden")
    assert "non derivano nuovi o maggiori oneri per la finanza pubblica" in italian
    assert not re.search("[Ss]alvo|tranne|[Ee]ccett", italian)
    assert not re.search("Крім|окрім|виняток", read(draft, "uk", "finance_burden"))
    assert not re.search("Apart|except", read(draft, "en", "finance_burden"))


def test_an_estimate_states_the_commitments_and_promises_nothing(built: Changed) -> None:
    draft = memorandum(built(finance={"mode": "estimate", **MONEY}))
    for language, stated, free in (
        ("uk", "обсяг фінансових зобов’язань Сторін", "не зобов’язує Сторони витратити"),
        ("it", "importo presunto degli impegni finanziari", "non obbliga le Parti a spendere"),
        ("en", "estimated financial commitments", "does not oblige the Parties to spend"),
    ):
        assert stated in read(draft, language, "finance_costs")
        assert free in read(draft, language, "finance_other")
    assert "Base della stima: programma." in read(draft, "it", "finance_costs")


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("memorandum", "uk", "необхідних для набрання ним чинності."),
        ("declaration", "uk", "необхідних для набрання нею чинності."),
        ("declaration", "it", "necessarie per la sua entrata in vigore."),
        ("declaration", "it", "Firmata mediante scambio degli esemplari: a Leopoli"),
        ("declaration", "it", "2025. Redatta in tre originali"),
        ("letter_of_intent", "it", "Firmata mediante scambio"),
        ("agreement", "it", "Firmato mediante scambio"),
        ("agreement", "uk", "між рештою Сторін ця Угода залишається чинною."),
        ("memorandum", "uk", "між рештою Сторін цей Меморандум залишається чинним."),
        ("letter_of_intent", "uk", "може вийти з цього Листа про наміри, письмово"),
    ],
)
def test_words_agree_with_the_gender_of_the_document(
    built: Changed, name: str, language: str, expected: str
) -> None:
    signing = {"mode": "exchange", "events": [LVIV, SOFIA]}
    entry = {"on": "notification"}
    agreement = built(True, document_name=name, signing=signing, entry_into_force=entry)
    assert expected in read(memorandum(agreement), language)


@pytest.mark.parametrize(("coordinators", "verb"), [(1, "координує:"), (2, "координують:")])
def test_one_coordinates_and_two_coordinate(
    case: dict[str, Any], built: Changed, coordinators: int, verb: str
) -> None:
    named = [
        party | (COORDINATOR if place < coordinators else {})
        for place, party in enumerate(case["parties"])
    ]
    text = read(memorandum(built(parties=named)), "uk", "coordination_intro")
    assert text.endswith(f" {verb}")


@pytest.mark.parametrize(
    ("day", "embargo", "as_of"),
    [
        ("2025-01-08", "fino all’8 gennaio 2025", "Dato all’8 gennaio 2025."),
        ("2025-01-11", "fino all’11 gennaio 2025", "Dato all’11 gennaio 2025."),
        ("2025-01-01", "fino al 1° gennaio 2025", "Dato al 1° gennaio 2025."),
        ("2025-01-18", "fino al 18 gennaio 2025", "Dato al 18 gennaio 2025."),
    ],
)
def test_the_italian_article_of_a_day(built: Changed, day: str, embargo: str, as_of: str) -> None:
    figure = {"text": {"it": "Agnone ha 4700 abitanti"}, "as_of": day, "source": {"it": "ISTAT"}}
    draft = release(built(press={"embargo": day, "statistics": [figure]}))
    assert read(draft, "it", "head_embargo").endswith(embargo)
    assert as_of in read(draft, "it", "note_statistic")


def territories() -> list[dict[str, Any]]:
    """Parties whose places are territories, typed as they stand inside a sentence."""
    return [
        {
            "key": "umbria",
            "country": "IT",
            "place": {"uk": "регіон Умбрія", "it": "Regione Umbria", "en": "Umbria Region"},
            "name": {"uk": "регіон Умбрія", "it": "Regione Umbria", "en": "Umbria Region"},
            "email": "info@example.org",
        },
        {
            "key": "frankivsk",
            "country": "UA",
            "place": {
                "uk": "Івано-Франківська область",
                "it": "oblast di Ivano-Frankivsk",
                "en": "Ivano-Frankivsk Oblast",
            },
            "name": {"uk": "обласна рада", "it": "Consiglio regionale", "en": "Oblast Council"},
        },
    ]


def test_territories_have_their_article_and_sentences_their_capital(built: Changed) -> None:
    agreement = built(parties=territories())
    draft = release(agreement)
    head = {language: read(draft, language, "head_headline") for language in THREE}
    assert head["it"].startswith("La Regione Umbria e l’oblast di Ivano-Frankivsk si gemellano")
    assert head["en"].startswith("The Umbria Region and Ivano-Frankivsk Oblast become twin")
    assert head["uk"].startswith("Регіон Умбрія та Івано-Франківська область стали")
    assert read(draft, "it", "note_place_2") == "Oblast di Ivano-Frankivsk – Ucraina."
    assert read(draft, "uk", "note_place_1") == "Регіон Умбрія — Італія."
    instrument = memorandum(agreement)
    assert read(instrument, "uk", "parties_all").startswith("Регіон Умбрія (Італійська")
    assert read(instrument, "uk", "details_seat").startswith("Регіон Умбрія: ел. пошта")


def test_a_missing_state_leaves_no_foreign_preposition(
    case: dict[str, Any], built: Changed
) -> None:
    parties = [case["parties"][0], case["parties"][1] | {"country": "ZZ"}]
    draft = memorandum(built(parties=parties, areas=["diaspora_culture"]))
    assert read(draft, "uk", "areas_area") == "підтримка української культури в [держава]."
    assert read(draft, "it", "areas_area").endswith("ucraina in [Stato].")
    assert read(draft, "en", "areas_area").endswith("Ukrainian culture in [state].")


@pytest.mark.parametrize("first", ["kremenets", "agnone"])
def test_the_laws_of_two_states_cannot_be_read_as_one_state(built: Changed, first: str) -> None:
    text = read(memorandum(built(), first=first), "en", "subject_kind")
    assert re.search(r"laws of (Ukraine|the Italian Republic) and of ", text)


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("in_person", {"uk": "підписали меморандум", "it": "firmato un", "en": "signed a "}),
        (
            "exchange",
            {
                "uk": "Сая підписали шляхом обміну примірниками меморандум",
                "it": "hanno firmato, mediante scambio degli esemplari, un memorandum",
                "en": "signed, by exchange of originals, a memorandum",
            },
        ),
        (
            "online",
            {
                "uk": "в онлайн-форматі",
                "it": "in modalità telematica, il Sindaco",
                "en": "At an online signing on 8 August 2025, and at an online signing on 11",
            },
        ),
    ],
)
def test_the_lede_says_how_they_signed(built: Changed, mode: str, expected: dict[str, str]) -> None:
    signing = {"mode": mode, "events": [LVIV, SOFIA]}
    draft = release(built(signing=signing))
    for language, words in expected.items():
        assert words in read(draft, language, "story_lede")


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        ("площа Ринок", "у Львові (Україна; площа Ринок)"),
        ("міський стадіон", "у Львові (Україна; міський стадіон)"),
        ("адміністративна будівля", "в адміністративній будівлі Львова (Україна)"),
    ],
)
def test_one_stands_on_a_square_and_in_a_house(built: Changed, venue: str, expected: str) -> None:
    signing = {"mode": "in_person", "events": [LVIV | {"venue": {"uk": venue}}]}
    assert expected in read(release(built(signing=signing)), "uk", "story_lede")


def test_an_online_signing_opens_its_line_with_a_capital(built: Changed) -> None:
    draft = memorandum(built(signing={"mode": "online", "events": [{"date": "2025-08-08"}]}))
    lines = [read(draft, language, "place_place") for language in THREE]
    assert lines == ["Онлайн-формат", "Modalità telematica", "Online"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("uk", "«Ми поруч», — зазначає мер Аньйоне Даніеле Сая."),
        ("it", "«Siamo qui», afferma il Sindaco di Agnone, Daniele Saia."),
        ("en", "“We are here,” said "),
    ],
)
def test_the_comma_of_a_quotation(built: Changed, language: str, expected: str) -> None:
    words = {"uk": "Ми поруч", "it": "Siamo qui", "en": "We are here"}
    quote = {"speaker": "saia", "style": "direct", "text": words}
    draft = release(built(press={"quotes": [quote]}))
    assert read(draft, language, "story_quote").startswith(expected)


@pytest.mark.parametrize("term", [{"years": 5}, {"indefinite": True}, {}])
@pytest.mark.parametrize("name", ["memorandum", "agreement", "declaration", "letter_of_intent"])
def test_a_release_writes_the_document_in_one_way(
    built: Changed, name: str, term: dict[str, Any]
) -> None:
    draft = release(built(document_name=name, term=term))
    for language, start in (("it", r"(Il|La|L’)"), ("en", "The")):
        meaning = read(draft, language, "story_meaning")
        assert re.match(rf"{start} ?[a-z]", meaning), meaning


def test_a_party_has_one_seal(case: dict[str, Any], built: Changed) -> None:
    clerk = {"name": {"uk": "Олена Коваль"}, "position": {"uk": "секретар міської ради"}}
    both = [*case["parties"][0]["signatories"], clerk]
    parties = [case["parties"][0] | {"signatories": both}, case["parties"][1]]
    seals = [
        one for one in memorandum(built(parties=parties)).segments if one.role is Role.SIGN_SEAL
    ]
    assert [sorted(one.texts) for one in seals] == [["it", "uk"]]


def drafts(built: Changed) -> list[Draft]:
    """Both documents of agreements that differ in everything a sentence depends on."""
    found = []
    for name in ("memorandum", "agreement", "declaration", "letter_of_intent"):
        for third in (False, True):
            for mode in ("in_person", "online", "exchange"):
                for events in ([], [LVIV], [LVIV, SOFIA]):
                    finance = {"mode": "budget" if third else "estimate", **MONEY}
                    one = built(
                        third,
                        document_name=name,
                        signing={"mode": mode, "events": events},
                        finance=finance,
                        prevailing_language="uk" if third else None,
                    )
                    found += [memorandum(one), release(one)]
    return found


def test_no_doubled_signs_spaces_or_words(built: Changed) -> None:
    faulty = re.compile(r"  | [,.;:)]|,[,.;]|;[,.;]|\.[.,;]|\( |« | »|\b(\w{2,}) \1\b")
    for draft in drafts(built):
        for language in draft.languages:
            for line in read(draft, language).splitlines():
                assert not faulty.search(line), line


_SOFT = re.compile(r"[аеєиіїоуюя] і (?![йяюєїсш])[а-яґєії]", re.IGNORECASE)


@pytest.mark.parametrize("document", USUAL)
def test_between_a_vowel_and_a_consonant_stands_the_short_conjunction(
    document: DocumentType,
) -> None:
    for key, text in (sentences(document, "uk") or {}).items():
        assert not _SOFT.search(text), key
