"""A language whose grammar is data: dates, quotation marks, spaces and euphony from its folder."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from memodesk.languages import library
from memodesk.languages.pack import Gender, NameKind
from memodesk.languages.plain import PlainPack
from memodesk.languages.typography import NARROW_NBSP, NBSP, Pair, glue, pairs

_OPENING = "«„“‘‚\"'( "
_GENDERS = {gender.value: gender for gender in Gender}


@dataclass(frozen=True, slots=True)
class DateForm:
    """How a day is written in one form: order, months, and days that are no plain figure."""

    pattern: str
    months: tuple[str, ...]
    days: Mapping[str, str]

    def write(self, day: dt.date) -> str:
        """The day in words; «~» of the pattern is a no-break space."""
        number = self.days.get(str(day.day), str(day.day))
        text = self.pattern.replace("~", NBSP)
        return text.format(day=number, month=self.months[day.month - 1], year=day.year)


@dataclass(frozen=True, slots=True)
class Euphony:
    """Twins of a language: the second stands where what follows begins as `second_before` says."""

    twins: tuple[str, ...]
    second_before: re.Pattern[str]


class FolderPack(PlainPack):
    """A language served by ``grammar.toml``; see `LanguagePack` for what each method promises."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self._grammar = library.grammar(code)

    @cached_property
    def _dates(self) -> Mapping[str, DateForm]:
        rows = self._grammar["date"]
        base = rows["base"]
        return {name: _date_form({**base, **row}) for name, row in rows.items()}

    @cached_property
    def _glue(self) -> tuple[Pair, ...]:
        return pairs(*(tuple(rule) for rule in self._grammar["glue"]))

    @cached_property
    def _narrow(self) -> re.Pattern[str] | None:
        """Where a no-break space is a narrow one, as inside French quotation marks."""
        pattern = self._grammar.get("narrow", "")
        return re.compile(pattern.replace("~", NBSP)) if pattern else None

    @cached_property
    def _euphony(self) -> tuple[Euphony, ...]:
        rows = self._grammar.get("euphony", ())
        return tuple(Euphony(tuple(row["twins"]), re.compile(row["second_before"])) for row in rows)

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """The gender of the first word, where grammar.toml knows it as a noun that heads a name."""
        first = text.split(maxsplit=1)[:1]
        known = self._grammar.get("genders", {})
        return _GENDERS.get(known.get(first[0].lower().strip(",."), "")) if first else None

    def date(self, day: dt.date, form: str = "") -> str:
        """The day in words, in one of the forms of grammar.toml."""
        return self._dates.get(form, self._dates["base"]).write(day)

    def date_digits(self, day: dt.date) -> str:
        """The day in digits, in the order of grammar.toml."""
        pattern: str = self._grammar["digits"].replace("~", NBSP)
        return pattern.format(day=day.day, month=day.month, year=day.year)

    def join(self, items: Sequence[str]) -> str:
        """The list as CLDR joins one, the conjunction chosen by the last item: «Perú e Italia»."""
        joined = super().join(items)
        if len(items) < 2:
            return joined
        before = joined[: len(joined) - len(items[-1])].rstrip()
        word = before.rpartition(" ")[2]
        twins = next((rule.twins for rule in self._euphony if rule.twins[0] == word), (word,))
        chosen = self.choose(twins, before, items[-1])
        return f"{before.removesuffix(word)}{chosen} {items[-1]}"

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """The second twin before a beginning that grammar.toml names, else the first."""
        word = after.lstrip(_OPENING).lower()
        lower = tuple(variant.lower() for variant in variants)
        for rule in self._euphony:
            if lower == rule.twins and rule.second_before.match(word):
                return variants[1]
        return variants[0] if variants else ""

    def surname_in_capitals(self, name: str) -> str:
        """Own name and SURNAME; where a given name stands last, SURNAME and own name."""
        first, _space, last = name.rpartition(" ")
        if first and last in self._grammar.get("given_names_last", ()):
            return f"{first.upper()} {last}"
        return super().surname_in_capitals(name)

    def quote(self, text: str, inner: bool = False) -> str:
        """The text in the quotation marks of grammar.toml."""
        marks = self._grammar["inner" if inner else "quotes"]
        left, right = (mark.replace("~", NARROW_NBSP) for mark in marks)
        return f"{left}{text}{right}"

    def typeset(self, text: str) -> str:
        """The sentence with the no-break spaces of grammar.toml, some of them narrow."""
        glued = _typeset(text, self._glue)
        return self._narrow.sub(NARROW_NBSP, glued) if self._narrow else glued


def _date_form(row: Mapping[str, Any]) -> DateForm:
    return DateForm(row["pattern"], tuple(row["months"]), row.get("days", {}))


@lru_cache(maxsize=1024)
def _typeset(text: str, rules: tuple[Pair, ...]) -> str:
    return glue(text, rules)
