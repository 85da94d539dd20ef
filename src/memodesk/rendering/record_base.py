"""An empty landscape sheet in the house look, for records that no template prints."""

import io
import re
from typing import Any, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from memodesk.i18n import _
from memodesk.rendering.characters import content, directions, reads_from_right
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.ooxml import PARAGRAPH_ORDER, RUN_ORDER, W, properties, put, w
from memodesk.rendering.package import Member, pack, read_members

FONT: Final = "Times New Roman"
TWIPS: Final = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
TEXT_WIDTH: Final = 257
_FIELD: Final = re.compile(r"(\{\w+\})")
_LONG, _SHORT, _MARGIN = Mm(297), Mm(210), Mm(20)
_KEPT: Final = {"Normal", "Title", "Footer", "TableNormal", "DefaultParagraphFont", "NoList"}
_DROPPED: Final = ("thumbnail", "stylesWithEffects", "customXml", "webSettings", "numbering")
"""Parts of python-docx's own template that say something about another document."""
_STYLES: Final = (
    ("Normal", 10, (0, 0), False),
    ("Title", 14, (0, 6), True),
    ("Footer", 9, (0, 0), False),
    ("RecordFact", 11, (0, 3), False),
    ("RecordPart", 11, (14, 4), True),
    ("RecordHead", 9, (0, 0), True),
    ("RecordText", 10, (0, 2), False),
    ("RecordSmall", 9, (0, 1), False),
    ("RecordEnd", 1, (0, 0), False),
    ("RecordSign", 12, (22, 0), False),
)


def blank_record(language: str) -> WordDocument:
    """A4 landscape, Times New Roman, the language in the defaults, no author, no old styles."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _LONG, _SHORT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = (
        _MARGIN
    )
    section.header_distance, section.footer_distance = Mm(8), Mm(10)
    _clean(document)
    _defaults(document, word_tag(language))
    for style in _STYLES:
        _style(document, *style)
    core = document.core_properties
    core.author = core.comments = core.last_modified_by = core.keywords = ""
    core.language = word_tag(language)
    for name in ("created", "modified"):  # times of python-docx's template, not of this record
        for element in core._element.findall(f"{{http://purl.org/dc/terms/}}{name}"):  # noqa: SLF001
            core._element.remove(element)  # noqa: SLF001
    return document


def packed(document: WordDocument) -> bytes:
    """The bytes of the file, the same for the same words."""
    out = io.BytesIO()
    document.save(out)
    return pack(Member(name, data) for name, data in read_members(out.getvalue()).items())


def write(
    paragraph: Paragraph, words: str, language: str, *, bold: bool = False, italic: bool = False
) -> None:
    """Words at the end of a paragraph, each run with its language and direction."""
    if reads_from_right(words):
        put(properties(paragraph._p, "pPr"), PARAGRAPH_ORDER, "bidi")  # noqa: SLF001
    for part, from_right in directions(words):
        run = parse_xml(f'<w:r xmlns:w="{W}"><w:rPr/>{content(part)}</w:r>')
        _look(run, language, bold=bold, italic=italic, from_right=from_right)
        paragraph._p.append(run)  # noqa: SLF001


def write_field(paragraph: Paragraph, name: str, language: str) -> None:
    """A field that Word counts, PAGE or NUMPAGES; every run of it has the language."""
    kinds = ("begin", "", "separate", "1", "end")
    for kind in kinds:
        inside = f'<w:fldChar w:fldCharType="{kind}"/>'
        if not kind:
            inside = f'<w:instrText xml:space="preserve"> {name} </w:instrText>'
        elif kind == "1":
            inside = "<w:t>1</w:t>"
        run = parse_xml(f'<w:r xmlns:w="{W}"><w:rPr/>{inside}</w:r>')
        _look(run, language)
        paragraph._p.append(run)  # noqa: SLF001


def number_pages(document: WordDocument, language: str) -> None:
    """«Сторінка 2 з 5» at the foot, counted by Word."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["footer"]
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    sentence = _("Сторінка {page} з {pages}").replace(" ", "\u00a0")
    for part in filter(None, _FIELD.split(sentence)):
        if part in fields:
            write_field(paragraph, fields[part], language)
        else:
            write(paragraph, part, language)


def style_name(style: str) -> str:
    """The name of a style by its id."""
    return style.replace("Record", "Record ")


def _look(
    run: Any, language: str, *, bold: bool = False, italic: bool = False, from_right: bool = False
) -> None:
    look = properties(run, "rPr")
    for wanted, names in ((bold, ("b", "bCs")), (italic, ("i", "iCs")), (from_right, ("rtl",))):
        for name in names if wanted else ():
            put(look, RUN_ORDER, name)
    tag = word_tag(language)
    put(look, RUN_ORDER, "lang", val=tag, **({"bidi": tag} if from_right else {}))


def _clean(document: WordDocument) -> None:
    for rels in (document.part.package.rels, document.part.rels):
        for key in [k for k, rel in rels.items() if rel.reltype.endswith(_DROPPED)]:
            rels.pop(key)
    styles = document.styles.element
    for style in styles.findall(w("style")):
        if style.get(w("styleId")) not in _KEPT:
            styles.remove(style)


def _defaults(document: WordDocument, tag: str) -> None:
    styles = document.styles.element
    fonts = " ".join(f'w:{name}="{FONT}"' for name in ("ascii", "hAnsi", "eastAsia", "cs"))
    styles.replace(
        styles.find(w("docDefaults")),
        parse_xml(
            f'<w:docDefaults xmlns:w="{W}"><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
            '<w:sz w:val="20"/><w:szCs w:val="20"/>'
            f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            "<w:pPrDefault/></w:docDefaults>"
        ),
    )
    settings = document.settings.element
    for name in ("themeFontLang", "proofState", "zoom"):
        for element in settings.findall(w(name)):
            settings.remove(element)


def _style(document: WordDocument, name: str, size: int, room: tuple[int, int], bold: bool) -> None:
    """A style with exactly this look; what python-docx's template gave it is gone."""
    styles, (before, after) = document.styles.element, room
    shown = {"Footer": "footer"}.get(name, style_name(name))
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    kind = ' w:default="1"' if name == "Normal" else ""
    kind += ' w:customStyle="1"' if name.startswith("Record") else ""
    heavy = "<w:b/><w:bCs/>" if bold else ""
    centred = '<w:jc w:val="center"/>' if name in {"Title", "Footer"} else '<w:jc w:val="left"/>'
    made = parse_xml(
        f'<w:style xmlns:w="{W}" w:type="paragraph"{kind} w:styleId="{name}">'
        f'<w:name w:val="{shown}"/>{based}<w:qFormat/><w:pPr><w:widowControl/>'
        f'<w:suppressAutoHyphens/><w:spacing w:before="{before * 20}" w:after="{after * 20}" '
        f'w:line="240" w:lineRule="auto"/>{centred}</w:pPr><w:rPr>{heavy}'
        f'<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/></w:rPr></w:style>'
    )
    old = styles.find(f"{w('style')}[@{w('styleId')}='{name}']")
    if old is None:
        styles.append(made)
    else:
        styles.replace(old, made)
