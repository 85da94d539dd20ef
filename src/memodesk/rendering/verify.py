"""Whether the text of a Word file is the one it was issued with, also after others saved it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.rendering.inspection import parsed
from memodesk.rendering.manifest import Manifest, digest, read_manifest
from memodesk.rendering.ooxml import Element, w
from memodesk.rendering.package import read_members
from memodesk.rendering.properties import CHECK, PART, PREFIX, check_of, manifest_in
from memodesk.rendering.readback import PREFIX as BOOKMARK

_P, _R, _T, _START, _END = w("p"), w("r"), w("t"), w("bookmarkStart"), w("bookmarkEnd")
_SIGNS: Final = {w("tab"): "\t", w("br"): "\n", w("noBreakHyphen"): "\u2011"}
_SAVED_BY_US: Final = 4  # a bookmark of ours has so many underscores: _m_<segment>_<language>_0
_Key = tuple[str, str]


class Change(StrEnum):
    """What became of a paragraph."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Changed:
    """One paragraph that is not as issued; `after` names the segment that an added one follows."""

    kind: Change
    segment: str
    language: str
    now: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a file says of itself, whether nobody changed that, and what differs in its text."""

    facts: Mapping[str, str]
    sound: bool
    changes: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Whether the text is what was issued."""
        return self.sound and not self.changes


def verify(data: bytes, name: str) -> Verification:
    """Read a Word file and compare it with its own manifest.

    Raises InputError when it is no Word file or was not made by this program.
    """
    members = read_members(data, name)
    facts = _facts(members, name)
    manifest = read_manifest(manifest_in(facts))
    if manifest is None:
        sentence = _(
            "Файл «{file}» видала не ця програма або його властивості стерто, "
            "тому порівняти його нема з чим."
        )
        raise InputError(Fault(sentence.format(file=name), name))
    body = parsed(members, "word/document.xml", name).find(w("body"))
    assert body is not None  # `parsed` has refused such a file
    sound = facts.get(CHECK) == check_of(facts)
    return Verification(facts, sound, tuple(_compared(manifest, _Text(body))))


def _facts(members: Mapping[str, bytes], name: str) -> dict[str, str]:
    if PART not in members:
        return {}
    found = {}
    for element in parsed(members, PART, name):
        key = element.get("name", "")
        if key.startswith(PREFIX):
            found[key.removeprefix(PREFIX)] = "".join(map(str, element.itertext()))
    return found


class _Text:
    """The text of a file by its bookmarks: what stands in each, and the words beside them.

    `whole` is all of a paragraph with one bookmark: LibreOffice may end it a letter too early.
    """

    def __init__(self, body: Element) -> None:
        self.inside: dict[_Key, str] = {}
        self.beside: dict[_Key, str] = {}
        self.whole: dict[_Key, str] = {}
        self.loose: list[tuple[str, _Key]] = []
        self._open: tuple[str, _Key] | None = None
        self._last: _Key = ("", "")
        for paragraph in body.iter(_P):
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: Element) -> None:
        """A bookmark that goes on from the paragraph before has been broken in two by a break."""
        met: list[_Key] = []
        outside: list[str] = []
        everything: list[str] = []
        if self._open:
            met.append(self._open[1])
            self.inside[self._open[1]] += "\n"
        for element in paragraph.iter(_T, _START, _END, *_SIGNS):
            if next(element.iterancestors(_P)) is not paragraph:
                continue  # a text box has paragraphs of its own
            if element.tag == _START:
                met += self._begin(element)
            elif element.tag == _END:
                self._close(element)
            elif words := _words(element):
                everything.append(words)
                self._say(words, outside)
        said = "".join(outside)
        if met:
            self._last = met[-1]
            if len(met) == 1:
                self.whole[met[0]] = "".join(everything)
            self.beside[met[-1]] = self.beside.get(met[-1], "") + said
        elif said.strip():
            self.loose.append((said, self._last))

    def _begin(self, start: Element) -> list[_Key]:
        name = start.get(w("name"), "")
        if not name.startswith(BOOKMARK) or name.count("_") < _SAVED_BY_US:
            return []
        segment, language, _number = name.removeprefix(BOOKMARK).rsplit("_", 2)
        key = (segment, language)
        self._open = (start.get(w("id"), ""), key)
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


def _words(element: Element) -> str:
    if element.tag == _T:
        return element.text or ""
    parent = element.getparent()
    return _SIGNS[str(element.tag)] if parent is not None and parent.tag == _R else ""


def _compared(manifest: Manifest, text: _Text) -> Iterator[Changed]:
    own = {*manifest.own, digest("")}
    wanted = {(mark.segment, mark.language): mark.digest for mark in manifest.marks}
    for key, issued in wanted.items():
        if key not in text.inside:
            yield Changed(Change.REMOVED, *key, "")
            continue
        beside = text.beside.get(key, "")
        same = digest(text.inside[key]) == issued and digest(beside) in own
        if not same and digest(text.whole.get(key, "")) != issued:
            yield Changed(Change.CHANGED, *key, text.whole.get(key) or text.inside[key] + beside)
    for key in _moved([key for key in text.inside if key in wanted], list(wanted)):
        yield Changed(Change.MOVED, *key, text.inside[key])
    for key in text.inside.keys() - wanted.keys():
        yield Changed(Change.ADDED, *key, text.inside[key])
    for words, (segment, language) in text.loose:
        if digest(words) not in own:
            yield Changed(Change.ADDED, "", language, words.strip(), segment)


def _moved(found: Sequence[_Key], issued: Sequence[_Key]) -> list[_Key]:
    """The fewest texts that had to be moved from the issued order to get the found one."""
    place = {key: number for number, key in enumerate(issued)}
    ends: list[int] = []
    links: list[tuple[int, int | None]] = []  # place, and the one before it in the longest run
    at_end: list[int] = []
    for number, key in enumerate(found):
        spot = bisect_left(ends, place[key])
        links.append((place[key], at_end[spot - 1] if spot else None))
        ends[spot:] = [place[key], *ends[spot + 1 :]]
        at_end[spot:] = [number, *at_end[spot + 1 :]]
    kept: set[int] = set()
    step = at_end[-1] if at_end else None
    while step is not None:
        kept.add(step)
        step = links[step][1]
    return [key for number, key in enumerate(found) if number not in kept]
