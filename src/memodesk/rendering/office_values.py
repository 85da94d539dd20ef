"""The draft as an office's own template sees it: plain data that no template can change."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from memodesk.drafting.draft import Draft, Segment, Text, words
from memodesk.i18n import _
from memodesk.rendering.fields import FRAME, OWN, PLACES
from memodesk.rendering.frame import frame_words
from memodesk.rendering.frame_part import NOTE
from memodesk.rendering.programs import Slot, Writer


class Value(str):
    """The words of a segment in one language, with what is needed to print them as they are."""

    __slots__ = ("language", "segment", "text")

    segment: Segment
    language: str
    text: Text

    @classmethod
    def of(cls, segment: Segment, language: str) -> "Value":
        """The text of a segment in a language; no words where it has none."""
        text = segment.texts.get(language) or ()
        value = cls(words(text))
        value.segment, value.language, value.text = segment, language, text
        return value


class Record(Mapping[str, str]):
    """A paragraph as a template sees it, by place.

    It has no words of its own: TypeError where a template would print it whole.
    """

    __slots__ = ("_said",)

    def __init__(self, said: Mapping[str, str]) -> None:
        self._said = MappingProxyType(dict(said))

    def __getitem__(self, key: str) -> str:
        return self._said[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)

    def __repr__(self) -> str:
        raise TypeError(_wordless())

    __str__ = __repr__


class Records(tuple[Any, ...]):
    """Things in order; TypeError where a template would print them whole."""

    __slots__ = ()

    def __repr__(self) -> str:
        raise TypeError(_wordless())

    __str__ = __repr__


def _wordless() -> str:
    return _("позначка називає не слова; додайте місце, наприклад «title.first»")


class Frame(str):
    """Words of the frame, as the XML of runs without a look of their own."""

    __slots__ = ()


def context(draft: Draft, final: bool) -> Mapping[str, Any]:
    """`segments` in order, each role's first segment by its name, and the words of the frame."""
    segments = Records(_plain(segment, draft.languages) for segment in draft.segments)
    roles: dict[str, Any] = {}
    for segment in segments:
        roles.setdefault(segment["role"], segment)
    frame = {name: _frame(name, draft, final) for name in FRAME}
    return {**frame, **roles, "segments": segments, "languages": Records(draft.languages)}


def _plain(segment: Segment, languages: Sequence[str]) -> Mapping[str, str]:
    values = [Value.of(segment, language) for language in languages]
    return Record(
        {
            "role": str(segment.role),
            "number": segment.number,
            OWN: values[0],
            **dict(zip(PLACES, values, strict=False)),
        }
    )


def _frame(name: str, draft: Draft, final: bool) -> Mapping[str, str]:
    said = {}
    for place, language in zip(
        (OWN, *PLACES), (draft.languages[0], *draft.languages), strict=False
    ):
        words_ = "" if final and name.startswith("draft") else frame_words(name, language)
        said[place] = Frame("" if NOTE in words_ else words_)
    return Record(said)


def printed(value: object, slot: Slot, out: Writer, seen: set[str]) -> str:
    """The runs that print a value with the look of its tag; a text that stands first is marked.

    `seen` are the bookmarks that have been written. TypeError for what is neither words nor a
    number: nothing of Python's own writing may reach a document.
    """
    words_ = str(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(_wordless())
    if isinstance(value, Frame):
        return value.replace("<w:r>", slot.opened())
    own, out.chunks = out.chunks, []
    if isinstance(value, Value) and value.text:
        key = f"{value.segment.id} {value.language}"
        if key in seen:
            slot.write_runs(value.text, out)
        else:
            seen.add(key)
            slot.write(value.segment, value.text, out, value.language)
    elif words_:
        slot.write_words(words_, out)
    made, out.chunks = "".join(out.chunks), own
    return made
