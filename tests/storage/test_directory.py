"""Cards are reused and grow with what is drafted; agreements keep their own copy."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState, Gender
from memodesk.domain.party import Facilitator, Party, PartyForms, Signatory
from memodesk.domain.text import WordForm
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database
from memodesk.storage.directory import Directory
from memodesk.storage.faults import RecordMissingError
from memodesk.storage.summary import summarise
from tests.factories import agreements as any_agreements
from tests.factories import sample_agreement

KREMENETS, AGNONE = sample_agreement().parties


@pytest.fixture
def directory(either: Database) -> Directory:
    return Directory(either)


def test_what_was_drafted_with_becomes_cards(directory: Directory) -> None:
    congress = Facilitator(name={"uk": "Конгрес", "it": "Congresso"})
    directory.remember(sample_agreement(facilitators=(congress,)))
    cards = directory.municipalities()
    assert [card.key for card in cards] == ["agnone", "kremenets"]
    assert cards[0].whole == AGNONE
    assert cards[0].party.signatories == ()
    assert [card.facilitator for card in directory.organisations()] == [congress]


def test_drafting_again_updates_and_forgets_nothing(directory: Directory) -> None:
    directory.remember(sample_agreement(parties=(KREMENETS, AGNONE.but(phone="123"))))
    newer = AGNONE.but(email="a@b.it", name={"it": "Comune di Agnone", "en": "Agnone"})
    directory.remember(sample_agreement(parties=(KREMENETS, newer)))
    card = directory.municipality("agnone")
    assert (card.party.phone, card.party.email) == ("123", "a@b.it")
    assert card.party.name == {"uk": "Комуна Аньйоне", "it": "Comune di Agnone", "en": "Agnone"}
    assert len(directory.municipalities()) == 2


def test_what_is_known_is_not_written_again(directory: Directory) -> None:
    directory.remember(sample_agreement())
    before = directory.municipalities()
    directory.remember(sample_agreement())
    assert directory.municipalities() == before
    directory.remember(Agreement(parties=(AGNONE.but(website="agnone.it"),)))
    assert directory.municipality("agnone").changed_at > before[0].changed_at


def test_the_same_key_is_not_the_same_community(directory: Directory) -> None:
    lviv = Party(key="agnone", country="UA", place={"uk": "Львів"}, name={"uk": "Львівська рада"})
    rome = Party(key="agnone", country="IT", place={"uk": "Рим"}, name={"uk": "Місто Рим"})
    directory.remember(sample_agreement())
    directory.remember(Agreement(parties=(lviv, rome)))
    assert {card.key: card.party.place["uk"] for card in directory.municipalities()} == {
        "agnone": "Аньйоне",
        "agnone-2": "Львів",
        "agnone-3": "Рим",
        "kremenets": "Кременець",
    }


def test_another_key_may_be_the_same_community(directory: Directory) -> None:
    directory.remember(sample_agreement())
    directory.remember(Agreement(parties=(AGNONE.but(key="party-2", phone="1"),)))
    assert directory.municipality("agnone").party.phone == "1"
    assert len(directory.municipalities()) == 2


def test_a_corrected_name_is_not_a_new_community(directory: Directory) -> None:
    directory.remember(Agreement(parties=(AGNONE.but(name={"uk": "Комуна Аньоне"}),)))
    directory.remember(Agreement(parties=(AGNONE,)))
    assert [card.party.name["uk"] for card in directory.municipalities()] == ["Комуна Аньйоне"]


def test_forms_of_an_old_name_do_not_stay_with_a_new_one(directory: Directory) -> None:
    forms = PartyForms(name={"uk": {"genitive": WordForm(text="Комуни Аньоне")}})
    old = AGNONE.but(name={"uk": "Комуна Аньоне"}, forms=forms)
    directory.remember(Agreement(parties=(old,)))
    directory.remember(Agreement(parties=(old.but(forms=PartyForms()),)))
    assert directory.municipality("agnone").party.forms == forms
    directory.remember(Agreement(parties=(AGNONE,)))
    assert directory.municipality("agnone").party.forms == PartyForms()


def test_a_new_mayor_stands_beside_the_old_one(directory: Directory) -> None:
    directory.remember(sample_agreement())
    mayor = Signatory(key="saia", name={"uk": "Анна Россі"}, gender=Gender.FEMININE)
    directory.remember(Agreement(parties=(AGNONE.but(signatories=(mayor,)),)))
    card = directory.municipality("agnone")
    assert [(one.key, one.name["uk"]) for one in card.people] == [
        ("saia", "Даніеле Сая"),
        ("saia-2", "Анна Россі"),
    ]
    assert [one.name["uk"] for one in card.whole.signatories] == ["Анна Россі"]
    directory.remember(Agreement(parties=(AGNONE.but(signatories=()),)))
    assert directory.municipality("agnone").current == card.current


def test_ones_own_community_is_asked_for_once(directory: Directory) -> None:
    assert directory.own() is None
    directory.remember(sample_agreement())
    card = directory.set_own(KREMENETS)
    assert (card.key, card.own) == ("kremenets", True)
    assert directory.own() == card
    assert [one.key for one in directory.municipalities()] == ["kremenets", "agnone"]
    directory.set_own(AGNONE)
    own = directory.own()
    assert own is not None
    assert own.key == "agnone"


def test_nameless_things_make_no_cards(directory: Directory) -> None:
    half = Party(key="party-2", country="IT", place={"uk": "Аньйоне"}, name={"uk": "  "})
    directory.remember(Agreement(parties=(half, Party()), facilitators=(Facilitator(),)))
    assert directory.municipalities() == ()
    assert directory.organisations() == ()


def test_cards_are_searched_in_any_case(directory: Directory) -> None:
    directory.remember(sample_agreement())
    assert [card.key for card in directory.municipalities("АНЬЙОНЕ")] == ["agnone"]
    assert [card.key for card in directory.municipalities("рада терноп")] == ["kremenets"]
    assert directory.municipalities("щось") == ()


def test_a_deleted_card_comes_back(directory: Directory) -> None:
    directory.remember(sample_agreement())
    directory.delete("agnone")
    with pytest.raises(RecordMissingError):
        directory.municipality("agnone")
    assert directory.restore("agnone").whole == AGNONE
    directory.delete("agnone")
    directory.remember(sample_agreement())
    assert directory.municipality("agnone").whole == AGNONE


def test_a_changed_card_changes_no_agreement(either: Database) -> None:
    repository, directory = AgreementRepository(either), Directory(either)
    agreement = sample_agreement()
    summary = summarise(agreement, today=dt.date(2026, 11, 23))
    repository.save(agreement, base=None, summary=summary)
    directory.remember(agreement)
    directory.save(AGNONE.but(phone="нова"))
    assert repository.get(agreement.id).agreement == agreement


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(agreement=any_agreements())
def test_any_agreement_can_be_remembered_twice(directory: Directory, agreement: Agreement) -> None:
    directory.remember(agreement)
    before = len(directory.municipalities()), len(directory.organisations())
    directory.remember(agreement)
    assert (len(directory.municipalities()), len(directory.organisations())) == before


def test_a_confirmed_form_keeps_its_state_on_the_card(directory: Directory) -> None:
    word = WordForm(text="Аньйоне", state=FormState.CONFIRMED)
    forms = PartyForms(place={"uk": {"locative": word}})
    directory.remember(Agreement(parties=(AGNONE.but(forms=forms),)))
    assert directory.municipality("agnone").whole.forms.place["uk"]["locative"] == word
