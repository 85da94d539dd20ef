"""The pattern of a typed title: the document's word first, every state in brackets."""

import re
from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.languages.entries import State


def pattern(context: Context) -> Iterator[Finding]:
    """A typed title begins with the document's word and names every state in brackets."""
    for code, title in context.agreement.title.items():
        if not title.strip() or code not in library.codes():
            continue
        yield from _first_word(context, code, title)
        yield from _states(context, code, title)


def _first_word(context: Context, code: str, title: str) -> Iterator[Finding]:
    name = context.agreement.document_name
    word = library.words(code).documents[name.value].title if name else ""
    if not re.match(rf"{re.escape(word)}(?!\w)", title.strip(), re.IGNORECASE):
        sentence = _("Назва має починатися словом «{word}» у називному відмінку")
        yield found("title.pattern", sentence.format(word=word), f"title.{code}")


def _states(context: Context, code: str, title: str) -> Iterator[Finding]:
    for _path, party in context.parties():
        state = library.find_state(code, party.country)
        if state is None or any(f"({name})" in title for name in _names(state)):
            continue
        sentence = _("У назві немає держави в дужках: «({state})»")
        named = next(iter(state.formal.values()))
        yield found("title.pattern", sentence.format(state=named), f"title.{code}")


def _names(state: State) -> tuple[str, ...]:
    return (*state.formal.values(), *state.short.values())


CHECKS = (pattern,)
