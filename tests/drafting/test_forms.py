"""The inflected names of the documents, listed and stored."""

from hypothesis import given

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.text import WordForm
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType
from memodesk.drafting.forms import suggest, used_forms, with_form
from memodesk.languages.pack import Confidence, NameKind
from tests.drafting.reading import memorandum, plain, read
from tests.factories import agreements

GENITIVE = "parties[1].signatories[0].forms.position.uk.genitive"


def test_each_inflected_name_is_listed_with_its_neighbours(sample: Agreement) -> None:
    found = {used.path: used for used in used_forms(sample)}
    mayor = found[GENITIVE]
    assert (mayor.before, mayor.text) == ("в особі", "мера Аньйоне")
    assert mayor.field == "parties[1].signatories[0].position.uk"
    assert (mayor.kind, mayor.form, mayor.language) == (NameKind.POSITION, "genitive", "uk")
    assert (mayor.confidence, mayor.state) == (Confidence.SURE, FormState.SUGGESTED)
    name = found["parties[1].signatories[0].forms.name.uk.genitive"]
    assert name.before.endswith("мера Аньйоне")
    assert name.after.startswith(", який діє")
    assert "parties[0].forms.name.uk.accusative" in found
    assert "facilitators[0].forms.uk.genitive" in found
    assert not [path for path in found if path.endswith((".nominative", ".base"))]


def test_suggesting_stores_what_is_used_and_nothing_else(sample: Agreement) -> None:
    stored = suggest(sample)
    position = stored.parties[1].signatories[0].forms.position["uk"]
    assert position == {"genitive": WordForm(text="мера Аньйоне", state=FormState.SUGGESTED)}
    assert {used.path for used in used_forms(stored)} == {used.path for used in used_forms(sample)}
    assert suggest(stored) == stored
    assert memorandum(stored).segments == memorandum(sample).segments


def test_a_stale_suggestion_is_refreshed(sample: Agreement) -> None:
    stale = with_form(sample, GENITIVE, WordForm(text="мера Ой", state=FormState.SUGGESTED))
    assert suggest(stale) == suggest(sample)


def test_what_a_person_gave_stays(sample: Agreement) -> None:
    for state in (FormState.GIVEN, FormState.CONFIRMED, FormState.EDITED):
        given = with_form(sample, GENITIVE, WordForm(text="пана мера", state=state))
        kept = suggest(given).parties[1].signatories[0].forms.position["uk"]["genitive"]
        assert kept == WordForm(text="пана мера", state=state)
        assert "в особі пана мера" in read(memorandum(given), "uk", "parties")
        [used] = [one for one in used_forms(given) if one.path == GENITIVE]
        assert (used.text, used.state) == ("пана мера", state)


def test_an_empty_stored_form_is_none(sample: Agreement) -> None:
    emptied = with_form(sample, GENITIVE, WordForm(text=" ", state=FormState.GIVEN))
    [used] = [one for one in used_forms(emptied) if one.path == GENITIVE]
    assert (used.text, used.state) == ("мера Аньйоне", FormState.SUGGESTED)


@given(agreements())
def test_whatever_is_unsure_can_be_confirmed(agreement: Agreement) -> None:
    settled = agreement
    for used in used_forms(agreement):
        form = WordForm(text=used.text, state=FormState.CONFIRMED)
        settled = with_form(settled, used.path, form)
    for document in DocumentType:
        assert not compose(settled, document).unsure()


@given(agreements())
def test_suggestions_of_any_agreement_settle(agreement: Agreement) -> None:
    stored = suggest(agreement)
    assert suggest(stored) == stored
    for used in used_forms(stored):
        assert plain(used.text).strip()
