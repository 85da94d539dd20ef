"""Drafts to measure with: the sample, edited, of other parties, and of very many rows."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Piece, Role, Segment
from memodesk.paths import SAMPLE_CASE

MEMORANDUM = DocumentType.MEMORANDUM
_LETTERS = "абвгдежзиклмнопрстуфхцчшщюя"


def sample(*languages: str) -> Agreement:
    """The sample agreement, in other languages where some are given."""
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    return Agreement.model_validate(values | ({"languages": languages} if languages else {}))


def draft_of(agreement: Agreement) -> Draft:
    """Its memorandum."""
    return compose(agreement, MEMORANDUM)


def edited(agreement: Agreement, number: int) -> Agreement:
    """The agreement with another position of its last signatory."""
    party = agreement.parties[-1]
    signer = party.signatories[0]
    posts = _signed(signer.position, word(number))
    changed = party.but(signatories=(signer.but(position=posts), *party.signatories[1:]))
    made: Agreement = agreement.but(parties=(*agreement.parties[:-1], changed))
    return made


def of_others(agreement: Agreement, number: int) -> Agreement:
    """The agreement of other parties: not a name in it has been printed before."""
    parties = tuple(
        party.but(
            place=_signed(party.place, word(number)),
            name=_signed(party.name, word(number)),
            signatories=tuple(
                one.but(
                    name=_signed(one.name, word(number)),
                    position=_signed(one.position, word(number)),
                )
                for one in party.signatories
            ),
        )
        for party in agreement.parties
    )
    made: Agreement = agreement.but(parties=parties)
    return made


def different(count: int) -> Iterator[Draft]:
    """So many memoranda, each of parties of its own; composed one by one."""
    agreement = sample()
    for number in range(count):
        yield draft_of(of_others(agreement, number))


def of_many_rows(rows: int) -> Draft:
    """A memorandum whose list of areas has so many items."""
    draft = draft_of(sample())
    place = next(i for i, s in enumerate(draft.segments) if s.role is Role.ITEM)
    one = draft.segments[place]
    last = next(s for s in draft.segments[place:] if s.role is Role.ITEM_LAST)
    items = [_item(one, number) for number in range(1, rows)]
    end = replace(last, number=str(rows))
    rest = itertools.dropwhile(lambda s: s is not last, draft.segments)
    next(rest)
    return replace(draft, segments=(*draft.segments[:place], *items, end, *rest))


def _item(sample_item: Segment, number: int) -> Segment:
    texts = {code: (Piece(f"пункт {word(number)} {number};", code),) for code in sample_item.texts}
    return Segment(f"row_{number}", Role.ITEM, texts, str(number))


def word(number: int) -> str:
    """A small word that belongs to a number alone."""
    high, low = divmod(number, len(_LETTERS))
    return (word(high - 1) if high else "") + _LETTERS[low]


def _signed(texts: dict[str, str], sign: str) -> dict[str, str]:
    return {code: text + sign for code, text in texts.items()}
