"""Names, child order and small helpers of WordprocessingML."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its class no other name

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(name: str) -> str:
    """The full name of an element or attribute: ``w("p")``."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """The full name of a relationship attribute: ``r("id")``."""
    return f"{{{R}}}{name}"


# ECMA-376 part 1, 17.3.1.26 and 17.3.2.28: Word refuses children in another order.
PARAGRAPH_ORDER: Final = tuple(
    map(
        w,
        """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct
        topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
        contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""".split(),
    )
)
RUN_ORDER: Final = tuple(
    map(
        w,
        """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
        effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath""".split(),
    )
)
TABLE_ORDER: Final = tuple(
    map(
        w,
        """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription""".split(),
    )
)

_PARSER: Final = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_pis=False
)


class NotXmlError(ValueError):
    """A part that is not well-formed XML; the text says where it breaks."""


def parse(data: bytes) -> Element:
    """Parse strictly; a part with a DOCTYPE is refused and nothing is ever fetched.

    Raises NotXmlError.
    """
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        # ECMA-376 part 2, 9.2: no document type declarations in a package.
        raise NotXmlError("DOCTYPE")
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        raise NotXmlError(error.msg) from error


def put(parent: Element, order: tuple[str, ...], name: str, **attributes: str) -> Element:
    """The child of this name at its place in the schema's order, with these w: attributes."""
    full = w(name)
    child = parent.find(full)
    if child is None:
        child = etree.Element(full)
        later = set(order[order.index(full) + 1 :])
        place = next((i for i, other in enumerate(parent) if other.tag in later), len(parent))
        parent.insert(place, child)
    for key, value in attributes.items():
        child.set(w(key), value)
    return child


def properties(element: Element, name: str) -> Element:
    """The properties child (``pPr``, ``rPr``, ``tblPr``), made as the first when missing."""
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        element.insert(0, found)
    return found


def val(element: Element | None) -> str:
    """The w:val of an element, or nothing."""
    return "" if element is None else element.get(w("val"), "")


def text_of(element: Element) -> str:
    """All words inside an element, signs for tabs and breaks left out."""
    return "".join(t.text or "" for t in element.iter(w("t")))


def remove(element: Element) -> None:
    """Take an element out of its parent; Word's XML has no text between elements to keep."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def blocks(body: Element) -> Iterator[Element]:
    """Paragraphs, tables and other blocks of a body, header or cell, properties left out."""
    for child in body:
        if child.tag not in {w("sectPr"), w("tcPr"), w("bookmarkStart"), w("bookmarkEnd")}:
            yield child


def fragment(element: Element, declared: str) -> str:
    """The XML of an element without the namespace declarations that the root makes."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    for declaration in declared.split("\n"):
        text = text.replace(declaration, "")
    return text


def shell(root: Element) -> tuple[str, str]:
    """The opening and the closing tag of a root."""
    empty = etree.Element(root.tag, nsmap=root.nsmap)  # type: ignore[arg-type]
    for key, value in root.attrib.items():
        empty.set(key, value)
    empty.text = "\n"
    opening, closing = etree.tostring(empty, encoding="unicode").split("\n")
    return opening, closing


def declarations(root: Element) -> str:
    """The namespace declarations of a root as they stand in its tag, one a line."""
    lines = (f' xmlns{":" + key if key else ""}="{uri}"' for key, uri in root.nsmap.items())
    return "\n".join(lines)
