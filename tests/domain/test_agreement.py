"""The agreement is an immutable value that survives being written and read."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.fields import described, walk
from memodesk.domain.party import Area, Party, PartyForms
from memodesk.domain.text import WordForm
from tests.factories import agreements, sample_agreement


@given(agreements())
def test_what_is_written_is_read_again(agreement: Agreement) -> None:
    assert Agreement.model_validate_json(agreement.model_dump_json(exclude_defaults=True)) == (
        agreement
    )


@given(agreements())
def test_it_reads_itself_whole_too(agreement: Agreement) -> None:
    assert Agreement.model_validate_json(agreement.model_dump_json()) == agreement


@given(agreements())
def test_every_described_place_is_reached_once(agreement: Agreement) -> None:
    paths = [path for path, _, _ in walk(agreement)]
    assert len(paths) == len(set(paths))
    assert set(described(Agreement)) <= set(paths)
    assert all(f"parties[{n}].name" in paths for n in range(len(agreement.parties)))


def test_a_value_cannot_be_changed_in_place() -> None:
    agreement = sample_agreement()
    with pytest.raises(ValidationError):
        agreement.id = "other"  # type: ignore[misc]


def test_a_change_makes_another_value() -> None:
    before = sample_agreement()
    after = before.but(id="other")
    assert (before.id, after.id) == ("kremenets-agnone", "other")
    assert after.parties == before.parties


def test_nothing_at_all_is_an_agreement() -> None:
    assert Agreement.model_validate_json("{}") == Agreement()


def test_a_given_form_is_written_as_a_plain_string() -> None:
    forms = {"uk": {"genitive": WordForm(text="Аньйоне"), "locative": WordForm(text="Аньйоне")}}
    forms["uk"]["locative"] = WordForm(text="Аньйоне", state=FormState.CONFIRMED)
    dumped = Party(forms=PartyForms(place=forms)).model_dump(mode="json", exclude_defaults=True)
    assert dumped["forms"]["place"]["uk"] == {
        "genitive": "Аньйоне",
        "locative": {"text": "Аньйоне", "state": "confirmed"},
    }


def test_an_area_of_the_catalogue_is_written_as_its_key() -> None:
    agreement = Agreement(areas=(Area(key="culture"), Area(key="choirs", text={"uk": "хори"})))
    assert agreement.model_dump(mode="json")["areas"] == [
        "culture",
        {"key": "choirs", "text": {"uk": "хори"}},
    ]


@pytest.mark.parametrize(
    "raw",
    [
        '{"signing": {"events": [{"date": "2025-02-30"}]}}',
        '{"signing": {"events": [{"date": "2025-08-14T00:00:00"}]}}',
        '{"signing": {"events": [{"date": 1755129600}]}}',
        '{"term": {"years": "5"}}',
        '{"establishes_twinning": "yes"}',
        '{"document_nme": "memorandum"}',
    ],
)
def test_a_value_of_the_wrong_shape_is_refused(raw: str) -> None:
    with pytest.raises(ValidationError):
        Agreement.model_validate_json(raw)
