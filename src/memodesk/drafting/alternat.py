"""The comparison of originals: they name the parties in another order and say nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, zip_longest
from typing import Final

from memodesk.drafting.draft import DocumentType, Draft, Mark, Piece, Role, Segment, words
from memodesk.drafting.phrases import Kind, parse
from memodesk.drafting.structure import sentences
from memodesk.errors import ProofError
from memodesk.i18n import _

_TOKEN: Final = re.compile(r"\w+|[^\w\s,]")
"""Words and signs; commas go with the order, as a list has them between its items."""
_PARTY: Final = re.compile(r"(parties\[\d+\])\.(?:name|signatories)\b")
"""A fact that belongs to one party alone; states and places may be shared."""
_NAMED_FIRST: Final = ("title", "parties")
"""The clauses in which an original names its party first."""
Bag = Counter[str]


@dataclass(frozen=True, slots=True)
class Moved:
    """A paragraph whose texts name the same in another order; a text for each paper."""

    segment: Segment
    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found: texts equal letter by letter, texts in another order.

    `typed` are the titles and preambles that somebody typed: they name the parties as typed in
    every original.
    """

    equal: int
    moved: tuple[Moved, ...]
    typed: tuple[Segment, ...]


def compare(papers: Sequence[Draft]) -> Comparison:
    """Compare the papers of one instrument with the first of them.

    Every paragraph stands in all of them under the same number, and says the same letter by
    letter or the same in another order. Raises ProofError with the paragraph that does not.
    """
    first, *others = papers
    for other in others:
        _same_shape(first, other)
        _same_blocks(first, other)
    equal, moved = 0, []
    for row in zip(*map(_texts, papers), strict=True):
        for language in first.languages:
            texts = tuple(_plain(one, language) for one in row)
            if len(set(texts)) == 1:
                equal += 1
            else:
                moved.append(Moved(row[0], language, texts))
    _same_words(moved)
    _same_company(papers)
    return Comparison(equal, tuple(moved), _typed(first))


def _same_shape(one: Draft, other: Draft) -> None:
    """The same languages, paragraphs, numbers and gaps; the same names of the document."""
    if sorted(one.languages) != sorted(other.languages):
        raise _differs(", ".join(other.languages))
    for a, b in zip_longest(map(_shape, _texts(one)), map(_shape, _texts(other))):
        if a != b:
            raise _differs((b or a or ("",))[0])
    before, after = (Counter(_marked(draft)) for draft in (one, other))
    if before != after:
        raise _differs(next(iter((before - after) + (after - before)))[-1])


def _shape(segment: Segment) -> tuple[str, ...]:
    return segment.id, segment.role, segment.number, segment.clause


def _marked(draft: Draft) -> Iterable[tuple[str, ...]]:
    """The marked words of a draft in each language."""
    for segment in draft.segments:
        for language, text in segment.texts.items():
            for piece in text:
                if piece.mark in {Mark.GAP, Mark.UNSURE}:
                    yield language, piece.mark, _spaced(piece.words).casefold()


def _same_blocks(one: Draft, other: Draft) -> None:
    """The same blocks of signatures and the same arms, whoever comes first."""
    before, after = (Counter(_blocks(draft)) for draft in (one, other))
    if before != after:
        raise _differs(next(iter((before - after) + (after - before)))[-1])


def _blocks(draft: Draft) -> Iterable[tuple[str, ...]]:
    """Each line of a block in the language it speaks, and each picture."""
    for segment in draft.segments:
        if not _is_text(segment):
            for text in segment.texts.values():
                pieces = text if segment.role is Role.EMBLEM else text[:1]
                said = "" if segment.role is Role.EMBLEM else words(text)
                yield from ((one.language, segment.role, said or one.words) for one in pieces)


def _is_text(segment: Segment) -> bool:
    return segment.role is not Role.EMBLEM and not segment.role.startswith("sign_")


