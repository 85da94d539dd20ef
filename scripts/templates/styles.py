"""The named styles of every template, with the measures of the house."""

from collections.abc import Mapping
from dataclasses import dataclass, field

COLUMN = 4592  # 81 mm in twentieths of a point: the text width of a column
NUMBER_COLUMN = 567  # 10 mm
ITEM_NUMBER = 227  # 4 mm
SINGLE = 240  # the height of a single line
FONT = "Times New Roman"


@dataclass(frozen=True)
class Look:
    """What distinguishes the documents: sizes of the title, spacing of lines, widths.

    `numbers` is the column of numbers, `width` that of the text, `block` that of a signature;
    `white` are other spaces above and below, in points, by style, and `more` are further styles.
    """

    line: int = SINGLE
    release: bool = False
    numbers: int = NUMBER_COLUMN
    width: int = COLUMN
    block: int = COLUMN
    white: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    more: tuple[str, ...] = ()

    def spacing(self, name: str, before: float = 0, after: float = 0) -> str:
        """White above and below the paragraphs of a style."""
        return spacing(*self.white.get(name, (before, after)))


def points(value: float) -> int:
    """Points in twentieths."""
    return round(value * 20)


def spacing(before: float = 0, after: float = 0, line: float = 0) -> str:
    """White before and after, in points; the height of lines as a multiple, else inherited."""
    height = f' w:line="{round(line * 240)}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{points(before)}" w:after="{points(after)}"{height}/>'


