"""The closed lists an agreement chooses from, with their labels."""

from enum import StrEnum
from typing import Self

from memodesk.i18n import N_


class Labelled(StrEnum):
    """A choice with the label people see; `_()` translates the label where it is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Gender(Labelled):
    """Grammatical gender of a person."""

    MASCULINE = "m", N_("чоловік")
    FEMININE = "f", N_("жінка")


class DocumentName(Labelled):
    """What the instrument is called; the name does not change the procedure."""

    MEMORANDUM = "memorandum", N_("Меморандум про співробітництво")
    AGREEMENT = "agreement", N_("Угода про партнерство")
    TWINNING_AGREEMENT = "twinning_agreement", N_("Угода про побратимство")
    DECLARATION = "declaration", N_("Декларація про співробітництво")
    LETTER_OF_INTENT = "letter_of_intent", N_("Лист про наміри")


class CooperationKind(Labelled):
    """Kinds of cooperation in the words of law № 3668-IX."""

    INTERTERRITORIAL = "interterritorial", N_("міжтериторіальне")
    CROSS_BORDER = "cross_border", N_("транскордонне")
    CROSS_BORDER_AND_INTERTERRITORIAL = (
        "cross_border_and_interterritorial",
        N_("транскордонне та міжтериторіальне"),
    )
    TRANSNATIONAL = "transnational", N_("транснаціональне")


class UnitType(Labelled):
    """What kind of body signs for a party."""

    HROMADA_COUNCIL = "hromada_council", N_("рада громади (міська, селищна, сільська)")
    EXECUTIVE_COMMITTEE = "executive_committee", N_("виконавчий комітет ради")
    HROMADA = "hromada", N_("територіальна громада")
    RAION_COUNCIL = "raion_council", N_("районна рада")
    OBLAST_COUNCIL = "oblast_council", N_("обласна рада")
    STATE_ADMINISTRATION = "state_administration", N_("державна (військова) адміністрація")
    MILITARY_ADMINISTRATION = (
        "military_administration",
        N_("військова адміністрація населеного пункту"),
    )
    CRIMEA_AUTHORITY = "crimea_authority", N_("орган влади Автономної Республіки Крим")
    ASSOCIATION = "association", N_("асоціація органів місцевого самоврядування")
    MUNICIPALITY = "municipality", N_("муніципалітет (комуна, ґміна, місто)")
    COUNTY = "county", N_("повіт, округ")
    REGION = "region", N_("регіон, воєводство, область")
    INTERMUNICIPAL = "intermunicipal", N_("об’єднання муніципалітетів")
    COMPANY = "company", N_("підприємство")
    INTERNATIONAL_ORGANISATION = "international_organisation", N_("міжнародна організація")


UKRAINIAN_SUBJECTS = frozenset(
    {
        UnitType.HROMADA_COUNCIL,
        UnitType.EXECUTIVE_COMMITTEE,
        UnitType.HROMADA,
        UnitType.RAION_COUNCIL,
        UnitType.OBLAST_COUNCIL,
        UnitType.STATE_ADMINISTRATION,
        UnitType.MILITARY_ADMINISTRATION,
        UnitType.CRIMEA_AUTHORITY,
        UnitType.ASSOCIATION,
    }
)
ADMINISTRATIONS = frozenset({UnitType.STATE_ADMINISTRATION, UnitType.MILITARY_ADMINISTRATION})
NOT_TERRITORIAL = frozenset({UnitType.COMPANY, UnitType.INTERNATIONAL_ORGANISATION})


class State(Labelled):
    """Where an agreement stands between an idea and its end."""

    IDEA = "idea", N_("Ідея")
    INTENT = "intent", N_("Лист про наміри")
    DRAFT = "draft", N_("Чернетка")
    PARTNER_AGREED = "partner_agreed", N_("Погоджено з партнером")
    SUBMITTED = "submitted", N_("Подано до міністерства")
    RETURNED = "returned", N_("Зауваження міністерства")
    APPROVED = "approved", N_("Погоджено наказом")
    READY = "ready", N_("Готово до підписання")
    SIGNED = "signed", N_("Підписано")
    FILED = "filed", N_("Подано на реєстрацію")
    REGISTERED = "registered", N_("Зареєстровано")
    IN_FORCE = "in_force", N_("Діє")
    ENDED = "ended", N_("Завершено")


class EntryOn(Labelled):
    """The event with which a document enters into force."""

    SIGNATURE = "signature", N_("з дня підписання")
    LAST_SIGNATURE = "last_signature", N_("з дня останнього підпису")
    NOTIFICATION = "notification", N_("з дня отримання останнього повідомлення")
    DATE = "date", N_("з визначеної дати")


class FinanceMode(Labelled):
    """Who pays for the cooperation."""

    OWN_COSTS = "own_costs", N_("кожна сторона несе свої витрати")
    BUDGET = "budget", N_("визначений обсяг з бюджету")
    ESTIMATE = "estimate", N_("орієнтовна оцінка витрат")


class SigningMode(Labelled):
    """How the parties sign."""

    IN_PERSON = "in_person", N_("разом, за одним столом")
    ONLINE = "online", N_("онлайн")
    EXCHANGE = "exchange", N_("обміном підписаних примірників")


class QuoteStyle(Labelled):
    """Whether a release repeats somebody's words or retells them."""

    DIRECT = "direct", N_("пряма мова")
    PARAPHRASE = "paraphrase", N_("переказ")


class ActKind(Labelled):
    """What the Ukrainian party adopts before signing."""

    DECISION = "decision", N_("рішення")
    ORDER = "order", N_("розпорядження")


class FormState(Labelled):
    """How a grammatical form came to stand in an agreement."""

    GIVEN = "given", N_("дано")
    SUGGESTED = "suggested", N_("запропоновано")
    CONFIRMED = "confirmed", N_("підтверджено")
    EDITED = "edited", N_("виправлено")


class Verdict(Labelled):
    """What a reader says after comparing two texts."""

    AGREES = "agrees", N_("збігається")
    DIFFERS = "differs", N_("різниться")


CLAUSES = (
    "title",
    "parties",
    "preamble",
    "subject",
    "principles",
    "areas",
    "forms",
    "twinning",
    "coordination",
    "finance",
    "legal_nature",
    "publicity",
    "disputes",
    "amendments",
    "duration",
    "details",
    "languages",
    "signatures",
)

AREAS = tuple(
    "culture heritage sport environment climate economy investment trade education science "
    "tourism health municipal_management social_protection transport cross_border utilities "
    "waste agriculture joint_projects infrastructure youth energy humanitarian_aid "
    "urban_planning civil_protection minorities reconstruction innovation digitalisation "
    "veterans local_development mutual_support media diaspora_culture".split()
)
