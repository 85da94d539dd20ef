"""An independent judge of Word files: what makes Word complain, looked up without our own code."""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def complaints(data: bytes, *, braces: bool = False) -> list[str]:
    """Everything wrong with a Word file; `braces` may stand in it where somebody typed them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        members = {name: archive.read(name) for name in names}
    found = [f"{name} twice" for name, count in Counter(names).items() if count > 1]
    roots = {}
    for name, part in members.items():
        if name.endswith((".xml", ".rels")):
            roots[name] = etree.fromstring(part, PARSER)
            if not braces and (b"{{" in part or b"{%" in part):
                found.append(f"{name}: a raw tag")
    found += _links(roots, members)
    found += _types(roots["[Content_Types].xml"], members)
    texts = [name for name in roots if name.startswith("word/") and name.endswith(".xml")]
    for name in texts:
        found += [f"{name}: {one}" for one in _shape(roots[name])]
    found += _styles_and_lists(roots, texts)
    body = roots["word/document.xml"].find(f"{W}body")
    if body is None or body[-1].tag != f"{W}sectPr":
        found.append("no section properties at the end")
    return found


def _links(roots: dict[str, etree._Element], members: dict[str, bytes]) -> Iterator[str]:
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = [link.get("Id") for link in root]
        yield from (f"{name}: {key} twice" for key, n in Counter(ids).items() if n > 1)
        for link in root:
            if link.get("TargetMode") == "External":
                if not (link.get("Type") or "").endswith("/hyperlink"):
                    yield f"{name}: draws in {link.get('Target')}"
                continue
            target = link.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            if posixpath.normpath(path).lstrip("/") not in members:
                yield f"{name}: {target} is not there"
        owner = f"{folder}/{posixpath.basename(name).removesuffix('.rels')}".lstrip("/")
        if owner in roots:
            used = {
                str(value)
                for element in roots[owner].iter()
                for key, value in element.attrib.items()
                if str(key).startswith(R)
            }
            yield from (f"{owner}: link {key} is not there" for key in used - set(ids))


def _types(types: etree._Element, members: dict[str, bytes]) -> Iterator[str]:
    known = {e.get("Extension") for e in types.iter(f"{TYPES}Default")}
    named = {e.get("PartName") for e in types.iter(f"{TYPES}Override")}
    for name in members:
        if f"/{name}" not in named and name.rpartition(".")[2] not in known:
            yield f"{name}: no content type"
    for part in named:
        if (part or "")[1:] not in members:
            yield f"{part}: named but not there"


def _shape(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        if table.find(f"{W}tr") is None:
            yield "a table without rows"
    for row in root.iter(f"{W}tr"):
        if row.find(f"{W}tc") is None:
            yield "a row without cells"
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell that does not end with a paragraph"
    yield from _marks(root)
    for run in root.iter(f"{W}r"):
        words = "".join(text.text or "" for text in run.iter(f"{W}t")).strip()
        if words and run.find(f"{W}rPr/{W}lang") is None:
            yield f"no language on «{words[:30]}»"


def _marks(root: etree._Element) -> Iterator[str]:
    starts = [start.get(f"{W}id") for start in root.iter(f"{W}bookmarkStart")]
    ends = [end.get(f"{W}id") for end in root.iter(f"{W}bookmarkEnd")]
    if sorted(map(str, starts)) != sorted(map(str, ends)) or len(set(starts)) != len(starts):
        yield "bookmarks that do not match"
    marks = [start.get(f"{W}name") for start in root.iter(f"{W}bookmarkStart")]
    if len(set(marks)) != len(marks) or any(len(str(mark)) > 40 for mark in marks):
        yield "names of bookmarks"
    drawings = [one.get("id") for one in root.iter("{*}docPr")]
    if len(set(drawings)) != len(drawings):
        yield "drawings that share an id"


def _styles_and_lists(roots: dict[str, etree._Element], texts: list[str]) -> Iterator[str]:
    styles = {e.get(f"{W}styleId") for e in roots["word/styles.xml"].iter(f"{W}style")}
    numbering = roots.get("word/numbering.xml")
    lists = set() if numbering is None else {e.get(f"{W}numId") for e in numbering.iter(f"{W}num")}
    for name in texts:
        for kind in ("pStyle", "rStyle", "tblStyle"):
            for used in roots[name].iter(f"{W}{kind}"):
                if used.get(f"{W}val") not in styles:
                    yield f"{name}: no style {used.get(f'{W}val')}"
        for used in roots[name].iter(f"{W}numId"):
            if used.get(f"{W}val") not in lists | {"0"}:
                yield f"{name}: no list {used.get(f'{W}val')}"


def words(data: bytes) -> str:
    """All words of the text of a file, a line for each paragraph, as python-docx reads them."""
    from docx import Document

    document = Document(io.BytesIO(data))
    body = document.element.body
    lines = []
    for paragraph in body.iter(f"{W}p"):
        signs = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
        lines.append(
            "".join(
                (e.text or "") if e.tag == f"{W}t" else signs.get(e.tag, "")
                for e in paragraph.iter()
                if e.tag != f"{W}tab" or e.getparent().tag == f"{W}r"
            )
        )
    return "\n\n".join(lines)
