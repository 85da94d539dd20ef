"""Names of countries for the list, read without loading the words of the documents."""

import re
from functools import cache

from memodesk.paths import RESOURCES

# One line of the file is wanted of each section; parsing all of it would delay the first paint.
_SHORT = re.compile(r'^\[(\w\w)\.short\]\n\w+ = "([^"]*)"', re.MULTILINE)


@cache
def names(language: str) -> dict[str, str]:
    """Short names of states by ISO 3166-1 alpha-2 code, in a language of the program."""
    path = RESOURCES / "languages" / language / "states.toml"
    return dict(_SHORT.findall(path.read_text(encoding="utf-8")))


def name(code: str, language: str) -> str:
    """The short name of a state, or its code where it has none here."""
    return names(language).get(code, code)
