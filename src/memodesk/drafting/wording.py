"""From loose atoms to a finished text: euphony, no-break spaces, pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from memodesk.drafting.draft import Mark, Piece, Text
from memodesk.languages.pack import LanguagePack
from memodesk.languages.registry import pack as pack_of


@dataclass(frozen=True, slots=True)
class Twins:
    """A choice that waits for its neighbours."""

    variants: tuple[str, ...]
    mark: Mark = Mark.PLAIN


Atom = str | Twins | Piece
Atoms = list[Atom]
_NEAR = 80
_OWN_STOP = (" r.", " г.", " d.", "\u00a0r.", "\u00a0г.", "\u00a0d.")
"""How a date may end with a full stop of its own."""


@lru_cache(maxsize=1024)
def literal(words: str, language: str, mark: Mark = Mark.PLAIN) -> Piece:
    """Library words as a piece; equal words share one."""
    return Piece(words, language, mark)


def shown(atom: Atom) -> str:
    """The words of an atom as they will be read, a gap in its brackets."""
    if isinstance(atom, str):
        return atom
    if isinstance(atom, Twins):
        return atom.variants[0]
    return f"[{atom.words}]" if atom.mark is Mark.GAP else atom.words


def read(atoms: Sequence[Atom]) -> str:
    """The words of all atoms in a row."""
    return "".join(map(shown, atoms))


def joined(items: Sequence[Atoms], pack: LanguagePack) -> Atoms:
    """A list in a sentence, with the language's own commas and conjunctions."""
    if len(items) < 2:
        return [atom for item in items for atom in item]
    result = list(items[0])
    separators = _separators([_outline(item) for item in items], pack)
    for separator, item in zip(separators, items[1:], strict=True):
        closed = bool(result) and shown(result[-1]).endswith(",")
        result += (separator.removeprefix(",") if closed else separator, *item)
    return result


def _outline(atoms: Sequence[Atom]) -> str:
    """The words that decide about a conjunction: what a gap would say does not count."""
    gap = "\ue000"
    return "".join(
        gap if isinstance(atom, Piece) and atom.mark is Mark.GAP else shown(atom) for atom in atoms
    )


def _separators(texts: list[str], pack: LanguagePack) -> list[str]:
    """What the pack puts between the items, found by lengths, as an item may hold anything."""
    whole = pack.join(texts)
    middle = pack.join(["\ue000", "\ue001", "\ue002"])[1:].split("\ue001")[0]
    before = sum(map(len, texts[:-1])) + len(middle) * (len(texts) - 2)
    return [middle] * (len(texts) - 2) + [whole[before : len(whole) - len(texts[-1])]]


def capitalised(atoms: Atoms) -> Atoms:
    """The atoms with a capital first letter, as they open a sentence, also a typed name."""
    if not atoms:
        return atoms
    first, rest = atoms[0], atoms[1:]
    if isinstance(first, str):
        return [first[:1].upper() + first[1:], *rest]
    if isinstance(first, Twins):
        return [Twins(tuple(v[:1].upper() + v[1:] for v in first.variants), first.mark), *rest]
    if first.mark is Mark.GAP:
        return atoms
    return [reworded(first, first.words[:1].upper() + first.words[1:]), *rest]


def reworded(piece: Piece, words: str, mark: Mark | None = None) -> Piece:
    """The same piece with other words or another mark."""
    marked = piece.mark if mark is None else mark
    return Piece(words, piece.language, marked, piece.fields, piece.form, piece.owner)


def settled(atoms: Sequence[Atom], language: str) -> Text:
    """The finished text: twins chosen, spaces glued, neighbouring library words merged."""
    return _settled(tuple(atoms), language)


@lru_cache(maxsize=1024)
def _settled(atoms: tuple[Atom, ...], language: str) -> Text:
    """A keystroke changes few paragraphs; the others are remembered by their atoms."""
    pack = pack_of(language)
    pieces = _merged(_one_stop(_chosen(atoms, pack)), language)
    whole = "".join(piece.words for piece in pieces)
    glued = pack.typeset(whole)
    if glued == whole or len(glued) != len(whole):
        return tuple(pieces)
    result, start = [], 0
    for piece in pieces:
        end = start + len(piece.words)
        words = glued[start:end]
        start = end
        if words == piece.words:
            result.append(piece)
        elif piece.fields or piece.owner:
            result.append(reworded(piece, words))
        else:
            result.append(literal(words, piece.language, piece.mark))
    return tuple(result)


def _chosen(atoms: Sequence[Atom], pack: LanguagePack) -> list[str | Piece]:
    result: list[str | Piece] = []
    for place, atom in enumerate(atoms):
        if isinstance(atom, Twins):
            before = read(result[-4:])[-_NEAR:]
            after = read(atoms[place + 1 : place + 6])[:_NEAR]
            words = pack.choose(atom.variants, before, after)
            plain = atom.mark is Mark.PLAIN
            result.append(words if plain else literal(words, pack.code, atom.mark))
        else:
            result.append(atom)
    return result


def _one_stop(atoms: list[str | Piece]) -> list[str | Piece]:
    """The atoms without a full stop after an abbreviation that brings its own («2025 r.»)."""
    result: list[str | Piece] = []
    for atom in atoms:
        before = result[-1] if result else ""
        own = isinstance(before, Piece) and before.words.endswith(_OWN_STOP)
        if own and isinstance(atom, str) and atom[:1] == ".":
            result += [atom[1:]] if atom[1:] else []
        else:
            result.append(atom)
    return result


def _merged(atoms: Sequence[str | Piece], language: str) -> list[Piece]:
    pieces: list[Piece] = []
    loose: list[str] = []
    for atom in atoms:
        if isinstance(atom, str):
            loose.append(atom)
            continue
        if loose:
            pieces.append(literal("".join(loose), language))
            loose = []
        if atom.words:
            pieces.append(atom)
    if loose:
        pieces.append(literal("".join(loose), language))
    return [piece for piece in pieces if piece.words]
