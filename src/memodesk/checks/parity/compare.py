"""What differs between two or more readings of texts that have to say the same."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from memodesk.checks.parity.reading import Reading
from memodesk.checks.parity.sign import Kind, Sign

Place = tuple[int, int]
Same = Callable[[Reading, Reading], bool]
_WIDE = 24
"""Letters on each side of a sign that an excerpt shows."""
_PARTY = "party"
_SHORT, _TIMES_SHORTER = 80, 2.2
_BOTH_KNOWN = frozenset(
    {
        Kind.NUMERAL,
        Kind.MONTH,
        Kind.CURRENCY,
        Kind.PERCENT,
        Kind.NEGATION,
        Kind.LIMIT,
        Kind.MUST,
        Kind.MAY,
        Kind.TERM,
        Kind.DAY,
        Kind.MONEY,
    }
)
"""Kinds that can be compared only where the program knows words of both languages."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A sign that one language has and another has not, with the place of each in its text."""

    kind: Kind
    one: str
    other: str
    first: Place
    second: Place


def differences(readings: Sequence[Reading], kinds: Sequence[Kind]) -> Iterator[Difference]:
    """Every kind in which a language departs from the most of them, or from the first of two."""
    if len(readings) < 2:
        return
    for kind in kinds:
        reference = max(readings, key=lambda one: sum(_same(kind, one, two) for two in readings))
        for reading in readings:
            if not _same(kind, reference, reading):
                yield _difference(kind, reference, reading)


def excerpt(text: str, place: Place) -> str:
    """A few words around a place, with an ellipsis where the text goes on."""
    start, end = place
    left = text.rfind(" ", 0, max(0, start - _WIDE)) + 1 if start > _WIDE else 0
    right = text.find(" ", end + _WIDE) if end + _WIDE < len(text) else -1
    right = len(text) if right < 0 else right
    words = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{words}{'…' if right < len(text) else ''}"


def _same(kind: Kind, one: Reading, other: Reading) -> bool:
    if one is other:
        return True
    if kind in _BOTH_KNOWN and not (one.is_known and other.is_known):
        return True
    return _SAME.get(kind, _counted)(kind, one, other)


def _counted(kind: Kind, one: Reading, other: Reading) -> bool:
    return _bag(one.of(kind)) == _bag(other.of(kind))


def _bag(signs: Sequence[Sign]) -> Counter[str]:
    return Counter(sign.value for sign in signs)


def _defined(kind: Kind, one: Reading, other: Reading) -> bool:
    """A term may stand once or thrice; what counts is whether it stands at all.

    Names of documents are common words as well («за згодою», «d’accord»): their own check
    looks at them.
    """
    return (_PARTY in _bag(one.of(kind))) == (_PARTY in _bag(other.of(kind)))


def _paired(kind: Kind, one: Reading, other: Reading) -> bool:
    """«5 May» and «6 June» may not become «6 May» and «5 June»; elsewhere order is free."""
    first, second = one.of(kind), other.of(kind)
    return len(first) != len(second) or _bag(first) == _bag(second)


def _figures(kind: Kind, one: Reading, other: Reading) -> bool:
    return _numbers_apart(one, other) is not kind


def _numbers_apart(one: Reading, other: Reading) -> Kind | None:
    """Whether the numbers differ, and whether a figure is among those that do.

    A numeral beside its own figure («5 (п’ять)») says nothing new; «XXI» may be «21st».
    """
    first, second = _bag(one.of(Kind.NUMBER)), _bag(other.of(Kind.NUMBER))
    is_known = one.is_known and other.is_known
    mine, theirs = (_numerals(one), _numerals(other)) if is_known else (Counter(), Counter())
    roman, latin = _bag(one.romans), _bag(other.romans)
    if first == second:
        if roman and latin and roman != latin:
            return Kind.NUMBER
        return None if mine == theirs else Kind.NUMERAL
    if first + roman == second + latin or first + mine == second + theirs:
        return None
    if first + mine + roman == second + theirs + latin:
        return None
    surplus, lack = (first + mine) - (second + theirs), (second + theirs) - (first + mine)
    figures = set(surplus) & set(first) or set(lack) & set(second) or not surplus + lack
    return Kind.NUMBER if figures else Kind.NUMERAL


def _numerals(reading: Reading) -> Counter[str]:
    figures = {sign.value for sign in reading.of(Kind.NUMBER)}
    return _bag([sign for sign in reading.of(Kind.NUMERAL) if sign.value not in figures])


def _as_long(_kind: Kind, one: Reading, other: Reading) -> bool:
    lengths = sorted((len(one.text), len(other.text)))
    return lengths[1] < _SHORT or lengths[1] <= lengths[0] * _TIMES_SHORTER


_SAME: dict[Kind, Callable[[Kind, Reading, Reading], bool]] = {
    Kind.NUMBER: _figures,
    Kind.NUMERAL: _figures,
    Kind.DAY: _paired,
    Kind.MONEY: _paired,
    Kind.TERM: _defined,
    Kind.LENGTH: _as_long,
}


def _difference(kind: Kind, one: Reading, other: Reading) -> Difference:
    first, second = _surplus(kind, one, other), _surplus(kind, other, one)
    return Difference(
        kind,
        one.code,
        other.code,
        first or _across(second, other.text, one.text),
        second or _across(first, one.text, other.text),
    )


def _surplus(kind: Kind, one: Reading, other: Reading) -> Place | None:
    """Where the first sign stands that the other text lacks."""
    signs, others = _all(kind, one), _all(kind, other)
    left = _bag(signs) - _bag(others)
    for sign in reversed(signs):
        if left[sign.value]:
            return sign.start, sign.end
    return None


def _all(kind: Kind, reading: Reading) -> tuple[Sign, ...]:
    if kind is Kind.TERM:
        return tuple(sign for sign in reading.of(kind) if sign.value == _PARTY)
    if kind in (Kind.NUMBER, Kind.NUMERAL):
        return (*reading.of(Kind.NUMBER), *reading.of(Kind.NUMERAL), *reading.romans)
    return reading.of(kind)


def _across(place: Place | None, here: str, there: str) -> Place:
    """About where a sign would stand in a text that lacks it."""
    if place is None or not here:
        return 0, 0
    middle = round(place[0] / len(here) * len(there))
    return middle, middle
