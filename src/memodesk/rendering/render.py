"""A draft through a compiled template to the bytes of a proved Word file."""

from collections.abc import Mapping

from memodesk.drafting.draft import Draft, Layout, Mark, Role, Segment
from memodesk.errors import Fault, ProofError, RefusedError, TemplateError
from memodesk.i18n import _
from memodesk.rendering.characters import refuse_unprintable
from memodesk.rendering.compiled import Compiled, Flow
from memodesk.rendering.frame import core_properties
from memodesk.rendering.grouping import Program, grouped
from memodesk.rendering.office import render_office
from memodesk.rendering.package import Member, pack
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.programs import Row, Writer
from memodesk.rendering.proof import prove


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
    refuse_unprintable(draft)
    if final:
        _refuse_unfinished(draft)
    if compiled.languages != draft.languages:
        sentence = _("Шаблон підготовлено для інших мов: {languages}. Відкрийте документ знову.")
        raise ProofError(sentence.format(languages=", ".join(compiled.languages)))
    if compiled.office is not None:
        return render_office(compiled, draft, final=final)
    _refuse_missing_languages(draft)
    emblems = Emblems(draft, pictures or {})
    document = _document(compiled, emblems.printable(draft), emblems)
    parts = {"word/document.xml": document, "docProps/core.xml": core_properties(draft)}
    parts |= {frame.name: frame.text(draft, final) for frame in compiled.frames}
    data = {name: text.encode() for name, text in parts.items()}
    prove(compiled, draft, data, emblems.segments)
    members = [Member(name, part) for name, part in data.items()]
    return pack([*emblems.linked(compiled.members), *members])


def _document(compiled: Compiled, draft: Draft, emblems: Emblems) -> str:
    out = Writer(emblems.drawings)
    out.chunks.append(compiled.opening)
    for flow in compiled.flows:
        _write_flow(compiled, flow, draft.segments, out)
    out.chunks.append("</w:body></w:document>")
    return "".join(out.chunks)


def _write_flow(compiled: Compiled, flow: Flow, segments: tuple[Segment, ...], out: Writer) -> None:
    own = [s for s in segments if any(s.texts.get(language) for language in flow.languages)]
    try:
        groups = grouped(own, flow.programs)
    except KeyError as error:
        sentence = _("У шаблоні «{file}» немає зразка для позначки «{tag}». Додайте його.")
        message = sentence.format(file=compiled.name, tag=error.args[0])
        raise TemplateError(Fault(message, compiled.name)) from error
    out.chunks.append(flow.opening)
    table = ""
    for program, group in groups:
        table = _in_table(table, program, out)
        program.write(group, out)
    _in_table(table, None, out)
    out.chunks.append(flow.closing)
    if not flow.sectioned_inside:
        out.chunks.append(flow.section)
        return
    # The section mark goes into the last paragraph: one of its own could fall on a blank page.
    place = max(i for i, chunk in enumerate(out.chunks) if "</w:pPr>" in chunk)
    before, end, after = out.chunks[place].rpartition("</w:pPr>")
    out.chunks[place] = f"{before}{flow.section}{end}{after}"


def _in_table(open_now: str, program: Program | None, out: Writer) -> str:
    """Close the table of the rows before, and open that of the row that comes."""
    wanted = program.table if isinstance(program, Row) else ""
    if wanted != open_now:
        out.chunks += ["</w:tbl>"] if open_now else []
        out.chunks += [wanted] if wanted else []
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
    """Every segment speaks all languages; only in columns may signatures and arms lack one."""
    for segment in draft.segments:
        in_column = segment.role is Role.EMBLEM or segment.role.startswith("sign_")
        if in_column and draft.layout is Layout.COLUMNS:
            continue
        missing = [language for language in draft.languages if not segment.texts.get(language)]
        if missing:
            sentence = _("У документі абзац «{segment}» не має тексту мовою: {languages}.")
            raise ProofError(sentence.format(segment=segment.id, languages=", ".join(missing)))
