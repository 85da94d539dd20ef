"""The Italian language pack: grammar and typography of Italian documents."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from memodesk.languages.italian_articles import FORM_NAMES, decline, gender_of
from memodesk.languages.pack import Gender, NameKind, Suggestion
from memodesk.languages.signature import capital_surname
from memodesk.languages.transliteration import transliterate
from memodesk.languages.typography import NBSP, glue, pairs

_MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
_SMALL_WORDS = "e|ed|a|ad|o|od|di|da|in|con|su|per|tra|fra|al|del|dal|nel|il|la|le|i|gli|lo"
_GLUE = pairs(
    (r"(?:n|nn|art|artt|pag|pagg|lett|cfr|co|c|prot|tel|dott|avv|ing|prof|sig|on)\.", ""),
    (r"§", ""),
    (r"[Cc]omm[ai]|[Aa]rticol[oi]|[Pp]unt[oi]|[Nn]umero|[Pp]agina", r"\d"),
    (r"\d{1,3}", r"\d{3}(?!\d)"),
    (r"[\d.,–-]*\d[%°º]?", rf"(?!(?:{_SMALL_WORDS})\b|articol|comm[ai]\b)[a-zà-ù]|[%‰°€$£]"),
    (r"[A-Z]\.", r"[A-Z]"),
    (r".*", r"[—–](?!\S)"),
)
_EUPHONIC = {
    frozenset({"e", "ed"}): "eèé",
    frozenset({"a", "ad"}): "aà",
    frozenset({"o", "od"}): "oò",
}
_OPENING = "«“‘\"'( "


class ItalianPack:
    """Italian; see `LanguagePack` for what each method promises."""

    code = "it"
    form_names = FORM_NAMES

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """The name after il, da, di, per, con, a, tra, fused with its article if it takes one."""
        return decline(text, kind, gender)

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """The grammatical gender of the head word, for «rappresentato» or «rappresentata»."""
        return gender_of(text, kind)

    def suggest_gender(self, name: str) -> Gender | None:
        """None: Italian first names are not known here."""
        return None

    def date(self, day: dt.date, form: str = "") -> str:
        """«14 agosto 2025», «1° luglio 2025»; only the gap between month and year may break."""
        number = "1°" if day.day == 1 else str(day.day)
        return f"{number}{NBSP}{_MONTHS[day.month - 1]} {day.year}"

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
        """«a, b e c»; «a, b, nonché c», where a part has an «e» of its own."""
        if len(items) < 2:
            return "".join(items)
        inner = any(re.search(r" ed? ", item) for item in items)
        word = "nonché" if inner else self.choose(("e", "ed"), "", items[-1])
        return ", ".join(items[:-1]) + (", " if inner else " ") + f"{word} {items[-1]}"

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """«ed» before e-, «ad» before a-, «od» before o-, unless another d follows at once."""
        vowels = _EUPHONIC.get(frozenset(variant.lower() for variant in variants))
        if vowels is None or len(variants) != 2:
            return variants[0] if variants else ""
        short, long = sorted(variants, key=len)
        word = after.lstrip(_OPENING)[:2].lower()
        return long if word[:1] in tuple(vowels) and word[1:] != "d" else short

    def quote(self, text: str, inner: bool = False) -> str:
        """«Text», inside another quotation “text”."""
        return f"“{text}”" if inner else f"«{text}»"

    def typeset(self, text: str) -> str:
        """The sentence with the no-break spaces of Italian typography."""
        return _typeset(text)

    def transliterate(self, ukrainian: str) -> str | None:
        """A Ukrainian proper name by resolution № 55."""
        return transliterate(ukrainian)

    def surname_in_capitals(self, name: str) -> str:
        """«Daniele SAIA», «Maria DE LUCA»."""
        return capital_surname(name)


@lru_cache(maxsize=1024)
def _typeset(text: str) -> str:
    return glue(text, _GLUE)
