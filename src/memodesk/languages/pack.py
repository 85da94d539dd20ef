"""What every document language offers to the rest of the program."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from memodesk.domain.catalogue import Gender as Gender


class Confidence(StrEnum):
    """How far a derived form may be trusted without a human reader."""

    SURE = "sure"
    UNSURE = "unsure"


class NameKind(StrEnum):
    """What a name names; each kind is inflected by its own rules."""

    PERSON = "person"
    POSITION = "position"
    BODY = "body"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One derived form of a name; `unsure` asks for a human's confirmation."""

    text: str
    confidence: Confidence


class LanguagePack(Protocol):
    """Grammar and typography of one document language.

    Every method is a pure function of its arguments. Texts go in and come out with plain
    spaces except where `typeset` or a formatter puts a no-break space.
    """

    @property
    def code(self) -> str:
        """BCP 47 code, for example ``uk``."""

    @property
    def form_names(self) -> tuple[str, ...]:
        """Names of the forms this language gives a name, the base form first.

        Ukrainian: nominative, genitive, dative, accusative, instrumental, locative, vocative.
        Italian: base, da, di, per, con, tra (preposition fused with the article).
        English: base, the (with its article where it takes one).
        German: base, the four cases with the article, in («im Rathaus»).
        """

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """Derive every form of a name; the base form is the text itself and `sure`."""

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """The grammatical gender of a name's head word («rappresentato», «rappresentata»).

        None where it is neuter, plural or unknown, and in a language without gender.
        """

    def suggest_gender(self, name: str) -> Gender | None:
        """The gender a person's name speaks of, None in doubt."""

    def date(self, day: dt.date, form: str = "") -> str:
        """The day in words: «14 серпня 2025 року», «14 agosto 2025», «14 August 2025».

        `form` is one that the language gives its dates (Latvian «14. augustā», Hungarian
        «14-én»); an unknown one is the base.
        """

    def date_digits(self, day: dt.date) -> str:
        """The day in digits: «14.08.2025», «14/08/2025», «14/08/2025»."""

    def number(self, value: int) -> str:
        """A whole number in figures, without a thousands separator."""

    def plural(self, count: int, variants: Mapping[str, str]) -> str:
        """Choose among CLDR plural categories (``one``, ``few``, ``many``, ``other``)."""

    def join(self, items: Sequence[str]) -> str:
        """A list in a sentence: «а, б та в», «a, b e c», «a, b and c»."""

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """Choose between euphonic twins («у», «в») by the text before and after them.

        `before` is what is already printed to the left (may be empty: a pause), `after` what
        follows. A language without euphony returns the first variant, Italian chooses
        «e»/«ed», «a»/«ad», English «a»/«an».
        """

    def quote(self, text: str, inner: bool = False) -> str:
        """The text in this language's quotation marks."""

    def typeset(self, text: str) -> str:
        """A finished sentence with this language's no-break spaces.

        Only a plain space ever changes (into U+00A0 or U+202F), so that typed values stay
        character for character what they were.
        """

    def transliterate(self, ukrainian: str) -> str | None:
        """A Ukrainian proper name by CMU resolution № 55 for Latin scripts, else None."""

    def surname_in_capitals(self, name: str) -> str:
        """Own name and SURNAME as a signature block prints it: «Андрій СМАГЛЮК»."""
