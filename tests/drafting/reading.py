"""Helpers that compose and read a draft as a person reads it."""

from typing import Any

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, words


def plain(text: str) -> str:
    """The same text with plain spaces only."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def read(draft: Draft, language: str, *prefixes: str) -> str:
    """The words of the segments whose ids begin so (all without prefixes), a line each."""
    return "\n".join(
        plain(words(segment.texts[language]))
        for segment in draft.segments
        if language in segment.texts
        and (not prefixes or any(segment.id.startswith(prefix) for prefix in prefixes))
    )


def memorandum(agreement: Agreement, **more: Any) -> Draft:
    """The instrument of an agreement."""
    return compose(agreement, DocumentType.MEMORANDUM, **more)


def release(agreement: Agreement, **more: Any) -> Draft:
    """The press release of an agreement."""
    return compose(agreement, DocumentType.PRESS_RELEASE, **more)
