"""Where a phrase is rendered: a column, and the things its loops stand at."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from memodesk.drafting.composition import Column, Composition
from memodesk.drafting.draft import Mark, Piece, Text
from memodesk.drafting.phrases import Kind, Node, parse
from memodesk.drafting.wording import Atoms, Twins, capitalised, joined, literal, reworded, settled

Fact = Callable[["Scope", str], Atoms]
Choice = Callable[["Scope"], "tuple[int | None, tuple[str, ...]]"]
At = Mapping[str, int]

FACTS: dict[str, Fact] = {}
"""What a phrase may print, by name; the second argument is the grammatical form."""
CHOICES: dict[str, Choice] = {}
"""With what words may agree: which variant, None for a missing fact, and the facts it rests on."""
VARIANTS: dict[str, Callable[["Scope"], str]] = {}
"""Questions that choose among the variants of a paragraph or part."""
CONDITIONS: dict[str, Callable[["Composition"], bool]] = {}
"""Conditions under which a paragraph stands."""
LOOPS: dict[str, Callable[["Composition", At], list[At]]] = {}
"""Things a paragraph or part is repeated for."""

_SIGNS = {"comma": ", ", "semicolon": "; "}
"""What stands between items that no conjunction joins."""


class Scope:
    """One column, at one party, signatory, event or quote."""

    __slots__ = ("at", "column", "composition")

    def __init__(self, column: Column, at: At) -> None:
        self.column = column
        self.composition = column.composition
        self.at = at

    def render(self, key: str) -> Atoms:
        """The atoms of a library sentence; a gap where the language has no such sentence."""
        sentences = self.column.sentences
        if sentences is None or key not in sentences:
            clause = key.split(".", maxsplit=1)[0]
            path = f"clauses.replace.{clause}.{self.column.language}"
            return [self.column.untranslated(path)]
        return self.phrase(sentences[key])

    def phrase(self, text: str) -> Atoms:
        """The atoms of a sentence in notation."""
        atoms: Atoms = []
        for node in parse(text):
            if node.kind is Kind.TEXT:
                plain = node.mark is Mark.PLAIN
                atoms.append(
                    node.text if plain else literal(node.text, self.column.language, node.mark)
                )
            else:
                atoms += self._node(node)
        return atoms

    def _node(self, node: Node) -> Atoms:
        if node.kind is Kind.TWINS:
            return [Twins(node.variants, node.mark)]
        if node.kind is Kind.CHOICE:
            return [self._choice(node)]
        atoms = self.part(node.text) if node.kind is Kind.PART else self.fact(node.text)
        if node.capital:
            atoms = capitalised(atoms)
        if node.mark is not Mark.PLAIN:
            atoms = [self._marked(atom, node.mark) for atom in atoms]
        return atoms

    def _marked(self, atom: "str | Twins | Piece", mark: Mark) -> "str | Twins | Piece":
        if isinstance(atom, str):
            return literal(atom, self.column.language, mark)
        if isinstance(atom, Twins):
            return Twins(atom.variants, mark)
        return reworded(atom, atom.words, mark) if atom.mark is Mark.PLAIN else atom

    def _choice(self, node: Node) -> Piece:
        index, fields = CHOICES[node.text](self)
        language = self.column.language
        if index is None:
            both = "/".join(dict.fromkeys(node.variants[:2]))
            return Piece(
                both, language, Mark.GAP, fields, owner=self.column.gap("", fields[0]).owner
            )
        return Piece(
            node.variants[min(index, len(node.variants) - 1)], language, Mark.PLAIN, fields
        )

    def fact(self, name: str) -> Atoms:
        """What a placeholder prints, in the form that its last word names."""
        key = (name, *self.at.values())
        known = self.column.facts.get(key)
        if known is None:
            fact, form = _named(name)
            known = self.column.facts[key] = fact(self, form)
        return known

    def part(self, name: str) -> Atoms:
        """A part of the document's sentences, repeated and joined where it stands for several."""
        part = self.composition.structure.parts[name]
        if not part.loop:
            return self.render(self._key(f"parts.{name}", part.choose))
        items = []
        for at in LOOPS[part.loop](self.composition, self.at):
            inner = Scope(self.column, {**self.at, **at})
            items.append(inner.render(inner._key(f"parts.{name}", part.choose)))
        return self.joined(items, part.join)

    def joined(self, items: list[Atoms], how: str = "and") -> Atoms:
        """Items one after another: as a list in a sentence, or with one sign between them."""
        if how == "and":
            return joined(items, self.column.pack)
        atoms: Atoms = []
        for item in items:
            atoms += (_SIGNS[how], *item) if atoms else item
        return atoms

    def _key(self, key: str, choose: str) -> str:
        return f"{key}.{VARIANTS[choose](self)}" if choose else key

    def paragraph(self, key: str, choose: str, end: str = "") -> Text:
        """The finished sentence of a paragraph, by its variant where it has several."""
        chosen = self._key(key, choose)
        sentences, column = self.column.sentences, self.column
        text = sentences.get(chosen) if sentences else None
        if text is not None and "{" not in text:
            return _constant(text + end, column.language)
        atoms = [*self.render(chosen), end] if end else self.render(chosen)
        return settled(atoms, column.language)


@lru_cache(maxsize=1024)
def _constant(text: str, language: str) -> Text:
    """A sentence that prints no fact, finished once."""
    atoms = [
        node.text if node.mark is Mark.PLAIN else literal(node.text, language, node.mark)
        for node in parse(text)
    ]
    return settled(atoms, language)


@cache
def _named(name: str) -> tuple[Fact, str]:
    if name in FACTS:
        return FACTS[name], ""
    base, _, form = name.rpartition(".")
    return FACTS[base], form


def fact(*names: str) -> Callable[[Fact], Fact]:
    """Register what a placeholder prints."""

    def register(function: Fact) -> Fact:
        FACTS.update(dict.fromkeys(names, function))
        return function

    return register


def choice(name: str) -> Callable[[Choice], Choice]:
    """Register what words agree with."""

    def register(function: Choice) -> Choice:
        CHOICES[name] = function
        return function

    return register
