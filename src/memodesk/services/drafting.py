"""Composing: an agreement and the day become the drafts of its documents."""

import datetime as dt

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, words
from memodesk.i18n import _
from memodesk.languages import library

ALL = tuple(DocumentType)
LEAST_LANGUAGES = 2
MOST_COLUMNS = 3
LONGEST_SEGMENT = 1800
DEFAULT = Layout.COLUMNS


def compose_documents(
    agreement: Agreement,
    documents: tuple[DocumentType, ...] = ALL,
    *,
    today: dt.date | None = None,
    first_party: str = "",
    layout: Layout | None = None,
) -> tuple[Draft, ...]:
    """The words of each document, gaps and unsure forms marked; never fails for a gap.

    Without a `layout` the instrument takes columns where they hold its text.
    """
    printed = agreement.but(languages=columns(agreement))
    first = first_party or None
    drafts = []
    for document in documents:
        instrument = document is DocumentType.MEMORANDUM
        wanted = layout if layout and instrument else DEFAULT
        draft = compose(printed, document, first=first, today=today, layout=wanted)
        if instrument and layout is None and too_wide(draft):
            wanted = Layout.CONSECUTIVE
            draft = compose(printed, document, first=first, today=today, layout=wanted)
        drafts.append(draft)
    return tuple(drafts)


def too_wide(draft: Draft) -> str:
    """Why columns cannot hold a draft, in one sentence; empty where they can.

    A row of the parallel text must not break across pages, so no segment may be longer than a
    column holds on one page (81 mm, about 2100 letters at 12 pt; 1800 leave room for its article).
    """
    if len(draft.languages) > MOST_COLUMNS:
        return _("Стовпців щонайбільше три, а мов більше: тексти йдуть один за одним")
    longest = max((len(words(t)) for s in draft.segments for t in s.texts.values()), default=0)
    if longest > LONGEST_SEGMENT:
        return _("Один із пунктів завеликий для стовпця: тексти йдуть один за одним")
    return ""


def columns(agreement: Agreement) -> tuple[str, ...]:
    """The languages of the agreement; of a record with fewer than two, those it will want.

    A new record has yet to name its languages, and its draft is a paired text already.
    """
    named = tuple(dict.fromkeys(code for code in agreement.languages if code))
    if len(named) >= LEAST_LANGUAGES:
        return named
    countries = (library.find_country(party.country) for party in agreement.parties)
    own = (country.language for country in countries if country)
    wanted = dict.fromkeys(code for code in (*own, "uk", "en") if code in library.codes())
    return tuple(dict.fromkeys((*named, *wanted)))[:LEAST_LANGUAGES]
