"""Which layout an instrument takes: parallel columns, or one whole text after another."""

from collections.abc import Iterable
from typing import Final

from memodesk.drafting.draft import DocumentType, Draft, Layout, Segment, words
from memodesk.i18n import _

MOST_COLUMNS: Final = 3
"""A column is 81 mm wide: two stand upright, three across, and a fourth has no room."""
_FOUR: Final = 4
_ROOM: Final = {1: 2600, 2: 1200, 3: 750}
"""Measured in LibreOffice: a Ukrainian clause of 1350 signs and its heading fill an upright page,
and one of 850 a page that lies across; a tenth less, as other words may be longer. A row that is
too high for its page leaves its heading behind, and up to 1600 signs even loses its end."""
_LINE: Final = 41
_SHOWN: Final = 40


def room(columns: int) -> int:
    """Signs that a row of so many columns holds; a longer one would be higher than the page."""
    return _ROOM[min(columns, MOST_COLUMNS)]


def length(segment: Segment) -> int:
    """Signs of the longest text; a line break counts as a whole line of the column."""
    texts = map(words, segment.texts.values())
    return max((len(text) + (_LINE - 1) * text.count("\n") for text in texts), default=0)


def too_many(languages: Iterable[str]) -> bool:
    """Whether there are more languages than columns."""
    return len({code for code in languages if code}) > MOST_COLUMNS


def fitting(draft: Draft) -> Layout:
    """Columns, unless there are too many languages or a row would not fit on its page."""
    crowded = too_many(draft.languages) or _longest(draft) is not None
    return Layout.CONSECUTIVE if crowded else Layout.COLUMNS


def notice(draft: Draft) -> str:
    """Why an instrument's texts follow one another although nobody asked; else nothing."""
    if draft.document is not DocumentType.MEMORANDUM or draft.layout is not Layout.CONSECUTIVE:
        return ""
    if too_many(draft.languages):
        return too_many_sentence(len(draft.languages))
    segment = _longest(draft)
    if segment is None:
        return ""
    sentence = _(
        "Абзац «{beginning}…» вищий за сторінку в колонці, тому тексти йдуть один за одним. "
        "Поділіть його, і вони знову стануть поруч."
    )
    text = " ".join(words(segment.texts[draft.languages[0]])[:_SHOWN].split())
    return sentence.format(beginning=text.rpartition(" ")[0] or text)


def too_many_sentence(count: int) -> str:
    """That so many languages do not fit into columns."""
    if count == _FOUR:
        return _("Чотири мови не вміщуються в паралельні колонки, тому тексти йдуть один за одним.")
    sentence = _(
        "Стільки мов ({count}) не вміщується в паралельні колонки, тому тексти йдуть один за одним."
    )
    return sentence.format(count=count)


def _longest(draft: Draft) -> Segment | None:
    """The longest of the segments that would be higher than a page in columns."""
    most = room(len(draft.languages))
    tall = [segment for segment in draft.segments if length(segment) > most]
    return max(tall, key=length, default=None)
