"""What a document is made of, in every language alike, and the sentences of each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from memodesk.drafting.draft import DocumentType, Role
from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a clause.

    `when` names the condition under which it stands (``!`` negates it), `choose` the question
    whose answer picks one of its `variants`, `loop` the things it is repeated for, `fields`
    the facts that decide about it without being printed.
    """

    id: str
    role: Role = Role.CLAUSE
    when: str = ""
    choose: str = ""
    variants: tuple[str, ...] = ()
    loop: str = ""
    join: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the library; an `article` has a heading and a number, `made` names a maker."""

    id: str
    article: bool = False
    made: str = ""
    when: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """The clauses of a document in order, and the parts its sentences include."""

    clauses: tuple[Clause, ...]
    parts: Mapping[str, Paragraph]


_TEXTS = {
    DocumentType.MEMORANDUM: "clauses",
    DocumentType.PRESS_RELEASE: "press",
    DocumentType.LETTER_MINISTRY: "letter",
}


@cache
def structure(document: DocumentType) -> Structure:
    """The structure of a document, from ``resources/documents``."""
    data = _read(RESOURCES / "documents" / f"{document.value}.toml")
    clauses = tuple(_clause(row) for row in data["clause"])
    parts = {row["id"]: _paragraph(row) for row in data.get("part", ())}
    return Structure(clauses, parts)


@cache
def sentences(document: DocumentType, language: str) -> Mapping[str, str] | None:
    """A language's sentences by dotted key, None where it has no such library."""
    path = RESOURCES / "languages" / language / f"{_TEXTS[document]}.toml"
    return _flat(_read(path)) if path.is_file() else None


@cache
def untranslated() -> Mapping[str, Mapping[str, str]]:
    """By language: what a gap says where a paragraph, or the name of a fact, has no words yet."""
    return _read(RESOURCES / "documents" / "untranslated.toml")


def _clause(row: dict[str, Any]) -> Clause:
    paragraphs = tuple(_paragraph(one) for one in row.pop("paragraphs", ()))
    return Clause(**row, paragraphs=paragraphs)


def _paragraph(row: Mapping[str, Any]) -> Paragraph:
    values = dict(row)
    values["role"] = Role(values.get("role", "clause"))
    for name in ("variants", "fields"):
        values[name] = tuple(values.get(name, ()))
    return Paragraph(**values)


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        flat |= {prefix + key: value} if isinstance(value, str) else _flat(value, f"{prefix}{key}.")
    return flat


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sentence = _("Файл даних {file} не вдалося прочитати: {reason}. Відновіть його.")
        raise InputError(Fault(sentence.format(file=path, reason=error), str(path))) from error
