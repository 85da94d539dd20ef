"""The directory: one's own community, partners, their people, and organisations, as cards."""

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import walk
from memodesk.domain.party import Facilitator, Party, Signatory
from memodesk.storage.cards import (
    MunicipalityCard,
    OrganisationCard,
    is_named,
    knows,
    merged,
    ordered,
    place_of,
    same_community,
    shares,
)
from memodesk.storage.content import dumped
from memodesk.storage.database import Database
from memodesk.storage.faults import RecordMissingError
from memodesk.storage.rows import MunicipalityRow, OrganisationRow, PersonRow
from memodesk.storage.summary import shown
from memodesk.storage.words import fold, search_words, sort_key


class Directory:
    """The cards of one database. Every method may raise StorageError.

    Agreements keep their own copy of what they were drafted with: changing a card changes no
    agreement.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def own(self) -> MunicipalityCard | None:
        """The card of one's own community, once it has been asked for."""
        return next((card for card in self.municipalities() if card.own), None)

    def set_own(self, party: Party) -> MunicipalityCard:
        """Say which community is one's own; its card is made or updated."""
        with self._database.writing() as session:
            row = _remember_party(session, party)
            for other in session.exec(select(MunicipalityRow)):
                other.own = other.number == row.number
            session.flush()
            return _card(session, row)

    def municipality(self, key: str) -> MunicipalityCard:
        """The card with this key. Raises RecordMissingError."""
        with self._database.reading() as session:
            return _card(session, _municipality(session, key))

    def municipalities(self, search: str = "") -> tuple[MunicipalityCard, ...]:
        """Cards that hold every word of the search, one's own first, in Ukrainian order."""
        with self._database.reading() as session:
            query = select(MunicipalityRow).where(col(MunicipalityRow.deleted_at).is_(None))
            rows = session.exec(query.order_by(col(MunicipalityRow.sort))).all()
            return ordered(_card(session, row) for row in rows if _has(row.search_text, search))

    def organisations(self, search: str = "") -> tuple[OrganisationCard, ...]:
        """Cards of organisations that hold every word of the search, in Ukrainian order."""
        with self._database.reading() as session:
            query = select(OrganisationRow).where(col(OrganisationRow.deleted_at).is_(None))
            rows = session.exec(query.order_by(col(OrganisationRow.sort))).all()
            return tuple(_organisation(row) for row in rows if _has(row.search_text, search))

    def save(self, party: Party) -> MunicipalityCard:
        """Make or update the card of a community and of its people."""
        with self._database.writing() as session:
            return _card(session, _remember_party(session, party))

    def remember(self, agreement: Agreement) -> None:
        """Make or update the cards of everybody an agreement was drafted with.

        What has no name yet makes no card; an empty field leaves the card's as it was.
        """
        with self._database.writing() as session:
            for party in agreement.parties:
                if is_named(party.name) and party.country:
                    _remember_party(session, party)
            for facilitator in agreement.facilitators:
                if is_named(facilitator.name):
                    _remember_organisation(session, facilitator)

    def delete(self, key: str) -> None:
        """Put a community's card away; it comes back when it is drafted with again."""
        with self._database.writing() as session:
            row = _municipality(session, key)
            row.deleted_at, row.own = _now(), False

    def restore(self, key: str) -> MunicipalityCard:
        """Bring a community's card back."""
        with self._database.writing() as session:
            row = _municipality(session, key, deleted=True)
            row.deleted_at = None
            session.flush()
            return _card(session, row)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _has(search_text: str, search: str) -> bool:
    return all(word in search_text for word in search_words(search))


def _municipality(session: Session, key: str, *, deleted: bool = False) -> MunicipalityRow:
    row = session.exec(select(MunicipalityRow).where(MunicipalityRow.key == key)).first()
    if row is None or (row.deleted_at is not None) is not deleted:
        raise RecordMissingError(key)
    return row


