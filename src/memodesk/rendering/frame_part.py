"""A header or footer made ready: what it says in a final, and in a draft around its note."""

from dataclasses import dataclass, replace
from typing import Final

from memodesk.drafting.draft import Draft
from memodesk.rendering.characters import content
from memodesk.rendering.copies import said

NOTE: Final = "\x01"
"""Stands for the note of a draft; it cannot occur in XML."""


@dataclass(frozen=True, slots=True)
class NoteWords:
    """How a language says the edition and the gaps of a draft, together and each alone."""

    both: str
    edition: str
    gaps: str

    def note(self, draft: Draft, language: str, count: int) -> str:
        """«редакція 3 від 01.08.2025; незаповнених полів: 4», as far as there is what to say."""
        edition = draft.edition or {}
        values = {
            "edition": edition.get("number", ""),
            "date": edition.get(language, ""),
            "count": count,
        }
        if edition:
            return (self.both if count else self.edition).format(**values)
        return self.gaps.format(**values) if count else ""


@dataclass(frozen=True, slots=True)
class FramePart:
    """A header or footer: its final text, and the pieces of a draft's between the notes.

    `notes` are the languages of the notes in order, with their words; `copy` is the same part
    where it also says whose copy the paper is.
    """

    name: str
    final: str
    draft: tuple[str, ...]
    notes: tuple[tuple[str, NoteWords], ...]
    copy: "FramePart | None" = None

    def text(self, draft: Draft, final: bool) -> str:
        """The XML of the part for this draft."""
        if draft.copy and self.copy:
            return said(self.copy.text(replace(draft, copy=None), final), draft.copy)
        if final or not self.notes:
            return self.final if final else self.draft[0]
        count = len(draft.gaps())
        notes = [words.note(draft, language, count) for language, words in self.notes]
        return self.draft[0] + "".join(
            content(words) + rest for words, rest in zip(notes, self.draft[1:], strict=True)
        )
