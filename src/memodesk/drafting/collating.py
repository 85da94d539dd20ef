"""The pairs of a document as two readers compare them: state, readings, what changed since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Verdict
from memodesk.domain.collation import Collated, Reading
from memodesk.domain.twins import PARAGRAPH, collated, confirmed
from memodesk.drafting.draft import Draft, Role, Segment, words

_APART = (Role.EMBLEM, Role.PLACE, Role.DATE)
"""Roles that say nothing to compare: a picture, and place and day, which are facts alone."""


class PairState(StrEnum):
    """Where the comparison of one paragraph stands."""

    UNREAD = "unread"
    AGREES = "agrees"
    DIFFERS = "differs"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Pair:
    """One paragraph in all languages, for those who compare it.

    `before` holds the texts as they were read, where a language has been edited since.
    """

    place: str
    segment: Segment
    texts: Mapping[str, str]
    state: PairState
    readings: tuple[Reading, ...] = ()
    before: Mapping[str, str] | None = None


def pairs(draft: Draft, agreement: Agreement) -> Iterator[Pair]:
    """The paragraphs of a draft in reading order, without pictures and signature blocks."""
    known = {one.place: one for one in agreement.collation}
    for segment in draft.segments:
        if segment.role in _APART or segment.role.value.startswith("sign_"):
            continue
        place = f"{draft.document.value}{PARAGRAPH}{segment.id}"
        texts = {code: plain(segment, code) for code in sorted(segment.texts)}
        yield _pair(place, segment, texts, known.get(place))


def plain(segment: Segment, code: str) -> str:
    """The words of one language with plain spaces: a line that breaks elsewhere is no change."""
    return words(segment.texts[code]).replace("\u00a0", " ").replace("\u202f", " ")


def _pair(place: str, segment: Segment, texts: dict[str, str], read: Collated | None) -> Pair:
    if read is None or not read.readings:
        return Pair(place, segment, texts, PairState.UNREAD)
    if read.texts != texts:
        return Pair(place, segment, texts, PairState.CHANGED, read.readings, read.texts)
    agree = all(reading.verdict is Verdict.AGREES for reading in read.readings)
    state = PairState.AGREES if agree else PairState.DIFFERS
    return Pair(place, segment, texts, state, read.readings)


def with_reading(agreement: Agreement, pair: Pair, reading: Reading) -> Agreement:
    """The record with one more reading of a pair; a reader's new answer replaces the old one.

    Readings of other texts than today's count no longer.
    """
    still = pair.readings if pair.state is not PairState.CHANGED else ()
    others = tuple(one for one in still if one.by != reading.by)
    return collated(agreement, pair.place, dict(pair.texts), (*others, reading))


def agreed(
    agreement: Agreement, drafts: Iterable[Draft], place: str, reading: Reading
) -> Agreement:
    """The record after a reader has compared a place: a field, or a paragraph of a draft."""
    if PARAGRAPH not in place:
        return confirmed(agreement, place, reading)
    for draft in drafts:
        for pair in pairs(draft, agreement):
            if pair.place == place:
                return with_reading(agreement, pair, reading)
    return agreement


def one_sided(pair: Pair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages edited since a pair was read and those that were not; empty unless both."""
    if pair.before is None:
        return (), ()
    edited = tuple(code for code, text in pair.texts.items() if pair.before.get(code) != text)
    waiting = tuple(code for code in pair.texts if code not in edited)
    return (edited, waiting) if edited and waiting else ((), ())
