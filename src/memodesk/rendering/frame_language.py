"""Whose words a frame speaks: a language without a library borrows those of English."""

from memodesk.languages import library

_BORROWED = "en"


def known(language: str) -> str:
    """The language itself, its base language, or English: whichever has words of its own."""
    base = language.split("-", maxsplit=1)[0]
    return next((code for code in (language, base) if code in library.codes()), _BORROWED)
