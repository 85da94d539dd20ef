"""The words around the text: headers, footers and notes, with page numbers as what they are."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from memodesk.rendering.manifest import digest
from memodesk.rendering.ooxml import Element, parse, w
from memodesk.rendering.saved_text import drop_doubles, words_of

_PARTS: Final = tuple(f"word/{name}" for name in ("header", "footer", "footnotes", "endnotes"))
_COUNTED: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Fields that every program works out for itself."""
_P, _CHAR, _CODE, _SIMPLE = w("p"), w("fldChar"), w("instrText"), w("fldSimple")
_WORDS: Final = (
    *map(w, ("t", "tab", "br", "noBreakHyphen", "sym")),
    "{urn:schemas-microsoft-com:vml}textpath",
)


def words_around(members: Mapping[str, bytes]) -> dict[str, str]:
    """The words of each paragraph around the text by their short hash; empty ones left out."""
    found: dict[str, str] = {}
    for name, data in members.items():
        if name.startswith(_PARTS) and name.endswith(".xml"):
            found |= _part(data)
    return found


def hashes_around(members: Mapping[str, bytes]) -> frozenset[str]:
    """The short hashes of what a document says around its text."""
    return frozenset(words_around(members))


@lru_cache(64)
def _part(data: bytes) -> dict[str, str]:
    root = parse(data)
    drop_doubles(root)
    said = ("".join(_said(paragraph)) for paragraph in root.iter(_P))
    return {digest(words): words for words in said if words.strip()}


def _said(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph; a page number is «{PAGE}», whatever it was counted as."""
    fields: list[_Field] = []
    for element in paragraph.iter(_CHAR, _CODE, _SIMPLE, *_WORDS):
        if next(element.iterancestors(_P)) is not paragraph:
            continue
        if element.tag == _CHAR:
            yield _change(fields, element.get(w("fldCharType"), ""))
        elif element.tag == _CODE:
            if fields:
                fields[-1].code += element.text or ""
        elif element.tag == _SIMPLE:
            yield _Field(element.get(w("instr"), "")).counts
        elif not any(field.counts for field in fields) and not _in_simple(element):
            yield words_of(element, odd=True)


class _Field:
    """A field that has begun: its code."""

    def __init__(self, code: str = "") -> None:
        self.code = code

    @property
    def counts(self) -> str:
        """«{PAGE}» for a field that counts pages, nothing for others."""
        name = next(iter(self.code.upper().split()), "")
        return f"{{{name}}}" if name in _COUNTED else ""


def _change(fields: list[_Field], kind: str) -> str:
    if kind == "begin":
        fields.append(_Field())
    elif kind == "end" and fields:
        return fields.pop().counts
    return ""


def _in_simple(element: Element) -> bool:
    simple = element.iterancestors(_SIMPLE)
    return any(_Field(one.get(w("instr"), "")).counts for one in simple)
