"""A draft through a compiled template to the bytes of a proved Word file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from memodesk.drafting.draft import Draft, Layout, Mark, Role, Segment
from memodesk.errors import Fault, ProofError, RefusedError, TemplateError
from memodesk.i18n import _
from memodesk.rendering.characters import refuse_unprintable, refuse_unprintable_titles
from memodesk.rendering.compiled import Compiled, Flow
from memodesk.rendering.grouping import Program, grouped
from memodesk.rendering.issued import manifest_of_sheet
from memodesk.rendering.package import FASTER, Member, pack
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.programs import Row, Writer
from memodesk.rendering.proof import prove_pieces, well_formed
from memodesk.rendering.properties import PART, custom_properties
from memodesk.rendering.statics import refuse_unsaid
from memodesk.rendering.titles import core_properties

DOCUMENT: Final = "word/document.xml"
_PACKED: Final = 64
"""Headers, footers and properties that are kept ready."""


def render(
    compiled: Compiled,
    draft: Draft,
    *,
    final: bool,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The document as a Word file; its words are read back and compared before it is returned.

    `pictures` are the emblems by the file name that the draft prints. Raises InputError for
    characters that no Word file holds, RefusedError for a final with gaps or unsure words,
    TemplateError for a role without a sample, ProofError when the file would say anything else
    than the draft.
    """
    if final:
        _refuse_unfinished(draft)
    if compiled.languages != draft.languages:
        sentence = _("Шаблон підготовлено для інших мов: {languages}. Відкрийте документ знову.")
        raise ProofError(sentence.format(languages=", ".join(compiled.languages)))
    refuse_unsaid(compiled.name, draft, (frame.text(draft, final) for frame in compiled.frames))
    if compiled.office is not None:
        from memodesk.rendering.office_render import render_office

        refuse_unprintable(draft)
        given = pictures or {}
        return render_office(compiled, compiled.office, draft, final=final, pictures=given)
    _refuse_missing_languages(draft)
    refuse_unprintable_titles(draft)
    try:
        return _proved(compiled, draft, final, Emblems(draft, pictures or {}))
    except (ProofError, UnicodeEncodeError, TypeError):
        refuse_unprintable(draft)  # no XML holds such signs: say which and where
        raise


def _proved(compiled: Compiled, draft: Draft, final: bool, emblems: Emblems) -> bytes:
    sheet = _written(compiled, emblems.printable(draft), emblems)
    frames = [_member(compiled, name, text) for name, text in _frames(compiled, draft, final)]
    blocks = prove_pieces(compiled, draft, sheet.pieces, sheet.widths, emblems.segments)
    read = dict(zip(sheet.widths, blocks, strict=True))
    manifest = manifest_of_sheet(compiled, draft, sheet.pieces, read, frames)
    frames.append(Member(PART, _properties(compiled, draft, final, manifest), FASTER))
    document = Member(DOCUMENT, "".join(sheet.pieces).encode(), FASTER)
    return pack([*emblems.linked(compiled.members), document, *frames])


def _properties(compiled: Compiled, draft: Draft, final: bool, manifest: str) -> bytes:
    """The custom properties with the manifest of what was read back."""
    data = custom_properties(draft, compiled.digest, final, manifest).encode()
    well_formed(PART, data)
    return data


def _frames(compiled: Compiled, draft: Draft, final: bool) -> Iterator[tuple[str, str]]:
    """The parts around the text, by name."""
    yield "docProps/core.xml", core_properties(draft)
    for frame in compiled.frames:
        yield frame.name, frame.text(draft, final)


def _member(compiled: Compiled, name: str, text: str) -> Member:
    """A part around the text: proved and compressed once for all documents that share it."""
    key = f"{name}\n{text}"
    if key not in compiled.packed:
        while len(compiled.packed) >= _PACKED:
            del compiled.packed[next(iter(compiled.packed))]
        data = text.encode()
        well_formed(name, data)
        compiled.packed[key] = Member(name, data)
    return compiled.packed[key]


