"""What a press release prints beyond the agreement: days, quotes, figures, captions, contacts."""

import datetime as dt

from memodesk.domain.catalogue import QuoteStyle, SigningMode
from memodesk.domain.party import Signatory
from memodesk.domain.press import MONITORING, Press, Quote, Speaker, Statistic
from memodesk.drafting import names
from memodesk.drafting.composition import UKRAINE, Composition, blank
from memodesk.drafting.draft import Mark, Piece
from memodesk.drafting.facts_instrument import term_kind
from memodesk.drafting.facts_parties import contact, day, has, person_path, value
from memodesk.drafting.facts_signing import mode
from memodesk.drafting.names import Name, inflected
from memodesk.drafting.scope import CONDITIONS, LOOPS, VARIANTS, At, Scope, choice, fact
from memodesk.drafting.wording import Atoms
from memodesk.languages import library
from memodesk.languages.entries import Figures, Monitoring
from memodesk.languages.pack import NameKind

_CLOSED = (".", "!", "?", "…")
_Picked = tuple[int | None, tuple[str, ...]]


def press(composition: Composition) -> Press:
    """What the release adds to the agreement."""
    return composition.agreement.press or Press()


@fact("publication_date")
def _publication(scope: Scope, form: str) -> Atoms:
    date = press(scope.composition).publication_date
    return [day(scope.column, date, "publication_date", "press.publication_date", form)]


@fact("embargo")
def _embargo(scope: Scope, form: str) -> Atoms:
    date = press(scope.composition).embargo
    return [day(scope.column, date, "embargo", "press.embargo", form)]


@choice("embargo_day")
def _embargo_day(scope: Scope) -> _Picked:
    return _vowel(press(scope.composition).embargo), ("press.embargo",)


def _vowel(day: dt.date | None) -> int:
    """Whether the figure of the day is read in Italian with a vowel in front."""
    return int(day is not None and day.day in (8, 11))


@fact("headline")
def _headline(scope: Scope, _form: str) -> Atoms:
    texts = press(scope.composition).headline
    return [value(scope.column, "press.headline", texts, "headline")]


@fact("lede")
def _lede(scope: Scope, _form: str) -> Atoms:
    return [value(scope.column, "press.lede", press(scope.composition).lede, "lede")]


def _quote(scope: Scope) -> tuple[Quote, str]:
    number = scope.at["quote"]
    return press(scope.composition).quotes[number], f"press.quotes[{number}]"


def _signatory(scope: Scope) -> tuple[Signatory, str, bool] | None:
    """The signatory a quote names by key: the person, the path, whether a Ukrainian."""
    speaker = _quote(scope)[0].speaker
    for place, party in enumerate(scope.composition.agreement.parties):
        for number, signatory in enumerate(party.signatories):
            if speaker and signatory.key == speaker:
                return signatory, person_path(place, number), party.country == UKRAINE
    return None


def _speaker_name(scope: Scope) -> Name:
    found = _signatory(scope)
    if found:
        return names.signatory_name(found[1], found[0], found[2])
    quote, path = _quote(scope)
    speaker = quote.speaker if isinstance(quote.speaker, Speaker) else None
    path = f"{path}.speaker"
    if speaker is None:
        return names.bare_name(path, {}, NameKind.PERSON, "speaker")
    return names.speaker_name(path, speaker)


def _speaker_position(scope: Scope) -> Name:
    found = _signatory(scope)
    if found:
        return names.signatory_position(found[1], found[0])
    quote, path = _quote(scope)
    speaker = quote.speaker if isinstance(quote.speaker, Speaker) else Speaker()
    return names.speaker_position(f"{path}.speaker", speaker)


@fact("speaker.name")
def _name(scope: Scope, form: str) -> Atoms:
    name = _speaker_name(scope)
    if isinstance(_quote(scope)[0].speaker, str | None) and not _signatory(scope):
        return [scope.column.gap("speaker", name.path, form)]
    return [*inflected(scope.column, name, form)]


@fact("speaker.position")
def _position(scope: Scope, form: str) -> Atoms:
    return [*inflected(scope.column, _speaker_position(scope), form)]


@fact("quote")
def _words(scope: Scope, _form: str) -> Atoms:
    quote, path = _quote(scope)
    return [value(scope.column, f"{path}.text", quote.text, "quote")]


def _quote_kind(scope: Scope) -> str:
    """Direct or retold; who speaks; whether the words end the sentence themselves."""
    quote = _quote(scope)[0]
    text = quote.text.get(scope.column.language, "").rstrip()
    ended = "_ended" if text.endswith(_CLOSED) else ""
    if quote.style is QuoteStyle.DIRECT:
        return f"direct{ended}"
    known = _signatory(scope) or not isinstance(quote.speaker, Speaker)
    guest = "" if known or not has(_speaker_position(scope).texts) else "_guest"
    return f"paraphrase{guest}{ended}"


def _statistics(composition: Composition, _at: At) -> list[At]:
    return [{"statistic": number} for number in range(len(press(composition).statistics))]


def _statistic(scope: Scope) -> tuple[Statistic | None, str]:
    number = scope.at["statistic"]
    found = press(scope.composition).statistics[number]
    typed = found if isinstance(found, Statistic) else None
    return typed, f"press.statistics[{number}]"


@fact("statistic")
def _statistic_text(scope: Scope, _form: str) -> Atoms:
    typed, path = _statistic(scope)
    if typed is None:
        return _monitoring(scope, path)
    printed = value(scope.column, f"{path}.text", typed.text, "statistic")
    return [printed] if printed.words.rstrip().endswith(_CLOSED) else [printed, "."]


