"""A draft: the ordered segments of one document, each in all its languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class DocumentType(StrEnum):
    """The documents the program composes; the value names files and template folders."""

    MEMORANDUM = "memorandum"
    PRESS_RELEASE = "press-release"
    LETTER_MINISTRY = "letter-ministry"


USUAL = (DocumentType.MEMORANDUM, DocumentType.PRESS_RELEASE)
"""The documents that are made where nobody names others."""


class Layout(StrEnum):
    """How the languages of a document stand to each other; the value names its template file."""

    COLUMNS = "columns"
    CONSECUTIVE = "consecutive"
    ALTERNATING = "alternating"


class Side(StrEnum):
    """Where a signature block stands in a version: two blocks share the width of the text."""

    LEFT = "left"
    RIGHT = "right"


class Mark(StrEnum):
    """How a piece of text is to be seen."""

    PLAIN = "plain"
    GAP = "gap"
    UNSURE = "unsure"
    EMPHASIS = "em"
    STRONG = "strong"


class Owner(StrEnum):
    """Who owes the fact that a gap waits for."""

    OURS = "ours"
    PARTNER = "partner"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words in one language; `fields` are the paths of the facts it prints.

    A gap's words stand without brackets; whoever shows it draws its brackets or its box.
    `form` is the grammatical form in which a name of the record is printed.
    """

    words: str
    language: str
    mark: Mark = Mark.PLAIN
    fields: tuple[str, ...] = ()
    form: str = ""
    owner: Owner | None = None


Text = tuple[Piece, ...]


class Role(StrEnum):
    """What a segment is; a template has one sample paragraph for each (look only)."""

    EMBLEM = "emblem"
    TITLE = "title"
    TITLE_ABOUT = "title_about"
    TITLE_PARTY = "title_party"
    PLACE = "place"
    DATE = "date"
    PARTIES = "parties"
    RECITAL = "recital"
    AGREED = "agreed"
    ARTICLE = "article"
    CLAUSE = "clause"
    CLAUSE_INTRO = "clause_intro"
    ITEM = "item"
    ITEM_LAST = "item_last"
    PARAGRAPH = "paragraph"
    TESTIMONIUM = "testimonium"
    SIGN_PARTY = "sign_party"
    SIGN_PARTY_SECOND = "sign_party_second"
    SIGN_POSITION = "sign_position"
    SIGN_POSITION_SECOND = "sign_position_second"
    SIGN_NAME = "sign_name"
    SIGN_SEAL = "sign_seal"
    SIGN_NAME_SECOND = "sign_name_second"
    RELEASE_KIND = "release_kind"
    RELEASE_DATE = "release_date"
    EMBARGO = "embargo"
    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    BULLET = "bullet"
    NOTE_HEADING = "note_heading"
    NOTE = "note"
    CAPTION = "caption"
    TAGS = "tags"
    LETTERHEAD = "letterhead"
    LETTERHEAD_DATA = "letterhead_data"
    REFERENCE = "reference"
    ADDRESSEE = "addressee"
    SUBJECT = "subject"
    LETTER_BODY = "letter_body"
    LETTER_BODY_LAST = "letter_body_last"
    ATTACHMENT_FIRST = "attachment_first"
    ATTACHMENT = "attachment"
    LETTER_POSITION = "letter_position"
    LETTER_NAME = "letter_name"
    EXECUTOR = "executor"


NUMBERED = frozenset(
    {
        Role.ARTICLE,
        Role.CLAUSE,
        Role.CLAUSE_INTRO,
        Role.ITEM,
        Role.ITEM_LAST,
        Role.TESTIMONIUM,
    }
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One paragraph in all languages.

    `id` is short (at most 24 of ``[a-z0-9_]``), unique and stable in its draft; `number` is the
    figure without signs ("3", "3.1", or "2" for the second item), empty where the role has
    none; `texts` maps the language of the column to its text. In columns a signature segment may
    lack a column, and its pieces may speak another language than their column's; where whole
    texts follow one another it speaks every language, and `side` is its block's place. Where
    paragraphs alternate a signature segment speaks the language its party signs in, or the others.
    """

    id: str
    role: Role
    texts: Mapping[str, Text]
    number: str = ""
    clause: str = ""
    fields: tuple[str, ...] = ()
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """All the words of one document, composed with `first_party` first.

    `languages` are in column order; `title` is the whole title in each language for the
    properties of the file; `edition` is the number of the record's edition and its date in
    digits per language, where the record is stored; `layout` is what its blocks of signatures
    and arms were made for; `copy` is what the foot of each page says of this copy, by language.
    """

    document: DocumentType
    languages: tuple[str, ...]
    segments: tuple[Segment, ...]
    titles: Mapping[str, str]
    first_party: str = ""
    edition: Mapping[str, str] | None = None
    layout: Layout = Layout.COLUMNS
    copy: Mapping[str, str] | None = None
    agreement: str = ""

    def gaps(self) -> tuple[str, ...]:
        """The field paths that gap marks stand for, each once, in reading order."""
        return self._marked(Mark.GAP)

    def unsure(self) -> tuple[str, ...]:
        """The field paths printed in a form nobody has confirmed, each once."""
        return self._marked(Mark.UNSURE)

    def _marked(self, mark: Mark) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for segment in self.segments:
            for text in segment.texts.values():
                for piece in text:
                    if piece.mark is mark:
                        found.update(dict.fromkeys(piece.fields))
        return tuple(found)


def words(text: Text) -> str:
    """The plain words of a text; a gap in square brackets, as it is printed."""
    return "".join(f"[{p.words}]" if p.mark is Mark.GAP else p.words for p in text)
