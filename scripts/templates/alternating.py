"""Each paragraph in every language, one below the other; all but the first beside a line."""

from pathlib import Path

from scripts.templates.parts import part, save
from scripts.templates.samples import PORTRAIT, ROWS, cell, paragraph, run, section, tagged
from scripts.templates.styles import ITEM_NUMBER, Look, indents, spacing
from scripts.templates.styles import paragraph as style

PLACES = ("first", "second", "third", "fourth")
NUMBERS = 624  # 11 mm
WIDTH = 9071  # 160 mm
BLOCK = 6237  # 110 mm: the line to sign on and the name beside it
INSET = 340  # 6 mm, by which the other languages are set in
LINE = '<w:pBdr><w:left w:val="single" w:sz="4" w:space="8" w:color="auto"/></w:pBdr>'

TWIN = " Twin"
"""How the styles of the other languages end."""

# white above the first language and above the others, in points
ABOVE = {
    "Title About": (2, 2),
    "Title Parties": (3, 3),
    "Place Date": (14, 2),
    "Segment": (8, 2),
    "Recital": (8, 2),
    "Agreed": (8, 2),
    "Heading 1": (16, 1),
    "Clause": (8, 2),
    "Clause Intro": (8, 2),
    "Item": (5, 1),
    "Item Last": (5, 1),
    "Testimonium": (8, 2),
}
CENTRED = ("Title About", "Title Parties")
HANGING = {
    "Clause": NUMBERS,
    "Clause Intro": NUMBERS,
    "Testimonium": NUMBERS,
    "Item": NUMBERS - ITEM_NUMBER,
    "Item Last": NUMBERS - ITEM_NUMBER,
}
MARK = '<w:rStyle w:val="DraftMark"/>'
TINY = '<w:cantSplit/><w:trHeight w:val="20" w:hRule="exact"/><w:tblHeader/>'


def twins() -> tuple[str, ...]:
    """The styles of the other languages: a line at the left, set in, close to the one above."""
    found = [style("Title" + TWIN, spacing(14, 0), based="Title")]
    for name, (_first, above) in ABOVE.items():
        if name in CENTRED:
            continue
        hanging = HANGING.get(name, 0)
        left = INSET + (NUMBERS if hanging else 0)
        edge = f'<w:tab w:val="clear" w:pos="{NUMBERS}"/><w:tab w:val="left" w:pos="{left}"/>'
        tabs = f"<w:tabs>{edge}</w:tabs>" if hanging else ""
        inside = LINE + tabs + spacing(above, 0) + indents(left, hanging)
        found.append(style(name + TWIN, inside, based=name))
    return tuple(found)


def style_of(name: str, place: int) -> str:
    """The style of a sample: other languages have one of their own where they look different."""
    twin = name == "Title" or (name in ABOVE and name not in CENTRED)
    return name + TWIN if twin and place else name


def sample(name: str, text: str) -> str:
    """A role in four languages; a document keeps those that it has."""
    places = PLACES[:1] if "emblem" in text else PLACES
    return "".join(
        paragraph(style_of(name, place), tagged(text, where)) for place, where in enumerate(places)
    )


def table() -> str:
    """The names of the languages, then a row for each paragraph, which stays on one page."""
    names = "".join(paragraph("Column Language", tagged("{language}", one)) for one in PLACES)
    rows = f"<w:tr><w:trPr>{TINY}</w:trPr>{cell(WIDTH, 0, 0, names)}</w:tr>"
    for row in ROWS:
        if any("long" in text for _name, text in row):
            continue  # a line as wide as the text holds any name
        inside = cell(WIDTH, 0, 0, "".join(sample(name, text) for name, text in row))
        rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>"
    zero = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{zero}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{WIDTH}"/></w:tblGrid>{rows}</w:tbl>'
    )


def header() -> str:
    """The boxes of all languages on one line, their notes on the next."""
    boxes = run("\u2003").join(run(tagged("{draft_mark}", place), MARK) for place in PLACES)
    notes = "\u2003".join(tagged("{draft_note}", place) for place in PLACES)
    named = '<w:pPr><w:pStyle w:val="Header"/></w:pPr>'
    return part("hdr", f"<w:p>{named}{boxes}</w:p>" + paragraph("Header", notes))


def footer() -> str:
    """A line for the page in each language."""
    centre = '<w:jc w:val="center"/>'
    lines = (paragraph("Footer", tagged("{page}", place), extra=centre) for place in PLACES)
    return part("ftr", "".join(lines))


def alternating(folder: Path) -> None:
    """One text for two to four languages, with signatures as wide as it is."""
    white = {name: (above, 0) for name, (above, _others) in ABOVE.items()}
    look = Look(264, numbers=NUMBERS, width=WIDTH, block=BLOCK, white=white, more=twins())
    page = section(PORTRAIT, 1701, "default=rId1", "default=rId2")
    frames = {"header1": header(), "footer1": footer()}
    title = "Зразок: абзац під абзацом"
    body = table() + paragraph("Closing Line", "") + page
    save(folder / "memorandum/alternating.docx", title, look, body, frames)
