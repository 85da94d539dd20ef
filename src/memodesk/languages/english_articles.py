"""English names with the article they take inside a sentence."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from memodesk.languages.pack import Confidence, NameKind, Suggestion

FORM_NAMES: Final = ("base", "the")
_OFFICES = re.compile(
    r"\b(?:mayor|mayoress|president|chair|chairman|chairwoman|chairperson|head|governor|secretary"
    r"|director|prefect|minister|commissioner|councillor|voivode|starosta|starost|marshal|chief"
    r"|administrator|manager|leader|rector|ambassador|consul|deputy|representative|burgomaster"
    r"|coordinator|speaker|clerk)\b",
    re.IGNORECASE,
)
_HEAD_FIRST = re.compile(
    r"(?:\w+ )?(?:municipality|city|town|village|region|province|county|district|community|council"
    r"|commune|state|republic|association|union|congress|committee|executive committee|ministry"
    r"|government|department|assembly|office|federation|confederation|league|administration"
    r"|metropolitan city|free state|canton|department|principality|kingdom|land|oblast|raion"
    r"|consortium|foundation|academy|university|voivodeship|chamber|board|conference"
    r") (?:of|for)\b",
    re.IGNORECASE,
)
_NO_ARTICLE = re.compile(
    r"(?:[A-Z’'\-\w ]+ (?:city|town|village|county|district|regional|municipal|oblast|raion|borough"
    r"|settlement|provincial|parish|rural|metropolitan) (?:council|hall)"
    r"|[A-Z’'\-\w ]+ (?:municipality|county|commune|university|council))(?: of .*|,.*)?",
    re.IGNORECASE,
)
_THE_AT_END = re.compile(
    r".+ (?:region|province|district|administration|association|union"
    r"|congress|committee|federation|foundation|agency|republic|community|territory|islands)",
    re.IGNORECASE,
)
_THE_LANDS = frozenset(
    (
        "Netherlands", "United Kingdom", "United States", "United States of America",
        "Czech Republic", "Philippines", "Bahamas", "Gambia", "United Arab Emirates",
        "Dominican Republic", "Hague",
    )
)  # fmt: skip
_VOWEL = re.compile(r"[aeiou]|(?:hour|honest|honou?r|heir)|8|1[18](?!\d)|1[18]\d{3}(?!\d)")
_NOT_VOWEL = re.compile(
    r"eu|ew|one\b|once|ukrain|unes|unic|unif|uni[loqtv]|us[ae]|usu|ut[ei]|ura|uk\b|u\.|oui"
)
_LETTERS = re.compile(r"(?!NATO|NASA|SOS|LEADER|RADA)[A-Z]{2,}\b|[A-Z][a-z]?[A-Z]\b|[A-Z]\b")


@lru_cache(maxsize=1024)
def decline(text: str, kind: NameKind) -> Mapping[str, Suggestion]:
    """The base form, and the one with «the» where the name takes it."""
    takes, sure = _takes(text.strip(), kind)
    confidence = Confidence.SURE if sure else Confidence.UNSURE
    return MappingProxyType(
        {
            "base": Suggestion(text, Confidence.SURE),
            "the": Suggestion(f"the {text}" if takes else text, confidence),
        }
    )


def _takes(text: str, kind: NameKind) -> tuple[bool, bool]:
    """Whether the name takes «the», and whether that is sure."""
    if kind is NameKind.PERSON:
        return False, bool(text)
    if not text or re.match(r"the\b", text, re.IGNORECASE):
        return False, bool(text)
    if kind is NameKind.POSITION:
        return True, bool(_OFFICES.search(text))
    if text in _THE_LANDS or _HEAD_FIRST.match(text):
        return True, True
    if kind is NameKind.PLACE:
        return (True, True) if _THE_AT_END.fullmatch(text) else (False, text[:1].isupper())
    if _NO_ARTICLE.fullmatch(text):
        return False, True
    return bool(_THE_AT_END.fullmatch(text)), False


def indefinite(after: str) -> str:
    """«a» or «an» for what follows, a number or letters as they are read aloud."""
    text = after.lstrip("«“‘\"'( ")
    letters = _LETTERS.match(text)
    if letters:
        return "an" if text[0] in "AEFHILMNORSX" else "a"
    lower = text.lower()
    return "an" if _VOWEL.match(lower) and not _NOT_VOWEL.match(lower) else "a"