def size(value: float) -> str:
    """The size of letters, in points."""
    half = round(value * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


KEEP = "<w:keepNext/>"
KEEP_LINES = "<w:keepLines/>"
CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/><w:bCs/>"
WIDE = '<w:spacing w:val="40"/>'  # letterspaced by 2 pt


def tabs(position: int, kind: str = "right", leader: str = "") -> str:
    """One tab stop."""
    dots = f' w:leader="{leader}"' if leader else ""
    return f'<w:tabs><w:tab w:val="{kind}"{dots} w:pos="{position}"/></w:tabs>'


def listed(level: int, number_id: int = 1) -> str:
    """A level of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'


def indents(left: int, hanging: int = 0, right: int = 0, first: int = 0) -> str:
    """Indents in twentieths of a point."""
    parts = f'w:left="{left}"' + (f' w:right="{right}"' if right else "")
    parts += f' w:hanging="{hanging}"' if hanging else ""
    parts += f' w:firstLine="{first}"' if first else ""
    return f"<w:ind {parts}/>"


def paragraph(name: str, inside: str = "", run: str = "", based: str = "Normal") -> str:
    """One paragraph style; the id is the name without spaces, as Word makes it."""
    parent = "" if name == "Normal" else f'<w:basedOn w:val="{based.replace(" ", "")}"/>'
    default = ' w:default="1"' if name == "Normal" else ""
    written = {"Heading 1": "heading 1", "Heading 2": "heading 2"}.get(name, name)
    written = {"Header": "header", "Footer": "footer"}.get(written, written)
    custom = "" if written[0].islower() or name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{written}"/>{parent}<w:qFormat/>'
        f"<w:pPr>{inside}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_BUILT_IN = {"Normal", "Title", "List Bullet", "Emphasis", "Strong"}


def character(name: str, run: str) -> str:
    """One character style."""
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{custom} w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


def instrument(look: Look) -> list[str]:
    """Title block, segments, articles, clauses and items."""
    edge = look.numbers
    clause = listed(1) + tabs(edge, "left") + look.spacing("Clause", 0, 4)
    clause_edge = indents(edge, edge)
    item_edge = tabs(edge, "left")
    item_hang = indents(edge, edge - ITEM_NUMBER)
    picture_line = 0 if look.release or look.line == SINGLE else 1
    return [
        paragraph("Title About", KEEP + look.spacing("Title About", 0, 4) + CENTRE, BOLD),
        paragraph("Title Parties", KEEP + look.spacing("Title Parties") + CENTRE),
        paragraph("Emblem", KEEP + spacing(0, 8, picture_line) + CENTRE),
        paragraph("Place Date", tabs(look.width) + look.spacing("Place Date", 10, 8)),
        paragraph("Segment", look.spacing("Segment", 0, 4)),
        paragraph("Recital", look.spacing("Recital", 0, 4)),
        paragraph("Agreed", KEEP + look.spacing("Agreed", 0, 4), based="Segment"),
        paragraph(
            "Heading 1",
            KEEP
            + KEEP_LINES
            + listed(0)
            + look.spacing("Heading 1", 8, 3)
            + '<w:outlineLvl w:val="0"/>',
            BOLD,
        ),
        paragraph("Clause", clause + clause_edge),
        paragraph("Clause Intro", KEEP, based="Clause"),
        paragraph("Testimonium", KEEP, based="Clause"),
        paragraph("Item", listed(2) + item_edge + look.spacing("Item", 0, 2) + item_hang),
        paragraph("Item Last", look.spacing("Item Last", 0, 5), based="Item"),
    ]


def signatures(look: Look) -> list[str]:
    """The block of one party: the rows hold together, 58 pt stay white for the pen."""
    return [
        paragraph("Signature Party", KEEP + spacing(16), BOLD),
        paragraph("Signature Position", KEEP + spacing(6)),
        paragraph("Signature Second", KEEP + tabs(look.block) + spacing(), size(11)),
        paragraph("Signature Name", KEEP + spacing() + '<w:jc w:val="right"/>'),
        paragraph("Signature Line", KEEP + tabs(look.block, "right", "underscore") + spacing(58)),
    ]


def release() -> list[str]:
    """Kind and date, lede, body, bullets and notes."""
    hairline = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="000000"/></w:pBdr>'
    bullet = listed(0, 2) + tabs(340, "left") + spacing(0, 2) + indents(340, 340)
    return [
        paragraph("Release Kind", KEEP + spacing(line=1), BOLD + WIDE + size(10.5)),
        paragraph("Release Date", KEEP + spacing(0, 14, 1) + "<w:contextualSpacing/>", size(10.5)),
        paragraph("Lede", KEEP_LINES + spacing(0, 8, 1.1), size(13)),
        paragraph("Release Body", spacing(0, 7)),
        paragraph("Release Intro", KEEP + spacing(0, 2), based="Release Body"),
        paragraph("List Bullet", bullet),
        paragraph("List Bullet Last", spacing(0, 7), based="List Bullet"),
        paragraph(
            "Heading 2", KEEP + spacing(10, 3) + '<w:outlineLvl w:val="1"/>', BOLD + size(11)
        ),
        paragraph("Heading 2 First", hairline, based="Heading 2"),
        paragraph("Release Note", spacing(0, 3, 1.1), size(10.5)),
        paragraph("Caption Text", spacing(0, 7) + indents(0, right=2268), size(10.5)),
        paragraph("Release Tags", spacing(8, 0), "<w:i/><w:iCs/>" + size(10.5)),
    ]


def letters() -> list[str]:
    """Ukrainian papers: ready for the documents that an office adds."""
    line = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="000000"/></w:pBdr>'
    return [
        paragraph("Letterhead", spacing() + CENTRE, BOLD + size(14)),
        paragraph("Letterhead Data", line + spacing(4, 10) + CENTRE, size(10)),
        paragraph("Reference Line", spacing(0, 12), size(14)),
        paragraph("Addressee", spacing(0, 16) + indents(5669), size(14)),
        paragraph("Subject", spacing(0, 14) + indents(0, right=4535), BOLD + size(14)),
        paragraph("Letter Body", spacing() + indents(0, first=709), size(14)),
        paragraph("Attachment", spacing() + indents(1701, 1701), size(14)),
        paragraph("Executor", spacing(), size(10)),
    ]


def marks() -> list[str]:
    """How words of a draft are marked; brackets and boxes survive a black-and-white copy."""
    box = '<w:bdr w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    cream = '<w:shd w:val="clear" w:color="auto" w:fill="FFF0C2"/>'
    return [
        character("Gap", BOLD + '<w:color w:val="7A1F00"/>' + box.format(6, "7A1F00") + cream),
        character("Unsure", '<w:u w:val="dash" w:color="7A1F00"/>' + cream),
        character("Draft Mark", BOLD + WIDE + size(10) + box.format(8, "000000")),
        character("Emphasis", "<w:i/><w:iCs/>"),
        character("Strong", BOLD),
    ]


def furniture() -> list[str]:
    """Header, footer, the language row of the table, and the paragraph that closes it."""
    tiny = "<w:vanish/>" + size(1)
    return [
        paragraph("Header", spacing(line=1), size(9)),
        paragraph("Footer", spacing(line=1), size(9)),
        paragraph("Column Language", KEEP + spacing(), tiny),
        paragraph("Closing Line", spacing(), size(1)),
    ]


def normal(look: Look) -> str:
    """The style that all others are based on."""
    inside = (
        f'<w:suppressAutoHyphens/><w:spacing w:after="0" w:line="{look.line}" w:lineRule="auto"/>'
    )
    return paragraph("Normal", f'<w:widowControl/>{inside}<w:jc w:val="left"/>')


def title(look: Look) -> str:
    """The title, different in a release."""
    if look.release:
        # a heading of its own level: what follows begins with the second
        level = '<w:outlineLvl w:val="0"/>'
        return paragraph("Title", KEEP + KEEP_LINES + spacing(0, 10, 1) + level, BOLD + size(20))
    return paragraph("Title", KEEP + spacing() + CENTRE, BOLD + "<w:caps/>" + size(14))


def styles(look: Look, language: str = "uk-UA") -> str:
    """The whole styles part."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(12)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    rest = [*instrument(look), *signatures(look), *release(), *letters(), *furniture(), *marks()]
    return defaults + normal(look) + table + title(look) + "".join((*rest, *look.more))
