"""Agreement → Draft: the one door to the words of every document."""

import datetime as dt
from collections import deque
from collections.abc import Callable

from memodesk.domain.agreement import Agreement
from memodesk.drafting import (
    facts_instrument,
    facts_letter,
    facts_parties,
    facts_press,
    facts_signing,
    facts_states,
)
from memodesk.drafting.composition import Composition
from memodesk.drafting.draft import DocumentType, Draft, Layout
from memodesk.drafting.layout import fitting, too_many
from memodesk.drafting.letter import letter
from memodesk.drafting.memorandum import memorandum
from memodesk.drafting.press_release import press_release

VOCABULARY = (
    facts_parties,
    facts_states,
    facts_instrument,
    facts_signing,
    facts_press,
    facts_letter,
)
"""The modules whose facts the sentences print; importing them registers the facts."""
_Asked = tuple[DocumentType, str, dt.date | None, Layout]
_RECENT: deque[tuple[Agreement, _Asked, Draft]] = deque(maxlen=6)
"""The newest drafts: preview, checks and forms ask for the same one after each keystroke."""
_COMPOSERS: dict[DocumentType, Callable[[Composition], Draft]] = {
    DocumentType.MEMORANDUM: memorandum,
    DocumentType.PRESS_RELEASE: press_release,
    DocumentType.LETTER_MINISTRY: letter,
}


def compose(
    agreement: Agreement,
    document: DocumentType,
    *,
    first: str | None = None,
    today: dt.date | None = None,
    layout: Layout | None = None,
) -> Draft:
    """All the words of one document in all its languages.

    `first` is the key of the party whose original this is: it and its language come first
    everywhere, while segment ids and numbers stay. `today` limits the monitoring figures of
    a release without a date. `layout` decides how an instrument's signatures and arms stand;
    without it the texts stand in columns wherever these can hold them. Never raises on an
    incomplete agreement: what is missing is a gap.
    """

    def made(chosen: Layout) -> Draft:
        return _composed(agreement, (document, first or "", today, chosen))

    if document is not DocumentType.MEMORANDUM or layout is Layout.CONSECUTIVE:
        return made(Layout.CONSECUTIVE)
    if layout is Layout.ALTERNATING:
        return made(Layout.ALTERNATING)
    if layout is None and too_many(agreement.languages):
        return made(Layout.CONSECUTIVE)
    parallel = made(Layout.COLUMNS)
    fits = layout is Layout.COLUMNS or fitting(parallel) is Layout.COLUMNS
    return parallel if fits else made(Layout.CONSECUTIVE)


def _composed(agreement: Agreement, asked: _Asked) -> Draft:
    for known, question, draft in tuple(_RECENT):
        if known is agreement and question == asked:
            return draft
    draft = _COMPOSERS[asked[0]](Composition(agreement, *asked))
    _RECENT.append((agreement, asked, draft))
    return draft
