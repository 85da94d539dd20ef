"""What a press release adds to the agreement it announces."""

from typing import Annotated, Any, Literal

from memodesk.domain.catalogue import Gender, QuoteStyle
from memodesk.domain.fields import Described, Kind, Need, Section, Value
from memodesk.domain.party import SignatoryForms
from memodesk.domain.text import Day, LocalizedText, PlainOrLocalized, Switch
from memodesk.i18n import N_

RELEASE = (Need.RELEASE,)
MONITORING: Literal["monitoring"] = "monitoring"
"""Stands for the newest stored monitoring figures not later than the publication."""


def _press(label: str, **more: Any) -> Described:
    return Described(label, Section.PRESS, **more)


class Speaker(Value):
    """Somebody quoted who is not one of the signatories."""

    name: Annotated[LocalizedText, _press(N_("Хто говорить"), localized=True, names="person")] = {}
    position: Annotated[
        LocalizedText, _press(N_("Посада того, хто говорить"), localized=True, names="position")
    ] = {}
    gender: Annotated[Gender | None, _press(N_("Стать"), kind=Kind.CHOICE)] = None
    forms: SignatoryForms = SignatoryForms()


class Quote(Value):
    """What somebody said, and whether that person has approved it."""

    speaker: Annotated[
        str | Speaker | None,
        _press(N_("Чиї слова"), kind=Kind.CODE, needed=RELEASE, finding="release.quote"),
    ] = None
    style: Annotated[QuoteStyle | None, _press(N_("Як подати"), kind=Kind.CHOICE)] = None
    text: Annotated[
        LocalizedText,
        _press(
            N_("Слова"),
            kind=Kind.TEXT,
            localized=True,
            needed=RELEASE,
            finding="release.quote",
        ),
    ] = {}
    approved: Annotated[
        Switch | None,
        _press(N_("Слова погоджено з тим, хто говорить"), kind=Kind.SWITCH),
    ] = None


class Statistic(Value):
    """A figure with its source and the day it was true."""

    text: Annotated[
        LocalizedText,
        _press(
            N_("Довідка"),
            kind=Kind.TEXT,
            localized=True,
            needed=RELEASE,
            finding="release.statistic",
        ),
    ] = {}
    as_of: Annotated[
        Day | None,
        _press(N_("Станом на"), kind=Kind.DATE, needed=RELEASE, finding="release.statistic"),
    ] = None
    source: Annotated[
        LocalizedText,
        _press(N_("Джерело"), localized=True, needed=RELEASE, finding="release.statistic"),
    ] = {}


class Photo(Value):
    """A picture beside the case file, with its caption."""

    file: Annotated[str, _press(N_("Файл світлини"), kind=Kind.FILE)] = ""
    caption: Annotated[LocalizedText, _press(N_("Підпис до світлини"), localized=True)] = {}


class Press(Value):
    """Everything the press release needs beyond the agreement itself."""

    publication_date: Annotated[
        Day | None, _press(N_("Дата оприлюднення"), kind=Kind.DATE, needed=RELEASE)
    ] = None
    embargo: Annotated[
        Day | None,
        _press(
            N_("Не публікувати до"), kind=Kind.DATE, help=N_("Ембарго: друкується вгорі жирним.")
        ),
    ] = None
    headline: Annotated[
        LocalizedText,
        _press(
            N_("Заголовок"),
            localized=True,
            help=N_("Якщо не вказати, програма складе його сама."),
        ),
    ] = {}
    lede: Annotated[
        LocalizedText,
        _press(
            N_("Перший абзац"),
            kind=Kind.TEXT,
            localized=True,
            help=N_("Якщо не вказати, програма складе його сама."),
        ),
    ] = {}
    quotes: Annotated[tuple[Quote, ...], _press(N_("Цитати"), kind=Kind.RECORDS)] = ()
    statistics: Annotated[
        tuple[Literal["monitoring"] | Statistic, ...], _press(N_("Довідково"), kind=Kind.RECORDS)
    ] = ()
    tags: Annotated[PlainOrLocalized, _press(N_("Теги"), localized=True)] = None
    contact: Annotated[
        PlainOrLocalized, _press(N_("Контакти для медіа"), kind=Kind.TEXT, localized=True)
    ] = None
    photos: Annotated[tuple[Photo, ...], _press(N_("Світлини"), kind=Kind.RECORDS)] = ()
