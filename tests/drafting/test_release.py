"""The press release: who signed what with whom, in the words of each language."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import Mark, Role
from tests.drafting.reading import read, release

Changed = Callable[..., Agreement]


def test_the_areas_are_those_of_the_agreement(sample: Agreement) -> None:
    bullets = [one for one in release(sample).segments if one.role is Role.BULLET]
    assert len(bullets) == len(sample.areas)
    lines = read(release(sample), "uk", "story_area").splitlines()
    assert all(line.endswith(";") for line in lines[:-1])
    assert lines[-1].endswith(".")


def test_typed_headline_and_lede_replace_the_composed_ones(
    case: dict[str, Any], changed: Changed
) -> None:
    press = case["press"] | {"headline": {"uk": "Дружба!"}, "lede": {"it": "Oggi."}}
    draft = release(changed(press=press))
    assert read(draft, "uk", "head_headline") == "Дружба!"
    assert read(draft, "it", "head_headline") == "[titolo del comunicato]"
    assert read(draft, "it", "story_lede") == "Oggi."
    assert draft.titles["uk"] == "Дружба!"


@pytest.mark.parametrize(
    ("quote", "ukrainian", "italian"),
    [
        (
            {"speaker": "saia", "style": "direct", "text": {"uk": "Ми поруч", "it": "Siamo qui"}},
            "«Ми поруч», — зазначає мер Аньйоне Даніеле Сая.",
            "«Siamo qui», afferma il Sindaco di Agnone, Daniele Saia.",
        ),
        (
            {"speaker": "saia", "style": "direct", "text": {"uk": "Ми поруч!", "it": "Ci siamo!"}},
            "Даніеле Сая, мер Аньйоне: «Ми поруч!»",
            "Daniele Saia, Sindaco di Agnone: «Ci siamo!»",
        ),
        (
            {"speaker": "nobody", "text": {"uk": "усе добре."}},
            "За словами [ім’я мовця, родовий відмінок], усе добре.",
            "Secondo [nome di chi dichiara], [dichiarazione].",
        ),
        (
            {
                "speaker": {
                    "name": {"uk": "Марія Бойко", "it": "Maria Boiko"},
                    "position": {"uk": "директорка музею", "it": "direttrice del museo"},
                    "gender": "f",
                },
                "style": "paraphrase",
                "text": {"uk": "музей чекає на гостей", "it": "il museo aspetta gli ospiti"},
            },
            "За словами директорки музею Марії Бойко, музей чекає на гостей.",
            "Secondo la direttrice del museo, Maria Boiko, il museo aspetta gli ospiti.",
        ),
        ({}, "За словами [ім’я мовця, родовий відмінок], [слова мовця].", "Secondo [nome"),
    ],
)
def test_quotes(
    case: dict[str, Any], changed: Changed, quote: dict[str, Any], ukrainian: str, italian: str
) -> None:
    draft = release(changed(press=case["press"] | {"quotes": [quote]}))
    assert read(draft, "uk", "story_quote") == ukrainian
    assert read(draft, "it", "story_quote").startswith(italian)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-08-15", "487 громад України уклали 2108 угод"),
        ("2025-06-01", "2101 угоду"),
        ("2023-08-01", "майже 1500 угод"),
        ("2020-01-01", "[показник]"),
    ],
)
def test_monitoring_figures_are_never_later_than_the_release(
    case: dict[str, Any], changed: Changed, published: str, expected: str
) -> None:
    draft = release(changed(press=case["press"] | {"publication_date": published}))
    assert expected in read(draft, "uk", "note_statistic")


def test_without_a_date_of_the_release_today_decides(
    case: dict[str, Any], changed: Changed
) -> None:
    agreement = changed(press={"statistics": ["monitoring"]})
    assert "2101" in read(release(agreement, today=dt.date(2025, 5, 5)), "uk", "note_statistic")
    assert "press.publication_date" in release(agreement).gaps()


def test_a_typed_statistic_has_its_day_and_source(case: dict[str, Any], changed: Changed) -> None:
    figure = {"text": {"uk": "Громада має 9 партнерів."}, "as_of": "2025-08-01"}
    draft = release(changed(press=case["press"] | {"statistics": [figure]}))
    expected = "Громада має 9 партнерів. Станом на 1 серпня 2025 року. Джерело: [джерело]."
    assert read(draft, "uk", "note_statistic") == expected


def test_embargo_captions_contacts_and_tags(case: dict[str, Any], changed: Changed) -> None:
    press = case["press"] | {
        "embargo": "2025-08-16",
        "photos": [{"file": "a.jpg", "caption": {"uk": "Рукостискання"}}],
        "contact": "press@example.org",
        "tags": {"uk": "мир"},
    }
    draft = release(changed(press=press))
    assert "до 16 серпня 2025 року" in read(draft, "uk", "head_embargo")
    assert read(draft, "uk", "story_photo") == "На світлині: Рукостискання"
    assert read(draft, "it", "story_photo") == "Nella foto: [didascalia della foto]"
    assert read(draft, "it", "contacts_contact") == "press@example.org"
    assert read(draft, "it", "tags") == "Parole chiave: [parole chiave]"


def test_our_own_contacts_serve_where_none_are_named(
    case: dict[str, Any], changed: Changed
) -> None:
    parties = [case["parties"][0] | {"email": "rada@example.org"}, case["parties"][1]]
    draft = release(changed(parties=parties))
    assert read(draft, "uk", "contacts_contact").endswith("ел. пошта: rada@example.org")


def test_no_event_leaves_gaps(changed: Changed) -> None:
    draft = release(changed(signing=None))
    assert "[дата підписання]" in read(draft, "uk", "story_lede")
    assert "signing.events[0].date" in draft.gaps()
    assert read(draft, "it", "story_lede").startswith("Il [data della firma], a [luogo della fir")


def test_places_are_strong_and_statistics_are_sentences(sample: Agreement) -> None:
    place = next(one for one in release(sample).segments if one.id == "note_place_1")
    assert place.texts["uk"][0].mark is Mark.STRONG
    assert place.texts["uk"][0].fields == ("parties[0].place.uk",)


def test_premises_are_named_as_one_says_it(sample: Agreement) -> None:
    lede = read(release(sample), "uk", "story_lede")
    assert lede.startswith("14 серпня 2025 року в будівлі муніципалітету Аньйоне (Італія) ")
    italian = read(release(sample), "it", "story_lede")
    assert italian.startswith("Il 14 agosto 2025, presso la sede municipale di Agnone (Italia), ")


def test_premises_nobody_can_inflect_are_named_apart(
    case: dict[str, Any], changed: Changed
) -> None:
    event = case["signing"]["events"][0] | {"venue": {"uk": "Ла Вібра", "it": "La Vibra"}}
    draft = release(changed(signing={"mode": "in_person", "events": [event]}))
    assert "в Аньйоне (Італія; Ла Вібра)" in read(draft, "uk", "story_lede")
