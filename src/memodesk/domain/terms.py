"""The terms of an agreement: duration, entry into force, money, signing, clauses, procedure."""

from typing import Annotated, Any

from memodesk.domain.catalogue import ActKind, EntryOn, FinanceMode, SigningMode
from memodesk.domain.fields import Described, Kind, Need, Section, Value
from memodesk.domain.text import Day, LocalizedText, Switch, Whole
from memodesk.i18n import N_


def _in(section: Section, label: str, **more: Any) -> Described:
    return Described(label, section, **more)


class Term(Value):
    """How long the document lasts: for years or without end; months of written notice."""

    indefinite: Annotated[Switch | None, _in(Section.TERM, N_("Безстроково"), kind=Kind.SWITCH)] = (
        None
    )
    years: Annotated[
        Whole | None,
        _in(Section.TERM, N_("Строк дії, років"), kind=Kind.NUMBER, finding="term.structure"),
    ] = None
    auto_renew: Annotated[
        Switch | None,
        _in(
            Section.TERM,
            N_("Продовжується на такий самий строк"),
            kind=Kind.SWITCH,
            finding="term.structure",
        ),
    ] = None
    notice_months: Annotated[
        Whole | None,
        _in(
            Section.TERM,
            N_("Повідомити про припинення за, місяців"),
            kind=Kind.NUMBER,
            finding="term.structure",
        ),
    ] = None


class EntryIntoForce(Value):
    """When the document begins to bind."""

    on: Annotated[EntryOn, _in(Section.TERM, N_("Набирає чинності"), kind=Kind.CHOICE)] = (
        EntryOn.LAST_SIGNATURE
    )
    date: Annotated[Day | None, _in(Section.TERM, N_("Дата набрання чинності"), kind=Kind.DATE)] = (
        None
    )


class Finance(Value):
    """Who pays, how much, and on what basis."""

    mode: Annotated[FinanceMode, _in(Section.FINANCE, N_("Хто платить"), kind=Kind.CHOICE)] = (
        FinanceMode.OWN_COSTS
    )
    amount: Annotated[
        str,
        _in(
            Section.FINANCE,
            N_("Сума"),
            kind=Kind.MONEY,
            help=N_("Лише цифри, копійки після крапки."),
        ),
    ] = ""
    currency: Annotated[
        str,
        _in(
            Section.FINANCE,
            N_("Валюта"),
            kind=Kind.CODE,
            help=N_("Три літери: UAH, EUR, USD, PLN."),
        ),
    ] = ""
    basis: Annotated[
        LocalizedText,
        _in(
            Section.FINANCE,
            N_("Підстава у бюджеті"),
            localized=True,
            finding="money.unfounded",
        ),
    ] = {}


class SigningEvent(Value):
    """One act of signing: when and where."""

    date: Annotated[
        Day | None,
        _in(
            Section.SIGNING,
            N_("Дата підписання"),
            kind=Kind.DATE,
            needed=(Need.SIGNING, Need.RELEASE),
        ),
    ] = None
    place: Annotated[
        LocalizedText,
        _in(
            Section.SIGNING,
            N_("Місце підписання"),
            localized=True,
            names="place",
            needed=(Need.SIGNING, Need.RELEASE),
            finding="signing.place",
        ),
    ] = {}
    country: Annotated[
        str,
        _in(
            Section.SIGNING,
            N_("Держава підписання"),
            kind=Kind.COUNTRY,
            needed=(Need.SIGNING,),
            finding="signing.place",
        ),
    ] = ""
    venue: Annotated[
        LocalizedText,
        _in(
            Section.SIGNING,
            N_("Приміщення"),
            localized=True,
            help=N_("У називному відмінку: «будівля муніципалітету»."),
        ),
    ] = {}


class Signing(Value):
    """How, when and where the parties sign; no events while that is still open."""

    mode: Annotated[
        SigningMode | None,
        _in(Section.SIGNING, N_("Як підписують"), kind=Kind.CHOICE, needed=(Need.INSTRUMENT,)),
    ] = None
    events: Annotated[
        tuple[SigningEvent, ...],
        _in(Section.SIGNING, N_("Коли і де"), kind=Kind.RECORDS, needed=(Need.SIGNING,)),
    ] = ()


class AddedClause(Value):
    """A clause of one's own, placed after a clause of the library."""

    after: Annotated[str, _in(Section.CLAUSES, N_("Після статті"), kind=Kind.CHOICE)] = ""
    id: Annotated[str, _in(Section.CLAUSES, N_("Позначка"), kind=Kind.HIDDEN)] = ""
    heading: Annotated[LocalizedText, _in(Section.CLAUSES, N_("Заголовок"), localized=True)] = {}
    text: Annotated[
        LocalizedText,
        _in(Section.CLAUSES, N_("Текст статті"), kind=Kind.TEXT, localized=True),
    ] = {}


class Clauses(Value):
    """How this agreement departs from the clause library.

    `order` names articles that change places among themselves; `base` holds the library's own
    sentences as they were when a clause was reworded, so that a newer library can show what is
    new in it.
    """

    omit: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    replace: dict[str, LocalizedText] = {}
    base: dict[str, LocalizedText] = {}
    add: Annotated[
        tuple[AddedClause, ...], _in(Section.CLAUSES, N_("Власні статті"), kind=Kind.RECORDS)
    ] = ()


class MinistryOrder(Value):
    """The order with which the ministry approved the draft."""

    number: Annotated[str, _in(Section.APPROVAL, N_("Номер наказу міністерства"))] = ""
    date: Annotated[
        Day | None, _in(Section.APPROVAL, N_("Дата наказу міністерства"), kind=Kind.DATE)
    ] = None


class CouncilDecision(Value):
    """The council's decision, or the order of the head of an administration."""

    body: Annotated[LocalizedText, _in(Section.APPROVAL, N_("Хто ухвалив"), localized=True)] = {}
    act: Annotated[ActKind | None, _in(Section.APPROVAL, N_("Вид акта"), kind=Kind.CHOICE)] = None
    number: Annotated[str, _in(Section.APPROVAL, N_("Номер рішення"))] = ""
    date: Annotated[Day | None, _in(Section.APPROVAL, N_("Дата рішення"), kind=Kind.DATE)] = None
    authorised: Annotated[
        str,
        _in(
            Section.APPROVAL,
            N_("Кого уповноважено підписати"),
            kind=Kind.CODE,
            finding="signatory.authorised",
        ),
    ] = ""


class Registration(Value):
    """The number and date under which the signed document stands in the register."""

    number: Annotated[str, _in(Section.APPROVAL, N_("Реєстраційний номер"))] = ""
    date: Annotated[Day | None, _in(Section.APPROVAL, N_("Дата реєстрації"), kind=Kind.DATE)] = None


class Procedure(Value):
    """The steps the law asks for before and after signing."""

    submitted: Annotated[
        Day | None,
        _in(Section.APPROVAL, N_("Подано до міністерства"), kind=Kind.DATE),
    ] = None
    ministry_order: Annotated[
        MinistryOrder | None,
        _in(Section.APPROVAL, N_("Наказ міністерства"), kind=Kind.RECORD),
    ] = None
    council_decision: Annotated[
        CouncilDecision | None,
        _in(Section.APPROVAL, N_("Рішення ради"), kind=Kind.RECORD),
    ] = None
    registration: Annotated[
        Registration | None, _in(Section.APPROVAL, N_("Реєстрація"), kind=Kind.RECORD)
    ] = None
