"""The files of a pack as flat texts: the dotted key of each and what a reader will read there."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from memodesk.drafting.phrases import Kind, parse
from memodesk.languages import library

REFERENCE = "uk"
"""The language whose keys, facts and numbers the others are compared with."""
SENTENCES = ("clauses", "press")
FILES = (
    "meta", *SENTENCES, "words", "areas", "states", "languages", "glossary", "laws", "monitoring",
)  # fmt: skip
_PLACEHOLDER = re.compile(r"\{[^{}|]*\}|%\d")


@cache
def texts(code: str, file: str) -> Mapping[str, str]:
    """Every text of a file by its dotted key; an item of a list has its index as last step."""
    found = dict(_flat(library.raw(code, file), ""))
    return {place: text for place, text in found.items() if not place.endswith(".gender")}


def _flat(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _flat(inner, f"{place}.{index}")


def readable(file: str, text: str, *, variants: bool = True) -> str:
    """The words that can be printed of a text: placeholders gone, all variants or the first."""
    if file not in SENTENCES:
        return _PLACEHOLDER.sub(" ", text.replace("{", " {").replace("}", "} "))
    parts = []
    for node in parse(text):
        if node.kind is Kind.TEXT:
            parts.append(node.text)
        else:
            shown = node.variants if variants else node.variants[:1]
            parts.append(" | ".join(shown) if shown else " ")
    return "".join(parts)
