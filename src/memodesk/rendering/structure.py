"""The structural check: what makes Word call a file unreadable, found before it is handed out."""

import posixpath
from collections.abc import Mapping
from typing import Final

from lxml import etree

from memodesk.rendering.ooxml import RELS, TYPES, Element, NotXmlError, R, W, parse

_NAMES: Final = {"w": W}
_SPAN: Final = "w:tc/w:tcPr/w:gridSpan"
_NO_ROWS: Final = etree.XPath("//w:tbl[not(w:tr)]", namespaces=_NAMES)
_OPEN_CELL: Final = etree.XPath("//w:tc[not(*[last()][self::w:p])]", namespaces=_NAMES)
_WRONG_WIDTH: Final = etree.XPath(
    f"//w:tr[count(w:tc) + sum({_SPAN}/@w:val) - count({_SPAN}) != count(../w:tblGrid/w:gridCol)]",
    namespaces=_NAMES,
)
_OFFICE_DOCUMENT: Final = "/officeDocument"


def faults_of_tables(root: Element) -> list[str]:
    """Cells without a last paragraph, rows without cells, tables without rows, wrong widths."""
    found = [f"{_where(table)}: no rows" for table in _select(_NO_ROWS, root)]
    found += [f"{_where(row)}: not as wide as its table" for row in _select(_WRONG_WIDTH, root)]
    ends = _select(_OPEN_CELL, root)
    return found + [f"{_where(cell)}: a cell ends without a paragraph" for cell in ends]


def _select(path: etree.XPath, root: Element) -> list[Element]:
    found = path(root)
    if not isinstance(found, list):
        return []
    return [element for element in found if isinstance(element, Element)]


def _where(element: Element) -> str:
    return element.getroottree().getpath(element)


def faults_of_ids(root: Element) -> list[str]:
    """Drawings that share an id."""
    ids = [e.get("id") for e in root.iter("{*}docPr")]
    return [f"drawing id {key} twice" for key in {k for k in ids if ids.count(k) > 1}]


def faults_of_package(members: Mapping[str, bytes]) -> list[str]:
    """Parts that are not XML or have no content type, links to nowhere, no document."""
    roots: dict[str, Element] = {}
    found = []
    for name, data in members.items():
        if name.endswith((".xml", ".rels")):
            try:
                roots[name] = parse(data)
            except NotXmlError as error:
                found.append(f"{name}: {error}")
    found += _untyped(members, roots)
    for name, root in roots.items():
        if name.endswith(".rels"):
            found += _dangling(name, root, members)
    for name, root in roots.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            found += faults_of_tables(root) + faults_of_ids(root)
            found += _unlinked(name, root, roots)
    kinds = [e.get("Type", "") for e in roots.get("_rels/.rels", ())]
    if not any(kind.endswith(_OFFICE_DOCUMENT) for kind in kinds):
        found.append("_rels/.rels: no document")
    return found


def _untyped(members: Mapping[str, bytes], roots: Mapping[str, Element]) -> list[str]:
    types = roots.get("[Content_Types].xml")
    if types is None:
        return ["[Content_Types].xml: missing"]
    extensions = {e.get("Extension", "").lower() for e in types.iter(f"{{{TYPES}}}Default")}
    parts = {e.get("PartName", "") for e in types.iter(f"{{{TYPES}}}Override")}
    found = [
        f"{name}: no content type"
        for name in members
        if f"/{name}" not in parts
        and name.rpartition(".")[2].lower() not in extensions
        and name != "[Content_Types].xml"
    ]
    return found + [f"{part}: named but missing" for part in parts if part[1:] not in members]


def _dangling(name: str, root: Element, members: Mapping[str, bytes]) -> list[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    found = []
    for link in root.iter(f"{{{RELS}}}Relationship"):
        target = link.get("Target", "")
        if link.get("TargetMode") == "External":
            continue
        path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        if posixpath.normpath(path) not in members:
            found.append(f"{name}: {target} is missing")
    return found


def _unlinked(name: str, root: Element, roots: Mapping[str, Element]) -> list[str]:
    """Ids of relationships that a part uses and its links lack."""
    folder, file = posixpath.split(name)
    links = roots.get(f"{folder}/_rels/{file}.rels", ())
    known = {link.get("Id") for link in links}
    used = {
        str(value)
        for element in root.iter()
        for key, value in element.attrib.items()
        if str(key).startswith(f"{{{R}}}")
    }
    return [f"{name}: link {key} is missing" for key in used - known]
