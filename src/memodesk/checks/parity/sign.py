"""A sign: one place of a text that its twin in another language has to have too."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from memodesk.i18n import N_


class Kind(StrEnum):
    """What is compared; `SENTENCES` says a difference of each kind."""

    NUMBER = "number"
    NUMERAL = "numeral"
    MONTH = "month"
    DAY = "day"
    CURRENCY = "currency"
    MONEY = "money"
    PERCENT = "percent"
    ADDRESS = "address"
    PHONE = "phone"
    NAME = "name"
    FACT = "fact"
    PRINTED = "printed"
    NEGATION = "negation"
    LIMIT = "limit"
    MUST = "must"
    MAY = "may"
    TERM = "term"
    QUOTE = "quote"
    BRACKET = "bracket"
    ITEM = "item"
    LINE = "line"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign by its value, which is the same in every language, and where it stands."""

    kind: Kind
    value: str
    start: int
    end: int


Signs = Iterator[Sign]

FIGURES = (
    Kind.NUMBER,
    Kind.NUMERAL,
    Kind.MONTH,
    Kind.DAY,
    Kind.CURRENCY,
    Kind.MONEY,
    Kind.PERCENT,
    Kind.ADDRESS,
    Kind.PHONE,
)
"""Kinds that are compared in every text, whoever wrote it."""
CERTAIN = frozenset({*FIGURES, Kind.FACT, Kind.PRINTED, Kind.LINE}) - {Kind.NUMERAL}
"""Kinds whose difference is one beyond doubt; words can differ and mean the same."""
SENTENCES = {
    Kind.NUMBER: N_("Різні числа: «{first}» ({one}) і «{second}» ({other})"),
    Kind.NUMERAL: N_("Різні числа словами: «{first}» ({one}) і «{second}» ({other})"),
    Kind.MONTH: N_("Різні місяці: «{first}» ({one}) і «{second}» ({other})"),
    Kind.DAY: N_("Різні дати: «{first}» ({one}) і «{second}» ({other})"),
    Kind.CURRENCY: N_("Різна валюта: «{first}» ({one}) і «{second}» ({other})"),
    Kind.MONEY: N_("Різні суми: «{first}» ({one}) і «{second}» ({other})"),
    Kind.PERCENT: N_("Відсотки не збігаються: «{first}» ({one}) і «{second}» ({other})"),
    Kind.ADDRESS: N_("Різні адреси: «{first}» ({one}) і «{second}» ({other})"),
    Kind.PHONE: N_("Різні телефони: «{first}» ({one}) і «{second}» ({other})"),
    Kind.NAME: N_("Ім’я чи назва не в кожній мові: «{first}» ({one}) і «{second}» ({other})"),
    Kind.FACT: N_("Дані надруковано не в кожній мові: «{first}» ({one}) і «{second}» ({other})"),
    Kind.PRINTED: N_("Надруковано не те, що введено: «{first}»"),
    Kind.NEGATION: N_("Різна кількість заперечень: «{first}» ({one}) і «{second}» ({other})"),
    Kind.LIMIT: N_("Різні межі (не пізніше, щонайменше): «{first}» ({one}) і «{second}» ({other})"),
    Kind.MUST: N_("Обов’язок сказано не в кожній мові: «{first}» ({one}) і «{second}» ({other})"),
    Kind.MAY: N_("Право сказано не в кожній мові: «{first}» ({one}) і «{second}» ({other})"),
    Kind.TERM: N_("Визначений термін не в кожній мові: «{first}» ({one}) і «{second}» ({other})"),
    Kind.QUOTE: N_("Лапки не збігаються: «{first}» ({one}) і «{second}» ({other})"),
    Kind.BRACKET: N_("Дужки не збігаються: «{first}» ({one}) і «{second}» ({other})"),
    Kind.ITEM: N_("Різна кількість пунктів: «{first}» ({one}) і «{second}» ({other})"),
    Kind.LINE: N_("Різна кількість абзаців: «{first}» ({one}) і «{second}» ({other})"),
    Kind.LENGTH: N_("Один текст значно коротший: «{first}» ({one}) і «{second}» ({other})"),
}
