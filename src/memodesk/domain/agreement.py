"""The agreement: the record of one partnership document, whatever its name."""

from typing import Annotated

from memodesk.domain.catalogue import CooperationKind, DocumentName, State
from memodesk.domain.collation import Collated
from memodesk.domain.fields import Described, Kind, Need, Section, Value
from memodesk.domain.party import AreaField, Facilitator, Party
from memodesk.domain.press import Press
from memodesk.domain.terms import Clauses, EntryIntoForce, Finance, Procedure, Signing, Term
from memodesk.domain.text import LocalizedText, Switch, Whole
from memodesk.i18n import N_

INSTRUMENT = (Need.INSTRUMENT,)


class Agreement(Value):
    """Everything known of one partnership document; every part of it may still be missing."""

    id: Annotated[
        str,
        Described(
            N_("Назва файлів"),
            Section.DOCUMENT,
            kind=Kind.CODE,
            help=N_("Латинські малі літери, цифри й дефіс: так називатимуться файли."),
        ),
    ] = ""
    state: Annotated[
        State | None,
        Described(
            N_("Стан"),
            Section.DOCUMENT,
            kind=Kind.CHOICE,
            help=N_("Якщо не вказати, програма визначить його за датами."),
        ),
    ] = None
    document_name: Annotated[
        DocumentName | None,
        Described(N_("Документ"), Section.DOCUMENT, kind=Kind.CHOICE, needed=INSTRUMENT),
    ] = None
    cooperation_kind: Annotated[
        CooperationKind | None,
        Described(
            N_("Вид співробітництва"),
            Section.DOCUMENT,
            kind=Kind.CHOICE,
            needed=INSTRUMENT,
            finding="kind.missing",
        ),
    ] = None
    establishes_twinning: Annotated[
        Switch | None,
        Described(N_("Встановлює побратимські відносини"), Section.DOCUMENT, kind=Kind.SWITCH),
    ] = None
    languages: Annotated[
        tuple[str, ...],
        Described(
            N_("Мови документа"),
            Section.DOCUMENT,
            kind=Kind.LANGUAGES,
            needed=INSTRUMENT,
            finding="lang.ukrainian",
            help=N_("Від двох до чотирьох; перша стоїть у першому стовпці."),
        ),
    ] = ()
    title: Annotated[
        LocalizedText,
        Described(
            N_("Власна назва документа"),
            Section.DOCUMENT,
            localized=True,
            help=N_("Якщо не вказати, програма складе назву сама."),
        ),
    ] = {}
    parties: Annotated[
        tuple[Party, ...],
        Described(N_("Сторони"), Section.PARTY, kind=Kind.RECORDS, needed=INSTRUMENT),
    ] = ()
    areas: Annotated[
        tuple[AreaField, ...],
        Described(
            N_("Напрями співпраці"),
            Section.AREAS,
            kind=Kind.RECORDS,
            needed=(Need.INSTRUMENT, Need.RELEASE),
            finding="areas.empty",
        ),
    ] = ()
    facilitators: Annotated[
        tuple[Facilitator, ...],
        Described(N_("Хто посприяв"), Section.DOCUMENT, kind=Kind.RECORDS),
    ] = ()
    term: Annotated[
        Term | None,
        Described(
            N_("Строк дії"),
            Section.TERM,
            kind=Kind.RECORD,
            needed=INSTRUMENT,
            finding="term.structure",
        ),
    ] = None
    entry_into_force: Annotated[
        EntryIntoForce | None,
        Described(N_("Набрання чинності"), Section.TERM, kind=Kind.RECORD),
    ] = None
    originals_per_party: Annotated[
        Whole | None,
        Described(
            N_("Примірників для кожної сторони"),
            Section.TERM,
            kind=Kind.NUMBER,
            needed=INSTRUMENT,
        ),
    ] = None
    prevailing_language: Annotated[
        str | None,
        Described(
            N_("Текст, що має перевагу"),
            Section.TERM,
            kind=Kind.LANGUAGE,
            help=N_("Якщо не вказати, усі тексти однаково автентичні."),
        ),
    ] = None
    finance: Annotated[
        Finance | None, Described(N_("Фінансування"), Section.FINANCE, kind=Kind.RECORD)
    ] = None
    signing: Annotated[
        Signing | None,
        Described(N_("Підписання"), Section.SIGNING, kind=Kind.RECORD, needed=INSTRUMENT),
    ] = None
    clauses: Annotated[
        Clauses | None, Described(N_("Статті тексту"), Section.CLAUSES, kind=Kind.RECORD)
    ] = None
    procedure: Annotated[
        Procedure | None, Described(N_("Погодження"), Section.APPROVAL, kind=Kind.RECORD)
    ] = None
    press: Annotated[Press | None, Described(N_("Пресреліз"), Section.PRESS, kind=Kind.RECORD)] = (
        None
    )
    collation: tuple[Collated, ...] = ()
