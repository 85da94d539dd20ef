"""A language without a grammar of its own: the base form, dates and lists by its locale."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion
from memodesk.languages.signature import capital_surname
from memodesk.languages.transliteration import transliterate

if TYPE_CHECKING:
    from babel import Locale

_QUOTES = {
    "bg": ("„“", "‚‘"), "cs": ("„“", "‚‘"), "da": ("»«", "›‹"), "de": ("„“", "‚‘"),
    "el": ("«»", "“”"), "es": ("«»", "“”"), "et": ("„“", "‚‘"), "fr": ("«»", "“”"),
    "hu": ("„”", "»«"), "ka": ("„“", "‚‘"), "lt": ("„“", "‚‘"), "lv": ("„“", "‚‘"),
    "pl": ("„”", "«»"), "pt": ("«»", "“”"), "ro": ("„”", "«»"), "sk": ("„“", "‚‘"),
}  # fmt: skip
_NOT_LATIN = frozenset(
    "am ar be bg bn dv el fa gu he hi hy ja ka kk km kn ko ky lo mk ml mn mr my ne pa ps ru si sr"
    " ta te tg th ti uk ur yi zh".split()
)


class PlainPack:
    """Any BCP 47 language; see `LanguagePack` for what each method promises."""

    form_names: tuple[str, ...] = ("base",)

    def __init__(self, code: str) -> None:
        self.code = code
        self._language = code.replace("_", "-").split("-")[0].lower()

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """The text itself: without a grammar nothing is derived."""
        return {"base": Suggestion(text, Confidence.SURE)}

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """None: without a grammar no gender is known."""
        return None

    def suggest_gender(self, name: str) -> Gender | None:
        """None: first names are not known here."""
        return None

    def date(self, day: dt.date, form: str = "") -> str:
        """The long date of the locale, ISO 8601 where the locale is unknown."""
        return _date(self.code, day, "long")

    def date_digits(self, day: dt.date) -> str:
        """The short date of the locale, ISO 8601 where the locale is unknown."""
        return _date(self.code, day, "short")

    def number(self, value: int) -> str:
        """A whole number in figures, without a thousands separator."""
        return str(value)

    def plural(self, count: int, variants: Mapping[str, str]) -> str:
        """The variant of the count's CLDR category; `other` when it is not given."""
        locale = _locale(self.code)
        category = locale.plural_form(count) if locale else "other"
        return variants.get(category) or variants.get("other") or next(iter(variants.values()), "")

    def join(self, items: Sequence[str]) -> str:
        """The list as the locale joins one, with commas where the locale is unknown."""
        locale = _locale(self.code)
        if locale is None:
            return ", ".join(items)
        from babel.lists import format_list

        return format_list(list(items), locale=locale)

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """The first variant: no euphony is known."""
        return variants[0] if variants else ""

    def quote(self, text: str, inner: bool = False) -> str:
        """The text in the language's quotation marks, “ ” and ‘ ’ where they are unknown."""
        left, right = tuple(_QUOTES.get(self._language, ("“”", "‘’"))[inner])
        space = "\u202f" if self._language == "fr" and not inner else ""
        return f"{left}{space}{text}{space}{right}"

    def typeset(self, text: str) -> str:
        """The sentence as it is."""
        return text

    def transliterate(self, ukrainian: str) -> str | None:
        """The Latin form by resolution № 55, None where the language has another script."""
        latin = self._language not in _NOT_LATIN or "latn" in self.code.lower()
        return transliterate(ukrainian) if latin else None

    def surname_in_capitals(self, name: str) -> str:
        """Own name and SURNAME."""
        return capital_surname(name)


@lru_cache(maxsize=64)
def _locale(code: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="_" if "_" in code else "-")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=1024)
def _date(code: str, day: dt.date, length: str) -> str:
    locale = _locale(code)
    if locale is None:
        return day.isoformat()
    from babel.dates import format_date

    if length == "short":
        pattern = locale.date_formats["short"].pattern
        return format_date(day, pattern.replace("yyyy", "y").replace("yy", "y"), locale)
    return format_date(day, "long", locale)