@fact("statistic.as_of")
def _as_of(scope: Scope, form: str) -> Atoms:
    typed, path = _statistic(scope)
    date = typed.as_of if typed else None
    return [day(scope.column, date, "as_of", f"{path}.as_of", form)]


@choice("as_of_day")
def _as_of_day(scope: Scope) -> _Picked:
    typed, path = _statistic(scope)
    return _vowel(typed.as_of if typed else None), (f"{path}.as_of",)


@fact("statistic.source")
def _source(scope: Scope, _form: str) -> Atoms:
    typed, path = _statistic(scope)
    if typed:
        return [value(scope.column, f"{path}.source", typed.source, "source")]
    code = scope.column.words.code if scope.column.words else ""
    source = library.monitoring(code).source if code else ""
    return [Piece(source, scope.column.language, fields=(path,))]


def _monitoring(scope: Scope, path: str) -> Atoms:
    """The newest monitoring figures not later than the release, as one sentence."""
    column, figures = scope.column, _figures(scope.composition)
    words = column.words
    if words is None or figures is None:
        return [column.gap("statistic", path)]
    said = library.monitoring(words.code)
    sentence = said.without_countries if figures.countries is None else said.full
    for name, text in _counted(scope, figures, said).items():
        sentence = sentence.replace("{" + name + "}", text)
    return [Piece(sentence, column.language, Mark.PLAIN, (path,))]


def _counted(scope: Scope, figures: Figures, said: Monitoring) -> dict[str, str]:
    agreements = "almost_agreements" if figures.almost else "agreements"
    counted = (
        ("communities", said.plurals["communities"], figures.communities),
        ("agreements", said.plurals[agreements], figures.agreements),
        ("countries", said.plurals["countries"], figures.countries or 0),
    )
    pack = scope.column.pack
    found = {
        name: pack.plural(count, variants).replace("{count}", pack.number(count))
        for name, variants, count in counted
    }
    return {"when": said.when.get(figures.as_of.isoformat(), ""), **found}


def _figures(composition: Composition) -> Figures | None:
    """By the day of the release, else today, else the newest there are."""
    day = press(composition).publication_date or composition.today
    return library.figures_on(day or dt.date.max)


@fact("caption")
def _caption(scope: Scope, _form: str) -> Atoms:
    number = scope.at["photo"]
    photo = press(scope.composition).photos[number]
    return [value(scope.column, f"press.photos[{number}].caption", photo.caption, "caption")]


@fact("tags")
def _tags(scope: Scope, _form: str) -> Atoms:
    return [value(scope.column, "press.tags", press(scope.composition).tags, "tags")]


@fact("press_contact")
def _contact(scope: Scope, _form: str) -> Atoms:
    texts = press(scope.composition).contact
    return [value(scope.column, "press.contact", texts, "contact")]


@fact("own_contact")
def _own_contact(scope: Scope, _form: str) -> Atoms:
    """The Ukrainian party's own telephone and e-mail, where the release names no contact."""
    place = _own_party(scope.composition)
    party, path = scope.composition.party(place), f"parties[{place}]"
    given = [(name, getattr(party, name)) for name in ("phone", "email")]
    items = [
        contact(scope, name, text, f"{path}.{name}") for name, text in given if not blank(text)
    ]
    inner = Scope(scope.column, {"party": place})
    return scope.joined([inner.fact("party.name"), *items], "comma")


def _own_party(composition: Composition) -> int:
    return next((place for place in composition.order if composition.is_ours(place)), 0)


def _has_own_contact(composition: Composition) -> bool:
    party = composition.party(_own_party(composition))
    return not blank(party.phone) or not blank(party.email)


def _contact_kind(scope: Scope) -> str:
    return "given" if has(press(scope.composition).contact) else "own"


LOOPS["quotes"] = lambda composition, _at: [
    {"quote": number} for number in range(len(press(composition).quotes))
]
LOOPS["statistics"] = _statistics
LOOPS["photos"] = lambda composition, _at: [
    {"photo": number} for number in range(len(press(composition).photos))
]
VARIANTS["quote"] = _quote_kind
VARIANTS["statistic"] = lambda scope: "typed" if _statistic(scope)[0] else MONITORING
VARIANTS["contact"] = _contact_kind
VARIANTS["headline"] = lambda scope: _headline_kind(scope.composition)
VARIANTS["lede"] = lambda scope: _lede_kind(scope.composition)
VARIANTS["term_release"] = lambda scope: term_kind(scope.composition)
VARIANTS["meaning"] = lambda scope: (
    "twinning" if scope.composition.agreement.establishes_twinning else "cooperation"
)
CONDITIONS["embargoed"] = lambda composition: press(composition).embargo is not None
CONDITIONS["tagged"] = lambda composition: has(press(composition).tags)
CONDITIONS["reachable"] = lambda composition: (
    has(press(composition).contact) or _has_own_contact(composition)
)


def _lede_kind(composition: Composition) -> str:
    """Typed, or composed; where copies were exchanged, nobody met, and the lede says so."""
    if has(press(composition).lede):
        return "typed"
    return "exchange" if mode(composition) is SigningMode.EXCHANGE else "composed"


def _headline_kind(composition: Composition) -> str:
    """Typed, or composed with or without the word of twinning."""
    if has(press(composition).headline):
        return "typed"
    return "twinning" if composition.agreement.establishes_twinning else "cooperation"
