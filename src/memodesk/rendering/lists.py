"""The lists of a Word file that others may have saved: how they look, and what they count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from memodesk.rendering.manifest import Key, digest
from memodesk.rendering.ooxml import Element, parse, val, w
from memodesk.rendering.readback import Printed, counted
from memodesk.rendering.saved_text import Listed

PART: Final = "word/numbering.xml"


@dataclass(frozen=True, slots=True)
class Lists:
    """The levels of each list by its number, and the list that it counts with."""

    looks: Mapping[tuple[str, int], str]
    families: Mapping[str, str]

    def figures(self, listed: Iterable[Listed]) -> dict[Key, str]:
        """The figures that Word will show, by text."""
        return counted(
            Printed(*_key(one), "", 0, 0, (family, one.level), (), "")
            for one in listed
            for family in [self.families.get(one.number, one.number)]
        )


def lists_in(members: Mapping[str, bytes]) -> Lists:
    """The lists of a file; NotXmlError when their part is damaged."""
    looks: dict[tuple[str, int], str] = {}
    families: dict[str, str] = {}
    root = parse(members[PART]) if PART in members else None
    if root is None:
        return Lists(looks, families)
    kinds = {one.get(w("abstractNumId"), ""): one for one in root.iter(w("abstractNum"))}
    for number in root.iter(w("num")):
        key, kind = number.get(w("numId"), ""), val(number.find(w("abstractNumId")))
        changed = number.findall(w("lvlOverride"))
        # Lists of one kind go on counting, unless one begins anew.
        anew = any(one.find(w("startOverride")) is not None for one in changed)
        families[key] = f"num {key}" if anew else kind
        own = [one.find(w("lvl")) for one in changed]
        for level in [*kinds.get(kind, ()), *(one for one in own if one is not None)]:
            place = level.get(w("ilvl"), "0")
            if level.tag == w("lvl") and place.isdecimal():
                looks[key, int(place)] = _look(level)
    return Lists(looks, families)


def looks_in(members: Mapping[str, bytes]) -> frozenset[str]:
    """Short hashes of how the levels of all lists look."""
    return _hashes(members[PART]) if PART in members else frozenset()


@lru_cache(16)
def _hashes(part: bytes) -> frozenset[str]:
    return frozenset(map(digest, lists_in({PART: part}).looks.values()))


def _key(listed: Listed) -> Key:
    return listed.entry if isinstance(listed.entry, tuple) else ("", "")


def _look(level: Element) -> str:
    """«decimal Стаття %1.»."""
    return f"{val(level.find(w('numFmt')))} {val(level.find(w('lvlText')))}"
