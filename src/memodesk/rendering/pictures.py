"""Emblems: pictures of 20 mm height in the first row, both parties' or none."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from memodesk.drafting.draft import DocumentType, Draft, Role
from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.rendering.links import DOCUMENT_RELS
from memodesk.rendering.ooxml import OFFICE
from memodesk.rendering.package import Member
from memodesk.rendering.privacy import without_metadata

HEIGHT: Final = 20 * 36_000  # EMU
LETTER_HEIGHT: Final = 17 * 36_000
"""DSTU 4163:2020 as described to us; nobody has read this measure in its source."""
MAX_WIDTH: Final = 60 * 36_000
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: its bytes, extension and proportions."""

    data: bytes
    extension: str
    width: int
    height: int


def read_picture(data: bytes, name: str) -> Picture:
    """A PNG or JPEG; InputError with a plain sentence for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        return _checked(Picture(data, "png", width, height), name)
    if data.startswith(b"\xff\xd8"):
        width, height = _jpeg_size(data)
        return _checked(Picture(data, "jpeg", width, height), name)
    sentence = _("Герб «{file}» не є зображенням PNG або JPEG. Збережіть його в одному з них.")
    raise InputError(Fault(sentence.format(file=name), name))


def _checked(picture: Picture, name: str) -> Picture:
    if not 0 < picture.width <= 20_000 or not 0 < picture.height <= 20_000:
        sentence = _("Зображення «{file}» пошкоджене або завелике. Збережіть його меншим.")
        raise InputError(Fault(sentence.format(file=name), name))
    return picture


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height from the frame header of a JPEG; zeros when there is none."""
    place = 2
    while place + 9 < len(data):
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return 0, 0


class Emblems:
    """The emblem row of one draft: printed when every column's party gave its own."""

    def __init__(self, draft: Draft, pictures: Mapping[str, bytes]) -> None:
        wanted = [s for s in draft.segments if s.role is Role.EMBLEM]
        # in reading order, so that the same record always makes the same bytes
        names = dict.fromkeys(p.words for s in wanted for text in s.texts.values() for p in text)
        full = all(s.texts.get(language) for s in wanted for language in draft.languages)
        given = wanted and full and names.keys() <= pictures.keys()
        self.pictures = {name: read_picture(pictures[name], name) for name in names if given}
        self.segments = frozenset(s.id for s in wanted)
        letter = draft.document is DocumentType.LETTER_MINISTRY
        self._height = LETTER_HEIGHT if letter else HEIGHT

    @property
    def drawings(self) -> dict[str, str]:
        """The drawing of each picture by its name; %id% stands for its number."""
        return {
            name: _drawing(picture, f"rIdE{number}", name, self._height)
            for number, (name, picture) in enumerate(self.pictures.items(), start=1)
        }

    def printable(self, draft: Draft) -> Draft:
        """The draft without the emblem row when a picture is missing."""
        if self.pictures or not self.segments:
            return draft
        rest = tuple(s for s in draft.segments if s.role is not Role.EMBLEM)
        return replace(draft, segments=rest)

    def linked(self, members: Sequence[Member]) -> list[Member]:
        """The members with the pictures added and linked."""
        if not self.pictures:
            return list(members)
        links, media = "", []
        for number, picture in enumerate(self.pictures.values(), start=1):
            target = f"media/emblem{number}.{picture.extension}"
            media.append(Member(f"word/{target}", without_metadata(picture.data)))
            links += f'<Relationship Id="rIdE{number}" Type="{OFFICE}/image" Target="{target}"/>'
        return [_with_links(member, links) for member in members] + media


def _with_links(member: Member, links: str) -> Member:
    if member.name != DOCUMENT_RELS:
        return member
    end = b"</Relationships>"
    return Member(member.name, member.data.replace(end, links.encode() + end))


def _drawing(picture: Picture, key: str, name: str, most: int) -> str:
    from html import escape

    width, height = round(most * picture.width / picture.height), most
    if width > MAX_WIDTH:
        width, height = MAX_WIDTH, round(MAX_WIDTH * picture.height / picture.width)
    size = f'cx="{width}" cy="{height}"'
    words = escape(_("Герб: {file}").format(file=name.rpartition(".")[0] or name))
    named = f'id="%id%" name="Emblem %id%" descr="{words}"'
    link = f'xmlns:r="{OFFICE}" r:embed="{key}"'
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr {named}/><a:graphic xmlns:a="{_A}">'
        f'<a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr>'
        f"<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {link}/>"
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>{shape}</pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
