"""The translator's XLIFF 1.2 file, for programs of translation agencies.

Source: XLIFF Version 1.2, OASIS Standard of 1 February 2008.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from memodesk.exchange.translation import Row, Status, Translation, unusable

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_TOOL = "memodesk"
_MOST_BYTES = 20_000_000
_STATES = {Status.NEW: "new", Status.TRANSLATED: "translated", Status.REVIEWED: "final"}
_READ = {
    "new": Status.NEW,
    "needs-translation": Status.NEW,
    "translated": Status.TRANSLATED,
    "needs-review-translation": Status.TRANSLATED,
    "signed-off": Status.REVIEWED,
    "final": Status.REVIEWED,
}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def write_xliff(translation: Translation) -> bytes:
    """One file element; the digest of a source travels in a context of its unit."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_q("xliff"), {"version": "1.2"})
    about = {
        "original": "memodesk-language-pack",
        "source-language": "uk",
        "target-language": translation.language,
        "datatype": "plaintext",
    }
    file = ET.SubElement(root, _q("file"), about)
    header = ET.SubElement(file, _q("header"))
    ET.SubElement(header, _q("tool"), {"tool-id": _TOOL, "tool-name": "MemoDesk"})
    body = ET.SubElement(file, _q("body"))
    for row in translation.rows:
        _unit(body, row)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _unit(body: ET.Element, row: Row) -> None:
    approved = "yes" if row.status is Status.REVIEWED else "no"
    unit = ET.SubElement(
        body, _q("trans-unit"), {"id": row.id, "approved": approved, _XML_SPACE: "preserve"}
    )
    ET.SubElement(unit, _q("source")).text = row.source
    target = ET.SubElement(unit, _q("target"), {"state": _STATES[row.status]})
    target.text = row.target
    group = ET.SubElement(unit, _q("context-group"), {"purpose": "x-digest"})
    ET.SubElement(group, _q("context"), {"context-type": "x-digest"}).text = row.digest
    ET.SubElement(unit, _q("note"), {"from": "en"}).text = row.help
    if row.note:
        ET.SubElement(unit, _q("note"), {"from": "translator"}).text = row.note


def read_xliff(path: Path) -> Translation:
    """The units of a file; InputError where it is damaged, not ours, or brings entities."""
    try:
        data = path.read_bytes()
        # a document type could bring entities; no translation program writes one
        if len(data) > _MOST_BYTES or re.search(rb"<!DOCTYPE|<!ENTITY", data, re.IGNORECASE):
            raise unusable(path)
        root = ET.fromstring(data)  # noqa: S314 - entities were refused above
    except (ET.ParseError, OSError) as error:
        raise unusable(path) from error
    file = root.find(_q("file"))
    if root.tag != _q("xliff") or file is None or not file.get("target-language"):
        raise unusable(path)
    return Translation(file.get("target-language", ""), tuple(_rows(file)))


def _rows(file: ET.Element) -> Iterator[Row]:
    for unit in file.iter(_q("trans-unit")):
        target = unit.find(_q("target"))
        notes = {note.get("from"): _text(note) for note in unit.findall(_q("note"))}
        marks = [_text(one) for one in unit.iter(_q("context"))]
        words = _text(target)
        state = target.get("state", "") if target is not None else ""
        yield Row(
            id=unit.get("id", ""),
            source=_text(unit.find(_q("source"))),
            help=notes.get("en", ""),
            target=words,
            status=_READ.get(state, Status.TRANSLATED if words else Status.NEW),
            digest=next(iter(marks), ""),
            note=notes.get("translator", ""),
        )


def _text(element: ET.Element | None) -> str:
    """All text of an element: tools wrap parts of a target in marks of their own."""
    return "".join(element.itertext()) if element is not None else ""


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
