"""What the list shows of an agreement, worked out once when it is saved."""

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Kind, walk
from memodesk.domain.party import Party
from memodesk.domain.procedure import end_date, is_registered, next_change, signed_on, state_of
from memodesk.domain.text import PlainOrLocalized
from memodesk.i18n import SOURCE_LANGUAGE, _
from memodesk.languages.library import find_state
from memodesk.storage.words import fold, sort_key

HOME = "UA"
SEARCH_LIMIT = 200_000
"""A field may hold a whole book by accident; searching its first part is enough."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The columns of the list, the words of the search and what tells a duplicate."""

    partners: tuple[str, ...]
    countries: tuple[str, ...]
    areas: tuple[str, ...]
    document_name: str
    title: str
    document_sort: str
    state: str
    next_state: str
    next_state_on: dt.date | None
    signed_on: dt.date | None
    valid_until: dt.date | None
    term_years: int | None
    indefinite: bool
    renews: bool
    registered: bool
    errors: int
    warnings: int
    likeness: str
    search_text: str

    @property
    def partner_sort(self) -> str:
        """The key by which the partners stand in Ukrainian alphabetical order."""
        return sort_key(", ".join(self.partners))


def summarise(
    agreement: Agreement, *, today: dt.date, errors: int = 0, warnings: int = 0
) -> Summary:
    """Work out the list's columns; `errors` and `warnings` are counts of findings."""
    term, change = agreement.term, next_change(agreement, today)
    partners = tuple(partners_of(agreement))
    title = shown(agreement.title)
    label = _(agreement.document_name.label) if agreement.document_name else ""
    return Summary(
        partners=tuple(_one_line(shown(party.place) or shown(party.name)) for party in partners),
        countries=tuple(dict.fromkeys(party.country for party in partners if party.country)),
        areas=tuple(dict.fromkeys(area.key for area in agreement.areas if area.key)),
        document_name=agreement.document_name.value if agreement.document_name else "",
        title=_one_line(title),
        document_sort=sort_key((title or label)[:200]),
        state=state_of(agreement, today).value,
        next_state=change[1].value if change else "",
        next_state_on=change[0] if change else None,
        signed_on=signed_on(agreement),
        valid_until=end_date(agreement, today),
        term_years=term.years if term and not term.indefinite else None,
        indefinite=bool(term and term.indefinite),
        renews=bool(term and term.auto_renew and not term.indefinite),
        registered=is_registered(agreement),
        errors=errors,
        warnings=warnings,
        likeness=likeness(agreement),
        search_text=_search_text(agreement),
    )


def partners_of(agreement: Agreement) -> Iterator[Party]:
    """Every party but one's own, which is the first Ukrainian one, or simply the first."""
    own = next((p for p in agreement.parties if p.country == HOME), None)
    own = own or next(iter(agreement.parties), None)
    return (party for party in agreement.parties if party is not own)


def shown(text: PlainOrLocalized) -> str:
    """The Ukrainian text, or the first language that has one."""
    if text is None or isinstance(text, str):
        return text or ""
    return text.get(SOURCE_LANGUAGE) or next((words for words in text.values() if words), "")


def likeness(agreement: Agreement) -> str:
    """A code that duplicates share: same parties, same title, same day; "" where one is open."""
    day = signed_on(agreement)
    parties = sorted(_identity(party) for party in agreement.parties)
    if day is None or len(parties) < 2 or not all(name for _country, name in parties):
        return ""
    title = fold(shown(agreement.title)) or (agreement.document_name or "")
    whole = "\n".join((day.isoformat(), title, *("\t".join(party) for party in parties)))
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


def _identity(party: Party) -> tuple[str, str]:
    return party.country, fold(shown(party.name)) or fold(shown(party.place))


def _one_line(text: str) -> str:
    """A text as one row of a table can hold it: no breaks, nothing a database refuses."""
    spaced = "".join(" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)
    return " ".join(spaced.split())[:300]


def _search_text(agreement: Agreement) -> str:
    # Short texts are names and titles: they come first, so that the limit spares them.
    words = fold("\n".join(sorted(_texts(agreement), key=len))[:SEARCH_LIMIT])
    return words.encode("utf-8", "replace").decode("utf-8")


def _texts(agreement: Agreement) -> Iterator[str]:
    """What somebody may remember of an agreement, the names of its states in every form."""
    yield agreement.id
    if agreement.document_name:
        yield _(agreement.document_name.label)
    for party in agreement.parties:
        state = find_state(SOURCE_LANGUAGE, party.country)
        if state is not None:
            yield from _plain((*state.short.values(), *state.formal.values()))
    for _path, description, content in walk(agreement):
        if description.kind in {Kind.LINE, Kind.TEXT}:
            yield from _strings(content)


def _plain(forms: Iterable[str]) -> Iterator[str]:
    """Forms without those that hold a choice for the grammar, such as «{у|в} Італії»."""
    return (form for form in forms if "{" not in form)


def _strings(content: object) -> Iterable[str]:
    if isinstance(content, str):
        return (content,)
    if isinstance(content, dict):
        return (text for text in content.values() if isinstance(text, str))
    return ()
