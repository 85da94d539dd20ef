"""The outline: each place of the editor with its state and its count."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Section, Value, described
from memodesk.gui.editor.field_path import record_type
from memodesk.gui.editor.places import Place, place_of, place_title, places_of
from memodesk.gui.editor.word_forms import FormSign, FormStrip


class Sign(StrEnum):
    """What stands before a place."""

    DONE = "done"
    FORMS = "forms"
    WARNING = "warning"
    ERROR = "error"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the outline."""

    place: Place
    title: str
    sign: Sign
    count: str = ""
    depth: int = 0


def outline(
    agreement: Agreement, findings: Sequence[Finding], strips: Sequence[FormStrip]
) -> tuple[Item, ...]:
    """Every place with what is still to be done there."""
    return tuple(_item(place, agreement, findings, strips) for place in places_of(agreement))


def _item(
    place: Place, agreement: Agreement, findings: Sequence[Finding], strips: Sequence[FormStrip]
) -> Item:
    title = place_title(place, agreement)
    depth = 0 if place.party is None else 1
    sign, count = _state(place, agreement, findings, strips)
    shown = str(count) if count else ""
    if place.section is Section.PARTY and place.party is None:
        shown = ""
    if place.section is Section.AREAS and sign is Sign.DONE:
        shown = str(len(agreement.areas))
    return Item(place, title, sign, shown, depth)


def _state(
    place: Place, agreement: Agreement, findings: Sequence[Finding], strips: Sequence[FormStrip]
) -> tuple[Sign, int]:
    here = [finding for finding in findings if belongs(finding.path, place)]
    if not _is_begun(place, agreement):
        here = [finding for finding in here if finding.code not in _missing_codes()]
        if not here:
            return Sign.EMPTY, 0
    errors = [finding for finding in here if finding.severity is Severity.ERROR]
    if errors:
        return Sign.ERROR, len(errors)
    unsure = [
        strip for strip in strips if strip.sign is FormSign.UNSURE and belongs(strip.path, place)
    ]
    if unsure:
        return Sign.FORMS, len(unsure)
    warnings = [finding for finding in here if finding.severity is Severity.WARNING]
    return (Sign.WARNING, len(warnings)) if warnings else (Sign.DONE, 0)


def belongs(path: str, place: Place) -> bool:
    """Whether a field is edited at a place; the parties' section gathers all parties."""
    if not path:
        return False
    found = place_of(path)
    if place.section is Section.PARTY and place.party is None:
        return found.section is Section.PARTY
    return found == place


def _is_begun(place: Place, agreement: Agreement) -> bool:
    if place.party is not None:
        return _holds_something(agreement.parties[place.party])
    fields = described(Agreement).items()
    names = [name for name, description in fields if description.section is place.section]
    if place.section is Section.CLAUSES:
        return True  # the library speaks where nothing of one's own is said
    return any(getattr(agreement, name) not in (None, "", (), {}) for name in names)


@cache
def _missing_codes() -> frozenset[str]:
    """The codes that only say of a field that it is still empty."""
    return frozenset(
        item.finding for kind in _records(Agreement) for item in described(kind).values()
    )


def _records(kind: type[Value]) -> set[type[Value]]:
    found = {kind}
    for name in described(kind):
        inner = record_type(kind, name)
        if inner is not None:
            found |= _records(inner)
    return found


def _holds_something(record: Value) -> bool:
    return any(getattr(record, name) not in (None, "", (), {}) for name in described(type(record)))
