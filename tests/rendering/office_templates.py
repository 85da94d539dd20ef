"""Templates with loops of an office's own, made from the shipped memorandum."""

from pathlib import Path

from memodesk.rendering.package import Member, pack, read_members
from tests.rendering.conftest import FILES

DOCUMENT = "word/document.xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES, RELS = "[Content_Types].xml", "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def line(text: str) -> str:
    """A paragraph with one run of words."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def row(*texts: str) -> str:
    """A row of a table."""
    return "<w:tr>" + "".join(f"<w:tc>{line(text)}</w:tc>" for text in texts) + "</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """A table of so many columns."""
    grid = '<w:gridCol w:w="4000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{line('')}"


ALL = (
    line("{%p for s in segments %}")
    + line("{{ s.number }} {{ s.first }} / {{ s.second }}")
    + line("{%p endfor %}")
)
ROWS = table(
    row("{%tr for s in segments %}", ""),
    row("{{ s.first }}", "{{ s.second }}"),
    row("{%tr endfor %}", ""),
)


def office(folder: Path, body: str, parts: dict[str, str] | None = None) -> Path:
    """A template with this body; `parts` are members to add, linked and typed by their name."""
    members = dict(read_members(FILES["memorandum"]))
    text = members[DOCUMENT].decode()
    head, rest = text.split("<w:body>")
    page = rest[rest.index("<w:sectPr>") : rest.index("</w:sectPr>")]
    members[DOCUMENT] = f"{head}<w:body>{body}{page}</w:sectPr></w:body></w:document>".encode()
    for name, data in (parts or {}).items():
        members[name] = data.encode()
        if name in {"word/footnotes.xml", "word/endnotes.xml"}:
            _link(members, name, name.removeprefix("word/").removesuffix(".xml"))
    path = folder / "office.docx"
    path.write_bytes(pack(Member(*item) for item in members.items()))
    return path


def _link(members: dict[str, bytes], name: str, kind: str) -> None:
    target = name.removeprefix("word/")
    relation = f'<Relationship Id="rIdOwn" Type="{OFFICE}/{kind}" Target="{target}"/>'
    typed = f'<Override PartName="/{name}" ContentType="{WML}.{kind}+xml"/>'
    for part, end, added in (
        (RELS, b"</Relationships>", relation),
        (TYPES, b"</Types>", typed),
    ):
        members[part] = members[part].replace(end, added.encode() + end)
