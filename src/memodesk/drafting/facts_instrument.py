"""What sentences print of the instrument itself: its name, kind, areas, term, money, originals."""

from collections.abc import Callable, Mapping

from memodesk.domain.catalogue import DocumentName, FinanceMode
from memodesk.domain.terms import EntryIntoForce, Finance, Term
from memodesk.drafting.composition import Column, Composition, blank
from memodesk.drafting.draft import DocumentType, Mark, Piece
from memodesk.drafting.facts_parties import day, has, value
from memodesk.drafting.scope import CONDITIONS, LOOPS, VARIANTS, Scope, choice, fact
from memodesk.drafting.wording import Atoms
from memodesk.languages import library
from memodesk.languages.entries import DocumentWords

NBSP = "\u00a0"
_Picked = tuple[int | None, tuple[str, ...]]


def document_words(column: Column) -> DocumentWords | None:
    """What the instrument is called in the column's language."""
    name = column.composition.agreement.document_name
    return column.words.documents.get(name.value) if name and column.words else None


def _instrument(pick: Callable[[DocumentWords], Mapping[str, str]]) -> Callable[..., Atoms]:
    def printed(scope: Scope, form: str) -> Atoms:
        column = scope.column
        found = document_words(column)
        if found is None:
            return [*column.missing("document_name", "document_name", form)]
        forms = pick(found)
        text = forms.get(form) or next(iter(forms.values()))
        return [Piece(text, column.language, Mark.PLAIN, ("document_name",))]

    return printed


fact("this")(_instrument(lambda words: words.this))
fact("instrument")(_instrument(lambda words: words.plain))
fact("title")(_instrument(lambda words: {"base": words.title.capitalize()}))
fact("about")(_instrument(lambda words: {"base": words.about}))


@fact("kind")
def _kind(scope: Scope, form: str) -> Atoms:
    column = scope.column
    kind = scope.composition.agreement.cooperation_kind
    found = column.words.kinds.get(kind.value) if kind and column.words else None
    if found is None:
        return [*column.missing("cooperation_kind", "cooperation_kind", form)]
    forms = found.cooperation
    text = forms.get(form) or forms.get("base") or next(iter(forms.values()))
    return [Piece(text, column.language, Mark.PLAIN, ("cooperation_kind",))]


@choice("document")
def _document_gender(scope: Scope) -> _Picked:
    found = document_words(scope.column)
    return int(found is not None and found.gender.value == "f"), ("document_name",)


@fact("area")
def _area(scope: Scope, _form: str) -> Atoms:
    """One area of cooperation, in the words of the record or of the catalogue."""
    number, column = scope.at["area"], scope.column
    areas = scope.composition.agreement.areas
    if number >= len(areas):
        return [column.gap("area", "areas")]
    area, path = areas[number], f"areas[{number}]"
    known = library.areas(column.words.code).get(area.key) if column.words else None
    if has(area.text) or known is None:
        return [value(column, f"{path}.text", area.text, "area")]
    if "{" in known.text:
        return [
            Piece(atom, column.language, Mark.PLAIN, (path,)) if isinstance(atom, str) else atom
            for atom in scope.phrase(known.text)
        ]
    return [Piece(known.text, column.language, Mark.PLAIN, (path,))]


@choice("areas")
def _areas_count(scope: Scope) -> _Picked:
    return int(len(scope.composition.agreement.areas) != 1), ("areas",)


def _counted(column: Column, number: int | None, path: str) -> _Picked:
    """The place of a counted word among «рік|роки|років», «anno|anni», «year|years»."""
    order = column.meta.plurals if column.meta else ("other",)
    if number is None:
        return len(order) - 1, (path,)
    category = column.pack.plural(number, {name: name for name in order})
    return order.index(category), (path,)


def _number(column: Column, number: int | None, fact_name: str, path: str) -> Piece:
    if number is None:
        return column.gap(fact_name, path)
    return Piece(column.pack.number(number), column.language, Mark.PLAIN, (path,))


def _term(composition: Composition) -> Term:
    return composition.agreement.term or Term()


@fact("years")
def _years(scope: Scope, _form: str) -> Atoms:
    return [_number(scope.column, _term(scope.composition).years, "years", "term.years")]


@choice("years")
def _years_counted(scope: Scope) -> _Picked:
    return _counted(scope.column, _term(scope.composition).years, "term.years")


@fact("term")
def _whole_term(scope: Scope, _form: str) -> Atoms:
    return [scope.column.gap("term", "term.years")]


@fact("notice")
def _notice(scope: Scope, _form: str) -> Atoms:
    months = _term(scope.composition).notice_months
    return [_number(scope.column, months, "notice", "term.notice_months")]


@choice("notice")
def _notice_counted(scope: Scope) -> _Picked:
    return _counted(scope.column, _term(scope.composition).notice_months, "term.notice_months")


def term_kind(composition: Composition) -> str:
    """Whether the term is without end, for years, renewed, or still open."""
    term = _term(composition)
    if term.indefinite:
        return "indefinite"
    if term.years is None:
        return "open"
    return "renewed" if term.auto_renew else "years"


def _entry(composition: Composition) -> EntryIntoForce:
    return composition.agreement.entry_into_force or EntryIntoForce()


