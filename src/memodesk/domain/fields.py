"""How a field is described, once, for the form, the schema and the checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema
from sqlmodel import SQLModel

from memodesk.i18n import N_


class Section(StrEnum):
    """The sections of the editor, in the order of its outline."""

    DOCUMENT = "document"
    PARTY = "party"
    AREAS = "areas"
    TERM = "term"
    SIGNING = "signing"
    APPROVAL = "approval"
    FINANCE = "finance"
    CLAUSES = "clauses"
    PRESS = "press"


SECTION_TITLES = {
    Section.DOCUMENT: N_("Документ"),
    Section.PARTY: N_("Сторони"),
    Section.AREAS: N_("Напрями співпраці"),
    Section.TERM: N_("Строк і умови"),
    Section.SIGNING: N_("Підписання"),
    Section.APPROVAL: N_("Погодження"),
    Section.FINANCE: N_("Фінансування"),
    Section.CLAUSES: N_("Статті тексту"),
    Section.PRESS: N_("Пресреліз"),
}


class Kind(StrEnum):
    """What a field holds, and so which editor shows it."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    SWITCH = "switch"
    COUNTRY = "country"
    LANGUAGE = "language"
    LANGUAGES = "languages"
    CODE = "code"
    FILE = "file"
    RECORD = "record"
    RECORDS = "records"
    HIDDEN = "hidden"


class Need(StrEnum):
    """What a field is required for."""

    INSTRUMENT = "instrument"
    RELEASE = "release"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class Described:
    """The one description of a field; labels and helps are translated where they are shown.

    `needed` names the documents or events that cannot do without the field, `finding` the code
    of the finding that says it is missing, `names` the kind of name the text is (person,
    position, body, place) where the languages inflect it.
    """

    label: str
    section: Section
    kind: Kind = Kind.LINE
    help: str = ""
    example: str = ""
    localized: bool = False
    needed: tuple[Need, ...] = ()
    finding: str = "text.gap"
    names: str = ""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Put the label and the help of the field into the published schema."""
        result = dict(handler(schema))
        if "$ref" not in result:
            result["title"] = self.label
        if self.help:
            result["description"] = self.help
        return result


class Value(SQLModel):
    """An immutable value without a table; anything in it may still be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")  # type: ignore[assignment]

    def but(self, **changes: Any) -> Any:
        """The same value with some fields changed (not validated: callers pass typed values)."""
        return self.model_copy(update=changes)


@cache
def described(owner: type[Value]) -> dict[str, Described]:
    """The descriptions of a value's fields, in the order in which they are declared."""
    found = {}
    for name, info in owner.model_fields.items():
        for item in info.metadata:
            if isinstance(item, Described):
                found[name] = item
    return found


def walk(value: Value, path: str = "") -> Iterator[tuple[str, Described, object]]:
    """Every described field of a value and of the values inside it: path, description, content."""
    for name, description in described(type(value)).items():
        here = f"{path}.{name}" if path else name
        content = getattr(value, name)
        yield here, description, content
        if isinstance(content, Value):
            yield from walk(content, here)
        elif isinstance(content, tuple):
            for index, item in enumerate(content):
                if isinstance(item, Value):
                    yield from walk(item, f"{here}[{index}]")
