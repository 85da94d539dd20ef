"""Generated agreements for property tests: arbitrary, incomplete, with odd texts in every field.

`agreements()` draws whole agreements that a case file can hold; `texts()` and `localized()` draw
the texts alone. Every key, code and date is well formed: broken files are tested by hand.
"""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import (
    AREAS,
    CLAUSES,
    ActKind,
    CooperationKind,
    DocumentName,
    EntryOn,
    FinanceMode,
    FormState,
    Gender,
    QuoteStyle,
    SigningMode,
    State,
    UnitType,
    Verdict,
)
from memodesk.domain.collation import Collated, Reading
from memodesk.domain.party import (
    Area,
    Coordinator,
    Facilitator,
    Party,
    PartyForms,
    Signatory,
    SignatoryForms,
)
from memodesk.domain.press import Photo, Press, Quote, Speaker, Statistic
from memodesk.domain.terms import (
    AddedClause,
    Clauses,
    CouncilDecision,
    EntryIntoForce,
    Finance,
    MinistryOrder,
    Procedure,
    Registration,
    Signing,
    SigningEvent,
    Term,
)
from memodesk.domain.text import WordForm
from tests.odd_texts import ODD_TEXTS

LANGUAGES = ("uk", "it", "en", "pl", "de")
COUNTRIES = ("UA", "IT", "PL", "DE", "FR", "US")
CURRENCIES = ("", "UAH", "EUR", "USD", "PLN")
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative")
_SLUG = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?", fullmatch=True)


def texts() -> st.SearchStrategy[str]:
    """Ordinary words, the odd texts above, and any characters at all but lone surrogates."""
    return st.one_of(
        st.sampled_from(("Кременець", "Комуна Аньйоне", "Sindaco di Agnone", "голова ради")),
        st.sampled_from(ODD_TEXTS),
        st.text(max_size=12),
    )


def localized(texts_of: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[dict[str, str]]:
    """A text in some of the languages, perhaps in none."""
    return st.dictionaries(st.sampled_from(LANGUAGES), texts_of or texts(), max_size=2)


def days() -> st.SearchStrategy[dt.date]:
    """Days in which an agreement can be signed, leap days among them."""
    return st.one_of(
        st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31)), st.just(dt.date(2024, 2, 29))
    )


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _several(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _plain_or_localized() -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), texts(), localized())


def forms() -> st.SearchStrategy[dict[str, dict[str, WordForm]]]:
    """Stored grammatical forms in every state."""
    word = st.builds(WordForm, text=texts(), state=st.sampled_from(FormState))
    one_language = st.dictionaries(st.sampled_from(CASES), word, max_size=2)
    return st.dictionaries(st.sampled_from(("uk", "pl")), one_language, max_size=1)


def signatories(key: st.SearchStrategy[str] = _SLUG) -> st.SearchStrategy[Signatory]:
    """People who sign, often with something missing."""
    return st.builds(
        Signatory,
        key=key,
        name=localized(),
        position=localized(),
        gender=_maybe(st.sampled_from(Gender)),
        authority=localized(),
        forms=st.builds(SignatoryForms, name=forms(), position=forms()),
    )


def parties(key: st.SearchStrategy[str] = _SLUG) -> st.SearchStrategy[Party]:
    """One side of an agreement with up to two signatories."""
    return st.builds(
        Party,
        key=key,
        country=st.sampled_from(COUNTRIES),
        unit_type=_maybe(st.sampled_from(UnitType)),
        place=localized(),
        name=localized(),
        region=localized(),
        language=st.sampled_from(("", *LANGUAGES)),
        signatories=st.lists(signatories(), max_size=2, unique_by=lambda one: one.key).map(tuple),
        address=_plain_or_localized(),
        phone=texts(),
        email=texts(),
        website=texts(),
        emblem=st.sampled_from(("", "герб.png")),
        coordinator=_maybe(
            st.builds(Coordinator, unit=localized(), name=localized(), phone=texts(), email=texts())
        ),
        forms=st.builds(PartyForms, place=forms(), name=forms()),
    )


def _areas() -> st.SearchStrategy[Area]:
    own = st.builds(Area, key=_SLUG, text=localized())
    return st.sampled_from(AREAS).map(lambda key: Area(key=key)) | own


def _terms() -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        indefinite=_maybe(st.booleans()),
        years=_maybe(st.integers(1, 50)),
        auto_renew=_maybe(st.booleans()),
        notice_months=_maybe(st.integers(1, 24)),
    )


def _finance() -> st.SearchStrategy[Finance]:
    return st.builds(
        Finance,
        mode=st.sampled_from(FinanceMode),
        amount=st.sampled_from(("", "20000", "1500.50")),
        currency=st.sampled_from(CURRENCIES),
        basis=localized(),
    )


def _signing() -> st.SearchStrategy[Signing]:
    event = st.builds(
        SigningEvent,
        date=_maybe(days()),
        place=localized(),
        country=st.sampled_from(("", *COUNTRIES)),
        venue=localized(),
    )
    return st.builds(Signing, mode=_maybe(st.sampled_from(SigningMode)), events=_several(event))


