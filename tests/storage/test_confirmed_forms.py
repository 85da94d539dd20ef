"""What somebody has confirmed once is known the next time."""

import pytest

from memodesk.domain.catalogue import FormState, Gender
from memodesk.domain.party import Facilitator, PartyForms, Signatory, SignatoryForms
from memodesk.domain.press import Press, Quote, Speaker
from memodesk.domain.text import WordForm
from memodesk.storage.confirmed_forms import ConfirmedForm, ConfirmedForms, confirmed_in
from memodesk.storage.database import Database
from tests.factories import sample_agreement

CONFIRMED = WordForm(text="Комуною Аньйоне", state=FormState.CONFIRMED)
EDITED = WordForm(text="мера Аньйоне", state=FormState.EDITED)
SUGGESTED = WordForm(text="меру Аньйоне", state=FormState.SUGGESTED)
GIVEN = WordForm(text="меру Аньйоне")


@pytest.fixture
def forms(either: Database) -> ConfirmedForms:
    return ConfirmedForms(either)


def test_only_what_a_person_confirmed_is_remembered(forms: ConfirmedForms) -> None:
    own, agnone = sample_agreement().parties
    mayor = agnone.signatories[0].but(
        forms=SignatoryForms(
            position={"uk": {"genitive": EDITED, "dative": SUGGESTED, "locative": GIVEN}}
        )
    )
    partner = agnone.but(
        forms=PartyForms(name={"uk": {"instrumental": CONFIRMED}}), signatories=(mayor,)
    )
    forms.remember_agreement(sample_agreement(parties=(own, partner)))
    assert forms.all() == (
        ConfirmedForm("uk", "body", "Комуна Аньйоне", "instrumental", "Комуною Аньйоне"),
        ConfirmedForm("uk", "position", "мер Аньйоне", "genitive", "мера Аньйоне", "m"),
    )


def test_a_form_is_recalled_for_its_name_kind_and_gender(forms: ConfirmedForms) -> None:
    forms.remember([ConfirmedForm("uk", "person", "Саша Сая", "dative", "Саші Саї", "m")])
    known = forms.recall(" Саша  Сая ", kind="person", language="uk", gender="m")
    assert known == {"dative": "Саші Саї"}
    assert forms.recall("Саша Сая", kind="person", language="uk", gender="f") == {}
    assert forms.recall("Саша Сая", kind="body", language="uk") == {}
    assert forms.recall("Саша Сая", kind="person", language="pl", gender="m") == {}


def test_a_newer_answer_replaces_an_older_one(forms: ConfirmedForms) -> None:
    for text in ("у Аньйоне", "Аньйоне"):
        forms.remember([ConfirmedForm("uk", "place", "Аньйоне", "locative", text, "m")])
    assert forms.recall("Аньи\u0306оне", kind="place", language="uk") == {"locative": "Аньйоне"}
    assert len(forms.all()) == 1


def test_speakers_and_organisations_count_too() -> None:
    word = {"uk": {"dative": WordForm(text="Анні", state=FormState.CONFIRMED)}}
    anna = Speaker(name={"uk": "Анна"}, gender=Gender.FEMININE, forms=SignatoryForms(name=word))
    agreement = sample_agreement(
        facilitators=(Facilitator(name={"uk": "Анна"}, forms=word),),
        press=Press(quotes=(Quote(speaker=anna), Quote(speaker="saia"))),
    )
    assert [(form.kind, form.gender, form.text) for form in confirmed_in(agreement)] == [
        ("body", "", "Анні"),
        ("person", "f", "Анні"),
    ]


def test_nothing_is_made_of_nothing(forms: ConfirmedForms) -> None:
    forms.remember([ConfirmedForm("uk", "place", " ", "locative", "Аньйоне")])
    forms.remember([ConfirmedForm("uk", "place", "Аньйоне", "locative", "")])
    assert forms.all() == ()


def test_a_half_character_does_no_harm(forms: ConfirmedForms) -> None:
    forms.remember([ConfirmedForm("uk", "place", "Анн\ud800\0", "locative", "Анн\0")])
    assert forms.recall("Анн\ud800\0", kind="place", language="uk") == {"locative": "Анн\ufffd"}


def test_a_signatory_without_a_gender_is_remembered_as_such() -> None:
    word = {"uk": {"dative": WordForm(text="Саї", state=FormState.EDITED)}}
    person = Signatory(name={"uk": "Сая"}, forms=SignatoryForms(name=word))
    party = sample_agreement().parties[1].but(signatories=(person,))
    assert [form.gender for form in confirmed_in(sample_agreement(parties=(party,)))] == [""]
