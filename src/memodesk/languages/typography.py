"""No-break spaces: which gaps of a finished sentence must not come apart at a line end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NBSP = "\u00a0"
NARROW_NBSP = "\u202f"
COLUMN = 41
"""Letters that fit one column of the parallel text; nothing glued may be longer."""

_OPENING = "«„“‘‚\"'([{"
_CLOSING = "»”“’\"')]},.;:!?…"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two neighbouring words that stay together: patterns of the left and of the right one."""

    left: re.Pattern[str]
    right: re.Pattern[str]

    def holds(self, left: str, right: str) -> bool:
        """Whether this pair of words must not be parted."""
        return bool(self.left.fullmatch(left) and self.right.match(right))


def pairs(*rules: tuple[str, str]) -> tuple[Pair, ...]:
    """Compile (left, right) patterns; the left one must cover its whole word."""
    return tuple(Pair(re.compile(left), re.compile(right)) for left, right in rules)


def glue(text: str, rules: Sequence[Pair]) -> str:
    """Turn the plain spaces that must not break into U+00A0; nothing else ever changes.

    A chain of glued words stops before it would be longer than a column.
    """
    words = text.split(" ")
    parts = [words[0]]
    run = _tail(words[0])
    for left, right in pairwise(words):
        if _held(left, right, rules) and run + 1 + _head(right) <= COLUMN:
            parts += (NBSP, right)
            run = run + 1 + len(right) if _head(right) == len(right) else _tail(right)
        else:
            parts += (" ", right)
            run = _tail(right)
    return "".join(parts)


def glued(text: str) -> str:
    """The whole text held together, as a state in brackets in a title; too long stays as it is."""
    return text.replace(" ", NBSP) if len(text) <= COLUMN else text


def plain(text: str) -> str:
    """The same text with plain spaces only."""
    return text.replace(NBSP, " ").replace(NARROW_NBSP, " ")


def _held(left: str, right: str, rules: Sequence[Pair]) -> bool:
    if not left or not right:
        return False
    last = left.split()[-1:] or [""]
    bare = last[0].lstrip(_OPENING)
    return any(rule.holds(bare, right.lstrip(_OPENING)) for rule in rules)


def _tail(word: str) -> int:
    """Letters after the last line break inside a word."""
    return len(word) - word.rfind("\n") - 1


def _head(word: str) -> int:
    """Letters before the first line break inside a word."""
    end = word.find("\n")
    return len(word) if end < 0 else end
