"""Numbers and addresses of a text in a form that can be compared between languages."""

import re
from collections import Counter

_URL = re.compile(r"https?://(?:www\.)?([\w.-]+)\S*|www\.([\w.-]+)\S*")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
"""Bounded and begun only where a word begins, so that long words cost no more than short ones."""
ADDRESS = re.compile(rf"{_MAIL.pattern}|{_URL.pattern}")
_NUMBER = re.compile(r"\d+(?:[\s\u00a0\u202f.,]\d{3})+(?!\d)|\d+")
_GROUP = re.compile(r"(?<=\d)[\s\u00a0\u202f.,](?=\d{3})")
_DAY = re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_AFTERNOON = re.compile(r"\b(\d{1,2})([:.]\d{2})?\s*p\.?m\b", re.IGNORECASE)
_ROMAN = re.compile(r"\b[IVXІХ]{2,}\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_MIDNIGHT = "00"


def addresses(text: str) -> Counter[str]:
    """E-mail addresses and the hosts of web addresses; a page may differ by its language."""
    mails = (mail.casefold() for mail in _MAIL.findall(text))
    hosts = (one or other for one, other in _URL.findall(_MAIL.sub(" ", text)))
    return Counter((*mails, *(host.rstrip(".").casefold() for host in hosts)))


def numbers(text: str) -> Counter[str]:
    """Numbers without separators of thousands; «10:00» and «10 a.m.» are one hour."""
    plain = ADDRESS.sub(" ", text)
    plain = _AFTERNOON.sub(lambda at: f"{int(at[1]) % 12 + 12}{at[2] or ''}", plain)
    found = (_GROUP.sub("", number) for number in _NUMBER.findall(plain))
    return Counter(number.lstrip("0") or "0" for number in found if number != _MIDNIGHT)


def without_months(text: str) -> str:
    """Days in figures lose their month, which another language may write as a word."""
    return _ISO_DAY.sub(r"\1 \3", _DAY.sub(r"\1 \4", text))


def with_centuries(text: str) -> str:
    """Roman figures as Arabic ones: «XXI століття» is the 21st century."""
    return _ROMAN.sub(lambda found: str(_value(found[0])), text)


def _value(roman: str) -> int:
    latin = roman.translate(str.maketrans("ІХ", "IX"))
    values = [_ROMAN_VALUES[letter] for letter in latin]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def days(text: str) -> int:
    """How many days are written in figures."""
    return len(_DAY.findall(text)) + len(_ISO_DAY.findall(text))
