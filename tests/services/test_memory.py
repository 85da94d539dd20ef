"""What the office has typed once is offered again, and only what was meant."""

from memodesk.bootstrap import Services
from memodesk.domain.catalogue import FormState
from memodesk.domain.text import WordForm
from memodesk.drafting.forms import used_forms, with_form


def test_parties_and_brokers_become_cards(services: Services) -> None:
    services.agreements.add_sample()
    assert [card.key for card in services.memory.communities()] == ["agnone", "kremenets"]
    assert [card.key for card in services.memory.communities("Кременець")] == ["kremenets"]
    assert len(services.memory.organisations()) == 1


def test_a_name_that_is_still_being_typed_makes_no_card(services: Services) -> None:
    services.agreements.new(("uk", "pl"))
    desk = services.desk("agreement")
    partner = services.agreements.add_sample().agreement.parties[1]
    for end in (3, 6, 9):
        name = {"uk": "Ґміна Лубліц"[:end]}
        desk.save(desk.agreement.but(parties=(partner.but(key="lubl", name=name, place={}),)))
    assert not services.memory.communities("ґмі")
    desk.save(desk.agreement.but(title={"uk": "Меморандум"}))
    assert [card.key for card in services.memory.communities("ґмі")] == ["lubl"]


def test_who_was_typed_last_is_learnt_when_the_desk_is_left(services: Services) -> None:
    sample = services.agreements.add_sample().agreement
    services.agreements.new(("uk", "pl"))
    desk = services.desk("agreement")
    partner = sample.parties[1].but(key="lubl", name={"uk": "Ґміна Люблін"}, place={})
    desk.save(desk.agreement.but(parties=(partner,)))
    assert not services.memory.communities("люблін")
    services.desk(sample.id)
    assert [card.key for card in services.memory.communities("люблін")] == ["lubl"]


def test_ones_own_community_is_asked_once_and_stands_first(services: Services) -> None:
    sample = services.agreements.add_sample().agreement
    assert services.memory.own() is None
    services.memory.set_own(sample.parties[0])
    own = services.memory.own()
    assert own
    parties = (own.whole, services.memory.community("agnone").whole)
    stored = services.agreements.new(("uk", "it"), parties)
    assert [party.key for party in stored.agreement.parties] == ["kremenets", "agnone"]
    assert stored.agreement.parties[1].signatories == sample.parties[1].signatories
    assert stored.id == "kremenets-agnone-2"
    assert [card.own for card in services.memory.communities()] == [True, False]


def test_a_form_confirmed_once_is_confirmed_in_the_next_agreement(services: Services) -> None:
    sample = services.agreements.add_sample().agreement
    unread = next(u for u in used_forms(sample) if u.state is FormState.SUGGESTED)
    confirmed = WordForm(text="Виправлене слово", state=FormState.EDITED)
    desk = services.desk(sample.id)
    desk.save(with_form(sample, unread.path, confirmed))
    again = services.memory.with_confirmed_forms(sample)
    found = next(used for used in used_forms(again) if used.path == unread.path)
    assert (found.text, found.state) == ("Виправлене слово", FormState.CONFIRMED)
    assert services.memory.with_confirmed_forms(again) == again
