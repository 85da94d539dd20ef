"""A template made ready for the languages of a draft; rendering only joins strings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from memodesk.rendering.frame_part import FramePart
from memodesk.rendering.grouping import Program
from memodesk.rendering.package import Member
from memodesk.rendering.readings import Readings

if TYPE_CHECKING:
    from memodesk.rendering.office_compile import Office


@dataclass(frozen=True)
class Flow:
    """One stretch of the document with its pages: all columns, or one language's version.

    `section` is the XML of its page properties; `sectioned_inside` says that it stands in the
    last paragraph, because another version follows; `in_table` that the opening begins the table
    whose rows the programs write, and the closing ends it; `stacked` that the languages of a
    paragraph stand one below the other.
    """

    languages: tuple[str, ...]
    opening: str
    programs: Mapping[str, Program]
    closing: str
    section: str
    sectioned_inside: bool = False
    in_table: bool = False
    stacked: bool = False


@dataclass(frozen=True)
class Compiled:
    """The static members, and the programs for the rest; `name` is the file's, for sentences.

    `office` is the program of a template that has loops of its own and takes the slower way.
    `first_picture` is the first id that no drawing of the template has.
    `odd` and `boxes` are those of `saved_text`: what a manifest has to know of the template.
    `readings` and `packed` are what the documents before have shown: how rows read, and parts
    that were proved and compressed.
    """

    name: str
    digest: str
    languages: tuple[str, ...]
    members: tuple[Member, ...]
    flows: tuple[Flow, ...]
    frames: tuple[FramePart, ...]
    opening: str
    statics: frozenset[str]
    styles: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    first_picture: int = 1
    office: "Office | None" = None
    odd: bool = False
    boxes: bool = False
    readings: Readings = field(default_factory=Readings)
    packed: dict[str, Member] = field(default_factory=dict)
