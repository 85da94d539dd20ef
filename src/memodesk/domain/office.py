"""What an office has beside the library: its own variants and areas, and what it used last."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from memodesk.domain.text import LocalizedText

CLAUSE, AREA = "clause", "area"


@dataclass(frozen=True, slots=True)
class OfficeText:
    """One text: `kind` is clause or area, `about` the clause, `name` how people call it."""

    number: int
    kind: str
    about: str
    name: str
    texts: LocalizedText


@dataclass(frozen=True, slots=True)
class Use:
    """Where a clause stood last: the agreement, its day, and whether in words of one's own."""

    name: str
    places: tuple[str, ...]
    day: dt.date
    own_words: bool


@dataclass(frozen=True, slots=True)
class OfficeLibrary:
    """What the office has beside the library, what it used last, and who has read a language."""

    variants: tuple[OfficeText, ...] = ()
    areas: tuple[OfficeText, ...] = ()
    uses: dict[str, Use] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)

    def of_clause(self, clause: str) -> tuple[OfficeText, ...]:
        """The variants of one clause, the newest first."""
        return tuple(one for one in self.variants if one.about == clause)
