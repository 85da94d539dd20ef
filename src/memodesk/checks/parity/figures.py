"""Numbers, dates, money and percentages, in figures and in words."""

import re
from collections.abc import Iterator

from memodesk.checks.parity.sign import Kind, Sign, Signs
from memodesk.checks.parity.vocabulary import Vocabulary

_DAY = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)")
_ISO_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBER = re.compile(r"\d+(?:[\s.,]\d{3})+(?!\d)|\d+")
_LAST_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,3}(?:[\s.,]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*\Z")
_GROUP = re.compile(r"(?<=\d)[\s.,](?=\d{3})")
_AFTERNOON = re.compile(r"(?<![\d:.])(\d{1,2})(?=(?:[:.]\d{2})?\s*p\.?m(?!\w))", re.IGNORECASE)
_ROMAN = re.compile(r"(?<![\w’'])[IVXІХ]{2,}(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CODE = re.compile(r"(?<!\w)(?:EUR|UAH|USD|PLN|GBP|CHF|CZK|HUF|RON|BGN|SEK|NOK|DKK)(?!\w)|[€₴$£]")
_SYMBOLS = {"€": "EUR", "₴": "UAH", "$": "USD", "£": "GBP"}
_BEFORE = re.compile(r"\d[\s.]*(?:de |d[’'])?$")
_AFTER = re.compile(r"\s*(?:de |del )?\d")
_NEAR = re.compile(r"(\d+) ?[^\w\s]?$")
_TWELVE, _MIDNIGHT = 12, "00"
_NEAREST = 24
"""Letters before a word that its figure may take."""


def dates(text: str, words: Vocabulary) -> tuple[str, list[Sign]]:
    """Days in figures and names of months; the text comes back without what was read."""
    signs: list[Sign] = []

    def read(at: re.Match[str], day: str, month: str, year: str) -> str:
        if int(month) > _TWELVE >= int(day):
            day, month = month, day
        place = at.start(), at.end()
        signs.extend(Sign(Kind.NUMBER, one.lstrip("0") or "0", *place) for one in (day, year))
        signs.append(Sign(Kind.MONTH, str(int(month)), *place))
        signs.append(Sign(Kind.DAY, f"{int(day)}.{int(month)}", *place))
        return " " * len(at[0])

    text = _ISO_DAY.sub(lambda at: read(at, at[3], at[2], at[1]), text)
    text = _DAY.sub(lambda at: read(at, at[1], at[3], at[4]), text)
    signs += _months(text, words)
    return text, signs


def _months(text: str, words: Vocabulary) -> Signs:
    for at in words.months.finditer(text):
        number = int((at.lastgroup or "m0")[1:])
        before, after = text[max(0, at.start() - 8) : at.start()], text[at.end() : at.end() + 8]
        near = _BEFORE.search(before) or _AFTER.match(after)
        if near or number not in words.unsure_months:
            yield Sign(Kind.MONTH, str(number), at.start(), at.end())
            day = _NEAR.search(before)
            if day:
                yield Sign(Kind.DAY, f"{int(day[1])}.{number}", at.start(), at.end())


def numbers(text: str, words: Vocabulary) -> Signs:
    """Numbers without separators of thousands; «10:00» and «10 a.m.» are one hour."""
    for at in _AFTERNOON.finditer(text):
        yield Sign(Kind.NUMBER, str(int(at[1]) % 12 + 12), at.start(), at.end())
    text = _AFTERNOON.sub(lambda at: " " * len(at[0]), text)
    scaled, text = _scaled(text, words)
    yield from scaled
    for at in _NUMBER.finditer(text):
        if at[0] != _MIDNIGHT:
            value = _GROUP.sub("", at[0]).lstrip("0") or "0"
            yield Sign(Kind.NUMBER, value, at.start(), at.end())


def _scaled(text: str, words: Vocabulary) -> tuple[list[Sign], str]:
    """«20 тис.», «1,5 million»: a figure with its multiplier is one number."""
    found: list[Sign] = []
    for at in reversed(list(words.scale.finditer(text))):
        figure = _LAST_DECIMAL.search(text, max(0, at.start() - _NEAREST), at.start())
        if figure is None:
            continue
        value = float(_GROUP.sub("", figure[1]).replace(",", "."))
        whole = str(round(value * int((at.lastgroup or "s1")[1:])))
        found.append(Sign(Kind.NUMBER, whole, figure.start(), at.end()))
        text = text[: figure.start()] + " " * (at.end() - figure.start()) + text[at.end() :]
    return found, text


def numerals(text: str, words: Vocabulary) -> Signs:
    """Numerals in words, from two on; «both» is none."""
    text = words.both.sub(lambda at: " " * len(at[0]), text)
    for at in words.numerals.finditer(text):
        value = words.numeral_values.get(at[0].casefold()) or (at.lastgroup or "n0")[1:]
        yield Sign(Kind.NUMERAL, value, at.start(), at.end())


def romans(text: str) -> Signs:
    """Roman figures: «XXI століття» is the 21st century."""
    for at in _ROMAN.finditer(text):
        yield Sign(Kind.NUMBER, str(_value(at[0])), at.start(), at.end())


def _value(roman: str) -> int:
    latin = roman.translate(str.maketrans("ІХ", "IX"))
    values = [_ROMAN_VALUES[letter] for letter in latin]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def currencies(text: str, words: Vocabulary) -> Signs:
    """Currencies by code, sign or word, and the amount beside each."""
    for at, value in _currencies(text, words):
        yield Sign(Kind.CURRENCY, value, at.start(), at.end())
        amount = _beside(text, at)
        if amount:
            yield Sign(Kind.MONEY, f"{amount} {value}", at.start(), at.end())


def _currencies(text: str, words: Vocabulary) -> Iterator[tuple[re.Match[str], str]]:
    for at in _CODE.finditer(text):
        yield at, _SYMBOLS.get(at[0], at[0])
    for at in words.currency.finditer(text):
        if at.lastgroup:
            yield at, at.lastgroup


def _beside(text: str, at: re.Match[str]) -> str:
    """The last figure right before a currency, or the first one right after it."""
    before = list(_NUMBER.finditer(text[max(0, at.start() - _NEAREST) : at.start()]))
    if before and not text[max(0, at.start() - _NEAREST) + before[-1].end() : at.start()].strip():
        return _GROUP.sub("", before[-1][0])
    after = _NUMBER.match(text[at.end() :].lstrip()[:24])
    return _GROUP.sub("", after[0]) if after and at[0] in _SYMBOLS else ""


def percents(text: str, words: Vocabulary) -> Signs:
    """Percentages, by sign or word."""
    for pattern in (_PERCENT, words.percent):
        for at in pattern.finditer(text):
            yield Sign(Kind.PERCENT, "%", at.start(), at.end())


_PERCENT = re.compile("%")
