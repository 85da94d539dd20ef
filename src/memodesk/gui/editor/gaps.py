"""The gaps of a draft: who owes them, and where the next one is."""

from collections.abc import Iterator
from dataclasses import dataclass

from memodesk.drafting.draft import Draft, Mark, Owner, Piece


@dataclass(frozen=True, slots=True)
class GapCount:
    """How many facts one owner still owes."""

    owner: Owner
    count: int


def counts(draft: Draft) -> tuple[GapCount, ...]:
    """The gaps by owner, each fact once, the owners in the order of the legend."""
    owed: dict[Owner, set[tuple[str, ...]]] = {}
    for _segment, piece in _gaps(draft):
        fact = piece.fields or (piece.words,)
        owed.setdefault(piece.owner or Owner.OURS, set()).add(_without_language(fact, piece))
    return tuple(GapCount(owner, len(owed[owner])) for owner in Owner if owner in owed)


def stops(draft: Draft) -> tuple[tuple[str, str, str], ...]:
    """Every gap in reading order: segment, language, field path."""
    return tuple(
        (segment, piece.language, piece.fields[0] if piece.fields else "")
        for segment, piece in _gaps(draft)
    )


def _gaps(draft: Draft) -> Iterator[tuple[str, Piece]]:
    for segment in draft.segments:
        for text in segment.texts.values():
            for piece in text:
                if piece.mark is Mark.GAP:
                    yield segment.id, piece


def _without_language(fact: tuple[str, ...], piece: Piece) -> tuple[str, ...]:
    return tuple(path.removesuffix(f".{piece.language}") for path in fact)
