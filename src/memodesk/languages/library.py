"""Typed, cached access to the words, states and laws kept as files under ``resources/``."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from memodesk.domain.catalogue import Gender
from memodesk.errors import Fault, InputError
from memodesk.i18n import LANGUAGES, N_, _
from memodesk.languages.entries import (
    Area,
    Country,
    DocumentWords,
    Figures,
    KindWords,
    Language,
    Law,
    Meta,
    Monitoring,
    Reminder,
    Rule,
    State,
    Term,
    UnitWords,
    Words,
)
from memodesk.paths import RESOURCES

SAMPLE_NOTE = N_("навчальний приклад: строк і умови взято для зразка")
"""What the program says beside the sample case; shown through `_()`."""

_GENDERS = {gender.value: gender for gender in Gender}


@cache
def codes() -> tuple[str, ...]:
    """The document languages that have a folder with words, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in _folder().glob("*/meta.toml")))


@cache
def meta(language: str) -> Meta:
    """What a document language says of itself; KeyError for a language without a folder."""
    return Meta(**_tuples(_read(language, "meta")))


@cache
def states(language: str) -> Mapping[str, State]:
    """Every state the language can name, by ISO 3166-1 alpha-2 code."""
    return {code: State(code, **names) for code, names in _read(language, "states").items()}


def state(language: str, code: str) -> State:
    """One state in one language: ``state("it", "UA").formal["di"]``; KeyError when unknown."""
    return states(language)[code]


def find_state(language: str, code: str | None) -> State | None:
    """The state, or nothing when the language or the code is unknown or not yet chosen."""
    return states(language).get(code or "") if language in codes() else None


@cache
def languages(language: str) -> Mapping[str, Language]:
    """Names of languages in a document language, by BCP 47 code."""
    found = _read(language, "languages")
    return {code: Language(code, row.pop("adjective", True), row) for code, row in found.items()}


@cache
def areas(language: str) -> Mapping[str, Area]:
    """The areas of cooperation in a document language, by catalogue key."""
    found = _read(language, "areas")
    return {
        key: Area(key, row["text"], row.get("label", row["text"])) for key, row in found.items()
    }


@cache
def words(language: str) -> Words:
    """Everything else a document language needs to name."""
    data = _read(language, "words")
    return Words(
        code=language,
        documents={key: _document(key, row) for key, row in data.pop("document").items()},
        kinds={key: KindWords(key, **row) for key, row in data.pop("kind").items()},
        units={key: _unit(key, row) for key, row in data.pop("unit").items()},
        counts=data.pop("count"),
        gaps=data.pop("gap"),
        texts=_flat(data),
    )


@cache
def glossary(language: str) -> Mapping[str, Term]:
    """The settled term of each concept in a document language, by concept."""
    return {key: _term(key, row) for key, row in _read(language, "glossary").items()}


@cache
def countries() -> Mapping[str, Country]:
    """What the program knows of each country, by ISO 3166-1 alpha-2 code."""
    return {code: Country(code, **row) for code, row in _read("", "countries").items()}


def find_country(code: str | None) -> Country | None:
    """The country, or nothing when the code is unknown or not yet chosen."""
    return countries().get(code or "")


@cache
def laws() -> Mapping[str, Law]:
    """Every law and resolution the documents and checks may name, by its key in law.toml."""
    return {key: Law(key, **_tuples(row)) for key, row in _read("", "law")["law"].items()}


@cache
def rules() -> Mapping[str, Rule]:
    """Severity and source of every check, by the code of its finding."""
    return {code: _rule(code, row) for code, row in _read("", "law")["check"].items()}


@cache
def reminders(country: str) -> tuple[Reminder, ...]:
    """What the partner's own country asks before signing."""
    rows = _read("", "law")["reminder"]
    return tuple(Reminder(**_tuples(row)) for row in rows if row["country"] == country)


def preamble_laws(country: str, unit_type: str = "") -> tuple[Law, ...]:
    """The laws of a country that the preamble cites for a party of this unit type, in order."""
    found = [law for law in laws().values() if law.country == country and law.preamble]
    return tuple(law for law in found if not law.units or unit_type in law.units)


