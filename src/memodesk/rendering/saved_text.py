"""The text of a Word file that others may have saved: what stands in our bookmarks, what beside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from memodesk.rendering.manifest import Key, Mark, digest, line_of
from memodesk.rendering.ooxml import Element, remove, val, w
from memodesk.rendering.readback import LEVELS, PREFIX

_P, _R, _T, _START, _END = w("p"), w("r"), w("t"), w("bookmarkStart"), w("bookmarkEnd")
_SIGNS: Final = {w("tab"): "\t", w("br"): "\n", w("noBreakHyphen"): "\u2011"}
_SYMBOL: Final = w("sym")
_MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_WORD_ART: Final = "{urn:schemas-microsoft-com:vml}textpath"
_ODD: Final = (_SYMBOL, _MATHS, _WORD_ART)
_UNSEEN: Final = tuple(map(w, ("vanish", "strike", "dstrike")))
_OFF: Final = {"0", "false", "off"}
_SAVED_BY_US: Final = 4  # a bookmark of ours has so many underscores: _m_<segment>_<language>_0
_DEEPEST: Final = 12
HIDDEN, SHOWN = "\ufdd0", "\ufdd1"
"""Stand around words that are hidden or struck out; no character of any text."""
_ODD_XML: Final = re.compile(r":(?:sym|vanish|d?strike|textpath)[ />]|/2006/math\"")
_BOXES_XML: Final = re.compile(r":(?:txbxContent|AlternateContent)[ />]")


def is_odd(xml: str) -> bool:
    """Whether a template has symbols, formulas, struck or hidden words."""
    return _ODD_XML.search(xml) is not None


def has_boxes(xml: str) -> bool:
    """Whether paragraphs of a template stand inside of paragraphs."""
    return _BOXES_XML.search(xml) is not None


@dataclass(frozen=True, slots=True)
class Loose:
    """Words outside our bookmarks, and the text that they follow."""

    words: str
    after: Key


@dataclass(frozen=True, slots=True)
class Listed:
    """A paragraph of a list: its list, level, and the text that it holds."""

    number: str
    level: int
    entry: Key | Loose | None


class SavedText:
    """The text of a file by its bookmarks, in reading order.

    `beside` are the words around the bookmarks of a paragraph; `whole` is all of a paragraph with
    one bookmark: LibreOffice may end it a letter too early. `odd` also reads what no document of
    ours has: symbols, formulas, and marks around words that are hidden or struck out.
    """

    def __init__(
        self, body: Element, styles: Mapping[str, Element] | None = None, *, odd: bool = True
    ) -> None:
        self.inside: dict[Key, str] = {}
        self.beside: dict[Key, str] = {}
        self.whole: dict[Key, str] = {}
        self.entries: list[Key | Loose] = []
        self.listed: list[Listed] = []
        self._styles = styles or {}
        self._steps = (_T, _START, _END, *_SIGNS, *(_ODD if odd else ()))
        self._odd = odd
        self._open: tuple[str, Key] | None = None
        self._last: Key = ("", "")
        drop_doubles(body)
        for paragraph in body.iter(_P):
            self._paragraph(paragraph)

    def lines(self) -> Iterator[str]:
        """The hashes of everything, as a manifest has them."""
        for entry in self.entries:
            if isinstance(entry, Loose):
                yield line_of([Mark("", "", digest(entry.words))])
                continue
            yield line_of([Mark(*entry, digest(self.inside[entry]))])
            if self.beside.get(entry, "").strip():
                yield line_of([Mark("", "", digest(self.beside[entry]))])

    def find_again(self, wanted: Mapping[Key, str]) -> None:
        """Give texts that were typed or pasted anew as they had been their bookmark back.

        `wanted` are the short hashes of the texts as they were issued.
        """
        lost: dict[str, list[Key]] = {}
        for key, issued in wanted.items():
            if not self.inside.get(key, "").strip() and issued != digest(""):
                lost.setdefault(issued, []).append(key)
        found: dict[int, Key] = {}
        for entry in self.entries if lost else ():
            if isinstance(entry, Loose) and (keys := lost.get(digest(entry.words))):
                found[id(entry)] = keys.pop(0)
                self.inside[found[id(entry)]] = entry.words
        again = set(found.values())
        kept = (one for one in self.entries if id(one) in found or one not in again)
        self.entries = [found.get(id(one), one) for one in kept]
        self.listed = [
            replace(one, entry=found.get(id(one.entry), one.entry)) for one in self.listed
        ]

    def _paragraph(self, paragraph: Element) -> None:
        """A bookmark that goes on from the paragraph before has been broken in two by a break."""
        met: list[Key] = []
        outside: list[str] = []
        everything: list[str] = []
        if self._open:
            met.append(self._open[1])
            self.inside[self._open[1]] += "\n"
        begun = len(met)
        for element in paragraph.iter(*self._steps):
            if next(element.iterancestors(_P)) is not paragraph:
                continue  # a text box has paragraphs of its own
            if element.tag == _START:
                met += self._begin(element)
            elif element.tag == _END:
                self._close(element)
            elif words := words_of(element, odd=self._odd):
                everything.append(words)
                self._say(words, outside)
        loose = self._settle(met, "".join(outside), "".join(everything))
        self._list(paragraph, met[begun] if met[begun:] else loose, any(map(str.strip, everything)))

    def _settle(self, met: list[Key], said: str, everything: str) -> Loose | None:
        if met:
            self._last = met[-1]
            if len(met) == 1:
                self.whole[met[0]] = everything
            self.beside[met[-1]] = self.beside.get(met[-1], "") + said
        elif said.strip():
            loose = Loose(said, self._last)
            self.entries.append(loose)
            return loose
        return None

    def _list(self, paragraph: Element, entry: Key | Loose | None, has_words: bool) -> None:
        gone = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None
        found = list_of(paragraph, self._styles)
        if found and (has_words or not gone):
            self.listed.append(Listed(*found, entry))

    def _begin(self, start: Element) -> list[Key]:
        name = start.get(w("name"), "")
        if not name.startswith(PREFIX) or name.count("_") < _SAVED_BY_US:
            return []
        segment, language, _number = name.removeprefix(PREFIX).rsplit("_", 2)
        key = (segment, language)
        self._open = (start.get(w("id"), ""), key)
        if key not in self.inside:
            self.entries.append(key)
        self.inside.setdefault(key, "")
        return [key]

    def _close(self, end: Element) -> None:
        if self._open and end.get(w("id")) == self._open[0]:
            self._open = None

    def _say(self, words: str, outside: list[str]) -> None:
        if self._open:
            self.inside[self._open[1]] += words
        else:
            outside.append(words)


def drop_doubles(root: Element) -> None:
    """Take away what stands twice: a box for older programs, and words before they were moved."""
    doubled = [*root.iter("{*}Fallback"), *(one for one in root.iter(w("moveFrom")) if len(one))]
    for element in doubled:
        remove(element)


def words_of(element: Element, *, odd: bool) -> str:
    """The words of one element; hidden and struck ones between their signs when `odd`."""
    if element.tag == _T:
        words = element.text or ""
        return f"{HIDDEN}{words}{SHOWN}" if odd and words and _is_unseen(element) else words
    if element.tag == _MATHS:
        return element.text or ""
    if element.tag == _WORD_ART:
        return element.get("string", "")
    if element.tag == _SYMBOL:
        return f"\\{element.get(w('char'), '')}"
    parent = element.getparent()
    return _SIGNS[str(element.tag)] if parent is not None and parent.tag == _R else ""


def _is_unseen(text: Element) -> bool:
    parent = text.getparent()
    look = None if parent is None else parent.find(w("rPr"))
    marks = (one for one in (() if look is None else look) if one.tag in _UNSEEN)
    return any(val(one) not in _OFF for one in marks)


def list_of(paragraph: Element, styles: Mapping[str, Element]) -> tuple[str, int] | None:
    """The list and level of a paragraph, its own or its style's; nothing outside of lists."""
    number, level = "", ""
    owner: Element | None = paragraph
    for _step in range(_DEEPEST):
        if owner is None:
            break
        own = owner.find(f"{w('pPr')}/{w('numPr')}")
        if own is not None:
            number = number or val(own.find(w("numId")))
            level = level or val(own.find(w("ilvl")))
        style = owner.find(f"{w('pPr')}/{w('pStyle')}") if owner is paragraph else None
        based = owner.find(w("basedOn")) if style is None else style
        owner = styles.get(val(based)) if based is not None else None
    if number in {"", "0"} or not (level or "0").isdecimal():
        return None
    return number, min(int(level or "0"), LEVELS - 1)
