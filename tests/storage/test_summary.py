"""The list's columns follow from the agreement."""

import datetime as dt

from hypothesis import given

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import DocumentName
from memodesk.domain.party import Party
from memodesk.domain.terms import Signing, SigningEvent, Term
from memodesk.storage.summary import SEARCH_LIMIT, partners_of, summarise
from memodesk.storage.words import fold
from tests.factories import agreements, sample_agreement

TODAY = dt.date(2026, 11, 23)


def party(key: str, country: str) -> Party:
    return Party(key=key, country=country, place={"uk": key})


def test_a_plain_agreement() -> None:
    summary = summarise(sample_agreement(), today=TODAY, errors=2, warnings=1)
    assert summary.partners == ("Аньйоне",)
    assert summary.countries == ("IT",)
    assert summary.areas == ("culture", "education")
    assert summary.document_name == "memorandum"
    assert (summary.state, summary.errors, summary.warnings) == ("draft", 2, 1)
    assert (summary.term_years, summary.renews, summary.indefinite) == (5, True, False)
    assert summary.valid_until is None


def test_a_signed_one_knows_its_end() -> None:
    events = (SigningEvent(date=dt.date(2025, 8, 14)),)
    signed = sample_agreement(signing=Signing(events=events), term=Term(years=5))
    summary = summarise(signed, today=TODAY)
    assert summary.signed_on == dt.date(2025, 8, 14)
    assert summary.valid_until == dt.date(2030, 8, 14)
    assert summary.next_state_on == dt.date(2030, 8, 15)
    assert summary.next_state == "ended"


def test_partners_are_all_but_ones_own() -> None:
    for parties, partners in (
        (("UA", "IT"), ["p1"]),
        (("IT", "UA"), ["p0"]),
        (("UA", "UA", "CZ"), ["p1", "p2"]),
        (("UA", ""), ["p1"]),
        (("", ""), ["p1"]),
        (("UA",), []),
        ((), []),
    ):
        values = tuple(party(f"p{n}", country) for n, country in enumerate(parties))
        found = [one.key for one in partners_of(Agreement(parties=values))]
        assert found == partners


def test_a_title_of_ones_own_sorts_the_document() -> None:
    plain = summarise(Agreement(document_name=DocumentName.MEMORANDUM), today=TODAY)
    titled = summarise(Agreement(title={"it": "Accordo\nsulla cultura"}), today=TODAY)
    assert plain.document_sort < titled.document_sort
    assert titled.title == "Accordo sulla cultura"


def test_the_search_knows_every_typed_text() -> None:
    summary = summarise(sample_agreement(), today=TODAY)
    for words in ("даніеле сая", "Sindaco di Agnone", "Італія", "Меморандум", "kremenets-agnone"):
        assert fold(words) in summary.search_text


def test_a_book_in_a_field_does_not_hide_the_names() -> None:
    summary = summarise(sample_agreement(title={"uk": "слово " * 200_000}), today=TODAY)
    assert len(summary.search_text) <= SEARCH_LIMIT
    assert "аньйоне" in summary.search_text


@given(agreements())
def test_every_agreement_can_be_listed(agreement: Agreement) -> None:
    summary = summarise(agreement, today=TODAY)
    shown = (*summary.partners, summary.title, summary.search_text, summary.partner_sort)
    assert all("\0" not in text and "\n" not in text for text in shown)
    assert all(text.encode() for text in shown if text)
    assert (summary.next_state == "") is (summary.next_state_on is None)
