"""The parties, the people who sign for them, and those who brought them together."""

from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from memodesk.domain.catalogue import Gender, UnitType
from memodesk.domain.fields import Described, Kind, Need, Section, Value
from memodesk.domain.text import Forms, LocalizedText, PlainOrLocalized
from memodesk.i18n import N_

INSTRUMENT = (Need.INSTRUMENT,)


def _party(label: str, **more: Any) -> Described:
    return Described(label, Section.PARTY, **more)


class SignatoryForms(Value):
    """Stored forms of a signatory's name and position."""

    name: Forms = {}
    position: Forms = {}


class Signatory(Value):
    """A person who signs for a party."""

    key: Annotated[str, _party(N_("Позначка особи"), kind=Kind.HIDDEN)] = ""
    position: Annotated[
        LocalizedText,
        _party(
            N_("Посада"),
            localized=True,
            needed=INSTRUMENT,
            finding="signatory.complete",
            names="position",
            help=N_("У називному відмінку, як у паспорті посади."),
            example=N_("Кременецький міський голова"),
        ),
    ] = {}
    name: Annotated[
        LocalizedText,
        _party(
            N_("Ім’я та прізвище"),
            localized=True,
            needed=INSTRUMENT,
            finding="signatory.complete",
            names="person",
            help=N_("Спершу ім’я, потім прізвище. Латинкою — як у закордонному паспорті."),
            example=N_("Андрій Смаглюк"),
        ),
    ] = {}
    gender: Annotated[
        Gender | None,
        _party(
            N_("Стать"),
            kind=Kind.CHOICE,
            needed=INSTRUMENT,
            finding="signatory.complete",
            help=N_("Від неї залежать слова «який діє» або «яка діє» і відмінки імені."),
        ),
    ] = None
    authority: Annotated[
        LocalizedText,
        _party(
            N_("Діє на підставі"),
            localized=True,
            needed=INSTRUMENT,
            finding="signatory.complete",
            help=N_("Українською — у родовому відмінку: «Закону України …», «Статуту …»."),
            example=N_("Закону України «Про місцеве самоврядування в Україні»"),
        ),
    ] = {}
    forms: SignatoryForms = SignatoryForms()


class Coordinator(Value):
    """Who looks after the cooperation on a party's side."""

    unit: Annotated[
        LocalizedText, _party(N_("Підрозділ-координатор"), localized=True, names="body")
    ] = {}
    name: Annotated[LocalizedText, _party(N_("Контактна особа"), localized=True)] = {}
    phone: Annotated[str, _party(N_("Телефон координатора"))] = ""
    email: Annotated[str, _party(N_("Електронна пошта координатора"))] = ""


class PartyForms(Value):
    """Stored forms of a party's place and name."""

    place: Forms = {}
    name: Forms = {}


class Party(Value):
    """One side of an agreement: the body that signs, its place and its people."""

    key: Annotated[str, _party(N_("Позначка сторони"), kind=Kind.HIDDEN)] = ""
    country: Annotated[
        str,
        _party(N_("Держава"), kind=Kind.COUNTRY, needed=INSTRUMENT, finding="party.state"),
    ] = ""
    unit_type: Annotated[
        UnitType | None,
        _party(N_("Вид органу"), kind=Kind.CHOICE, needed=INSTRUMENT, finding="party.ua-type"),
    ] = None
    place: Annotated[
        LocalizedText,
        _party(
            N_("Місто або територія"),
            localized=True,
            needed=(Need.INSTRUMENT, Need.RELEASE),
            names="place",
            example=N_("Кременець"),
        ),
    ] = {}
    name: Annotated[
        LocalizedText,
        _party(
            N_("Назва органу, що підписує"),
            localized=True,
            needed=INSTRUMENT,
            finding="party.full-name",
            names="body",
            help=N_("Повна офіційна назва без скорочень."),
            example=N_("Кременецька міська рада Тернопільської області"),
        ),
    ] = {}
    region: Annotated[
        LocalizedText,
        _party(N_("Область, провінція, регіон"), localized=True),
    ] = {}
    language: Annotated[
        str,
        _party(
            N_("Мова сторони"),
            kind=Kind.LANGUAGE,
            help=N_("Якщо не вказати, береться мова держави."),
        ),
    ] = ""
    signatories: Annotated[
        tuple[Signatory, ...],
        _party(
            N_("Підписує"),
            kind=Kind.RECORDS,
            needed=INSTRUMENT,
            finding="signatory.complete",
        ),
    ] = ()
    address: Annotated[PlainOrLocalized, _party(N_("Адреса"), localized=True)] = None
    phone: Annotated[str, _party(N_("Телефон"))] = ""
    email: Annotated[str, _party(N_("Електронна пошта"))] = ""
    website: Annotated[str, _party(N_("Сайт"))] = ""
    emblem: Annotated[
        str,
        _party(N_("Герб"), kind=Kind.FILE, help=N_("Файл PNG або JPEG поруч із файлом справи.")),
    ] = ""
    coordinator: Annotated[Coordinator | None, _party(N_("Координатор"), kind=Kind.RECORD)] = None
    forms: PartyForms = PartyForms()


def _forms_of_the_name(raw: Any) -> Any:
    """Accept the forms both bare and under the name of the text they belong to."""
    if isinstance(raw, dict) and set(raw) == {"name"} and isinstance(raw["name"], dict):
        return raw["name"]
    return raw


class Facilitator(Value):
    """Whoever brought the parties together."""

    name: Annotated[
        LocalizedText,
        Described(
            N_("Хто посприяв"),
            Section.DOCUMENT,
            localized=True,
            names="body",
            help=N_("Організація або особа, що допомогла знайти партнера."),
        ),
    ] = {}
    forms: Annotated[Forms, BeforeValidator(_forms_of_the_name)] = {}


def _area_from_key(raw: Any) -> Any:
    return {"key": raw} if isinstance(raw, str) else raw


class Area(Value):
    """One area of cooperation: a key of the catalogue, or a text of one's own."""

    key: Annotated[str, Described(N_("Напрям"), Section.AREAS, kind=Kind.CHOICE)] = ""
    text: Annotated[
        LocalizedText, Described(N_("Своїми словами"), Section.AREAS, localized=True)
    ] = {}


def _area_to_key(area: Area) -> str | dict[str, Any]:
    if not area.text:
        return area.key
    return {"key": area.key, "text": dict(area.text)}


AreaField = Annotated[
    Area,
    BeforeValidator(_area_from_key, json_schema_input_type=str | Area),
    PlainSerializer(_area_to_key, return_type=str | dict[str, Any]),
]