def approval_law() -> Law | None:
    """The law by which a draft is sent to the Ministry for approval."""
    return next((law for law in laws().values() if law.approval and law.in_force), None)


def common_laws(country_codes: frozenset[str]) -> tuple[Law, ...]:
    """International documents that the preamble cites because every party's state is bound."""
    found = [law for law in laws().values() if not law.country and law.preamble]
    return tuple(law for law in found if country_codes <= set(law.states))


@cache
def citations(language: str) -> Mapping[str, Mapping[str, str]]:
    """How a preamble cites the laws in a document language: forms by the key of law.toml."""
    return _read(language, "laws")


@cache
def series() -> tuple[Figures, ...]:
    """The ministry's monitoring series."""
    return tuple(Figures(**row) for row in _read("", "monitoring")["series"])


@cache
def monitoring(language: str) -> Monitoring:
    """How a document language says the monitoring figures."""
    return Monitoring(**_read(language, "monitoring"))


@cache
def grammar(language: str) -> Mapping[str, Any]:
    """Dates, quotation marks, no-break spaces and euphony of a language whose pack is data."""
    return _read(language, "grammar")


def figures_on(day: date) -> Figures | None:
    """The newest monitoring figures that are not later than a day."""
    known = [row for row in series() if row.as_of <= day]
    return max(known, key=lambda row: row.as_of) if known else None


@cache
def has_grammar(language: str) -> bool:
    """Whether the grammar of a language is data and not code alone."""
    return (_folder() / language / "grammar.toml").is_file()


@cache
def parity(language: str) -> Mapping[str, Any]:
    """The signs by which texts of a language are compared; nothing where it has none."""
    has_signs = (_folder() / language / "parity.toml").is_file()
    return _read(language, "parity") if has_signs else {}


@cache
def raw(language: str, name: str) -> Mapping[str, Any]:
    """A file of a language as it is written, for those who check it."""
    return _read(language, name)


@cache
def allowed_words(language: str) -> frozenset[str]:
    """Right words that the spelling dictionary of a language lacks."""
    path = _folder() / language / "spelling.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    words = (line.split("#", maxsplit=1)[0].strip() for line in lines)
    return frozenset(word for word in words if word)


def _document(key: str, row: dict[str, Any]) -> DocumentWords:
    return DocumentWords(key, _GENDERS[row.pop("gender")], **row)


def _unit(key: str, row: dict[str, Any]) -> UnitWords:
    return UnitWords(key, tuple(row["bodies"]), tuple(row["heads"]), tuple(row["heads_feminine"]))


def _term(key: str, row: dict[str, Any]) -> Term:
    also, never = tuple(row.get("also", ())), tuple(row.get("never", ()))
    return Term(key, row["term"], also, never, row.get("note", ""))


def _rule(code: str, row: dict[str, Any]) -> Rule:
    named = tuple(row.get("laws", ()))
    partner = {country: laws()[key].source for country, key in row.get("partner", {}).items()}
    source = row.get("source") or _joined_sources(named)
    verified, doubtful = row.get("verified", False), row.get("doubtful", row["severity"])
    return Rule(code, row["severity"], source, named, partner, verified, doubtful)


def _joined_sources(named: tuple[str, ...]) -> dict[str, str]:
    sources = [laws()[key].source for key in named]
    return {code: "; ".join(source[code] for source in sources) for code in LANGUAGES if sources}


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested tables of words as one mapping with dotted keys: ``page.footer``."""
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, str):
            flat[prefix + key] = value
        else:
            flat |= _flat(value, f"{prefix}{key}.")
    return flat


def _folder() -> Path:
    return RESOURCES / "languages"


def _read(language: str, name: str) -> dict[str, Any]:
    if language and language not in codes():
        raise KeyError(language)
    path = (_folder() / language if language else RESOURCES) / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sentence = _("Файл даних {file} не вдалося прочитати: {reason}. Відновіть його.")
        raise InputError(Fault(sentence.format(file=path, reason=error), str(path))) from error
