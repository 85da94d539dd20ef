"""The forms in which a draft prints the names of a record, each in its sentence."""

import re
from dataclasses import dataclass
from enum import StrEnum

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.fields import Value
from memodesk.drafting.forms import UsedForm, used_forms
from memodesk.gui.editor.field_path import joined, steps, value_at
from memodesk.languages import library
from memodesk.languages.pack import Confidence

_MOST = 26
_STOPS = re.compile(r"[,;:()«»„“”—–\n]|\.\s")


class FormSign(StrEnum):
    """How a strip shows its form."""

    UNSURE = "unsure"
    SETTLED = "settled"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class FormStrip:
    """One form in its sentence: `before` leads to it, `words` are the form itself.

    `path` is the name without a language; `store` is where the form is kept, empty where the
    record has no place for it.
    """

    path: str
    language: str
    form: str
    before: str
    words: str
    sign: FormSign
    store: str

    @property
    def key(self) -> str:
        """Which form of which name: for signals."""
        return f"{self.path}|{self.language}|{self.form}"


def strips_of(agreement: Agreement) -> tuple[FormStrip, ...]:
    """Every inflected form that the documents print, once each, in reading order."""
    return tuple(
        FormStrip(
            path=split_language(used.field)[0],
            language=used.language,
            form=used.form,
            before=_lead(used.before),
            words=used.text,
            sign=_sign(used),
            store=used.path,
        )
        for used in used_forms(agreement)
    )


def _sign(used: UsedForm) -> FormSign:
    if used.state is FormState.EDITED:
        return FormSign.EDITED
    unread = used.state is FormState.SUGGESTED and used.confidence is Confidence.UNSURE
    return FormSign.UNSURE if unread else FormSign.SETTLED


def _lead(read: str) -> str:
    """The words that lead to a form: from the last stop, a few of them."""
    clause = _STOPS.split(read.replace("\u00a0", " "))[-1].strip()
    kept: list[str] = []
    for word in reversed(clause.split()):
        if len(" ".join([word, *kept])) > _MOST:
            break
        kept.insert(0, word)
    return " ".join(kept)


def split_language(path: str) -> tuple[str, str]:
    """``parties[0].name.it`` as the path of the name and the language; without one, ""."""
    way = steps(path)
    last = way[-1] if way else ""
    if isinstance(last, str) and len(way) > 1 and (last in library.languages("uk")):
        return joined(way[:-1]), last
    return path, ""


def form_path(agreement: Agreement, path: str, language: str, form: str) -> str:
    """Where the form of a name is kept in the record, or "" where it has no place."""
    way = steps(path)
    owner = value_at(agreement, joined(way[:-1])) if len(way) > 1 else agreement
    name = str(way[-1])
    if not isinstance(owner, Value) or "forms" not in type(owner).model_fields:
        return ""
    inner = ("forms", name) if isinstance(getattr(owner, "forms", None), Value) else ("forms",)
    if len(inner) > 1 and not hasattr(value_at(owner, "forms"), name):
        return ""
    return joined((*way[:-1], *inner, language, form))


def without_forms(agreement: Agreement, path: str, language: str) -> str:
    """The path of a name's stored forms in one language: they fall when the name changes."""
    store = form_path(agreement, path, language, "any")
    return joined(steps(store)[:-1]) if store else ""
