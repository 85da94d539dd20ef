"""Names of the record as a sentence needs them: inflected, transliterated, or a gap."""

from collections.abc import Mapping
from dataclasses import dataclass

from memodesk.domain.catalogue import FormState, Gender
from memodesk.domain.party import Facilitator, Party, Signatory
from memodesk.domain.press import Speaker
from memodesk.domain.text import Forms, LocalizedText
from memodesk.drafting.composition import Column, blank
from memodesk.drafting.draft import Mark, Piece
from memodesk.languages.pack import Confidence, NameKind

_NO_FORMS: Forms = {}


@dataclass(frozen=True, slots=True)
class Name:
    """A name that documents inflect: where it is kept, where its forms are, what it names.

    `forms_path` is empty where the record has no room for forms; `ukrainian` says that a
    missing Latin form is made by resolution № 55; `also` is another field with the same text.
    """

    path: str
    forms_path: str
    texts: LocalizedText
    forms: Forms
    kind: NameKind
    fact: str
    gender: Gender | None = None
    ukrainian: bool = False
    also: str = ""


def party_name(place: int, party: Party) -> Name:
    """The body that signs for a party."""
    path = f"parties[{place}]"
    forms = party.forms.name
    return Name(f"{path}.name", f"{path}.forms.name", party.name, forms, NameKind.BODY, "body_name")


def party_place(place: int, party: Party) -> Name:
    """The city or territory of a party."""
    path = f"parties[{place}]"
    forms = party.forms.place
    return Name(f"{path}.place", f"{path}.forms.place", party.place, forms, NameKind.PLACE, "place")


def signatory_name(path: str, person: Signatory, ukrainian: bool) -> Name:
    """A person who signs."""
    return Name(
        f"{path}.name",
        f"{path}.forms.name",
        person.name,
        person.forms.name,
        NameKind.PERSON,
        "name",
        person.gender,
        ukrainian,
    )


def signatory_position(path: str, person: Signatory) -> Name:
    """The post of a person who signs."""
    forms = person.forms.position
    return Name(
        f"{path}.position",
        f"{path}.forms.position",
        person.position,
        forms,
        NameKind.POSITION,
        "position",
        person.gender,
    )


def facilitator_name(number: int, facilitator: Facilitator) -> Name:
    """Whoever brought the parties together."""
    path = f"facilitators[{number}]"
    forms = facilitator.forms
    return Name(
        f"{path}.name", f"{path}.forms", facilitator.name, forms, NameKind.BODY, "facilitator"
    )


def speaker_name(path: str, speaker: Speaker) -> Name:
    """Somebody quoted who does not sign."""
    forms = speaker.forms.name
    return Name(
        f"{path}.name",
        f"{path}.forms.name",
        speaker.name,
        forms,
        NameKind.PERSON,
        "speaker",
        speaker.gender,
    )


def speaker_position(path: str, speaker: Speaker) -> Name:
    """The post of somebody quoted who does not sign."""
    forms = speaker.forms.position
    return Name(
        f"{path}.position",
        f"{path}.forms.position",
        speaker.position,
        forms,
        NameKind.POSITION,
        "speaker_position",
        speaker.gender,
    )


def bare_name(path: str, texts: LocalizedText, kind: NameKind, fact: str) -> Name:
    """A name whose forms the record has no room for."""
    return Name(path, "", texts, _NO_FORMS, kind, fact)


def printed(column: Column, name: Name, form: str = "") -> Piece:
    """The name in a form of the column's language: stored, else suggested, else a gap."""
    form = form or column.pack.form_names[0]
    key = (name.path, name.also, form)
    piece = column.made.get(key)
    if piece is None:
        piece = column.made[key] = _printed(column, name, form)
    return piece


def inflected(column: Column, name: Name, form: str = "") -> list[Piece]:
    """The same as atoms of a sentence: before a gap stands the preposition the form holds."""
    piece = printed(column, name, form)
    return [*column.preposition(form), piece] if piece.mark is Mark.GAP else [piece]


def _printed(column: Column, name: Name, form: str) -> Piece:
    language = column.language
    text, source = typed(column, name)
    if blank(text):
        return column.gap(name.fact, f"{name.path}.{language}", form)
    fields: tuple[str, ...] = (f"{name.path}.{source}",)
    if name.also:
        fields += (f"{name.also}.{source}",)
    kept = form if name.forms_path else ""
    if form == column.pack.form_names[0]:
        return Piece(text, language, Mark.PLAIN, fields, kept)
    stored = name.forms.get(language, {}).get(form)
    if stored and stored.state is not FormState.SUGGESTED and not blank(stored.text):
        return Piece(stored.text, language, Mark.PLAIN, fields, form)
    words, sure = suggested(column, name, form)
    return Piece(words, language, Mark.PLAIN if sure else Mark.UNSURE, fields, kept)


def typed(column: Column, name: Name) -> tuple[str, str]:
    """The base form in the column's language, and the language of the field it came from."""
    language = column.language
    text = name.texts.get(language, "")
    if blank(text) and name.ukrainian:
        own = name.texts.get("uk", "")
        latin = None if blank(own) else column.pack.transliterate(own)
        if latin:
            return latin, "uk"
    return text, language


def suggested(column: Column, name: Name, form: str) -> tuple[str, bool]:
    """A form as the pack derives it, and whether the pack is sure of it."""
    text = typed(column, name)[0]
    suggestions: Mapping[str, object] = column.pack.forms(text, name.kind, name.gender)
    found = column.pack.forms(text, name.kind, name.gender).get(form)
    if found is None:
        return text, not suggestions
    return found.text, found.confidence is Confidence.SURE


def is_sure(column: Column, name: Name, form: str) -> bool:
    """Whether the form would be printed without a mark; a gap is sure."""
    return printed(column, name, form).mark is not Mark.UNSURE
