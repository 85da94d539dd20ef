"""What a person does in the form, as a change of the record; plain values in and out."""

from typing import Any

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import CLAUSES, FormState
from memodesk.domain.fields import Value, described
from memodesk.domain.party import Area, Party, Signatory
from memodesk.domain.press import MONITORING, Speaker
from memodesk.domain.terms import AddedClause, Clauses
from memodesk.domain.text import WordForm
from memodesk.drafting.library_texts import library_texts
from memodesk.gui.days import day_from
from memodesk.gui.editor.choices import ANOTHER, enum_of
from memodesk.gui.editor.field_path import appended, owner_of, record_type, value_at, with_value
from memodesk.gui.editor.form_rows import Editor
from memodesk.gui.editor.word_forms import without_forms
from memodesk.languages import library

MOST_DIGITS = 4


def text_typed(agreement: Agreement, path: str, language: str, text: str) -> Agreement:
    """Another text in one language; the forms of the old name fall with it."""
    text = text.strip()
    current = value_at(agreement, path)
    if isinstance(current, str):  # one string for every language, until they differ
        spread = dict.fromkeys(agreement.languages, current)
        agreement = with_value(agreement, path, spread)
    changed = with_value(agreement, f"{path}.{language}", text)
    return _forgetting_forms(changed, path, language)


def _forgetting_forms(agreement: Agreement, path: str, language: str) -> Agreement:
    found = owner_of(path)
    if not found or not getattr(described(found[0]).get(found[1]), "names", ""):
        return agreement
    store = without_forms(agreement, path, language)
    return with_value(agreement, store, {}) if store and value_at(agreement, store) else agreement


def value_chosen(agreement: Agreement, path: str, editor: Editor, raw: str) -> Agreement | None:
    """Another value of a single field; None where what is typed is not a value yet."""
    content = _content(path, editor, raw.strip())
    if content is _UNREADABLE:
        return None
    if content is None and not _may_be_absent(path):
        return agreement
    return with_value(agreement, path, content)


_UNREADABLE = object()
_FIXED = frozenset({"title", "parties", "preamble", "languages", "signatures"})
MOVABLE = tuple(clause for clause in CLAUSES if clause not in _FIXED)
"""The articles of the library that can change places."""


def _content(path: str, editor: Editor, raw: str) -> Any:
    if editor is Editor.DATE:
        return (day_from(raw) or _UNREADABLE) if raw else None
    if editor is Editor.NUMBER:
        if not raw:
            return None
        return int(raw) if raw.isdecimal() and len(raw) <= MOST_DIGITS else _UNREADABLE
    if editor is Editor.SWITCH:
        return raw == "true"
    if raw == ANOTHER:
        return Speaker()
    found = owner_of(path)
    closed = enum_of(*found) if found else None
    if closed:
        return next((member for member in closed if member.value == raw), None)
    return raw or (None if _may_be_absent(path) else "")


def _may_be_absent(path: str) -> bool:
    found = owner_of(path)
    return found is not None and found[0].model_fields[found[1]].default is None


def form_set(agreement: Agreement, store: str, text: str, state: FormState) -> Agreement:
    """A form confirmed as it stands, or corrected by hand."""
    return with_value(agreement, store, WordForm(text=text.strip(), state=state))


def record_added(agreement: Agreement, path: str, value: str = "") -> Agreement:
    """One more record in a list; new people and parties get a key of their own."""
    if value == MONITORING:
        return appended(agreement, path, MONITORING)
    found = owner_of(path)
    kind = record_type(*found) if found else None
    if kind is None:
        return agreement
    return appended(agreement, path, _new(kind, agreement))


def _new(kind: type[Value], agreement: Agreement) -> Value:
    if kind is Party:
        country = "UA" if not agreement.parties else ""
        taken = {party.key for party in agreement.parties}
        return Party(key=free_key("party", taken), country=country, signatories=(Signatory(),))
    if kind is Signatory:
        taken = {person.key for party in agreement.parties for person in party.signatories}
        return Signatory(key=free_key("person", taken))
    if kind is AddedClause:
        own = agreement.clauses.add if agreement.clauses else ()
        return AddedClause(id=free_key("own", {clause.id for clause in own}), after="publicity")
    return kind()


