"""The English language pack: grammar and typography of English documents."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from memodesk.languages.english_articles import FORM_NAMES, decline, indefinite
from memodesk.languages.pack import Gender, NameKind, Suggestion
from memodesk.languages.signature import capital_surname
from memodesk.languages.transliteration import transliterate
from memodesk.languages.typography import NBSP, glue, pairs

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL_WORDS = "and|or|to|of|in|on|at|by|from|for|the|is|are|was|were|as|with|a|an"
_GLUE = pairs(
    (r"(?:No|Nos|Art|art|p|pp|Mr|Mrs|Ms|Dr|St|tel|Tel|Vol|Ch)\.", ""),
    (r"§|Mr|Mrs|Ms|Dr", ""),
    (r"[Aa]rticles?|[Pp]arts?|[Pp]aragraphs?|[Ss]ections?|[Aa]nnex|[Pp]ages?|[Ii]tems?", r"\d"),
    (r"[\d.,–-]*\d%?", rf"(?!(?:{_SMALL_WORDS})\b)[a-z]|[%‰°€$£]"),
    (r"[1-3]?\d", "|".join(_MONTHS)),
    (r"[A-Z]\.", r"[A-Z]"),
    (r"[Aa]|I", ""),
    (r".*", r"[—–](?!\S)"),
)


class EnglishPack:
    """English; see `LanguagePack` for what each method promises."""

    code = "en"
    form_names = FORM_NAMES

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """The name inside a sentence, with «the» where it takes one."""
        return decline(text, kind)

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """None: English nouns have no gender."""
        return None

    def suggest_gender(self, name: str) -> Gender | None:
        """None: first names are not known here."""
        return None

    def date(self, day: dt.date, form: str = "") -> str:
        """«14 August 2025»; only the gap between month and year may break."""
        return f"{day.day}{NBSP}{_MONTHS[day.month - 1]} {day.year}"

    def date_digits(self, day: dt.date) -> str:
        """«14/08/2025»."""
        return f"{day.day:02}/{day.month:02}/{day.year:04}"

    def number(self, value: int) -> str:
        """A whole number in figures, without a thousands separator."""
        return str(value)

    def plural(self, count: int, variants: Mapping[str, str]) -> str:
        """The variant `one` of 1, else `other`."""
        category = "one" if abs(count) == 1 else "other"
        return variants.get(category) or next(iter(variants.values()), "")

    def join(self, items: Sequence[str]) -> str:
        """«a, b and c»; «a, and b», where a part has an «and» of its own."""
        if len(items) < 2:
            return "".join(items)
        inner = any(" and " in item for item in items)
        return ", ".join(items[:-1]) + (", and " if inner else " and ") + items[-1]

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """«a» or «an» by the first sound of what follows."""
        if [variant.lower() for variant in sorted(variants, key=len)] != ["a", "an"]:
            return variants[0] if variants else ""
        return next(variant for variant in variants if variant.lower() == indefinite(after))

    def quote(self, text: str, inner: bool = False) -> str:
        """“Text”, inside another quotation ‘text’."""
        return f"‘{text}’" if inner else f"“{text}”"

    def typeset(self, text: str) -> str:
        """The sentence with the no-break spaces of English typography."""
        return _typeset(text)

    def transliterate(self, ukrainian: str) -> str | None:
        """A Ukrainian proper name by resolution № 55."""
        return transliterate(ukrainian)

    def surname_in_capitals(self, name: str) -> str:
        """«John SMITH»."""
        return capital_surname(name)


@lru_cache(maxsize=1024)
def _typeset(text: str) -> str:
    return glue(text, _GLUE)
