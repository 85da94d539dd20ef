"""Whether a code of a country, a language or a file name means anything, and what was meant."""

import re
from functools import cache

from memodesk.languages import library

RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""Names that Windows keeps for devices; a file cannot be called so."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_OFTEN_MEANT = {"UK": "GB", "EL": "GR", "EN": "GB"}
_LANGUAGE_OFTEN_MEANT = {"ua": "uk", "cz": "cs", "gr": "el", "dk": "da", "se": "sv", "ge": "ka"}


def is_country(code: str) -> bool:
    """Whether this is an ISO 3166-1 alpha-2 code in capitals."""
    if not _COUNTRY.fullmatch(code):
        return False
    return code in library.countries() or code in _all_countries()


def meant_country(text: str) -> str:
    """The code somebody may have meant by a wrong one or by the name of a state, or nothing."""
    upper = text.strip().upper()
    guess = _OFTEN_MEANT.get(upper, upper)
    if is_country(guess):
        return guess
    return _countries_by_name().get(text.strip().casefold(), "")


def is_language(code: str) -> bool:
    """Whether this is a BCP 47 code of a language that exists."""
    if not _LANGUAGE.fullmatch(code):
        return False
    main = code.split("-", maxsplit=1)[0]
    return main in library.codes() or main in _all_languages()


def meant_language(text: str) -> str:
    """The language code somebody may have meant, or nothing."""
    lower = text.strip().replace("_", "-").lower()
    guess = _LANGUAGE_OFTEN_MEANT.get(lower, lower)
    return guess if guess != text and is_language(guess) else ""


@cache
def _all_countries() -> frozenset[str]:
    from babel import Locale

    beyond_iso = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
    known = map(str, Locale("en").territories)
    return frozenset(code for code in known if len(code) == 2) - beyond_iso


@cache
def _all_languages() -> frozenset[str]:
    from babel import Locale

    return frozenset(map(str, Locale("en").languages))


@cache
def _countries_by_name() -> dict[str, str]:
    from babel import Locale

    return {
        name.casefold(): code
        for language in ("en", "uk")
        for code, name in Locale(language).territories.items()
        if len(code) == 2
    }
