"""Grammatical forms of names: what the program suggests, for a field or for a stream of names."""

import json
from typing import Any

from memodesk.domain.catalogue import Gender
from memodesk.errors import Fault, InputError
from memodesk.exchange.characters import forbidden
from memodesk.i18n import _
from memodesk.languages.pack import Confidence, NameKind
from memodesk.languages.registry import pack

LANGUAGE = "uk"
_GENDERS = {gender.value: gender for gender in Gender}
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})


def answer(text: str, kind: str, gender: str | None = None) -> dict[str, Any]:
    """Every Ukrainian form of a name and how far they may be trusted; InputError if unusable."""
    faults = tuple(_text_faults(text))
    if faults:
        raise InputError(*faults)
    suggested = pack(LANGUAGE).forms(
        text.translate(_NO_BREAK), NameKind(kind), _GENDERS.get(gender or "")
    )
    sure = all(form.confidence is Confidence.SURE for form in suggested.values())
    return {
        "text": text,
        "kind": kind,
        "gender": gender,
        "forms": {name: form.text.translate(_NO_BREAK) for name, form in suggested.items()},
        "confidence": (Confidence.SURE if sure else Confidence.UNSURE).value,
    }


def answer_line(line: bytes) -> dict[str, Any]:
    """The answer to one line of a stream; a faulty line gets ``{"error": sentence}``."""
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {"error": _("Рядок не є JSON у кодуванні UTF-8.")}
    fault = _asked_fault(asked)
    if fault:
        return {"error": fault}
    try:
        return answer(asked["text"], asked["kind"], asked.get("gender"))
    except InputError as error:
        return {"error": str(error)}


def _asked_fault(asked: Any) -> str:
    if not isinstance(asked, dict):
        return _("У рядку має бути набір полів: text, kind, gender.")
    if not isinstance(asked.get("text"), str):
        return _("text: має бути текст.")
    kinds = [kind.value for kind in NameKind]
    if asked.get("kind") not in kinds:
        return _("kind: має бути одне з: {known}.").format(known=", ".join(kinds))
    if asked.get("gender") not in (None, *_GENDERS):
        return _("gender: має бути одне з: {known}.").format(known=", ".join(_GENDERS))
    return ""


def _text_faults(text: str) -> list[Fault]:
    if not text.strip():
        return [Fault(_("Напишіть слова, форми яких потрібні."), "text")]
    sentence = _("text: знак № {position} ({code}) не можна надрукувати. Приберіть його.")
    return [
        Fault(sentence.format(position=position, code=code), "text")
        for position, code in forbidden(text)
    ]
