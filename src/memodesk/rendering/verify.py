"""Whether the text of a Word file is the one it was issued with, also after others saved it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from memodesk.drafting.draft import NUMBERED
from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.rendering.around import words_around
from memodesk.rendering.inspection import parsed
from memodesk.rendering.lists import lists_in
from memodesk.rendering.manifest import Key, Manifest, digest, read_manifest
from memodesk.rendering.ooxml import Element, NotXmlError, w
from memodesk.rendering.package import read_members, refused
from memodesk.rendering.places import place_names
from memodesk.rendering.properties import CHECK, PART, PREFIX, check_of, manifest_in
from memodesk.rendering.saved_text import HIDDEN, SHOWN, Loose, SavedText

_STYLES: Final = "word/styles.xml"


class Change(StrEnum):
    """What became of a paragraph."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    AROUND = "around"
    """Words in a header, footer or note that are not as issued."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One paragraph that is not as issued.

    `after` names the segment that an added one follows; without a segment a removed one was the
    template's own. `place` says where it is in words. `now` has signs around words that are
    hidden or struck out; of a number it is the figure, of what was removed nothing.
    """

    kind: Change
    segment: str
    language: str
    now: str
    after: str = ""
    place: str = ""


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
    try:
        changes = _changes(members, name, manifest)
    except NotXmlError as error:
        sentence = _("У файлі {file} частина {part} пошкоджена: {reason}.")
        raise refused(sentence, name, part="word/…", reason=error) from error
    return Verification(facts, facts.get(CHECK) == check_of(facts), tuple(changes))


def _facts(members: Mapping[str, bytes], name: str) -> dict[str, str]:
    if PART not in members:
        return {}
    found = {}
    for element in parsed(members, PART, name):
        key = element.get("name", "")
        if key.startswith(PREFIX):
            found[key.removeprefix(PREFIX)] = "".join(map(str, element.itertext()))
    return found


def _changes(members: Mapping[str, bytes], name: str, manifest: Manifest) -> list[Changed]:
    body = parsed(members, "word/document.xml", name).find(w("body"))
    assert body is not None  # `parsed` has refused such a file
    text = SavedText(body, _styles(members, name), odd=not manifest.odd)
    found = list(_compared(manifest, text))
    if manifest.counted:
        # After a paragraph that came or went all figures differ, and nobody changed them.
        figures = all(change.kind is Change.CHANGED for change in found)
        found += _renumbered(manifest, text, members, figures=figures)
    found += _around(manifest, words_around(members))
    names = place_names(manifest)
    return [_placed(change, names) for change in found]


def _styles(members: Mapping[str, bytes], name: str) -> dict[str, Element]:
    found = parsed(members, _STYLES, name).iter(w("style")) if _STYLES in members else ()
    return {style.get(w("styleId"), ""): style for style in found}


def _placed(change: Changed, names: Mapping[str, str]) -> Changed:
    segment = change.segment or change.after
    name = names.get(segment, segment)
    place = f"{name} ({change.language})" if name and change.language else name
    return replace(change, place=place)


def _compared(manifest: Manifest, text: SavedText) -> Iterator[Changed]:
    wanted = {(mark.segment, mark.language): mark.digest for mark in manifest.marks if mark.segment}
    text.find_again(wanted)
    statics = _Statics(manifest)
    for key, issued in wanted.items():
        if key not in text.inside:
            yield Changed(Change.REMOVED, *key, "")
            continue
        beside = text.beside.get(key, "")
        same = digest(text.inside[key]) == issued and statics.has(beside)
        if not same and digest(text.whole.get(key, "")) != issued:
            statics.excuse(key)
            yield Changed(Change.CHANGED, *key, text.whole.get(key) or text.inside[key] + beside)
    order = [key for key in text.entries if not isinstance(key, Loose) and key in wanted]
    for key in _moved(order, list(wanted)):
        yield Changed(Change.MOVED, *key, text.inside[key])
    for key in text.inside.keys() - wanted.keys():
        yield Changed(Change.ADDED, *key, text.inside[key])
    for entry in text.entries:
        if isinstance(entry, Loose) and not statics.has(entry.words):
            segment, language = entry.after
            yield Changed(Change.ADDED, "", language, entry.words.strip(), segment)
    yield from statics.missing()


class _Statics:
    """The template's own words of an issued document, ticked off one by one."""

    def __init__(self, manifest: Manifest) -> None:
        self._left: Counter[str] = Counter()
        self._after: dict[str, list[Key]] = {}
        self._excused: set[Key] = set()
        last: Key = ("", "")
        for mark in manifest.marks:
            if mark.segment:
                last = (mark.segment, mark.language)
                continue
            self._left[mark.digest] += 1
            self._after.setdefault(mark.digest, []).append(last)

    def has(self, words: str) -> bool:
        """Whether words beside a text are nothing, or the template's and not met before."""
        made = digest(words)
        if made == digest(""):
            return True
        if not self._left[made]:
            return False
        self._left[made] -= 1
        return True

    def excuse(self, key: Key) -> None:
        """What follows a text that is said to be changed need not be said to be missing."""
        self._excused.add(key)

    def missing(self) -> Iterator[Changed]:
        """The words that are not there any more."""
        for made, count in self._left.items():
            for segment, language in self._after[made][-count:] if count else ():
                if (segment, language) not in self._excused:
                    yield Changed(Change.REMOVED, "", language, "", segment)


def _renumbered(
    manifest: Manifest, text: SavedText, members: Mapping[str, bytes], *, figures: bool
) -> Iterator[Changed]:
    """Texts whose number looks another way or, with `figures`, is another: the first of each."""
    lists = lists_in(members)
    shown = lists.figures(text.listed)
    looks = {one.entry: digest(lists.looks.get((one.number, one.level), "")) for one in text.listed}
    said: set[str] = set()
    for mark in manifest.marks:
        key, place = (mark.segment, mark.language), manifest.places.get(mark.segment)
        if place is None or place.role not in NUMBERED or key not in text.inside:
            continue
        found = shown.get(key, "")
        wrong = looks.get(key) not in manifest.looks or (figures and found != place.number)
        if wrong and mark.language not in said:
            said.add(mark.language)
            yield Changed(Change.RENUMBERED, *key, found)


def _around(manifest: Manifest, found: Mapping[str, str]) -> Iterator[Changed]:
    added = [words for made, words in found.items() if made not in manifest.around]
    yield from (Changed(Change.AROUND, "", "", words.strip()) for words in added)
    if not added and manifest.around - found.keys():
        yield Changed(Change.AROUND, "", "", "")


def without_signs(words: str, pattern: str = "{words}") -> str:
    """Words without the signs of hidden ones; those stand in the pattern."""
    before, after = pattern.split("{words}")
    joined = words.replace(SHOWN + HIDDEN, "")
    return joined.replace(HIDDEN, before).replace(SHOWN, after)


def _moved(found: Sequence[Key], issued: Iterable[Key]) -> list[Key]:
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
