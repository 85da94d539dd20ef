"""The office's memory of grammatical forms that somebody has read and confirmed."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, select

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState, Gender
from memodesk.domain.fields import Value, described
from memodesk.domain.party import Facilitator
from memodesk.domain.press import Speaker
from memodesk.domain.text import Forms, LocalizedText
from memodesk.storage.content import dumpable
from memodesk.storage.database import Database
from memodesk.storage.rows import ConfirmedFormRow

_TRUSTED = frozenset({FormState.CONFIRMED, FormState.EDITED})
_KEY = ("language", "kind", "gender", "source", "form")
_GENDERED = frozenset({"person", "position"})


@dataclass(frozen=True, slots=True)
class ConfirmedForm:
    """One form of one name: `kind` is person, position, body or place; gender may be ""."""

    language: str
    kind: str
    source: str
    form: str
    text: str
    gender: str = ""


class ConfirmedForms:
    """The confirmed forms of one database. Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recall(self, source: str, *, kind: str, language: str, gender: str = "") -> dict[str, str]:
        """The confirmed forms of a name, by form name; empty where nobody has confirmed any."""
        with self._database.reading() as session:
            query = select(ConfirmedFormRow).where(
                ConfirmedFormRow.language == language,
                ConfirmedFormRow.kind == kind,
                ConfirmedFormRow.gender == (gender if kind in _GENDERED else ""),
                ConfirmedFormRow.source == _plain(source),
            )
            return {row.form: row.text for row in session.exec(query)}

    def all(self) -> tuple[ConfirmedForm, ...]:
        """Everything that was ever confirmed, in the order it was."""
        with self._database.reading() as session:
            rows = session.exec(select(ConfirmedFormRow).order_by(col(ConfirmedFormRow.number)))
            return tuple(
                ConfirmedForm(r.language, r.kind, r.source, r.form, r.text, r.gender) for r in rows
            )

    def remember(self, forms: Iterable[ConfirmedForm]) -> None:
        """Keep confirmed forms; a newer answer replaces an older one."""
        wanted = [form for form in forms if form.source.strip() and form.text.strip()]
        if wanted:
            with self._database.writing() as session:
                for form in wanted:
                    _keep(session, form)

    def remember_agreement(self, agreement: Agreement) -> None:
        """Keep every form that was confirmed or corrected in an agreement."""
        self.remember(confirmed_in(agreement))


def confirmed_in(agreement: Agreement) -> Iterator[ConfirmedForm]:
    """The forms of an agreement that a person has confirmed or corrected."""
    for party in agreement.parties:
        yield from _of(party)
        for signatory in party.signatories:
            yield from _of(signatory, signatory.gender)
    for facilitator in agreement.facilitators:
        yield from _of(facilitator)
    for quote in agreement.press.quotes if agreement.press else ():
        if isinstance(quote.speaker, Speaker):
            yield from _of(quote.speaker, quote.speaker.gender)


def _of(owner: Value, gender: Gender | None = None) -> Iterator[ConfirmedForm]:
    for name, description in described(type(owner)).items():
        forms = _forms(owner, name) if description.names else {}
        sex = gender.value if gender and description.names in _GENDERED else ""
        source: LocalizedText = getattr(owner, name)
        for language, of_language in forms.items():
            for form, word in of_language.items():
                if word.state in _TRUSTED:
                    base = _plain(source.get(language, ""))
                    yield ConfirmedForm(language, description.names, base, form, word.text, sex)


def _forms(owner: Value, name: str) -> Forms:
    if isinstance(owner, Facilitator):
        return owner.forms
    found: Forms = getattr(getattr(owner, "forms", None), name, {})
    return found


def _plain(source: str) -> str:
    """A name as it is looked up: spaces and composition do not make another name of it."""
    return dumpable(" ".join(unicodedata.normalize("NFC", source).split()))


def _keep(session: Session, form: ConfirmedForm) -> None:
    wanted = ConfirmedFormRow(
        language=form.language,
        kind=form.kind,
        gender=form.gender if form.kind in _GENDERED else "",
        source=_plain(form.source),
        form=form.form,
    )
    key = {name: getattr(wanted, name) for name in _KEY}
    row = session.exec(select(ConfirmedFormRow).filter_by(**key)).first() or wanted
    row.text, row.changed_at = dumpable(form.text), dt.datetime.now(dt.UTC)
    session.add(row)
    session.flush()