@dataclass
class _Sheet:
    """The text while it is written: pieces in order.

    `widths` are those of them that are whole blocks, with the columns of their table.
    """

    pieces: list[str]
    widths: dict[int, int] = field(default_factory=dict)

    def add(self, piece: str) -> None:
        """Add XML that is balanced only with what follows, or that was proved when compiling."""
        if piece:
            self.pieces.append(piece)

    def add_block(self, piece: str, width: int = 0) -> None:
        """Add the balanced XML of a row of so many columns, or of blocks outside of a table."""
        if piece:
            self.widths[len(self.pieces)] = width
            self.pieces.append(piece)


def _written(compiled: Compiled, draft: Draft, emblems: Emblems) -> _Sheet:
    out = Writer(emblems.drawings, next_picture=compiled.first_picture)
    sheet = _Sheet([compiled.opening])
    for flow in compiled.flows:
        _write_flow(compiled, flow, draft.segments, sheet, out)
    sheet.add("</w:body></w:document>")
    return sheet


def _write_flow(
    compiled: Compiled, flow: Flow, segments: tuple[Segment, ...], sheet: _Sheet, out: Writer
) -> None:
    own = [s for s in segments if any(map(s.texts.get, flow.languages))]
    try:
        groups = grouped(own, flow.programs, stacked=flow.stacked)
    except KeyError as error:
        sentence = _("У шаблоні «{file}» немає зразка для позначки «{tag}». Додайте його.")
        message = sentence.format(file=compiled.name, tag=error.args[0])
        raise TemplateError(Fault(message, compiled.name)) from error
    static = sheet.add if flow.in_table else sheet.add_block
    static(flow.opening)
    table = ""
    for program, group in groups:
        table = _in_table(table, program, sheet)
        program.write(group, out)
        sheet.add_block(out.cut(), program.width)
    _in_table(table, None, sheet)
    static(flow.closing)
    if not flow.sectioned_inside:
        sheet.add(flow.section)
        return
    # The section mark goes into the last paragraph: one of its own could fall on a blank page.
    place = max(i for i, piece in enumerate(sheet.pieces) if "</w:pPr>" in piece)
    before, end, after = sheet.pieces[place].rpartition("</w:pPr>")
    sheet.pieces[place] = f"{before}{flow.section}{end}{after}"


def _in_table(open_now: str, program: Program | None, sheet: _Sheet) -> str:
    """Close the table of the rows before, and open that of the row that comes."""
    wanted = program.table if isinstance(program, Row) else ""
    if wanted != open_now:
        sheet.add("</w:tbl>" if open_now else "")
        sheet.add(wanted)
    return wanted


def _refuse_unfinished(draft: Draft) -> None:
    marks = {p.mark for s in draft.segments for text in s.texts.values() for p in text}
    if Mark.GAP in marks:
        sentence = _("Документ ще не остаточний: є незаповнені поля ({fields}). Заповніть їх.")
        raise RefusedError(sentence.format(fields=", ".join(draft.gaps())))
    if Mark.UNSURE in marks:
        sentence = _(
            "Документ ще не остаточний: є непідтверджені слова ({fields}). Підтвердьте їх."
        )
        raise RefusedError(sentence.format(fields=", ".join(draft.unsure())))


def _refuse_missing_languages(draft: Draft) -> None:
    """Every segment speaks all languages; only in versions do signatures and arms, too."""
    for segment in draft.segments:
        in_column = segment.role is Role.EMBLEM or segment.role.startswith("sign_")
        if in_column and draft.layout is not Layout.CONSECUTIVE:
            continue
        missing = [language for language in draft.languages if not segment.texts.get(language)]
        if missing:
            sentence = _("У документі абзац «{segment}» не має тексту мовою: {languages}.")
            raise ProofError(sentence.format(segment=segment.id, languages=", ".join(missing)))
