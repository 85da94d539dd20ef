"""Texts that the office types in several languages, compared field by field."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from memodesk.checks.context import Context, localized
from memodesk.checks.finding import Finding
from memodesk.checks.parity.compare import Difference, differences
from memodesk.checks.parity.names import patterns
from memodesk.checks.parity.reading import Patterns, read
from memodesk.checks.parity.saying import finding
from memodesk.checks.parity.sign import CERTAIN, FIGURES, Kind
from memodesk.domain.catalogue import Verdict
from memodesk.domain.fields import Described
from memodesk.domain.fields import Kind as Field
from memodesk.domain.twins import twins

_WORDS = (
    Kind.NAME,
    Kind.NEGATION,
    Kind.LIMIT,
    Kind.MAY,
    Kind.TERM,
    Kind.QUOTE,
    Kind.BRACKET,
    Kind.ITEM,
)
_TAGS = re.compile(r"[^,;]*[^,;\s][^,;]*")


def typed(context: Context) -> Iterator[Finding]:
    """Every typed text says the same in every language, as far as its signs show."""
    places = {path: place for place, path, _texts in twins(context.agreement)}
    agreed = _agreed(context)
    names: Mapping[str, Patterns] | None = None
    for path, description, content in localized(context.agreement):
        texts = {code: text for code, text in content.items() if text.strip()}
        if len(texts) < 2:
            continue
        if names is None:
            names = _patterns(context, content)
        place = places.get(path, "")
        given = tuple((code, text, names.get(code, ())) for code, text in texts.items())
        for one in _compared(given, _kinds(path, description)):
            if one.kind in CERTAIN or not _is_agreed(agreed.get(place), content):
                yield finding(one, texts, f"{path}.{one.other}", place)


def _patterns(context: Context, content: Mapping[str, str]) -> Mapping[str, Patterns]:
    codes = dict.fromkeys((*context.agreement.languages, *content))
    return patterns(context.agreement, tuple(codes))


def _kinds(path: str, description: Described) -> tuple[Kind, ...]:
    """What is compared: of a name its figures alone, of a text everything."""
    if description.names:
        return FIGURES
    if path == "press.tags":
        return (*FIGURES, Kind.ITEM)
    if description.kind is Field.TEXT:
        return (*FIGURES, *_WORDS, Kind.LINE, Kind.LENGTH)
    return (*FIGURES, *_WORDS, Kind.LENGTH)


@lru_cache(maxsize=1024)
def _compared(
    given: tuple[tuple[str, str, Patterns], ...], kinds: tuple[Kind, ...]
) -> tuple[Difference, ...]:
    """Remembered by the texts, so that a keystroke costs the field it changes."""
    return tuple(differences([read(*one) for one in given], kinds))


def _agreed(context: Context) -> Mapping[str, Mapping[str, str]]:
    """The texts of each place that readers have compared and found to agree."""
    return {
        one.place: one.texts
        for one in context.agreement.collation
        if one.readings and all(r.verdict is Verdict.AGREES for r in one.readings)
    }


def _is_agreed(read_as: Mapping[str, str] | None, texts: Mapping[str, str]) -> bool:
    return read_as is not None and dict(read_as) == dict(texts)
