"""Twin texts: one edited in one language waits until somebody confirms or edits the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from memodesk.domain.agreement import Agreement
from memodesk.domain.collation import Collated, Reading
from memodesk.domain.text import LocalizedText

PARAGRAPH = "/"
"""Stands in the place of a paragraph of a document, never in that of a field."""


@dataclass(frozen=True, slots=True)
class Open:
    """A place where some languages were edited and others wait.

    `path` is the field in the record, `edited` the old and the new text of each edited language.
    """

    place: str
    path: str
    edited: Mapping[str, tuple[str, str]]
    waiting: tuple[str, ...]


def twins(agreement: Agreement) -> Iterator[tuple[str, str, LocalizedText]]:
    """The texts whose languages have to say the same: lasting place, path in the record, texts."""
    clauses = agreement.clauses
    for clause, texts in (clauses.replace if clauses else {}).items():
        yield f"clauses.replace.{clause}", f"clauses.replace.{clause}", texts
    for index, added in enumerate(clauses.add if clauses else ()):
        for field, texts in (("heading", added.heading), ("text", added.text)):
            yield f"clauses.add.{added.id}.{field}", f"clauses.add[{index}].{field}", texts
    for index, area in enumerate(agreement.areas):
        yield f"areas.{area.key}", f"areas[{index}].text", area.text
    if agreement.press:
        yield "press.headline", "press.headline", agreement.press.headline
        yield "press.lede", "press.lede", agreement.press.lede


def followed(before: Agreement, after: Agreement) -> Agreement:
    """The changed record, which remembers how its twins stood before one of them was edited.

    A place is forgotten once every language has been edited or all are as they were.
    """
    old = {place: texts for place, _path, texts in twins(before)}
    kept = {one.place: one for one in after.collation}
    places = set()
    for place, _path, texts in twins(after):
        places.add(place)
        base = kept[place].texts if place in kept else old.get(place, {})
        edited, waiting = _apart(base, texts, after.languages)
        if edited and waiting:
            kept.setdefault(place, Collated(place=place, texts=dict(base)))
        elif edited or (place in kept and not kept[place].readings):
            kept.pop(place, None)
    found = tuple(one for one in kept.values() if PARAGRAPH in one.place or one.place in places)
    return after if found == after.collation else after.but(collation=found)


def _apart(
    base: Mapping[str, str], texts: Mapping[str, str], languages: tuple[str, ...]
) -> tuple[list[str], list[str]]:
    """The languages edited since, and those that say what they said."""
    filled = [code for code in languages if base.get(code, "").strip()]
    if len(filled) < 2:  # a text alone has no twin
        return [], []
    edited = [code for code in filled if texts.get(code, "") != base[code]]
    return edited, [code for code in filled if code not in edited]


def open_twins(agreement: Agreement) -> Iterator[Open]:
    """Every field where one language was edited and a twin was neither edited nor confirmed."""
    bases = {one.place: one.texts for one in agreement.collation}
    for place, path, texts in twins(agreement):
        base = bases.get(place, {})
        edited, waiting = _apart(base, texts, agreement.languages)
        if edited and waiting:
            changes = {code: (base[code], texts.get(code, "")) for code in edited}
            yield Open(place, path, changes, tuple(waiting))


def confirmed(agreement: Agreement, place: str, reading: Reading) -> Agreement:
    """The record after somebody has read the twins of a field and finds that they agree."""
    texts = next((texts for one, _path, texts in twins(agreement) if one == place), None)
    if texts is None:
        return agreement
    return collated(agreement, place, texts, (reading,))


def collated(
    agreement: Agreement, place: str, texts: LocalizedText, readings: tuple[Reading, ...]
) -> Agreement:
    """The record with the readings of a place, instead of what stood there."""
    others = tuple(one for one in agreement.collation if one.place != place)
    made = Collated(place=place, texts=dict(texts), readings=readings)
    changed: Agreement = agreement.but(collation=(*others, made))
    return changed