def _texts(draft: Draft) -> list[Segment]:
    """The paragraphs, without arms and blocks of signatures."""
    return [segment for segment in draft.segments if _is_text(segment)]


def _plain(segment: Segment, language: str) -> str:
    """The words of one language with plain spaces: a line that breaks elsewhere is no change."""
    return _spaced(words(segment.texts.get(language, ())))


def _spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _same_words(moved: Iterable[Moved]) -> None:
    """The same words in every paper: in the paragraph, or in those of a clause together.

    Where each party has a paragraph of its own, the paragraphs change places.
    """
    together: dict[tuple[str, str], list[list[Bag]]] = {}
    ids: dict[tuple[str, str], str] = {}
    for one in moved:
        bags = [bag(text, one.language) for text in one.texts]
        if any(found != bags[0] for found in bags):
            key = (one.segment.clause, one.language)
            together.setdefault(key, []).append(bags)
            ids.setdefault(key, one.segment.id)
    for key, rows in together.items():
        sums = [sum(column, Bag()) for column in zip(*rows, strict=True)]
        if any(found != sums[0] for found in sums):
            raise _differs(f"{ids[key]} ({key[1]})")


def _same_company(papers: Sequence[Draft]) -> None:
    """Each party stands with its own people: what is said of one is never parted by another."""
    first, *others = (_company(paper) for paper in papers)
    for other in others:
        for key in first.keys() | other.keys():
            if first.get(key) != other.get(key):
                raise _differs(f"{key[0]} ({key[1]})")


def _company(draft: Draft) -> dict[tuple[str, str], Counter[tuple[str, ...]]]:
    """The stretches of a clause that speak of one party, in each language."""
    found: dict[tuple[str, str], Counter[tuple[str, ...]]] = {}
    for segment in filter(_is_text, draft.segments):
        for language, text in segment.texts.items():
            spoken = [(_party(piece), _spaced(piece.words).casefold()) for piece in text]
            runs = groupby((one for one in spoken if one[0]), key=lambda one: one[0])
            stretches = (tuple(words for _party, words in run) for _party, run in runs)
            found.setdefault((segment.clause, language), Counter()).update(stretches)
    return found


def _party(piece: Piece) -> str:
    """The party whose name or people a piece prints; nothing for other facts."""
    named = (_PARTY.match(path) for path in piece.fields)
    return next((match[1] for match in named if match), "")


def bag(text: str, language: str) -> Bag:
    """How often each word and sign stands in a text, euphonic twins as one."""
    twins = _twins(language)
    found = (token.casefold() for token in _TOKEN.findall(text))
    return Counter(twins.get(token, token) for token in found)


@cache
def _twins(language: str) -> Mapping[str, str]:
    """Words that a neighbour chooses («у» or «в»), each with the one that stands for all."""
    found: dict[str, str] = {}
    base = language.split("-", maxsplit=1)[0]
    for document in DocumentType:
        known = sentences(document, language) or sentences(document, base) or {}
        for text in known.values():
            for node in parse(text):
                if node.kind is Kind.TWINS:
                    names = [variant.casefold() for variant in node.variants]
                    chosen = next((found[name] for name in names if name in found), names[0])
                    found |= dict.fromkeys(names, chosen)
    return found


def _typed(draft: Draft) -> tuple[Segment, ...]:
    """Titles and parties that somebody typed, and that no program can put in another order."""

    def is_typed(segment: Segment) -> bool:
        pieces = (piece for text in segment.texts.values() for piece in text)
        return any(
            path.startswith(("title.", "clauses.replace.")) for p in pieces for path in p.fields
        )

    return tuple(s for s in draft.segments if s.clause in _NAMED_FIRST and is_typed(s))


def _differs(what: str) -> ProofError:
    sentence = _(
        "Примірники різняться не лише порядком сторін («{what}»), тому їх не видано. "
        "Видайте документ одним файлом і повідомте про це."
    )
    return ProofError(sentence.format(what=what))
