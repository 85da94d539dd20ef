"""What a template has only once, its bookmarks and drawings: kept, and never multiplied."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from memodesk.rendering.fields import is_role
from memodesk.rendering.ooxml import Element, remove, text_of, w
from memodesk.rendering.readback import PREFIX
from memodesk.rendering.tags import TAG, read_tag

_STARTS: Final = w("bookmarkStart")
_ENDS: Final = w("bookmarkEnd")
_WORDS_OWN: Final = ("_GoBack", PREFIX)
"""Where somebody stopped typing, and the marks of a document that this program made."""


def has_role(block: Element) -> bool:
    """Whether a sample stands in a block."""
    tags = map(read_tag, TAG.findall(text_of(block)))
    return any(tag is not None and is_role(tag.name) for tag in tags)


def open_controls(root: Element) -> None:
    """Take the content controls around samples away and leave what they hold.

    A control is a frame for typing; a sample is printed many times, and its words are made.
    """
    for control in [one for one in root.iter(w("sdt")) if has_role(one)]:
        inside = control.find(w("sdtContent"))
        for child in () if inside is None else list(inside):
            control.addprevious(child)
        remove(control)


def drop_foreign_bookmarks(root: Element) -> None:
    """Take away the bookmarks that Word or this program made for themselves."""
    names = {start: start.get(w("name"), "") for start in root.iter(_STARTS)}
    _drop(root, {s.get(w("id")) for s, name in names.items() if name.startswith(_WORDS_OWN)})


def keep_bookmarks_of(blocks: Sequence[Element]) -> None:
    """Take away bookmarks of samples, and those that begin or end outside of the blocks.

    A sample is printed many times or never, and a bookmark has to stand exactly once.
    """
    samples = [sample for block in blocks for sample in _samples(block)]
    sampled = {mark.get(w("id")) for one in samples for mark in one.iter(_STARTS, _ENDS)}
    begun = {mark.get(w("id")) for block in blocks for mark in block.iter(_STARTS)}
    ended = {mark.get(w("id")) for block in blocks for mark in block.iter(_ENDS)}
    for block in blocks:
        _drop(block, sampled | (begun ^ ended))


def only_once(blocks: Iterable[Element], first_drawing: int) -> int:
    """Make the copied blocks of another version: no bookmarks, ids of drawings of their own.

    Returns the next free id of a drawing.
    """
    for block in blocks:
        for mark in list(block.iter(_STARTS, _ENDS)):
            remove(mark)
        for drawing in block.iter("{*}docPr"):
            drawing.set("id", str(first_drawing))
            first_drawing += 1
    return first_drawing


def _samples(block: Element) -> Iterator[Element]:
    rows = block.iter(w("tr")) if block.tag == w("tbl") else iter((block,))
    return (row for row in rows if has_role(row))


def _drop(root: Element, ids: set[str | None]) -> None:
    for mark in list(root.iter(_STARTS, _ENDS)):
        if mark.get(w("id")) in ids:
            remove(mark)
