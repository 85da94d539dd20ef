"""Make the Word templates anew: `python -m scripts.templates [FOLDER]`.

What ships are the .docx files; staff change them in Word. This script is for a change of the
measures that concerns every sample row at once; it overwrites what Word changed.
"""

import hashlib
import json
import sys
from pathlib import Path

from scripts.templates.alternating import alternating
from scripts.templates.letter import letter
from scripts.templates.parts import part, save
from scripts.templates.samples import (
    LANDSCAPE,
    PORTRAIT,
    ROWS,
    Row,
    cell,
    draft_marks,
    paragraph,
    section,
    tagged,
)
from scripts.templates.styles import BOLD, Look

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("first", "second", "third")
SIDES = ("left", "right")

BLOCKS: tuple[Row, ...] = (
    (("Signature Party", "{sign_party}"),),
    (("Signature Position", "{sign_position}"),),
    (("Signature Line", "\t\u00a0\u00a0{sign_name}"),),
    (("Signature Line", "\t"), ("Signature Name", "{sign_name_long}")),
    (("Signature Second", "{sign_seal}"),),
)
"""The signatures of a version, two parties side by side."""

FLOW: Row = (
    ("Release Kind", "{release_kind}"),
    ("Release Date", "{release_date}"),
    ("Release Date", "{embargo}"),
    ("Title", "{headline}"),
    ("Lede", "{lede}"),
    ("Release Body", "{body}"),
    ("Release Intro", "{body_intro}"),
    ("List Bullet", "{bullet}"),
    ("List Bullet Last", "{bullet_last}"),
    ("Caption Text", "{caption}"),
    ("Heading 2 First", "{note_heading_first}"),
    ("Heading 2", "{note_heading}"),
    ("Release Note", "{note}"),
    ("Release Tags", "{tags}"),
)


class Grid:
    """A table of two or three columns; text meets the margins, padding stands only inside."""

    def __init__(
        self, widths: tuple[int, ...], padding: int, places: tuple[str, ...] = PLACES
    ) -> None:
        self.widths, self.padding, self.places = widths, padding, places

    def row(self, row: Row, look: str = "", properties: str = "<w:cantSplit/>") -> str:
        last = len(self.widths) - 1
        cells = [
            cell(
                width,
                0 if index == 0 else self.padding,
                0 if index == last else self.padding,
                "".join(paragraph(s, tagged(t, self.places[index]), look) for s, t in row),
            )
            for index, width in enumerate(self.widths)
        ]
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def table(self, rows: str) -> str:
        total = sum(self.widths)
        zero = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{zero}</w:tblCellMar>'
            f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def text(self) -> str:
        """The table of the parallel text: the language row, then a sample row for each role."""
        tiny = '<w:cantSplit/><w:trHeight w:val="20" w:hRule="exact"/><w:tblHeader/>'
        head = self.row((("Column Language", "{language}"),), properties=tiny)
        return self.table(head + "".join(self.row(row) for row in ROWS))

    def header(self) -> str:
        mark = '<w:rStyle w:val="DraftMark"/>'
        last = len(self.widths) - 1
        cells = [
            cell(
                width,
                0 if index == 0 else self.padding,
                0 if index == last else self.padding,
                draft_marks(PLACES[index], mark),
            )
            for index, width in enumerate(self.widths)
        ]
        rows = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
        return part("hdr", self.table(rows) + paragraph("Closing Line", ""))

    def footer(self) -> str:
        rows = self.row((("Footer", "{page}"),))
        return part("ftr", self.table(rows) + paragraph("Closing Line", ""))


def columns(folder: Path) -> None:
    """Two languages upright, three across: one section each."""
    two, three = Grid((4819, 4819), 227), Grid((4791, 4989, 4790), 198)
    upright = section(PORTRAIT, 1134, "default=rId1", "default=rId2")
    across = section(LANDSCAPE, 1134, "default=rId3", "default=rId4")
    body = two.text() + paragraph("Closing Line", "", extra=upright)
    body += three.text() + paragraph("Closing Line", "") + across
    frames = {
        "header1": two.header(),
        "footer1": two.footer(),
        "header2": three.header(),
        "footer2": three.footer(),
    }
    save(folder / "memorandum/columns.docx", "Зразок: текст у стовпцях", Look(), body, frames)


def versions(folder: Path) -> None:
    """One whole text after another, counted through; two signatures side by side at the end."""
    flow = [pair for row in ROWS for pair in row if "sign_" not in row[0][1]]
    body = "".join(paragraph(style, tagged(text, "text")) for style, text in flow)
    grid = Grid((4535, 4536), 227, SIDES)
    body += grid.table("".join(grid.row(row) for row in BLOCKS)) + paragraph("Closing Line", "")
    centred = paragraph("Footer", tagged("{page}", "text"), extra='<w:jc w:val="center"/>')
    frames = {
        "header1": part("hdr", draft_marks("text", '<w:rStyle w:val="DraftMark"/>')),
        "footer1": part("ftr", centred),
    }
    page = section(PORTRAIT, 1701, "default=rId1", "default=rId2")
    look = Look(line=264, numbers=624, width=9071, block=4308)
    title = "Зразок: тексти один за одним"
    save(folder / "memorandum/consecutive.docx", title, look, body + page, frames)


def consecutive(folder: Path) -> None:
    """One language after the other, each from a new page with its own figures."""
    body = "".join(
        paragraph(style, tagged(text, "text"), BOLD if "embargo" in text else "")
        for style, text in FLOW
    )
    marks = part("hdr", draft_marks("text", '<w:rStyle w:val="DraftMark"/>'))
    figure = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    centred = '<w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>'
    frames = {
        "header1": marks,
        "header2": marks,
        "footer1": part("ftr", f"<w:p>{centred}{figure}</w:p>"),
        "footer2": part("ftr", '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'),
    }
    page = section(
        PORTRAIT,
        1701,
        "default=rId1 first=rId2",
        "default=rId3 first=rId4",
        '<w:pgNumType w:start="1"/><w:titlePg/>',
    )
    look = Look(line=276, release=True)
    save(folder / "press-release/consecutive.docx", "Зразок: пресреліз", look, body + page, frames)


def remember(folder: Path) -> None:
    """The SHA-256 of each template as it is released; one that differs runs in a worker."""
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.glob("*/*.docx"))
    }
    (folder / "shipped.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates"
    columns(target)
    versions(target)
    alternating(target)
    consecutive(target)
    letter(target)
    remember(target)
