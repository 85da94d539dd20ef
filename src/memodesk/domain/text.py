"""Localized texts and the grammatical forms that stand beside them."""

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, Strict

from memodesk.domain.catalogue import FormState
from memodesk.domain.fields import Value

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_day(raw: Any) -> Any:
    """Only a whole ISO 8601 day is a date: no time stamps, no numbers."""
    if isinstance(raw, dt.datetime) or not isinstance(raw, str | dt.date):
        raise ValueError("date")
    if isinstance(raw, str) and not _ISO_DAY.fullmatch(raw):
        raise ValueError("date")
    return raw


Day = Annotated[dt.date, BeforeValidator(_iso_day)]
"""A calendar day; in a file as ``2025-08-14``."""
Whole = Annotated[int, Strict()]
"""A whole number; text and true/false are refused instead of being read as numbers."""
Switch = Annotated[bool, Strict()]
"""True or false; text and numbers are refused."""

LocalizedText = dict[str, str]
"""``{language code: text}``; a missing language is a gap, never an error."""

PlainOrLocalized = str | LocalizedText | None
"""One string for every language, or a localized text."""


class WordForm(Value):
    """One stored grammatical form of a name, and how it came to be there."""

    text: str
    state: FormState = FormState.GIVEN


def _from_string(raw: Any) -> Any:
    return {"text": raw} if isinstance(raw, str) else raw


def _to_string(form: WordForm) -> str | dict[str, str]:
    if form.state is FormState.GIVEN:
        return form.text
    return {"text": form.text, "state": form.state.value}


FormField = Annotated[
    WordForm,
    BeforeValidator(_from_string, json_schema_input_type=str | WordForm),
    PlainSerializer(_to_string, return_type=str | dict[str, str]),
]
Forms = dict[str, dict[str, FormField]]
"""``{language: {form name: form}}``; form names are those of the language's pack."""


def text_in(text: PlainOrLocalized, language: str) -> str:
    """The text in a language, or the empty string where it is missing."""
    if text is None or isinstance(text, str):
        return text or ""
    return text.get(language, "")
