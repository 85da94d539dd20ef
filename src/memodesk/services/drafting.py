"""Composing: an agreement and the day become the drafts of its documents."""

import datetime as dt

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import USUAL, DocumentType, Draft, Layout
from memodesk.languages import library

ALL = USUAL
LEAST_LANGUAGES = 2


def compose_documents(
    agreement: Agreement,
    documents: tuple[DocumentType, ...] = ALL,
    *,
    today: dt.date | None = None,
    first_party: str = "",
    layout: Layout | None = None,
) -> tuple[Draft, ...]:
    """The words of each document, gaps and unsure forms marked; never fails for a gap.

    `layout` is how an instrument's languages stand; without it columns, where these hold them.
    """
    printed = agreement.but(languages=columns(agreement))
    return tuple(
        compose(printed, document, first=first_party or None, today=today, layout=layout)
        for document in documents
    )


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