@fact("entry_date")
def _entry_date(scope: Scope, form: str) -> Atoms:
    date = _entry(scope.composition).date
    return [day(scope.column, date, "entry_date", "entry_into_force.date", form)]


@choice("entry_day")
def _entry_day(scope: Scope) -> _Picked:
    date = _entry(scope.composition).date
    return int(date is not None and date.day in (8, 11)), ("entry_into_force.date",)


def _finance(composition: Composition) -> Finance:
    return composition.agreement.finance or Finance()


@fact("amount")
def _amount(scope: Scope, _form: str) -> Atoms:
    """The sum as typed, and its currency."""
    column, money = scope.column, _finance(scope.composition)
    atoms: Atoms = []
    for name in ("amount", "currency"):
        given, path = getattr(money, name), f"finance.{name}"
        piece = Piece(given, column.language, Mark.PLAIN, (path,))
        atoms.append(column.gap(name, path) if blank(given) else piece)
    return [atoms[0], NBSP, atoms[1]]


@fact("basis")
def _basis(scope: Scope, _form: str) -> Atoms:
    return [value(scope.column, "finance.basis", _finance(scope.composition).basis, "basis")]


def _originals(composition: Composition) -> int | None:
    each = composition.agreement.originals_per_party
    return each * len(composition.order) if each else None


def _numeral(column: Column, form: str, number: int | None) -> Piece:
    if number is None:
        return column.gap("originals", "originals_per_party")
    counts = column.words.counts.get(form) if column.words else None
    text = (counts or {}).get(str(number)) or column.pack.number(number)
    return Piece(text, column.language, Mark.PLAIN, ("originals_per_party",))


@fact("originals")
def _originals_all(scope: Scope, form: str) -> Atoms:
    return [_numeral(scope.column, form, _originals(scope.composition))]


@choice("originals")
def _originals_counted(scope: Scope) -> _Picked:
    return _counted(scope.column, _originals(scope.composition), "originals_per_party")


@fact("each")
def _originals_each(scope: Scope, form: str) -> Atoms:
    return [_numeral(scope.column, form, scope.composition.agreement.originals_per_party)]


def _language(scope: Scope, code: str, path: str, form: str) -> Piece:
    column = scope.column
    names = library.languages(column.words.code) if column.words else {}
    found = names.get(code) or names.get(code.split("-", maxsplit=1)[0])
    if found is None:
        return column.gap("language", path)
    text = found.forms.get(form) or next(iter(found.forms.values()))
    return Piece(text, column.language, Mark.PLAIN, (path,))


def _printed(composition: Composition) -> tuple[str, ...]:
    """The languages of the instrument; a letter about it speaks its own."""
    letter = composition.document is DocumentType.LETTER_MINISTRY
    return composition.given if letter else composition.languages


@fact("languages")
def _languages(scope: Scope, form: str) -> Atoms:
    codes = _printed(scope.composition)
    return scope.joined([[_language(scope, code, "languages", form)] for code in codes])


@fact("prevailing")
def _prevailing(scope: Scope, form: str) -> Atoms:
    code = scope.composition.agreement.prevailing_language or ""
    return [_language(scope, code, "prevailing_language", form)]


@choice("languages")
def _languages_count(scope: Scope) -> _Picked:
    return int(len(_printed(scope.composition)) > 1), ("languages",)


@choice("texts")
def _texts(scope: Scope) -> _Picked:
    return int(len(scope.composition.languages) > 2), ("languages",)


def _language_kind(scope: Scope) -> str:
    """Whether every language's name is an adjective that can share one noun."""
    names = library.languages(scope.column.words.code) if scope.column.words else {}
    for code in _printed(scope.composition):
        found = names.get(code) or names.get(code.split("-")[0])
        if found is not None and not found.adjective:
            return "apart"
    return "together"


def _prevails(composition: Composition) -> bool:
    return composition.agreement.prevailing_language in composition.languages


_SOLEMN = {
    DocumentName.DECLARATION: "declaration",
    DocumentName.LETTER_OF_INTENT: "letter",
}

LOOPS["areas"] = lambda composition, _at: [
    {"area": number} for number in range(max(1, len(composition.agreement.areas)))
]
VARIANTS["term_kind"] = lambda scope: term_kind(scope.composition)
VARIANTS["entry"] = lambda scope: _entry(scope.composition).on.value
VARIANTS["instrument"] = lambda scope: _SOLEMN.get(
    scope.composition.agreement.document_name or DocumentName.MEMORANDUM, "contract"
)
VARIANTS["finance"] = lambda scope: _finance(scope.composition).mode.value
VARIANTS["language_kind"] = _language_kind
VARIANTS["authenticity"] = lambda scope: "prevailing" if _prevails(scope.composition) else "equal"
CONDITIONS["twinning"] = lambda composition: bool(composition.agreement.establishes_twinning)
CONDITIONS["renewed"] = lambda composition: term_kind(composition) == "renewed"
CONDITIONS["prevails"] = _prevails
CONDITIONS["costs_named"] = lambda composition: (
    _finance(composition).mode is not FinanceMode.OWN_COSTS
)
