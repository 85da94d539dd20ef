"""Whose copy a paper is, said beside the number of each page."""

import re
from collections.abc import Mapping
from typing import Final

from memodesk.rendering.characters import content

_MARK: Final = "\x02"
"""Stands around the language of the words to come; it cannot occur in XML."""
_PLACE: Final = re.compile(f"{_MARK}([^{_MARK}]*){_MARK}")
_RUN: Final = re.compile(f"<w:r>(?:(?!<w:r>)[^{_MARK}])*{_PLACE.pattern}</w:r>")
_BEFORE: Final = "\u00a0· "


def place(language: str) -> str:
    """A run that waits for the words in a language."""
    return f"<w:r>{_MARK}{language}{_MARK}</w:r>"


def without(xml: str) -> str:
    """The part without the waiting runs: a text that is nobody's copy."""
    return _RUN.sub("", xml)


def said(xml: str, copy: Mapping[str, str]) -> str:
    """The part with the words of the copy in each waiting run."""
    return _PLACE.sub(lambda found: content(_BEFORE + copy[found[1]]), xml)