def free_key(stem: str, taken: set[str]) -> str:
    """The first of ``stem1``, ``stem2`` … that nobody has."""
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def party_added(agreement: Agreement) -> Agreement:
    """One more party with one person to sign for it."""
    grown = record_added(agreement, "parties")
    index = len(grown.parties) - 1
    keys = {person.key for party in grown.parties for person in party.signatories}
    person = Signatory(key=free_key("person", keys))
    return with_value(grown, f"parties[{index}].signatories", (person,))


def area_switched(agreement: Agreement, key: str) -> Agreement:
    """An area of the catalogue put at the end of the list, or taken away."""
    kept = tuple(area for area in agreement.areas if area.key != key)
    if len(kept) == len(agreement.areas):
        kept = (*kept, Area(key=key))
    return with_value(agreement, "areas", kept)


def own_area_added(agreement: Agreement) -> Agreement:
    """An area in one's own words at the end of the list."""
    taken = {area.key for area in agreement.areas}
    texts = dict.fromkeys(agreement.languages[:1], "")
    return appended(agreement, "areas", Area(key=free_key("own", taken), text=texts))


def area_taken(agreement: Agreement, texts: dict[str, str]) -> Agreement:
    """An area of the office's own, in its words, at the end of the list."""
    taken = {area.key for area in agreement.areas}
    return appended(agreement, "areas", Area(key=free_key("own", taken), text=dict(texts)))


def languages_set(agreement: Agreement, languages: tuple[str, ...]) -> Agreement:
    """Other document languages, in column order; texts of a language taken away are kept."""
    return with_value(agreement, "languages", languages)


def clause_omitted(agreement: Agreement, clause: str, *, omit: bool) -> Agreement:
    """A clause of the library left out of the text, or taken back."""
    clauses = agreement.clauses or Clauses()
    kept = tuple(name for name in clauses.omit if name != clause)
    return with_value(agreement, "clauses.omit", (*kept, clause) if omit else kept)


def clause_replaced(agreement: Agreement, clause: str, texts: dict[str, str]) -> Agreement:
    """A clause of the library in one's own words; without texts the library speaks again."""
    kept = {code: text for code, text in texts.items() if text}
    clauses = agreement.clauses or Clauses()
    base = {name: old for name, old in clauses.base.items() if name != clause}
    if kept:
        base[clause] = clauses.base.get(clause) or library_texts(clause, agreement.languages)
    based: Agreement = agreement.but(clauses=clauses.but(base=base))
    return with_value(based, f"clauses.replace.{clause}", kept)


def library_seen(agreement: Agreement, clause: str) -> Agreement:
    """Somebody has read what is new in the library and keeps the office's own words."""
    clauses = agreement.clauses or Clauses()
    base = {**clauses.base, clause: library_texts(clause, agreement.languages)}
    changed: Agreement = agreement.but(clauses=clauses.but(base=base))
    return changed


def clause_moved(agreement: Agreement, clause: str, by: int) -> Agreement:
    """An article one place up (-1) or down (+1) among the articles of the library."""
    order = list(articles(agreement.clauses or Clauses()))
    at = order.index(clause) + by if clause in order else -1
    if not 0 <= at < len(order):
        return agreement
    order.remove(clause)
    order.insert(at, clause)
    return with_value(agreement, "clauses.order", tuple(order))


def articles(clauses: Clauses) -> tuple[str, ...]:
    """The articles that can change places, in the order of the record."""
    named = iter([name for name in dict.fromkeys(clauses.order) if name in MOVABLE])
    return tuple(next(named) if name in clauses.order else name for name in MOVABLE)


def country_chosen(agreement: Agreement, path: str, code: str) -> Agreement:
    """Another state of a party; its language joins the document while there is only one."""
    changed = with_value(agreement, path, code)
    country = library.find_country(code)
    joins = country and path.startswith("parties[") and len(changed.languages) == 1
    if country and joins and country.language not in changed.languages:
        return with_value(changed, "languages", (*changed.languages, country.language))
    return changed
