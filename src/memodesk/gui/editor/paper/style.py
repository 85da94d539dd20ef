"""How each paragraph stands on the living paper; measures in ems of its text."""

from dataclasses import dataclass
from functools import cache

from memodesk.drafting.draft import Role, Segment
from memodesk.languages import library


@dataclass(frozen=True, slots=True)
class Style:
    """Alignment, weight, size and the room around a paragraph.

    `hanging` is how far left of the other lines the first one begins, `tabs` where it stops; the
    other lines begin at the last stop.
    """

    centred: bool = False
    bold: bool = False
    italic: bool = False
    scale: float = 1.0
    before: float = 0.0
    after: float = 0.75
    capitals: bool = False
    right: bool = False
    hanging: float = 0.0
    tabs: tuple[float, ...] = ()


_BODY = Style()
_LISTED = (4.6, 5.9)
"""Where the figures of attachments stand, and their words."""
_STYLES = {
    Role.TITLE: Style(centred=True, bold=True, capitals=True, after=0.0),
    Role.TITLE_ABOUT: Style(centred=True, bold=True, after=0.0),
    Role.TITLE_PARTY: Style(centred=True, bold=True, after=0.0),
    Role.PLACE: Style(before=0.75),
    Role.DATE: Style(right=True),
    Role.ARTICLE: Style(centred=True, bold=True, before=0.5, after=0.6),
    Role.CLAUSE_INTRO: Style(after=0.45),
    Role.ITEM: Style(after=0.25),
    Role.ITEM_LAST: Style(after=0.75),
    Role.SIGN_PARTY: Style(bold=True, before=1.2, after=0.5),
    Role.SIGN_PARTY_SECOND: Style(bold=True, before=1.2, after=0.5),
    Role.SIGN_POSITION: Style(after=0.3),
    Role.SIGN_POSITION_SECOND: Style(after=0.3),
    Role.SIGN_NAME: Style(bold=True, before=0.6),
    Role.SIGN_NAME_SECOND: Style(bold=True, before=0.6),
    Role.SIGN_SEAL: Style(scale=0.85),
    Role.RELEASE_KIND: Style(bold=True, scale=0.9, after=0.2),
    Role.RELEASE_DATE: Style(scale=0.9),
    Role.EMBARGO: Style(bold=True),
    Role.HEADLINE: Style(bold=True, scale=1.25, before=0.3),
    Role.LEDE: Style(scale=1.08),
    Role.BULLET: Style(after=0.3),
    Role.NOTE_HEADING: Style(bold=True, scale=0.9, before=0.6, after=0.3),
    Role.NOTE: Style(scale=0.9),
    Role.CAPTION: Style(italic=True, scale=0.9),
    Role.TAGS: Style(italic=True, scale=0.9),
    Role.LETTERHEAD: Style(centred=True, bold=True, capitals=True, after=0.2),
    Role.LETTERHEAD_DATA: Style(centred=True, scale=0.8),
    Role.ADDRESSEE: Style(right=True, after=1.0),
    Role.SUBJECT: Style(bold=True, after=1.0),
    Role.LETTER_BODY: Style(after=0.2),
    Role.ATTACHMENT_FIRST: Style(before=0.6, after=0.1, hanging=_LISTED[1], tabs=_LISTED),
    Role.ATTACHMENT: Style(after=0.1, hanging=_LISTED[1] - _LISTED[0], tabs=_LISTED),
    Role.LETTER_POSITION: Style(before=1.2),
    Role.LETTER_NAME: Style(right=True),
    Role.EXECUTOR: Style(scale=0.8, before=1.0),
}


def style_of(role: Role) -> Style:
    """The look of a role."""
    return _STYLES.get(role, _BODY)


def number_of(segment: Segment, language: str) -> str:
    """The number as it stands before the paragraph in a language, with its sign and space."""
    if segment.role is Role.BULLET:
        return "•\u00a0\u00a0"
    if not segment.number:
        return ""
    level = _LEVELS.get(segment.role, "clause")
    return _pattern(language, level).format(*_parts(segment, level)) + "\u00a0"


_LEVELS = {Role.ARTICLE: "article", Role.ITEM: "item", Role.ITEM_LAST: "item"}
_PLAIN = {"article": "%1.", "clause": "%1.%2.", "item": "%3)"}


@cache
def _pattern(language: str, level: str) -> str:
    """The language's pattern of a Word list level, as a format of three numbers."""
    known = library.words(language).texts if language in library.codes() else {}
    pattern = known.get(f"numbering.{level}") or _PLAIN[level]
    for number in range(3):
        pattern = pattern.replace(f"%{number + 1}", f"{{{number}}}")
    return pattern.strip()


def _parts(segment: Segment, level: str) -> tuple[str, str, str]:
    if level == "item":
        return "", "", segment.number
    article, _point, clause = segment.number.partition(".")
    return article, clause, ""
