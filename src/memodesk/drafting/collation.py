"""The whole comparison of a document's texts, as values: pairs in order, readers, counts."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from memodesk.domain.agreement import Agreement
from memodesk.domain.collation import Reading
from memodesk.domain.text import LocalizedText
from memodesk.drafting.collating import Pair, PairState, pairs
from memodesk.drafting.draft import DocumentType, Draft, Role

READERS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One pair in its place: its order, its number in the document, the heading above it."""

    order: int
    number: str
    heading: Mapping[str, str]
    pair: Pair

    @property
    def is_heading(self) -> bool:
        """Whether the pair itself is the heading of an article."""
        return self.pair.segment.role is Role.ARTICLE


@dataclass(frozen=True)
class Collation:
    """What has been compared of one document on a day, and by whom.

    `languages` are in column order, `parties` the names of the parties in each language.
    """

    document: DocumentType
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    parties: tuple[LocalizedText, ...]
    lines: tuple[Line, ...]
    on: dt.date

    @cached_property
    def readers(self) -> tuple[str, ...]:
        """The readers in the order of their first answers; one who gave no name is empty."""
        readings = (reading for line in self.lines for reading in line.pair.readings)
        return tuple(dict.fromkeys(reading.by for reading in readings))

    @cached_property
    def counts(self) -> Mapping[PairState, int]:
        """How many pairs stand in each state."""
        found = Counter(line.pair.state for line in self.lines)
        return {state: found[state] for state in PairState}

    @cached_property
    def read_by_one(self) -> int:
        """How many of the agreed pairs fewer than two readers have read."""
        agreed = [line.pair for line in self.lines if line.pair.state is PairState.AGREES]
        return sum(len({one.by for one in pair.readings}) < READERS for pair in agreed)

    @property
    def agreed(self) -> bool:
        """Whether every pair has been read and nobody found a difference."""
        return self.counts[PairState.AGREES] == len(self.lines)

    def by_reader(self, pair: Pair) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """The readings of a pair in the columns of the first and of the second reader.

        Where more than two people have read, each pair fills the columns in order.
        """
        if len(self.readers) > READERS:
            return pair.readings[:1], pair.readings[1:]
        first = self.readers[:1]
        own = tuple(one for one in pair.readings if one.by in first)
        return own, tuple(one for one in pair.readings if one.by not in first)


def collation_of(draft: Draft, agreement: Agreement, on: dt.date) -> Collation:
    """The comparison of a draft's texts as it stands."""
    return Collation(
        document=draft.document,
        languages=draft.languages,
        titles=dict(draft.titles),
        parties=tuple(dict(party.name or party.place) for party in agreement.parties),
        lines=tuple(_lines(draft, agreement)),
        on=on,
    )


def _lines(draft: Draft, agreement: Agreement) -> Iterator[Line]:
    heading: Mapping[str, str] = {}
    clause = ""
    for order, pair in enumerate(pairs(draft, agreement), start=1):
        segment = pair.segment
        number = segment.number
        if segment.role in {Role.ARTICLE, Role.NOTE_HEADING}:
            heading = pair.texts
        elif segment.role in {Role.ITEM, Role.ITEM_LAST}:
            number = f"{clause}, {number})".removeprefix(", ")
        elif number:
            clause = number
        yield Line(order, number, heading, pair)
