"""The paragraphs of a composed document, compared in all their languages."""

from collections.abc import Iterator

from memodesk.checks.context import Context
from memodesk.checks.finding import Finding
from memodesk.checks.parity.compare import Difference, differences
from memodesk.checks.parity.printed import Record, is_printed, names_document
from memodesk.checks.parity.reading import OTHER, read
from memodesk.checks.parity.remembered import Remembered
from memodesk.checks.parity.saying import finding
from memodesk.checks.parity.sign import CERTAIN, FIGURES, Kind
from memodesk.drafting.collating import PairState, pairs
from memodesk.drafting.draft import DocumentType, Draft, Mark, Piece, Role, Segment, Text, words

_KINDS = (*FIGURES, Kind.NEGATION, Kind.LIMIT, Kind.MUST, Kind.MAY)
_DOCUMENT = "document_name"
_REPLACED = "clauses.replace."
_REMEMBERED: Remembered[tuple[Difference, ...]] = Remembered(4096)


def composed(context: Context) -> Iterator[Finding]:
    """Every paragraph prints the same facts and carries the same signs in every language."""
    record = Record(context.agreement)
    for draft in context.drafts:
        agreed: frozenset[str] | None = None
        for segment in draft.segments:
            found = _of(segment, draft, record)
            if not found:
                continue
            if agreed is None:
                agreed = _agreed(draft, context)
            place = f"{draft.document.value}/{segment.id}"
            texts = {code: words(text) for code, text in segment.texts.items()}
            for one in found:
                if one.kind in CERTAIN or place not in agreed:
                    yield finding(one, texts, _path(segment, one), place)


def _of(segment: Segment, draft: Draft, record: Record) -> tuple[Difference, ...]:
    key = (draft.document, segment.id, *segment.texts)
    texts = tuple(segment.texts.values())
    return _REMEMBERED.get(key, texts, lambda: tuple(_found(segment, draft, record)))


def _found(segment: Segment, draft: Draft, record: Record) -> Iterator[Difference]:
    yield from _misprinted(segment, record)
    if segment.role.value.startswith("sign_"):  # each column may speak another language
        return
    texts = {code: text for code, text in segment.texts.items() if not _is_gap(text)}
    shared = _shared(texts)
    own = {code: _own_words(text, shared) for code, text in texts.items()}
    readings = [read(code, text, (), own.get("uk", "")) for code, text in own.items()]
    yield from differences(readings, _KINDS)
    if draft.document is DocumentType.MEMORANDUM and segment.role is not Role.TITLE_PARTY:
        yield from differences(readings, (Kind.TERM,))
    yield from _facts(texts, record.concept)


def _is_gap(text: Text) -> bool:
    """Whether the whole paragraph waits for its translation."""
    return all(piece.mark is Mark.GAP or not piece.words.strip() for piece in text)


def _field(piece: Piece) -> str:
    """The field that a piece prints, without its language; nothing for one that is not typed."""
    path = piece.fields[0] if piece.fields else ""
    owner, _dot, last = path.rpartition(".")
    return owner if last in (piece.language, "uk") else ""


def _shared(texts: dict[str, Text]) -> frozenset[str]:
    """The typed fields that every language prints, which are compared where they are typed."""
    each = [frozenset(map(_field, text)) for text in texts.values()]
    return frozenset.intersection(*each) - {""} if each else frozenset()


def _own_words(text: Text, shared: frozenset[str]) -> str:
    """The library's words and plain facts; typed texts and gaps only keep their room."""
    return "".join(
        OTHER * len(_shown(piece))
        if piece.mark is Mark.GAP or _field(piece) in shared
        else piece.words
        for piece in text
    )


def _shown(piece: Piece) -> str:
    return f"[{piece.words}]" if piece.mark is Mark.GAP else piece.words


def _facts(given: dict[str, Text], concept: str) -> Iterator[Difference]:
    """A fact that one language prints, every language prints; a typed translation may not."""
    texts = {code: text for code, text in given.items() if not _is_typed(text)}
    printed = {
        code: frozenset().union(*(_names(piece, concept) for piece in text))
        for code, text in texts.items()
    }
    said = set()
    for code, text in texts.items():
        for start, piece in _placed(text):
            names = _names(piece, concept)
            if piece.mark is Mark.GAP or not names or not piece.words.strip():
                continue
            for other, facts in printed.items():
                if not names & facts and (other, names) not in said:
                    said.add((other, names))
                    place = start, start + len(piece.words)
                    yield Difference(Kind.FACT, code, other, place, (0, 0))


def _is_typed(text: Text) -> bool:
    """Whether the office itself has worded a paragraph, as the library lacks the language."""
    return any(path.startswith(_REPLACED) for piece in text for path in piece.fields)


def _names(piece: Piece, concept: str) -> frozenset[str]:
    """The facts of a piece, whatever its language; what only decides about words is none."""
    named = piece.fields != (_DOCUMENT,) or names_document(piece, concept)
    if not piece.words.strip() or not named:
        return frozenset()
    return frozenset(_neutral(path, piece.language) for path in piece.fields) - {""}


def _neutral(path: str, language: str) -> str:
    owner, _dot, last = path.rpartition(".")
    return "" if last == "gender" else owner if last in (language, "uk") else path


def _placed(text: Text) -> Iterator[tuple[int, Piece]]:
    start = 0
    for piece in text:
        yield start, piece
        start += len(_shown(piece))


def _misprinted(segment: Segment, record: Record) -> Iterator[Difference]:
    """A typed text is printed as it was typed or in a form of it."""
    whole = not segment.role.value.startswith("sign_")
    for code, text in segment.texts.items():
        for start, piece in _placed(text):
            if piece.mark is not Mark.GAP and not is_printed(piece, record, whole=whole):
                place = start, start + len(piece.words)
                yield Difference(Kind.PRINTED, code, code, place, place)


def _path(segment: Segment, difference: Difference) -> str:
    """The field printed where a difference shows, else the first of its paragraph."""
    for code, place in (
        (difference.other, difference.second),
        (difference.one, difference.first),
    ):
        for start, piece in _placed(segment.texts.get(code, ())):
            if piece.fields and start <= place[0] < start + len(piece.words):
                return piece.fields[0]
    return segment.fields[0] if segment.fields else ""


def _agreed(draft: Draft, context: Context) -> frozenset[str]:
    """The paragraphs that readers have compared as they stand and found to agree."""
    return frozenset(
        pair.place for pair in pairs(draft, context.agreement) if pair.state is PairState.AGREES
    )
