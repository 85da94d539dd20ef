"""What a template knows of its makers and their computers: nothing of it reaches a document."""

import re
from collections.abc import Iterator
from typing import Final

from memodesk.rendering.links import Links, to_bytes
from memodesk.rendering.ooxml import Element, parse, r, remove, w

_EXTERNAL: Final = "External"
_KEPT_EXTERNAL: Final = "hyperlink"
_HOLDERS: Final = (w("drawing"), w("pict"), w("object"))
_SETTINGS: Final = tuple(
    map(
        w,
        """rsids docVars attachedTemplate linkStyles mailMerge writeProtection saveThroughXslt
        revisionView trackRevisions""".split(),
    )
)
_CHANGES: Final = re.compile("(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change$")
_KEEP: Final = (w("ins"), w("moveTo"))
_DROP: Final = (
    w("del"), w("moveFrom"), w("cellDel"), w("cellIns"), w("moveFromRangeStart"),
    w("moveFromRangeEnd"), w("moveToRangeStart"), w("moveToRangeEnd"), w("dataBinding"),
)  # fmt: skip
_ROW_GONE: Final = f"{w('trPr')}/{w('del')}"
_PARAGRAPH_GONE: Final = f"{w('pPr')}/{w('rPr')}/{w('del')}"
_TRACES: Final = re.compile(rb"rsid|author=|dataBinding|<w:(?:ins|del|move)|Change[ >]")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs"}
)
_JPEG_DROPPED: Final = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE}) - {0xE2}
"""Application data and comments; colour profiles (E2) and Adobe's colour mark (EE) stay."""


def _settle_changes(root: Element) -> None:
    """Take tracked changes as they stand: what was inserted stays, what was deleted goes.

    Each of them names its author and the time.
    """
    ended = [mark for mark in root.iter(w("p")) if mark.find(_PARAGRAPH_GONE) is not None]
    for row in [one for one in root.iter(w("tr")) if one.find(_ROW_GONE) is not None]:
        table = row.getparent()
        remove(row)
        if table is not None and table.find(w("tr")) is None:
            remove(table)
    for element in list(root.iter("{*}*")):
        name = str(element.tag).rpartition("}")[2]
        if element.tag in _DROP or _CHANGES.search(name):
            remove(element)
        elif element.tag in _KEEP:
            for child in list(element):
                element.addprevious(child)
            remove(element)
    for paragraph in ended:
        _join_to_next(paragraph)


def _join_to_next(paragraph: Element) -> None:
    """A paragraph whose end was deleted goes on in the next one; an end of pages stays."""
    following = paragraph.getnext()
    ends_pages = paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None
    if following is None or following.tag != w("p") or ends_pages:
        return
    own = following.find(w("pPr"))
    place = 0 if own is None else following.index(own) + 1
    following[place:place] = [child for child in paragraph if child.tag != w("pPr")]
    remove(paragraph)


def forget_makers(links: Links) -> None:
    """Take out of a template's parts what tells of people, places and other files."""
    _forget_in_settings(links)
    for name, data in links.members.items():
        if name.startswith("word/media/"):
            links.members[name] = without_metadata(data)
        elif name.startswith("word/") and name.endswith(".xml") and _TRACES.search(data):
            root = parse(data)
            _settle_changes(root)
            _forget_sessions(root)
            links.members[name] = to_bytes(root)
    _drop_remote(links)
    for name in [one for one in links.members if one.endswith(".rels")]:
        if name not in {"word/_rels/document.xml.rels", "_rels/.rels"}:
            _drop_remote_of_part(links, name)


def _forget_in_settings(links: Links) -> None:
    settings = links.members.get("word/settings.xml")
    if settings is not None:
        root = parse(settings)
        for element in [one for one in root if one.tag in _SETTINGS]:
            remove(element)
        links.members["word/settings.xml"] = to_bytes(root)


def _forget_sessions(root: Element) -> None:
    """Word numbers every session of typing and marks each paragraph with it."""
    for element in list(root.iter(w("rsid"))):
        remove(element)
    for element in root.iter("{*}*"):
        for key in [one for one in element.attrib if str(one).startswith(w("rsid"))]:
            del element.attrib[key]


def _drop_remote(links: Links) -> None:
    gone = [link for link in links.document if is_remote(link)]
    for link in gone:
        links.document.remove(link)
    if gone:
        document = parse(links.members["word/document.xml"])
        _drop_holders(document, {link.get("Id") for link in gone})
        links.members["word/document.xml"] = to_bytes(document)


def _drop_remote_of_part(links: Links, name: str) -> None:
    relations = parse(links.members[name])
    gone = [link for link in relations if is_remote(link)]
    if not gone:
        return
    for link in gone:
        relations.remove(link)
    folder, _slash, file = name.rpartition("/_rels/")
    owner = f"{folder}/{file.removesuffix('.rels')}"
    links.members[name] = to_bytes(relations)
    if owner in links.members:
        root = parse(links.members[owner])
        _drop_holders(root, {link.get("Id") for link in gone})
        links.members[owner] = to_bytes(root)


def is_remote(link: Element) -> bool:
    """Whether a link draws in something from another place; a hyperlink only leads there."""
    kind = link.get("Type", "").rpartition("/")[2]
    return link.get("TargetMode") == _EXTERNAL and kind != _KEPT_EXTERNAL


def _drop_holders(root: Element, ids: set[str | None]) -> None:
    """Remove pictures and objects whose content lies somewhere else."""
    for element in list(root.iter()):
        named = {value for key, value in element.attrib.items() if str(key).startswith(r(""))}
        if named & ids:
            holder = next(element.iterancestors(*_HOLDERS), element)
            remove(holder)


def without_metadata(data: bytes) -> bytes:
    """A PNG or JPEG without words, places, cameras and times; other bytes as they are."""
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(_png_chunks(data))
        if data.startswith(b"\xff\xd8\xff"):
            return b"".join(_jpeg_segments(data))
    except IndexError:
        return data  # a damaged picture is refused where it is read
    return data


def _png_chunks(data: bytes) -> Iterator[bytes]:
    place = len(_PNG)
    while place < len(data):
        length = int.from_bytes(data[place : place + 4])
        end = place + length + 12
        if data[place + 4 : place + 8] in _PNG_KEPT:
            yield data[place:end]
        place = end


def _jpeg_segments(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    place = 2
    while data[place] == 0xFF and data[place + 1] != 0xDA:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        if data[place + 1] not in _JPEG_DROPPED:
            yield data[place:end]
        place = end
    yield data[place:]
