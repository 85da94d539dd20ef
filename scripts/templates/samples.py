"""Sample paragraphs, the rows of an instrument, and the pages they stand on."""

PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
Row = tuple[tuple[str, str], ...]

ROWS: tuple[Row, ...] = (
    (("Emblem", "{emblem}"),),
    (("Title", "{title}"),),
    (("Title About", "{title_about}"),),
    (("Title Parties", "{title_party}"),),
    (("Place Date", "{place}\t{date}"),),
    (("Segment", "{parties}"),),
    (("Recital", "{recital}"),),
    (("Agreed", "{agreed}"),),
    (("Heading 1", "{article}"),),
    (("Clause", "{clause}"),),
    (("Clause Intro", "{clause_intro}"),),
    (("Item", "{item}"),),
    (("Item Last", "{item_last}"),),
    (("Segment", "{paragraph}"),),
    (("Testimonium", "{testimonium}"),),
    (("Signature Party", "{sign_party}"), ("Signature Second", "{sign_party_second}")),
    (("Signature Position", "{sign_position}"), ("Signature Second", "{sign_position_second}")),
    (("Signature Line", "\t\u00a0\u00a0{sign_name}"),),
    (("Signature Line", "\t"), ("Signature Name", "{sign_name_long}")),
    (("Signature Second", "{sign_seal}\t{sign_name_second}"),),
)


def run(text: str, look: str = "") -> str:
    """Runs of a text with its tabs."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    pieces = [
        f'<w:t xml:space="preserve">{piece}</w:t>' if piece else "" for piece in text.split("\t")
    ]
    return f"<w:r>{properties}{'<w:tab/>'.join(pieces)}</w:r>"


def paragraph(style: str, text: str, look: str = "", extra: str = "") -> str:
    """One paragraph of a style."""
    name = style.replace(" ", "")
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{extra}</w:pPr>{run(text, look)}</w:p>'


def tagged(text: str, place: str) -> str:
    """`{clause}` as the tag of a place: `{{ clause.first }}`."""
    return text.replace("{", "{{ ").replace("}", f".{place} }}}}")


def cell(width: int, left: int, right: int, inside: str) -> str:
    """One cell with its inner padding."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcMar>'
        f'<w:left w:w="{left}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tcMar>'
        f"</w:tcPr>{inside}</w:tc>"
    )


def draft_marks(place: str, mark: str) -> str:
    """The box of the mark, and the note under it."""
    boxed = paragraph("Header", tagged("{draft_mark}", place), mark)
    return boxed + paragraph("Header", tagged("{draft_note}", place))


def section(size: str, left: int, header: str, footer: str, more: str = "") -> str:
    """A page with margins of 20 mm, the left one as given; header 8 mm, footer 10 mm."""
    links = "".join(
        f'<w:{kind}Reference w:type="{when}" r:id="{key}"/>'
        for kind, keys in (("header", header), ("footer", footer))
        for when, key in (item.split("=") for item in keys.split())
    )
    return (
        f"<w:sectPr>{links}{size}"
        f'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="{left}" w:header="454" '
        f'w:footer="567" w:gutter="0"/>{more}</w:sectPr>'
    )
