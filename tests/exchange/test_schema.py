"""The published schema accepts what the program writes and refuses what it refuses."""

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given

from memodesk import i18n
from memodesk.domain.agreement import Agreement
from memodesk.exchange.case_file import write_case
from memodesk.exchange.schema import schema
from tests.factories import agreements

HEAD = {"format": "memodesk.case", "version": 1}


@pytest.fixture(scope="module")
def validator() -> Any:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def test_the_sample_is_valid(validator: Any, sample_case: Path) -> None:
    assert not list(validator.iter_errors(json.loads(sample_case.read_bytes())))


@given(agreements())
def test_whatever_the_program_writes_is_valid(validator: Any, agreement: Agreement) -> None:
    assert not list(validator.iter_errors(json.loads(write_case(agreement))))


@pytest.mark.parametrize(
    "case",
    [
        {},
        {"title": None, "parties": [{"name": {"uk": None}, "forms": None}]},
        {"facilitators": [{"forms": {"name": {"uk": {"genitive": "Конгресу"}}}}]},
        {"facilitators": [{"forms": {"uk": {"genitive": {"text": "Конгресу"}}}}]},
        {"areas": ["culture", {"key": "own", "text": {"uk": "хори"}}]},
    ],
    ids=str,
)
def test_every_spelling_the_program_reads_is_valid(validator: Any, case: dict[str, Any]) -> None:
    assert not list(validator.iter_errors({**HEAD, **case}))


@pytest.mark.parametrize(
    "case",
    [
        {"format": "other"},
        {"version": 2},
        {"nmae": 1},
        {"id": "Кременець"},
        {"originals_per_party": 0},
        {"areas": ["cultur"]},
        {"languages": ["uk", "it", "en", "pl", "de"]},
        {"parties": [{"country": "Italy"}]},
        {"title": {"uk": False}},
    ],
    ids=str,
)
def test_what_the_program_refuses_is_invalid(validator: Any, case: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**HEAD, **case})


def test_every_field_has_the_label_people_see() -> None:
    made = schema()
    assert made["$schema"].endswith("2020-12/schema")
    assert made["properties"]["originals_per_party"]["title"] == "Примірників для кожної сторони"
    i18n.use("en")
    assert set(schema()["properties"]) == set(made["properties"])
