"""A text read for its signs; each text of each language is read once and remembered."""

import re
from dataclasses import dataclass
from functools import lru_cache

from memodesk.checks.parity.addresses import addresses
from memodesk.checks.parity.figures import currencies, dates, numbers, numerals, percents, romans
from memodesk.checks.parity.shape import shape
from memodesk.checks.parity.sign import Kind, Sign, Signs
from memodesk.checks.parity.vocabulary import Vocabulary, vocabulary
from memodesk.checks.parity.wording import modality, terms, with_implied

OTHER = "\ufffc"
"""Stands for each letter of what another check compares: a name, a typed text, a gap."""
Patterns = tuple[tuple[str, str], ...]
"""Names to look for: what each means in every language, and a pattern of its forms in one."""
_SPACES = str.maketrans("\u00a0\u202f", "  ")


@dataclass(frozen=True, slots=True)
class Reading:
    """The signs of a text; `romans` are kept apart, as «XXI» may be «21st» or no number."""

    code: str
    text: str
    signs: tuple[Sign, ...]
    romans: tuple[Sign, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the program knows words of this language."""
        return vocabulary(self.code).is_known

    def of(self, kind: Kind) -> tuple[Sign, ...]:
        """The signs of a kind in their order."""
        return tuple(sign for sign in self.signs if sign.kind is kind)


@lru_cache(maxsize=4096)
def read(code: str, text: str, names: Patterns = (), beside: str = "") -> Reading:
    """Everything the program understands of a text that stands beside an Ukrainian one."""
    plain, words = text.translate(_SPACES), vocabulary(code)
    signs = with_implied(plain, words, beside.translate(_SPACES), [*_signs(plain, words, names)])
    found = sorted(signs, key=lambda sign: sign.start)
    return Reading(code, text, tuple(found), tuple(romans(plain)))


def _signs(text: str, words: Vocabulary, names: Patterns) -> Signs:
    yield from shape(text, words)
    rest, found = addresses(text)
    yield from found
    yield from currencies(rest, words)
    yield from percents(rest, words)
    yield from modality(rest, words)
    yield from terms(rest, words)
    yield from numerals(rest, words)
    for value, pattern in names:
        for at in re.finditer(pattern, rest):
            yield Sign(Kind.NAME, value, at.start(), at.end())
    rest, found = dates(rest, words)
    yield from found
    yield from numbers(rest, words)
