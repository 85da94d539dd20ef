"""Whether a typed text calls the document what it is called in that language."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from memodesk.checks.context import Context, found, localized
from memodesk.checks.finding import Finding
from memodesk.checks.parity.vocabulary import base, name_pattern, vocabulary
from memodesk.i18n import _
from memodesk.languages import library

_OF_ITSELF = re.compile(r"title|press\.(?:headline|lede)")
"""Fields that speak of this document, whatever words they use."""
_CLAUSES = re.compile(r"clauses\.(?:replace\.\w+|add\[\d+\]\.(?:heading|text))")
_Words = tuple[re.Pattern[str], re.Pattern[str]]


def equivalent(context: Context) -> Iterator[Finding]:
    """«Меморандум» is «memorandum», never «accordo»: the glossary names the pairs."""
    concept = context.agreement.document_name
    if concept is None:
        return
    for path, _description, texts in localized(context.agreement):
        if _OF_ITSELF.fullmatch(path) or (
            _CLAUSES.fullmatch(path) and any(map(bool, _own(concept.value, texts)))
        ):
            yield from _wrong(concept.value, path, texts)


def _own(concept: str, texts: Mapping[str, str]) -> Iterator[re.Match[str] | None]:
    """Where each language calls the document by its own name."""
    for code, text in texts.items():
        words = _words(base(code), concept)
        yield words[0].search(text) if words else None


def _wrong(concept: str, path: str, texts: Mapping[str, str]) -> Iterator[Finding]:
    for (code, text), own in zip(texts.items(), _own(concept, texts), strict=True):
        words = _words(base(code), concept)
        never = words[1].search(text) if words and not own else None
        if never:
            term = library.glossary(base(code))[concept].term
            sentence = _("Документ цією мовою — «{term}», а тут «{word}»")
            message = sentence.format(term=term, word=never[0])
            yield found("name.equivalence", message, f"{path}.{code}")


@lru_cache(maxsize=256)
def _words(code: str, concept: str) -> _Words | None:
    """The forms of the document's name, and those of what it is never called."""
    own = name_pattern(code, concept)
    if own is None or code not in library.codes():
        return None
    never = [_pattern(code, word) for word in library.glossary(code)[concept].never]
    return own, re.compile("|".join(never) or r"(?!)")


def _pattern(code: str, word: str) -> str:
    """The forms of a word: those of a document's name where it is one, else by its stem."""
    for pattern in vocabulary(code).terms.values():
        if pattern.fullmatch(word):
            return pattern.pattern
    stem = word[: max(len(word) - 2, 4)]
    return rf"(?i:(?<!\w){re.escape(stem)}\w{{0,4}}(?!\w))"


CHECKS = (equivalent,)
