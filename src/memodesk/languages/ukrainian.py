"""The Ukrainian language pack: grammar and typography of Ukrainian documents."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from memodesk.languages import euphony
from memodesk.languages.pack import Gender, NameKind, Suggestion
from memodesk.languages.typography import NBSP, glue, pairs
from memodesk.languages.ukrainian_forms import decline, gender_of
from memodesk.languages.ukrainian_people import signature, suggest_gender
from memodesk.languages.words import CASES

_MONTHS = (
    "січня", "лютого", "березня", "квітня", "травня", "червня",
    "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
)  # fmt: skip
_SMALL_WORDS = "та|або|чи|до|від|на|по|із|зі|за|для|про|і|й|а|у|в|з|о"
_NUMBER = r"(?!\d+\.\d+\.\d)[\d.,–-]*\d"  # but no date in digits
_GLUE = pairs(
    (r"[ВвУуЗзІіЙйОоАа]", ""),
    (r"№|§|смт", ""),
    (r"(?:ст|м|с|п|пп|ч|р|вул|просп|пл|пров|буд|кв|оф|каб|тел|ім|стор|див|абз)\.", ""),
    (r"(?:[Сс]тат|[Пп]ункт|[Чч]астин|[Рр]озділ|[Дд]одат|[Аа]бзац|[Гг]лав)[а-яі]*", r"\d"),
    (r"\d{1,3}", r"\d{3}(?!\d)"),
    (rf"{_NUMBER}%?", rf"(?!(?:{_SMALL_WORDS})\b|стат|пункт|частин)[а-яґєії]|[%‰°€$₴£]"),
    (r"[А-ЯҐЄІЇ]\.", r"[А-ЯҐЄІЇ]"),
    (r"[а-яґєії]\.", r"[а-яґєії]\."),
    (r".*", r"[—–](?!\S)"),
)


class UkrainianPack:
    """Ukrainian; see `LanguagePack` for what each method promises."""

    code = "uk"
    form_names = tuple(case.value for case in CASES)

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """The seven cases of a name; the locative is the bare form («Кременці»).

        The preposition of the locative is chosen where the sentence is made. Of parallel
        dative forms the one in -у/-ю is given to every word of a person's name; of the two
        vocatives of a surname, the inflected one («Андрію Смаглюку»).
        """
        return decline(text, kind, gender)

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """The grammatical gender of a name's head word; None when neuter, plural or unknown."""
        return gender_of(text, kind)

    def suggest_gender(self, name: str) -> Gender | None:
        """The gender a person's name speaks of, None in doubt."""
        return suggest_gender(name)

    def date(self, day: dt.date, form: str = "") -> str:
        """«14 серпня 2025 року»; only the gap between month and year may break."""
        return f"{day.day}{NBSP}{_MONTHS[day.month - 1]} {day.year}{NBSP}року"

    def date_digits(self, day: dt.date) -> str:
        """«14.08.2025»."""
        return f"{day.day:02}.{day.month:02}.{day.year:04}"

    def number(self, value: int) -> str:
        """A whole number in figures, without a thousands separator."""
        return str(value)

    def plural(self, count: int, variants: Mapping[str, str]) -> str:
        """The variant for 1 громада, 2 громади, 5 громад; `other` when it is not given."""
        ones, tens = abs(count) % 10, abs(count) % 100
        if ones == 1 and tens != 11:
            category = "one"
        elif 2 <= ones <= 4 and not 12 <= tens <= 14:
            category = "few"
        else:
            category = "many"
        return variants.get(category) or variants.get("other") or next(iter(variants.values()), "")

    def join(self, items: Sequence[str]) -> str:
        """«а, б та в»; «а, б, а також в», where a part has a conjunction of its own."""
        if len(items) < 2:
            return "".join(items)
        inner = any(f" {word} " in item for item in items for word in ("та", "і", "й"))
        return ", ".join(items[:-1]) + (", а також " if inner else " та ") + items[-1]

    def choose(self, variants: tuple[str, ...], before: str, after: str) -> str:
        """The euphonic twin that fits between two texts."""
        return euphony.choose(variants, before, after)

    def quote(self, text: str, inner: bool = False) -> str:
        """«Text», inside another quotation „text“."""
        return f"„{text}“" if inner else f"«{text}»"

    def typeset(self, text: str) -> str:
        """The sentence with the no-break spaces of Ukrainian typography."""
        return _typeset(text)

    def transliterate(self, ukrainian: str) -> str | None:
        """None: Ukrainian is not written in Latin letters."""
        return None

    def surname_in_capitals(self, name: str) -> str:
        """«Андрій СМАГЛЮК», also of a name typed with a patronymic or surname first."""
        return signature(name)


@lru_cache(maxsize=1024)
def _typeset(text: str) -> str:
    return glue(text, _GLUE)
