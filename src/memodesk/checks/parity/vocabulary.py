"""What a language has to say about signs: its parity.toml, compiled once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from memodesk.checks.parity.sign import Kind
from memodesk.languages import library

_NOTHING = r"(?!)"
_LEAST_NUMERAL = 2
"""«Один», «une», «eine» are articles and pronouns as often as numerals."""


@dataclass(frozen=True, slots=True)
class Implied:
    """A phrase in which signs are understood without a word of their own, or add nothing.

    Where `beside` is given, this is so only beside an Ukrainian text that says it.
    """

    phrase: str
    kind: Kind
    value: str
    count: int
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The compiled words of a language; `kinds` are those it can read beyond figures."""

    months: re.Pattern[str]
    unsure_months: frozenset[int]
    percent: re.Pattern[str]
    negation: re.Pattern[str]
    not_negation: re.Pattern[str]
    limits: re.Pattern[str]
    must: re.Pattern[str]
    may: re.Pattern[str]
    both: re.Pattern[str]
    numerals: re.Pattern[str]
    numeral_values: Mapping[str, str]
    scale: re.Pattern[str]
    currency: re.Pattern[str]
    terms: Mapping[str, re.Pattern[str]]
    implied: tuple[Implied, ...]
    is_known: bool


def base(code: str) -> str:
    """The language whose words serve a code: `en` for `en-GB`; itself where there are none."""
    codes = library.codes()
    short = code.replace("_", "-").split("-")[0].lower()
    return code if code in codes else short if short in codes else code


@cache
def vocabulary(code: str) -> Vocabulary:
    """The words of a language; of one without a file, words that match nothing."""
    data = library.parity(base(code))
    values, numerals = _numerals(base(code), data)
    return Vocabulary(
        months=_named(data.get("months", ()), "m"),
        unsure_months=frozenset(data.get("unsure_months", ())),
        numerals=numerals,
        numeral_values=values,
        scale=_tables(data.get("scale", {}), "s"),
        currency=_tables(data.get("currency", {}), ""),
        terms={key: _words(one, 0) for key, one in data.get("terms", {}).items()},
        implied=tuple(_implied(row) for row in data.get("implied", ())),
        is_known=bool(data),
        **{name: _words(data.get(name, "")) for name in _PLAIN},
    )


def name_pattern(code: str, concept: str) -> re.Pattern[str] | None:
    """The forms of a document's name; one on twinning is an agreement in its own text."""
    terms = vocabulary(code).terms
    return terms.get(concept) or (terms.get("agreement") if "agreement" in concept else None)


_PLAIN = ("percent", "negation", "not_negation", "limits", "must", "may", "both")


def _words(pattern: str, flags: re.RegexFlag | int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern of whole words; after an apostrophe the next word may follow at once."""
    whole = rf"(?<!\w)(?:{pattern})(?:(?!\w)|(?<=[’']))" if pattern else _NOTHING
    return re.compile(whole, flags)


def _named(patterns: tuple[str, ...], prefix: str) -> re.Pattern[str]:
    """Alternatives in groups called by a prefix and their number from 1 on."""
    named = (f"(?P<{prefix}{n}>{one})" for n, one in enumerate(patterns, start=1))
    return _words("|".join(named))


def _tables(rows: Mapping[str, str], prefix: str) -> re.Pattern[str]:
    """Alternatives in groups called by a prefix and their key, the greatest key first."""
    keys = sorted(rows, reverse=True)
    return _words("|".join(f"(?P<{prefix}{key}>{rows[key]})" for key in keys))


def _numerals(code: str, data: Mapping[str, Any]) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Numerals of words.toml by their words, and those of parity.toml in groups of their own."""
    found: dict[str, str] = {}
    for forms in library.words(code).counts.values() if data else ():
        for number, word in forms.items():
            if number.isdigit() and int(number) >= _LEAST_NUMERAL:
                found[word.casefold()] = number
    unread = _words(data.get("unread", ""))
    found = {word: number for word, number in found.items() if not unread.fullmatch(word)}
    words = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    groups = [f"(?P<n{key}>{one})" for key, one in data.get("numerals", {}).items()]
    return found, _words("|".join(filter(None, (words, *groups))))


def _implied(row: Mapping[str, Any]) -> Implied:
    return Implied(
        row["phrase"], Kind(row["kind"]), row["value"], row["count"], row.get("beside", "")
    )
