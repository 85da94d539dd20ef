"""The inflected names that the documents of an agreement really print, with their neighbours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.fields import Value
from memodesk.domain.text import WordForm
from memodesk.drafting.compose import compose
from memodesk.drafting.composition import blank
from memodesk.drafting.draft import DocumentType, Mark, Piece, Text, words
from memodesk.languages.pack import Confidence, NameKind
from memodesk.languages.registry import pack

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
_NEAR_BEFORE, _NEAR_AFTER = 5, 3
_BREAK = re.compile(r"[.;:!?()«»“”\n]")


@dataclass(frozen=True, slots=True)
class UsedForm:
    """One name in one form, as a document prints it for the first time.

    `path` is where the form is kept (``parties[1].forms.name.uk.instrumental``), `field` where
    the name itself is typed, `state` how the stored form came to be there (`suggested` where
    none is stored), `confidence` the pack's trust in its own suggestion, `before` and `after` a
    few words of the sentence around it.
    """

    path: str
    field: str
    language: str
    kind: NameKind
    form: str
    text: str
    confidence: Confidence
    state: FormState
    before: str
    after: str


def used_forms(agreement: Agreement) -> list[UsedForm]:
    """Every inflected name of both documents, each once, in reading order."""
    found: dict[str, UsedForm] = {}
    for document in DocumentType:
        draft = compose(agreement, document)
        for segment in draft.segments:
            for text in segment.texts.values():
                for used in _in_text(agreement, text):
                    found.setdefault(used.path, used)
    return list(found.values())


def suggest(agreement: Agreement) -> Agreement:
    """The agreement with suggestions stored for every form its documents use.

    Missing forms are added and stale suggestions refreshed; a form that somebody gave,
    confirmed or edited stays as it is.
    """
    for used in used_forms(agreement):
        if used.state is FormState.SUGGESTED:
            form = WordForm(text=used.text, state=FormState.SUGGESTED)
            agreement = with_form(agreement, used.path, form)
    return agreement


def with_form(agreement: Agreement, path: str, form: WordForm) -> Agreement:
    """The agreement with one form stored under a path of `UsedForm`."""
    changed: Agreement = _put(agreement, path.split("."), form)
    return changed


def _in_text(agreement: Agreement, text: Text) -> Iterator[UsedForm]:
    for place, piece in enumerate(text):
        if piece.form and piece.mark is not Mark.GAP:
            base = pack(piece.language).form_names[0]
            if piece.form != base:
                yield _used(agreement, piece, words(text[:place]), words(text[place + 1 :]))


def _used(agreement: Agreement, piece: Piece, before: str, after: str) -> UsedForm:
    field = piece.fields[0]
    owner, name, _source = field.rsplit(".", 2)
    kept = "forms" if owner.startswith("facilitators") else f"forms.{name}"
    path = f"{owner}.{kept}.{piece.language}.{piece.form}"
    holder = _get(agreement, owner)
    kind = _kind(owner, name)
    stored = _stored(agreement, path)
    plain = piece.words.replace("\u00a0", " ")
    base = _base(holder, name, piece)
    suggested = pack(piece.language).forms(base, kind, getattr(holder, "gender", None))
    made = suggested.get(piece.form)
    state = stored.state if stored else FormState.SUGGESTED
    trusted = state is not FormState.SUGGESTED
    return UsedForm(
        path,
        field,
        piece.language,
        kind,
        piece.form,
        stored.text if trusted and stored else made.text if made else plain,
        made.confidence if made else Confidence.UNSURE,
        state,
        _near(before, _NEAR_BEFORE, last=True).removeprefix(", "),
        _near(after, _NEAR_AFTER, last=False),
    )


def _stored(agreement: Agreement, path: str) -> WordForm | None:
    """The stored form; an empty one is none, as documents print the suggestion instead."""
    found = _get(agreement, path)
    return found if isinstance(found, WordForm) and not blank(found.text) else None


def _base(holder: Any, name: str, piece: Piece) -> str:
    """The name as typed in the piece's language, or in Latin letters by resolution № 55."""
    texts = getattr(holder, name)
    typed: str = texts.get(piece.language, "")
    return typed if typed.strip() else pack(piece.language).transliterate(texts["uk"]) or ""


def _kind(owner: str, name: str) -> NameKind:
    person = "signatories" in owner or owner.endswith("speaker")
    if name == "name":
        return NameKind.PERSON if person else NameKind.BODY
    return NameKind(name)


def _near(text: str, most: int, *, last: bool) -> str:
    """The nearest words of the same sentence, up to a stop or a bracket."""
    parts = _BREAK.split(text.replace("\u00a0", " "))
    near = (parts[-1] if last else parts[0]).split()
    kept = near[-most:] if last else near[:most]
    return " ".join(kept)


def _get(value: Any, path: str) -> Any:
    """What stands at a path, None where it ends early."""
    for step in path.split("."):
        match = _STEP.fullmatch(step)
        name, index = (match[1], match[2]) if match else (step, None)
        value = value.get(name) if isinstance(value, dict) else getattr(value, name, None)
        if index is not None and value is not None:
            value = value[int(index)] if int(index) < len(value) else None
    return value


def _put(value: Any, steps: list[str], form: WordForm) -> Any:
    """A copy of a value with a form at a path; dictionaries on the way are made."""
    if not steps:
        return form
    match = _STEP.fullmatch(steps[0])
    name, index = (match[1], match[2]) if match else (steps[0], None)
    if isinstance(value, Value):
        inner = getattr(value, name)
        if index is None:
            return value.but(**{name: _put(inner, steps[1:], form)})
        items = list(inner)
        items[int(index)] = _put(items[int(index)], steps[1:], form)
        return value.but(**{name: tuple(items)})
    held = dict(value or {})
    held[name] = _put(held.get(name), steps[1:], form)
    return held
