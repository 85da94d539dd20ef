"""The baseline: the memorandum as a plain docxtpl template with loops, as one writes it first.

It prints the same words in the same styles, without language marks, lists of their own,
bookmarks, proof or check: what the program is measured against.
"""

import io
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate

from memodesk.drafting.draft import Draft, Role, Segment, words
from memodesk.paths import TEMPLATES

SHIPPED = TEMPLATES / "memorandum/columns.docx"
STYLES = {
    Role.TITLE: "Title",
    Role.TITLE_ABOUT: "TitleAbout",
    Role.TITLE_PARTY: "TitleParties",
    Role.PLACE: "PlaceDate",
    Role.DATE: "PlaceDate",
    Role.RECITAL: "Recital",
    Role.AGREED: "Agreed",
    Role.ARTICLE: "Heading1",
    Role.CLAUSE: "Clause",
    Role.CLAUSE_INTRO: "ClauseIntro",
    Role.ITEM: "Item",
    Role.ITEM_LAST: "ItemLast",
    Role.TESTIMONIUM: "Testimonium",
    Role.SIGN_PARTY: "SignatureParty",
    Role.SIGN_POSITION: "SignaturePosition",
    Role.SIGN_NAME: "SignatureLine",
}


def template(folder: Path, columns: int = 2) -> Path:
    """Write the naive template into a folder: a loop over segments with a row for each role."""
    path = folder / "naive.docx"
    with zipfile.ZipFile(SHIPPED) as shipped, zipfile.ZipFile(path, "w") as naive:
        for name in shipped.namelist():
            data = shipped.read(name)
            if name == "word/document.xml":
                data = _document(data.decode(), columns).encode()
            elif "header" in name or "footer" in name:
                data = data.replace(b"{{", b"").replace(b"}}", b"")
            naive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return path


def _document(shipped: str, columns: int) -> str:
    head = shipped[: shipped.index("<w:tr>")]
    page = shipped[shipped.rindex("<w:sectPr>") :]
    roles = [role for role in Role if role is not Role.EMBLEM]
    rows = "".join(_choice(role, columns) for role in roles[: roles.index(Role.RELEASE_KIND)])
    loop = _row(columns, ["{%tr for row in rows %}"]) + rows + _row(columns, ["{%tr endfor %}"])
    return f"{head}{loop}</w:tbl><w:p/>{page}"


def _choice(role: Role, columns: int) -> str:
    texts = [f"{{{{ row.texts[{index}] }}}}" for index in range(columns)]
    row = _row(columns, texts, STYLES.get(role, "Segment"))
    begun = _row(columns, [f"{{%tr if row.role == '{role}' %}}"])
    return begun + row + _row(columns, ["{%tr endif %}"])


def _row(columns: int, texts: list[str], style: str = "Segment") -> str:
    cells = "".join(
        f'<w:tc><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">'
        f"{escape(text)}</w:t></w:r></w:p></w:tc>"
        for text in [*texts, *[""] * (columns - len(texts))]
    )
    return f"<w:tr>{cells}</w:tr>"


def context(draft: Draft) -> dict[str, Any]:
    """The words of the draft for the naive template."""
    return {"rows": [_plain(segment, draft.languages) for segment in draft.segments]}


def _plain(segment: Segment, languages: tuple[str, ...]) -> dict[str, Any]:
    texts = [words(segment.texts.get(language, ())) for language in languages]
    return {"role": str(segment.role), "texts": texts}


def render(path: Path, draft: Draft) -> bytes:
    """The document as docxtpl makes it."""
    document = DocxTemplate(path)
    document.render(context(draft), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
