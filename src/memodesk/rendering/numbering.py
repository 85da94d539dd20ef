"""Real lists: the template's sample list, cloned for each language with its level texts."""

import copy
from dataclasses import dataclass, field

from memodesk.drafting.draft import Role
from memodesk.languages import library
from memodesk.rendering.frame_language import known
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.ooxml import RUN_ORDER, Element, properties, put, remove, val, w

_LEVEL_TEXTS = {
    Role.ARTICLE: "article",
    Role.CLAUSE: "clause",
    Role.CLAUSE_INTRO: "clause",
    Role.TESTIMONIUM: "clause",
    Role.ITEM: "item",
    Role.ITEM_LAST: "item",
}
_BOUND = ("nsid", "tmpl", "styleLink", "numStyleLink", "name")


@dataclass
class Numbering:
    """The numbering and style parts of a template while it is compiled."""

    root: Element | None
    styles: Element
    clones: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, paragraph: Element) -> tuple[str, str] | None:
        """The list and level of a sample paragraph, its own or its style's; nothing: no list."""
        number, level = "", ""
        for owner in self._chain(paragraph):
            found = owner.find(f"{w('pPr')}/{w('numPr')}")
            if found is not None:
                number = number or val(found.find(w("numId")))
                level = level or val(found.find(w("ilvl")))
        return (number, level or "0") if number not in {"", "0"} else None

    def clone(self, paragraph: Element, name: str, language: str) -> tuple[str, str] | None:
        """The language's own list for a sample paragraph, with the level of its role."""
        found = self.of(paragraph)
        if not found or self.root is None:
            return None
        number, level = found
        if (number, language) not in self.clones:
            self.clones[number, language] = self._clone_list(number, language)
        own = self.clones[number, language]
        self._set_level(own, level, name, language, paragraph)
        return own, level

    def _chain(self, paragraph: Element) -> list[Element]:
        chain = [paragraph]
        style = val(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        while style and len(chain) < 12:
            found = self.styles.find(f"{w('style')}[@{w('styleId')}='{style}']")
            if found is None:
                break
            chain.append(found)
            style = val(found.find(w("basedOn")))
        return chain

    def _abstract(self, number: str) -> Element:
        assert self.root is not None
        num = self.root.find(f"{w('num')}[@{w('numId')}='{number}']")
        key = "" if num is None else val(num.find(w("abstractNumId")))
        abstract = self.root.find(f"{w('abstractNum')}[@{w('abstractNumId')}='{key}']")
        if abstract is None:
            raise KeyError(number)
        return abstract

    def _clone_list(self, number: str, language: str) -> str:
        assert self.root is not None
        abstract = copy.deepcopy(self._abstract(number))
        for element in list(abstract.iter(*(w(name) for name in (*_BOUND, "pStyle")))):
            remove(element)
        key = self._next("abstractNum", "abstractNumId")
        abstract.set(w("abstractNumId"), key)
        last = self.root.findall(w("abstractNum"))[-1]
        last.addnext(abstract)
        for level in abstract.iter(w("lvl")):
            marks = properties(level, "rPr") if level.find(w("rPr")) is not None else _run_of(level)
            put(marks, RUN_ORDER, "lang", val=word_tag(language))
        own = self._next("num", "numId")
        num = put_last(self.root, "num", numId=own)
        put_last(num, "abstractNumId", val=key)
        return own

    def _next(self, name: str, key: str) -> str:
        assert self.root is not None
        return str(1 + max(int(e.get(w(key), "0")) for e in self.root.iter(w(name))))

    def _set_level(self, own: str, level: str, name: str, language: str, sample: Element) -> None:
        found = self._abstract(own).find(f"{w('lvl')}[@{w('ilvl')}='{level}']")
        if found is None:
            return
        kind = _LEVEL_TEXTS.get(Role(name)) if name in set(Role) else None
        if kind:
            text = library.words(known(language)).text(f"numbering.{kind}")
            put_last_or_found(found, "lvlText").set(w("val"), text)
        self._take_indent(found, sample)

    def _take_indent(self, level: Element, sample: Element) -> None:
        """A direct list overrides the style's indent in Word, so the level repeats it."""
        for owner in self._chain(sample):
            indent = owner.find(f"{w('pPr')}/{w('ind')}")
            if indent is not None:
                inside = properties(level, "pPr") if level.find(w("pPr")) is not None else None
                if inside is not None:
                    for old in inside.findall(w("ind")):
                        remove(old)
                    inside.append(copy.deepcopy(indent))
                return


def _run_of(level: Element) -> Element:
    """The level's run properties, made at their place: after pPr."""
    return put_last(level, "rPr")


def put_last(parent: Element, name: str, **attributes: str) -> Element:
    """A new last child with w: attributes."""
    child = parent.makeelement(w(name), {w(key): value for key, value in attributes.items()})
    parent.append(child)
    return child


def put_last_or_found(parent: Element, name: str) -> Element:
    """The child of this name, made when missing."""
    found = parent.find(w(name))
    return put_last(parent, name) if found is None else found