def _clauses() -> st.SearchStrategy[Clauses]:
    added = st.builds(
        AddedClause,
        after=st.sampled_from(CLAUSES),
        id=_SLUG,
        heading=localized(),
        text=localized(),
    )
    return st.builds(
        Clauses,
        omit=_several(st.sampled_from(CLAUSES)),
        order=_several(st.sampled_from(CLAUSES), 4),
        base=st.dictionaries(st.sampled_from(CLAUSES), localized(), max_size=1),
        replace=st.dictionaries(st.sampled_from(CLAUSES), localized(), max_size=2),
        add=st.lists(added, max_size=2, unique_by=lambda one: one.id).map(tuple),
    )


def _procedure() -> st.SearchStrategy[Procedure]:
    day = _maybe(days())
    decision = st.builds(
        CouncilDecision,
        body=localized(),
        act=_maybe(st.sampled_from(ActKind)),
        number=texts(),
        date=day,
        authorised=st.sampled_from(("", "smahliuk")),
    )
    return st.builds(
        Procedure,
        submitted=day,
        ministry_order=_maybe(st.builds(MinistryOrder, number=texts(), date=day)),
        council_decision=_maybe(decision),
        registration=_maybe(st.builds(Registration, number=texts(), date=day)),
    )


def _press() -> st.SearchStrategy[Press]:
    speaker = st.builds(
        Speaker,
        name=localized(),
        position=localized(),
        gender=_maybe(st.sampled_from(Gender)),
        forms=st.builds(SignatoryForms, name=forms(), position=forms()),
    )
    quote = st.builds(
        Quote,
        speaker=st.one_of(st.none(), st.just("smahliuk"), speaker),
        style=_maybe(st.sampled_from(QuoteStyle)),
        text=localized(),
        approved=_maybe(st.booleans()),
    )
    figure = st.builds(Statistic, text=localized(), as_of=_maybe(days()), source=localized())
    return st.builds(
        Press,
        publication_date=_maybe(days()),
        embargo=_maybe(days()),
        headline=localized(),
        lede=localized(),
        quotes=_several(quote),
        statistics=_several(st.just("monitoring") | figure),
        tags=_plain_or_localized(),
        contact=_plain_or_localized(),
        photos=_several(
            st.builds(Photo, file=st.sampled_from(("", "фото.jpg")), caption=localized())
        ),
    )


def _collated() -> st.SearchStrategy[Collated]:
    reading = st.builds(
        Reading, by=texts(), on=_maybe(days()), verdict=st.sampled_from(Verdict), note=texts()
    )
    places = st.sampled_from(("clauses.replace.finance", "memorandum/finance_costs", "press.lede"))
    return st.builds(Collated, place=places, texts=localized(), readings=_several(reading))


def agreements() -> st.SearchStrategy[Agreement]:
    """Whole agreements, from the empty one to the one with everything in it."""
    entry = st.builds(EntryIntoForce, on=st.sampled_from(EntryOn), date=_maybe(days()))
    facilitator = st.builds(Facilitator, name=localized(), forms=forms())
    full = st.builds(
        Agreement,
        id=_SLUG,
        state=_maybe(st.sampled_from(State)),
        document_name=_maybe(st.sampled_from(DocumentName)),
        cooperation_kind=_maybe(st.sampled_from(CooperationKind)),
        establishes_twinning=_maybe(st.booleans()),
        languages=st.lists(st.sampled_from(LANGUAGES), max_size=4, unique=True).map(tuple),
        title=localized(),
        parties=st.lists(parties(), max_size=2, unique_by=lambda one: one.key).map(tuple),
        areas=_several(_areas(), 3),
        facilitators=_several(facilitator),
        term=_maybe(_terms()),
        entry_into_force=_maybe(entry),
        originals_per_party=_maybe(st.integers(1, 5)),
        prevailing_language=_maybe(st.sampled_from(LANGUAGES)),
        finance=_maybe(_finance()),
        signing=_maybe(_signing()),
        clauses=_maybe(_clauses()),
        procedure=_maybe(_procedure()),
        press=_maybe(_press()),
        collation=_several(_collated()),
    )
    return st.builds(Agreement, id=_SLUG) | full


def sample_agreement(**changes: Any) -> Agreement:
    """A small, plausible two-party memorandum to start a scenario from."""
    base = Agreement(
        id="kremenets-agnone",
        document_name=DocumentName.MEMORANDUM,
        cooperation_kind=CooperationKind.INTERTERRITORIAL,
        languages=("uk", "it"),
        parties=(
            Party(
                key="kremenets",
                country="UA",
                unit_type=UnitType.HROMADA_COUNCIL,
                place={"uk": "Кременець", "it": "Kremenets"},
                name={"uk": "Кременецька міська рада Тернопільської області"},
                signatories=(
                    Signatory(
                        key="smahliuk",
                        name={"uk": "Андрій Смаглюк"},
                        position={"uk": "Кременецький міський голова"},
                        gender=Gender.MASCULINE,
                    ),
                ),
            ),
            Party(
                key="agnone",
                country="IT",
                unit_type=UnitType.MUNICIPALITY,
                place={"uk": "Аньйоне", "it": "Agnone"},
                name={"uk": "Комуна Аньйоне", "it": "Comune di Agnone"},
                signatories=(
                    Signatory(
                        key="saia",
                        name={"uk": "Даніеле Сая", "it": "Daniele Saia"},
                        position={"uk": "мер Аньйоне", "it": "Sindaco di Agnone"},
                        gender=Gender.MASCULINE,
                    ),
                ),
            ),
        ),
        areas=(Area(key="culture"), Area(key="education")),
        term=Term(years=5, auto_renew=True, notice_months=6),
    )
    return base.but(**changes) if changes else base
