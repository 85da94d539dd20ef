"""What a case file must keep to beyond the types of its fields."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from memodesk.domain.catalogue import AREAS, CLAUSES
from memodesk.domain.text import Forms, LocalizedText
from memodesk.errors import Fault
from memodesk.exchange import codes
from memodesk.exchange.characters import forbidden, shown
from memodesk.exchange.places import Place, dotted, mapping_of, options, typed
from memodesk.exchange.shape import nearest, unknown_choice, unknown_key
from memodesk.i18n import _
from memodesk.languages import registry

MAX_PARTIES = 4
MAX_LANGUAGES = 4
MAX_ID = 120
SLUG = r"[a-z0-9-]+"
CLAUSE_ID = r"[a-z0-9_-]+"
STRICT_FORMS = ("uk", "pl")
"""Languages whose forms are the grammatical cases; others name their forms themselves."""
_MARKS: dict[tuple[str | int, str], str] = {("parties", "key"): SLUG, ("clauses", "id"): CLAUSE_ID}
_FILE_NAME = re.compile(r"[^/\\:*?\"<>|]+")

Rule = Callable[[Any], Iterator[Fault]]


def rule_faults(data: dict[str, Any]) -> Iterator[Fault]:
    """Everything the rules have against the values of a case, whatever their types are."""
    for rule in _RULES:
        yield from rule(data)
    for place, kind, value in typed(data):
        yield from _characters(place, value)
        if isinstance(value, dict):
            yield from _free_keys(place, kind, value)
        elif isinstance(value, str) and value:
            yield from _code(place, value)


def _identity(data: dict[str, Any]) -> Iterator[Fault]:
    name = data.get("id")
    if not isinstance(name, str) or not name:
        return
    if not re.fullmatch(SLUG, name):
        sentence = _("{path}: «{given}» не годиться для назви файлів. Лише a–z, 0–9 і дефіс.")
    elif name in codes.RESERVED_NAMES:
        sentence = _("{path}: «{given}» — службове слово Windows. Виберіть іншу назву.")
    elif len(name) > MAX_ID:
        sentence = _("{path}: назва файлів задовга. Залиште до {most} знаків.")
    else:
        return
    yield Fault(sentence.format(path="id", given=shown(name), most=MAX_ID), "id")


def _amounts(data: dict[str, Any]) -> Iterator[Fault]:
    for key, most in (("parties", MAX_PARTIES), ("languages", MAX_LANGUAGES)):
        value = data.get(key)
        if isinstance(value, list) and len(value) > most:
            sentence = _("{path}: тут їх {count}, а може бути не більше {most}.")
            yield Fault(sentence.format(path=key, count=len(value), most=most), key)
    originals = data.get("originals_per_party")
    if isinstance(originals, int) and not isinstance(originals, bool) and originals < 1:
        path = "originals_per_party"
        yield Fault(_("{path}: потрібен принаймні один примірник.").format(path=path), path)


def _doubles(data: dict[str, Any]) -> Iterator[Fault]:
    """Languages named twice, and keys that two parties, people or own clauses share."""
    languages: list[tuple[Place, Any]] = [
        (("languages", n), code) for n, code in enumerate(_list(data, "languages"))
    ]
    parties = [(("parties", n), party) for n, party in enumerate(_list(data, "parties"))]
    people = [
        ((*place, "signatories", n), person)
        for place, party in parties
        for n, person in enumerate(_list(party, "signatories"))
    ]
    added = [(("clauses", "add", n), item) for n, item in enumerate(_added(data))]
    yield from _repeated(languages)
    yield from _repeated([((*place, "key"), _get(party, "key")) for place, party in parties])
    yield from _repeated([((*place, "key"), _get(person, "key")) for place, person in people])
    yield from _repeated([((*place, "id"), _get(item, "id")) for place, item in added])


def _repeated(named: list[tuple[Place, Any]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, name in named:
        if isinstance(name, str) and name:
            if name in seen:
                path = dotted(place)
                sentence = _("{path}: «{given}» тут уже є. Назви не мають повторюватися.")
                yield Fault(sentence.format(path=path, given=shown(name)), path)
            seen.add(name)


def _areas(data: dict[str, Any]) -> Iterator[Fault]:
    for index, item in enumerate(_list(data, "areas")):
        if isinstance(item, str) and item not in AREAS:
            yield unknown_choice(("areas", index), item, AREAS)
        elif isinstance(item, dict) and item.get("text") is None:
            key = item.get("key")
            if isinstance(key, str) and key not in AREAS:
                yield unknown_choice(("areas", index, "key"), key, AREAS)


def _clauses(data: dict[str, Any]) -> Iterator[Fault]:
    """Clauses are named by the ids of the library, or by those of the case's own clauses."""
    own = [item["id"] for item in _added(data) if isinstance(_get(item, "id"), str)]
    known = (*CLAUSES, *own)
    named: list[tuple[Place, Any]] = [
        (("clauses", field, n), name)
        for field in ("omit", "order")
        for n, name in enumerate(_list(data.get("clauses"), field))
    ]
    for field in ("replace", "base"):
        texts = _get(data.get("clauses"), field)
        if isinstance(texts, dict):
            named += [(("clauses", field, name), name) for name in texts]
    named += [
        (("clauses", "add", n, "after"), _get(item, "after")) for n, item in enumerate(_added(data))
    ]
    for place, name in named:
        if isinstance(name, str) and name and name not in known:
            yield unknown_choice(place, name, known)
    for index, item in enumerate(_added(data)):
        name = _get(item, "id")
        if isinstance(name, str) and name in CLAUSES:
            path = f"clauses.add[{index}].id"
            sentence = _("{path}: стаття «{given}» вже є в бібліотеці. Дайте іншу позначку.")
            yield Fault(sentence.format(path=path, given=name), path)


