"""The program's own words: Ukrainian in the source, other languages through gettext."""

import gettext as _gettext
from functools import cache

from memodesk.paths import LOCALES

SOURCE_LANGUAGE = "uk"
LANGUAGES = ("uk", "en")
_current: list[str] = [SOURCE_LANGUAGE]


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    # Opened here: looking for it by locale loads modules that delay the first paint.
    try:
        with (LOCALES / language / "LC_MESSAGES" / "memodesk.mo").open("rb") as file:
            return _gettext.GNUTranslations(file)
    except FileNotFoundError:
        return _gettext.NullTranslations()


def use(language: str) -> None:
    """Speak this language from now on; an unknown one falls back to Ukrainian."""
    _current[0] = language if language in LANGUAGES else SOURCE_LANGUAGE


def translated(sentence: str, language: str) -> str:
    """A sentence of the program in a language other than the one it speaks."""
    return _catalogue(language).gettext(sentence) if sentence else ""


def current() -> str:
    """The code of the language the program speaks now."""
    return _current[0]


def _(message: str) -> str:
    """The sentence in the language of the program."""
    return _catalogue(_current[0]).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence in the plural form that the count asks for."""
    return _catalogue(_current[0]).ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The sentence where the same Ukrainian words mean two things."""
    return _catalogue(_current[0]).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a constant for translation; `_()` translates it where it is shown."""
    return message