def _card(session: Session, row: MunicipalityRow) -> MunicipalityCard:
    query = select(PersonRow).where(
        PersonRow.municipality_number == row.number, col(PersonRow.deleted_at).is_(None)
    )
    people = session.exec(query.order_by(col(PersonRow.number))).all()
    latest = max((person.changed_at for person in people), default=None)
    values = [(p.changed_at, Signatory.model_validate_json(p.content)) for p in people]
    return MunicipalityCard(
        row.key,
        row.own,
        Party.model_validate_json(row.content),
        tuple(value for _moment, value in values),
        tuple(value for moment, value in values if moment == latest),
        row.changed_at,
    )


def _organisation(row: OrganisationRow) -> OrganisationCard:
    facilitator = Facilitator.model_validate_json(row.content)
    return OrganisationCard(row.key, facilitator, row.changed_at)


def _remember_party(session: Session, party: Party) -> MunicipalityRow:
    known: Sequence[MunicipalityRow] = session.exec(select(MunicipalityRow)).all()
    values = [(row, Party.model_validate_json(row.content)) for row in known]
    row, old = next(
        ((row, value) for row, value in values if same_community(value, party)), (None, None)
    )
    if row is None or old is None:
        row = MunicipalityRow(key=_free_key(party.key, (other.key for other in known)))
    elif row.deleted_at is None and knows(_card(session, row), party):
        return row
    value = merged(old, party) if old else party
    value = value.but(key=row.key, signatories=())
    row.content, row.country = dumped(value), value.country
    row.sort = sort_key(place_of(value))
    row.search_text = fold(" ".join((row.key, *_words(value))))
    row.changed_at, row.deleted_at = _now(), None
    session.add(row)
    session.flush()
    for person in party.signatories:
        if is_named(person.name):
            _remember_person(session, row, person)
    return row


def _remember_person(session: Session, owner: MunicipalityRow, person: Signatory) -> None:
    """The person's card takes the moment of its community's: that tells who signs now."""
    number = owner.number or 0
    query = select(PersonRow).where(PersonRow.municipality_number == number)
    known = session.exec(query).all()
    values = [(row, Signatory.model_validate_json(row.content)) for row in known]
    row, old = next(
        ((row, value) for row, value in values if shares(value.name, person.name)), (None, None)
    )
    if row is None or old is None:
        key = _free_key(person.key, (other.key for other in known))
        row = PersonRow(municipality_number=number, key=key)
    value = (merged(old, person) if old else person).but(key=row.key)
    row.content, row.search_text = dumped(value), fold(" ".join(_words(value)))
    row.changed_at, row.deleted_at = owner.changed_at, None
    session.add(row)
    session.flush()


def _remember_organisation(session: Session, facilitator: Facilitator) -> None:
    known = session.exec(select(OrganisationRow)).all()
    values = [(row, Facilitator.model_validate_json(row.content)) for row in known]
    row, old = next(
        ((row, value) for row, value in values if shares(value.name, facilitator.name)),
        (None, None),
    )
    if row is None or old is None:
        row = OrganisationRow(key=_free_key("organisation", (other.key for other in known)))
    value = merged(old, facilitator) if old else facilitator
    row.content, row.sort = dumped(value), sort_key(shown(value.name))
    row.search_text = fold(" ".join(_words(value)))
    row.changed_at, row.deleted_at = _now(), None
    session.add(row)
    session.flush()


def _words(value: Party | Signatory | Facilitator) -> Iterable[str]:
    for _path, _description, content in walk(value):
        if isinstance(content, str):
            yield content
        elif isinstance(content, dict):
            yield from (text for text in content.values() if isinstance(text, str))


def _free_key(wanted: str, taken: Iterable[str]) -> str:
    known, start = set(taken), wanted or "card"
    free, count = start, 1
    while free in known:
        count += 1
        free = f"{start}-{count}"
    return free
