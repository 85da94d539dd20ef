"""The frame around the text: page numbers, draft marks, the table's name, the properties."""

import copy
from dataclasses import replace
from typing import Final

from memodesk.errors import Fault
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.rendering import copies
from memodesk.rendering.builder import Builder
from memodesk.rendering.characters import content
from memodesk.rendering.fields import DRAFT_ONLY
from memodesk.rendering.frame_language import known
from memodesk.rendering.frame_part import NOTE, FramePart, NoteWords
from memodesk.rendering.ooxml import HEAD, Element, fragment, remove, shell, text_of, w
from memodesk.rendering.tags import TAG, join_tags, read_tag

NBSP: Final = "\u00a0"
BOX_ROOM: Final = "\u2005"
"""Inside the box of a draft mark: LibreOffice draws a box in two parts at a no-break space."""


def frame_words(name: str, language: str) -> str:
    """The runs that print a tag of the frame in a language."""
    words = library.words(known(language))
    if name == "page":
        return _with_fields(words.text("page.footer")) + copies.place(language)
    if name == "draft_note":
        return f"<w:r>{NOTE}{language}{NOTE}</w:r>"
    if name == "draft_mark":
        return f"<w:r>{content(BOX_ROOM + words.text('draft.mark') + BOX_ROOM)}</w:r>"
    return f"<w:r>{content(library.meta(known(language)).autonym)}</w:r>"


def _with_fields(pattern: str) -> str:
    """«Сторінка {page} з {pages}» with fields, glued by no-break spaces."""
    glued = pattern.replace(" ", NBSP)
    runs = ""
    for piece in glued.replace("{", "\x00{").replace("}", "}\x00").split("\x00"):
        if piece in {"{page}", "{pages}"}:
            runs += _field("PAGE" if piece == "{page}" else "NUMPAGES")
        elif piece:
            runs += f"<w:r>{content(piece)}</w:r>"
    return runs


def _field(name: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{mark('begin')}{code}{mark('separate')}<w:r><w:t>1</w:t></w:r>{mark('end')}"


def compile_frame(name: str, root: Element, builder: Builder, language: str) -> FramePart:
    """A header or footer part ready for drafts and finals."""
    final = copy.deepcopy(root)
    _drop_draft_marks(final)
    printed = _printed(final, builder, language).replace(NOTE, "")
    drafted = _printed(root, builder, language)
    plain = _part(name, copies.without(printed), copies.without(drafted))
    return replace(plain, copy=_part(name, printed, drafted)) if printed != plain.final else plain


def _part(name: str, final: str, drafted: str) -> FramePart:
    pieces = drafted.split(NOTE)
    notes = tuple((code, _note_words(code)) for code in pieces[1::2])
    return FramePart(name, final, tuple(pieces[::2]), notes)


def _note_words(language: str) -> NoteWords:
    text = library.words(known(language)).text
    line = "draft.line"
    return NoteWords(text(line), text(f"{line}_without_gaps"), text(f"{line}_without_edition"))


def _printed(root: Element, builder: Builder, language: str) -> str:
    """The part's XML with its tags filled; columns of a table speak their own language."""
    opening, closing = shell(root)
    return HEAD + opening + "".join(_block(e, builder, language) for e in root) + closing


def _block(element: Element, builder: Builder, language: str) -> str:
    if element.tag == w("p"):
        return _paragraph(element, builder, language)
    if element.tag != w("tbl"):
        return builder.static(element, language)
    inside = "".join(
        _row(child, builder) if child.tag == w("tr") else fragment(child, builder.declared)
        for child in element
    )
    return f"<w:tbl>{inside}</w:tbl>"


def _row(row: Element, builder: Builder) -> str:
    text, column = "<w:tr>", 0
    for child in row:
        if child.tag != w("tc"):
            text += fragment(child, builder.declared)
            continue
        language = builder.languages[min(column, len(builder.languages) - 1)]
        text += "<w:tc>" + "".join(_block(part, builder, language) for part in child) + "</w:tc>"
        column += 1
    return text + "</w:tr>"


def _paragraph(element: Element, builder: Builder, language: str) -> str:
    paragraph = builder.paragraph(element, language)
    for slot in paragraph.slots:
        sentence = _("Позначка «{tag}» стоїть у колонтитулі, де абзаци документа не друкуються.")
        builder.faults.append(Fault(sentence.format(tag=slot.name)))
    return (
        paragraph.opening() + "".join(p for p in paragraph.parts if isinstance(p, str)) + "</w:p>"
    )


def _drop_draft_marks(root: Element) -> None:
    """A final text has no mark: paragraphs and tables of draft tags alone disappear."""
    for paragraph in list(root.iter(w("p"))):
        if _only_draft(join_tags(paragraph)):
            for child in paragraph.findall(w("r")):
                remove(child)
    for table in list(root.iter(w("tbl"))):
        if not text_of(table).strip() and not list(table.iter(w("drawing"))):
            remove(table)


def _only_draft(text: str) -> bool:
    tags = [read_tag(found) for found in TAG.findall(text)]
    rest = TAG.sub("", text).strip()
    return bool(tags) and not rest and all(tag and tag.name in DRAFT_ONLY for tag in tags)


def caption(languages: tuple[str, ...]) -> str:
    """The name of the table for those who hear it: «Текст двома мовами / Testo in due lingue»."""
    key = f"table.caption_{len(languages)}"
    return " / ".join(library.words(known(language)).text(key) for language in languages)
