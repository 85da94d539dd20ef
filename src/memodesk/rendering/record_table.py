"""The table of a record: its rows and cells, and what keeps rows together."""

from typing import Any, Final

from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from memodesk.rendering.ooxml import PARAGRAPH_ORDER, W, properties, put
from memodesk.rendering.record_base import TWIPS

_TABLE: Final = (
    '<w:tbl xmlns:w="{W}"><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="0" '
    'w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders>'
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>'
    '<w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
)


def new_table(widths: list[float]) -> Any:
    """A table without rows; widths in millimetres."""
    return parse_xml(_TABLE.format(W=W, columns="".join(map(_grid, widths))))


def _grid(width: float) -> str:
    return f'<w:gridCol w:w="{round(width * TWIPS)}"/>'


def new_row(widths: list[float], *, whole: bool, head: bool = False) -> tuple[Any, list[Any]]:
    """A row of empty cells; `whole` keeps it on one page."""
    kept = "<w:cantSplit/>" if whole else ""
    kept += "<w:tblHeader/>" if head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        for width in widths
    )
    row: Any = parse_xml(f'<w:tr xmlns:w="{W}"><w:trPr>{kept}</w:trPr>{cells}</w:tr>')
    return row, list(row.tc_lst)


def first(cell: Any, style: str) -> Paragraph:
    """The paragraph that every cell begins with, in a style."""
    return _styled(cell.p_lst[0], style)


def further(cell: Any, style: str) -> Paragraph:
    """One more paragraph of a cell."""
    return _styled(cell.add_p(), style)


def _styled(element: Any, style: str) -> Paragraph:
    put(properties(element, "pPr"), PARAGRAPH_ORDER, "pStyle", val=style)
    return Paragraph(element, None)  # type: ignore[arg-type]


def merge(cell: Any, *, begins: bool) -> None:
    """The cell is one with those above and below; the first of them begins it."""
    kind = ' w:val="restart"' if begins else ""
    cell.tcPr.append(parse_xml(f'<w:vMerge xmlns:w="{W}"{kind}/>'))


def hold(row: Any) -> None:
    """The row stays with the next one: Word and LibreOffice look at every cell."""
    for cell in row.tc_lst:
        for paragraph in cell.p_lst:
            put(properties(paragraph, "pPr"), PARAGRAPH_ORDER, "keepNext")


def join(row: Any, *, above: bool, below: bool) -> None:
    """No line towards a row of the same pair; Word wants it said on both sides."""
    sides = "".join(f'<w:{side} w:val="nil"/>' for side in ("top",) * above + ("bottom",) * below)
    for cell in row.tc_lst if sides else ():
        cell.tcPr.append(parse_xml(f'<w:tcBorders xmlns:w="{W}">{sides}</w:tcBorders>'))