_RULES: tuple[Rule, ...] = (_identity, _amounts, _doubles, _areas, _clauses)


def _characters(place: Place, value: Any) -> Iterator[Fault]:
    texts = value if isinstance(value, dict) else (value,) if isinstance(value, str) else ()
    for text in texts:
        for position, code in forbidden(text)[:5]:
            path = dotted(place)
            sentence = _("{path}: знак № {position} ({code}) не можна надрукувати. Приберіть його.")
            yield Fault(sentence.format(path=path, position=position, code=code), path)


def _free_keys(place: Place, kind: Any, value: dict[str, Any]) -> Iterator[Fault]:
    """Keys of localized texts are languages, keys of forms the names of the forms."""
    if kind in (LocalizedText, Forms) or LocalizedText in options(kind):
        yield from (_language((*place, key), key) for key in value if not codes.is_language(key))
    elif len(place) > 1 and mapping_of(kind) is not None and place[:-1] and _is_forms(place):
        language = str(place[-1])
        known = registry.pack("uk").form_names if language in STRICT_FORMS else ()
        yield from (
            unknown_key((*place, key), known) for key in value if known and key not in known
        )


def _is_forms(place: Place) -> bool:
    return "forms" in place[-4:-1]


def _code(place: Place, value: str) -> Iterator[Fault]:
    """Codes that stand as values: countries, languages, keys and names of files."""
    name = next((step for step in reversed(place) if isinstance(step, str)), "")
    if name == "country" and not codes.is_country(value):
        yield _country(place, value)
    elif name in {"languages", "language", "prevailing_language"} and not codes.is_language(value):
        yield _language(place, value)
    elif (place[0], name) in _MARKS and not re.fullmatch(_MARKS[place[0], name], value):
        yield _slug(place, value)
    elif name in {"emblem", "file"} and not _FILE_NAME.fullmatch(value):
        path = dotted(place)
        sentence = _("{path}: лише назва файлу, що лежить поруч зі справою, без шляху.")
        yield Fault(sentence.format(path=path), path)


def _slug(place: Place, value: str) -> Fault:
    path = dotted(place)
    sentence = _("{path}: «{given}» не годиться для позначки. Лише a–z, 0–9 і дефіс.")
    return Fault(sentence.format(path=path, given=shown(value)), path)


def _country(place: Place, value: str) -> Fault:
    path, near = dotted(place), codes.meant_country(value)
    if near:
        sentence = _("{path}: коду держави «{given}» немає. Можливо, {near}?")
    else:
        sentence = _("{path}: коду держави «{given}» немає. Потрібні дві великі літери: UA, IT.")
    return Fault(sentence.format(path=path, given=shown(value), near=near), path)


def _language(place: Place, value: str) -> Fault:
    path, near = dotted(place), codes.meant_language(value)
    near = near or nearest(value, ("uk", "it", "en", "pl", "de"))
    if near:
        sentence = _("{path}: мови з кодом «{given}» немає. Можливо, {near}?")
    else:
        sentence = _("{path}: мови з кодом «{given}» немає. Потрібен код на зразок uk або it.")
    return Fault(sentence.format(path=path, given=shown(value), near=near), path)


def _list(value: Any, key: str) -> list[Any]:
    found = _get(value, key)
    return found if isinstance(found, list) else []


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _added(data: dict[str, Any]) -> list[Any]:
    return [item for item in _list(data.get("clauses"), "add") if isinstance(item, dict)]
