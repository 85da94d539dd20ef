"""Whether the guard of parity can read a language: its file of signs, months, names, numerals."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from memodesk.checks.packs.fault import PackFault
from memodesk.checks.packs.texts import REFERENCE
from memodesk.checks.parity.reading import read
from memodesk.checks.parity.sign import Kind
from memodesk.checks.parity.vocabulary import name_pattern
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.languages.registry import pack

_FILE = "parity"
_OWN = ("numerals", "scale", "currency", "implied")
"""Sections whose keys are each language's own affair."""


def signs(code: str) -> Iterator[PackFault]:
    """The file is there with all keys, and its expressions find what the pack itself writes."""
    data = library.parity(code)
    if not data:
        sentence = _("Бракує файлу parity.toml: без нього тексти цією мовою не порівняти")
        yield PackFault(_FILE, "", sentence)
        return
    lacking = [*_lacking(data), *_broken(data, "")]
    yield from lacking
    if not lacking:
        yield from _months(code)
        yield from _names(code)


def _lacking(data: Mapping[str, object]) -> Iterator[PackFault]:
    reference = library.parity(REFERENCE)
    wanted = [key for key in reference if key not in _OWN]
    terms = data.get("terms")
    wanted += [f"terms.{key}" for key in reference["terms"]]
    have = {*data, *(f"terms.{key}" for key in (terms if isinstance(terms, dict) else ()))}
    for key in wanted:
        if key not in have:
            yield PackFault(_FILE, key, _("Ключа {name} немає").format(name=key))


def _broken(value: object, place: str) -> Iterator[PackFault]:
    """Expressions that are no regular expressions."""
    if isinstance(value, str) and "implied" not in place:
        try:
            re.compile(value)
        except re.error as error:
            sentence = _("Вираз не читається: {reason}").format(reason=error)
            yield PackFault(_FILE, place, sentence)
    elif isinstance(value, dict | list):
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in rows:
            yield from _broken(inner, f"{place}.{key}" if place else str(key))


def _months(code: str) -> Iterator[PackFault]:
    """Each month of each form of a date is that month again."""
    forms = library.grammar(code).get("date", {}) if library.has_grammar(code) else {}
    for form in ("", *(set(forms) - {"base"})):
        for month in range(1, 13):
            written = pack(code).date(dt.date(2025, month, 14), form)
            found = [sign.value for sign in read(code, written).of(Kind.MONTH)]
            if found != [str(month)]:
                sentence = _("Місяця {month} не впізнано: «{date}»")
                fault = sentence.format(month=month, date=written)
                yield PackFault(_FILE, f"months.{month - 1}", fault)


def _names(code: str) -> Iterator[PackFault]:
    """Each form of each document's name and the glossary's own words are found."""
    for concept, words in library.words(code).documents.items():
        forms = (*words.name.values(), *words.this.values(), library.glossary(code)[concept].term)
        for form in forms:
            pattern = name_pattern(code, concept)
            if pattern is None or not pattern.search(form):
                sentence = _("Назви документа не впізнано: «{word}»")
                yield PackFault(_FILE, f"terms.{concept}", sentence.format(word=form))
