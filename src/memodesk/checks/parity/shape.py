"""The shape of a typed text: its paragraphs, list items, quotations and brackets."""

import re

from memodesk.checks.parity.sign import Kind, Sign, Signs
from memodesk.checks.parity.vocabulary import Vocabulary

QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_BRACKETS = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
"""A bracket with words; one around figures belongs to a telephone or a reference."""
_ITEM = re.compile(r"(?m)^\s*(?:[-–—•*·]|\d{1,2}[.)]|[^\W\d_]\))\s")
_INLINE = re.compile(r"(?<=[\s:;,])(?:\d{1,2}|[^\W\d_])\)(?=\s)")
_LINE = re.compile(r"(?m)^.*\S.*$")


def shape(text: str, words: Vocabulary) -> Signs:
    """Everything that a reader sees without reading."""
    for at in _LINE.finditer(text):
        yield Sign(Kind.LINE, "", at.start(), at.end())
    for kind, pattern in ((Kind.BRACKET, _BRACKETS), (Kind.ITEM, _ITEM)):
        for at in pattern.finditer(text):
            yield Sign(kind, "", at.start(), at.end())
    for at in _INLINE.finditer(text):
        if not _ITEM.match(text, text.rfind("\n", 0, at.start()) + 1, at.end() + 1):
            yield Sign(Kind.ITEM, "", at.start(), at.end())
    for at in QUOTED.finditer(text):
        if not any(term.fullmatch(at[0][1:-1].strip()) for term in words.terms.values()):
            yield Sign(Kind.QUOTE, "", at.start(), at.end())
