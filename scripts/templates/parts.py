"""The parts of a Word file around its text: numbering, fonts, settings, properties, the package."""

import zipfile
from pathlib import Path

from scripts.templates.styles import FONT, ITEM_NUMBER, Look, styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def part(root: str, inside: str) -> str:
    """A part with the two namespaces it needs."""
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'


def level(number: int, kind: str, text: str, suffix: str, left: int, *, hanging: int) -> str:
    """One level of a list."""
    edge = f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>' if suffix == "tab" else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr>{edge}<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        '<w:rPr><w:lang w:val="uk-UA"/></w:rPr></w:lvl>'
    )


def numbering(look: Look) -> str:
    """One sample list of articles, clauses and items, and one of bullets."""
    edge = look.numbers
    clause = level(1, "decimal", "%1.%2.", "tab", edge, hanging=edge)
    item = level(2, "decimal", "%3)", "tab", edge, hanging=edge - ITEM_NUMBER)
    articles = level(0, "decimal", "Стаття %1.", "space", 0, hanging=0) + clause + item
    bullets = level(0, "bullet", "•", "tab", 340, hanging=340)
    return part(
        "numbering",
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
        f'{articles}</w:abstractNum><w:abstractNum w:abstractNumId="2">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{bullets}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    )


def fonts() -> str:
    """Times New Roman, and the font of the same widths that stands in for it."""
    serif = '<w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
    panose = '<w:panose1 w:val="02020603050405020304"/>'
    return part(
        "fonts",
        f'<w:font w:name="{FONT}"><w:altName w:val="Liberation Serif"/>{panose}{serif}</w:font>'
        f'<w:font w:name="Liberation Serif"><w:altName w:val="{FONT}"/>{panose}{serif}</w:font>',
    )


def settings() -> str:
    """Settings of the file: no hyphenation, the current Word."""
    return part(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="uk-UA"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def core(title: str) -> str:
    """Title and language of the template itself."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>uk-UA</dc:language></cp:coreProperties>"
    )


def save(path: Path, title: str, look: Look, body: str, frames: dict[str, str]) -> None:
    """Write a template; `frames` are the headers and footers by file name, rId1 on."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    fixed = ["styles", "numbering", "fontTable", "settings"]
    overrides = [("document", "document.main"), *((name, name) for name in fixed)]
    overrides += [(name, name.rstrip("0123456789")) for name in frames]
    links = [(f"rIdS{i}", name, name) for i, name in enumerate(fixed, 1)]
    links += [(f"rId{i}", name.rstrip("0123456789"), name) for i, name in enumerate(frames, 1)]
    members = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
            for name, kind in overrides
        )
        + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-'
        'package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{LINKS}"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
        f'Type="{LINKS}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{LINKS}">'
        + "".join(
            f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{name}.xml"/>'
            for key, kind, name in links
        )
        + "</Relationships>",
        "word/styles.xml": part("styles", styles(look)),
        "word/numbering.xml": numbering(look),
        "word/fontTable.xml": fonts(),
        "word/settings.xml": settings(),
        "docProps/core.xml": core(title),
        **{f"word/{name}.xml": text for name, text in frames.items()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in members.items():
            package.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED
            )
