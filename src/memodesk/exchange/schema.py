"""The published JSON Schema of the case file, generated from the values of the domain."""

from collections.abc import Iterator
from typing import Any

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import AREAS, CLAUSES
from memodesk.exchange.case_file import FORMAT, VERSION
from memodesk.exchange.rules import CLAUSE_ID, MAX_ID, MAX_LANGUAGES, MAX_PARTIES, SLUG
from memodesk.i18n import _

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a case; labels and helps stand in the program's language."""
    made = Agreement.model_json_schema(mode="validation")
    definitions = made.pop("$defs")
    _add_spellings(made, definitions)
    for part in (made, *definitions.values()):
        _add_rules(part)
        _allow_nulls(part)
    _translate({"case": made, **definitions})
    head = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    made["properties"] = head | made["properties"]
    made["required"] = ["format", "version"]
    return {"$schema": DIALECT, **made, "$defs": definitions}


def _add_spellings(made: dict[str, Any], definitions: dict[str, Any]) -> None:
    """The short ways of writing an area and the forms of a facilitator's name."""
    word, _own = made["properties"]["areas"]["items"]["anyOf"]
    word["enum"] = list(AREAS)
    facilitator = definitions["Facilitator"]["properties"]
    bare = facilitator["forms"]
    named = {
        "type": "object",
        "properties": {"name": bare},
        "required": ["name"],
        "additionalProperties": False,
    }
    facilitator["forms"] = {"anyOf": [bare, named]}


def _add_rules(part: dict[str, Any]) -> None:
    """The rules of the case file that the types of the domain do not carry."""
    for name, limits in _RULES.get(part["title"], {}).items():
        part["properties"][name] |= limits


_RULES: dict[str, dict[str, dict[str, Any]]] = {
    "Agreement": {
        "id": {"pattern": f"^({SLUG})?$", "maxLength": MAX_ID},
        "languages": {"maxItems": MAX_LANGUAGES, "uniqueItems": True},
        "parties": {"maxItems": MAX_PARTIES},
        "originals_per_party": {"minimum": 1},
    },
    "Party": {"key": {"pattern": f"^({SLUG})?$"}, "country": {"pattern": "^([A-Z]{2})?$"}},
    "Signatory": {"key": {"pattern": f"^({SLUG})?$"}},
    "SigningEvent": {"country": {"pattern": "^([A-Z]{2})?$"}},
    "AddedClause": {"id": {"pattern": f"^({CLAUSE_ID})?$"}, "after": {"examples": list(CLAUSES)}},
}


def _allow_nulls(part: dict[str, Any]) -> None:
    """A field may be absent or null; what stands for its absence needs no mention."""
    for name, field in part.get("properties", {}).items():
        field.pop("default", None)
        if _NULL in field.get("anyOf", ()):
            continue
        about = {key: field.pop(key) for key in ("title", "description") if key in field}
        part["properties"][name] = {**about, "anyOf": [field, _NULL]}
    for inner in list(_objects(part)):
        free = inner.get("additionalProperties")
        if isinstance(free, dict) and _NULL not in free.get("anyOf", ()):
            inner["additionalProperties"] = {"anyOf": [free, _NULL]}


def _translate(value: Any) -> None:
    for part in _objects(value):
        for key in ("title", "description"):
            if isinstance(part.get(key), str) and part[key]:
                part[key] = _(part[key])


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)
