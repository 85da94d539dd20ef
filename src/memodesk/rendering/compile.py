"""A template file and the languages of a draft to programs, once for both."""

import copy
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from memodesk.drafting.draft import Mark
from memodesk.errors import Fault, TemplateError
from memodesk.i18n import _
from memodesk.rendering.builder import Builder
from memodesk.rendering.compiled import Compiled, Flow
from memodesk.rendering.fields import is_role
from memodesk.rendering.first_language import speak
from memodesk.rendering.frame import caption, compile_frame, frame_words
from memodesk.rendering.frame_part import FramePart
from memodesk.rendering.grouping import Program
from memodesk.rendering.inspection import parsed, text_parts
from memodesk.rendering.inventory import inventory, missing
from memodesk.rendering.links import Links, to_bytes
from memodesk.rendering.numbering import Numbering
from memodesk.rendering.office_compile import Office, compile_office, tagged
from memodesk.rendering.ooxml import (
    HEAD,
    TABLE_ORDER,
    WML_TYPE,
    Element,
    declarations,
    fragment,
    properties,
    put,
    r,
    shell,
    text_of,
    val,
    w,
)
from memodesk.rendering.own_marks import (
    drop_foreign_bookmarks,
    has_role,
    keep_bookmarks_of,
    only_once,
    open_controls,
)
from memodesk.rendering.package import Member, read_members
from memodesk.rendering.privacy import forget_makers
from memodesk.rendering.programs import Group, Row, Writer
from memodesk.rendering.refusals import forbidden_expressions, leftover_tags, unreadable_tags
from memodesk.rendering.saved_text import has_boxes, is_odd
from memodesk.rendering.sections import Section, choose, sections
from memodesk.rendering.stack_samples import keep_places
from memodesk.rendering.statics import statics_of
from memodesk.rendering.tags import (
    STATEMENT,
    clean,
    join_tags,
)

MARK_STYLES: Final = {
    Mark.GAP: "Gap",
    Mark.UNSURE: "Unsure",
    Mark.EMPHASIS: "Emphasis",
    Mark.STRONG: "Strong",
}
_DYNAMIC: Final = ("word/document.xml", "docProps/core.xml")


def compile_bytes(name: str, data: bytes, digest: str, languages: tuple[str, ...]) -> Compiled:
    """The template of these bytes, whose SHA-256 is `digest`, for the languages in column order.

    Raises TemplateError with a sentence for each fault.
    """
    return _Compiler(name, data, digest, languages).compiled()


class _Compiler:
    """One compilation: the parts of the template while they are changed."""

    def __init__(self, name: str, data: bytes, digest: str, languages: tuple[str, ...]) -> None:
        self.name, self.data, self.digest, self.languages = name, data, digest, languages
        self.links = Links(dict(read_members(data, name)))
        self._part("word/document.xml")  # refused here if it cannot be read
        forget_makers(self.links)
        self.document = self._part("word/document.xml")
        self.xml = self.links.members["word/document.xml"].decode(errors="replace")
        self.declared = declarations(self.document)
        self.styles = self._part("word/styles.xml")
        numbering = self.links.members.get("word/numbering.xml")
        root = None if numbering is None else self._part("word/numbering.xml")
        self.numbering = Numbering(root, self.styles)
        self.builders: dict[tuple[str, ...], Builder] = {}
        self.faults: list[Fault] = []
        ids = (one.get("id", "") for one in self.document.iter("{*}docPr"))
        self.next_drawing = 1 + max((int(key) for key in ids if key.isdecimal()), default=0)

    def compiled(self) -> Compiled:
        """Everything put together, or the faults found on the way."""
        clean(self.document)
        drop_foreign_bookmarks(self.document)
        open_controls(self.document)
        for paragraph in self.document.iter(w("p")):
            join_tags(paragraph)
        body = self.document.find(w("body"))
        assert body is not None
        text = text_of(body)
        if STATEMENT.search(text):
            refuse(forbidden_expressions(self.data, self.name))
            return self._office()
        self.faults += unreadable_tags(self.document, self.name)
        section = choose(sections(body), len(self.languages))
        if section is None:
            sentence = _(
                "У шаблоні «{file}» немає розділу на стільки мов: {count}. "
                "Виберіть шаблон, де текст мовами йде один за одним."
            )
            message = sentence.format(file=self.name, count=len(self.languages))
            raise TemplateError(Fault(message, self.name))
        self.links.keep_only(set(_references(section.properties)))
        for block in section.blocks if section.stacked else ():
            keep_places(block, len(self.languages))
        keep_bookmarks_of(section.blocks)
        wanted = inventory(section.blocks)
        make = self._consecutive if section.consecutive else self._columns
        flows, frames = make(section)
        self.faults += self._losses(wanted, flows)
        texts = [(_DYNAMIC[0], flow.opening + flow.closing) for flow in flows]
        texts += [(frame.name, frame.final) for frame in frames]
        texts += [(_DYNAMIC[0], words) for words in statics_of(flows)]
        self.faults += leftover_tags(texts, self.links.members, self.name)
        self.faults += [fault for builder in self.builders.values() for fault in builder.faults]
        refuse(self.faults)
        return self._finished(flows, frames, None)

    def _losses(self, wanted: Counter[str], flows: Sequence[Flow]) -> Iterable[Fault]:
        """What would be in the template and in no document made from it."""
        for flow in flows[:1]:
            if what := missing(wanted, flow):
                sentence = _(
                    "Шаблон «{file}» має щось, чого програма не надрукує: {what}. "
                    "Винесіть це з рядків-зразків в окремий абзац перед ними або після них."
                )
                yield Fault(sentence.format(file=self.name, what=what), _DYNAMIC[0])

    def _columns(self, section: Section) -> tuple[tuple[Flow, ...], tuple[FramePart, ...]]:
        builder = self._builder(self.languages)
        table = next(block for block in section.blocks if block.tag == w("tbl"))
        place = section.blocks.index(table)
        before = [builder.static(e, self.languages[0]) for e in section.blocks[:place]]
        after = [builder.static(e, self.languages[0]) for e in section.blocks[place + 1 :]]
        head, rows, tail = self._rows(table, builder)
        named = properties(table, "tblPr")
        put(named, TABLE_ORDER, "tblCaption", val=caption(self.languages))
        grid = table.find(w("tblGrid"))
        opening = "<w:tbl>" + fragment(named, self.declared)
        opening += "" if grid is None else fragment(grid, self.declared)
        flow = Flow(
            self.languages,
            "".join(before) + opening + head,
            self._by_name(rows),
            tail + "</w:tbl>" + "".join(after),
            fragment(section.properties, self.declared),
            in_table=True,
            stacked=section.stacked,
        )
        return (flow,), self._frames(section, builder)

    def _frames(self, section: Section, builder: Builder) -> tuple[FramePart, ...]:
        """The headers and footers of pages that all languages share."""
        roots = {name: self._part(name) for name in self._frame_names(section.properties)}
        for root in roots.values() if section.stacked else ():
            keep_places(root, len(self.languages))
        return tuple(
            compile_frame(name, root, builder, self.languages[0]) for name, root in roots.items()
        )

    def _rows(self, table: Element, builder: Builder) -> tuple[str, list[Row], str]:
        """The rows before the samples, the samples, and those after them."""
        programs = [builder.row(element) for element in table.findall(w("tr"))]
        roles = [any(map(is_role, program.names)) for program in programs]
        first = roles.index(True)
        last = len(roles) - roles[::-1].index(True)
        if not all(roles[first:last]):
            sentence = _("У шаблоні «{file}» між рядками-зразками є рядок без позначки.")
            self.faults.append(Fault(sentence.format(file=self.name), self.name))
        static = ["".join(_static_row(program)) for program in programs]
        return "".join(static[:first]), programs[first:last], "".join(static[last:])

    def _consecutive(self, section: Section) -> tuple[tuple[Flow, ...], tuple[FramePart, ...]]:
        flows: list[Flow] = []
        frames: list[FramePart] = []
        used: set[str] = set()
        for language in self.languages:
            builder = self._builder((language,))
            page = copy.deepcopy(section.properties)
            frames += self._own_frames(page, language, builder)
            used |= set(_references(page))
            flows.append(self._version(section, page, builder, language))
        self.links.keep_only(used)
        return tuple(flows), tuple(frames)

    def _version(self, section: Section, page: Element, builder: Builder, language: str) -> Flow:
        blocks = [copy.deepcopy(block) for block in section.blocks]
        if language != self.languages[0]:
            self.next_drawing = only_once(blocks, self.next_drawing)
        sampled = [has_role(block) for block in blocks]
        first = sampled.index(True)
        last = len(sampled) - sampled[::-1].index(True)
        lines = [one for block in blocks[first:last] for one in _samples(block, builder)]
        return Flow(
            (language,),
            "".join(builder.static(block, language) for block in blocks[:first]),
            self._by_name(lines),
            "".join(builder.static(block, language) for block in blocks[last:]),
            fragment(page, self.declared),
            sectioned_inside=language != self.languages[-1],
        )

    def _own_frames(self, page: Element, language: str, builder: Builder) -> Iterable[FramePart]:
        """A copy of every header and footer in the language of the version."""
        for kind in ("header", "footer"):
            targets = self.links.targets(kind)
            for reference in page.findall(w(f"{kind}Reference")):
                source = targets[reference.get(r("id"), "")]
                name = source.replace(".xml", f"_{language}.xml")
                reference.set(r("id"), self.links.add(kind, name, f"{WML_TYPE}.{kind}+xml"))
                yield compile_frame(name, self._part(source), builder, language)

    def _office(self) -> Compiled:
        """A template with loops: parts with tags run, frames without are made as everywhere."""
        pages = self.document.iter(w("sectPr"))
        self.links.keep_only({key for page in pages for key in _references(page)})
        builder = self._builder(self.languages)
        framed = [*self.links.targets("header").values(), *self.links.targets("footer").values()]
        roots = {_DYNAMIC[0]: self.document}
        frames: list[FramePart] = []
        for name in tagged(self.links.members, text_parts(self.links.members)):
            root = self.document if name == _DYNAMIC[0] else self._part(name)
            for paragraph in root.iter(w("p")):
                join_tags(paragraph)
            own = has_role(root) or STATEMENT.search(text_of(root))
            if name in framed and not own:
                frames.append(compile_frame(name, root, builder, self.languages[0]))
            elif not name.startswith("word/comments"):
                roots[name] = root
        office = compile_office(roots, builder, self.faults)
        refuse(self.faults)  # a frame for more columns prints those there are
        return self._finished((), tuple(frames), office)

    def _builder(self, languages: tuple[str, ...]) -> Builder:
        if languages not in self.builders:
            self.builders[languages] = Builder(
                languages, self.numbering, self._mark_styles(), self.declared, frame_words
            )
        return self.builders[languages]

    def _mark_styles(self) -> dict[Mark, str]:
        """The ids of the character styles for marks; their names are the contract."""
        ids = {val(s.find(w("name"))): s.get(w("styleId"), "") for s in self.styles}
        missing = [name for name in MARK_STYLES.values() if name not in ids]
        if missing:
            sentence = _("У шаблоні «{file}» немає стилів символів: {names}. Додайте їх у Word.")
            message = sentence.format(file=self.name, names=", ".join(missing))
            raise TemplateError(Fault(message, "word/styles.xml"))
        return {mark: ids[name] for mark, name in MARK_STYLES.items()}

    def _by_name(self, programs: Iterable[Program]) -> dict[str, Program]:
        """The programs by the tags they print; a role with two samples is a fault."""
        found: dict[str, Program] = {}
        for program in programs:
            for name in program.names:
                if name in found:
                    sentence = _("У шаблоні «{file}» позначка «{tag}» стоїть двічі; залиште одну.")
                    self.faults.append(Fault(sentence.format(file=self.name, tag=name), name))
                found[name] = program
        return found

    def _finished(
        self, flows: tuple[Flow, ...], frames: tuple[FramePart, ...], office: Office | None
    ) -> Compiled:
        members = self.links.members
        speak(self.languages[0], self.styles, members)
        if self.numbering.root is not None:
            members["word/numbering.xml"] = to_bytes(self.numbering.root)
        members["word/styles.xml"] = to_bytes(self.styles)
        self.links.add_picture_types()
        self.links.add_custom_properties()
        self.links.write()
        dynamic = {*_DYNAMIC, *(frame.name for frame in frames)}
        dynamic |= {part.name for part in office.parts} if office else set()
        return Compiled(
            self.name,
            self.digest,
            self.languages,
            tuple(Member(name, data) for name, data in members.items() if name not in dynamic),
            flows,
            frames,
            HEAD + shell(self.document)[0] + "<w:body>",
            statics_of(flows),
            frozenset(style.get(w("styleId"), "") for style in self.styles),
            self._lists(),
            self.next_drawing,
            office,
            is_odd(self.xml),
            has_boxes(self.xml),
        )

    def _lists(self) -> dict[str, frozenset[str]]:
        """The numbers of the lists that belong to each language."""
        lists: dict[str, set[str]] = {language: set() for language in self.languages}
        for (_number, language), own in self.numbering.clones.items():
            lists[language].add(own)
        return {language: frozenset(own) for language, own in lists.items()}

    def _part(self, name: str) -> Element:
        return parsed(self.links.members, name, self.name)

    def _frame_names(self, page: Element) -> list[str]:
        targets = {**self.links.targets("header"), **self.links.targets("footer")}
        return [targets[key] for key in _references(page) if key in targets]


def refuse(faults: Sequence[Fault]) -> None:
    """Raise TemplateError when there is a fault."""
    if faults:
        raise TemplateError(*faults)


def _static_row(row: Row) -> list[str]:
    """The XML of a row without samples."""
    out = Writer()
    row.write(Group({}), out)
    return out.chunks


def _references(page: Element) -> list[str]:
    """The ids of the headers and footers of a section, in order and each once."""
    kinds = (w("headerReference"), w("footerReference"))
    return list(dict.fromkeys(e.get(r("id"), "") for e in page if e.tag in kinds))


def _samples(block: Element, builder: Builder) -> Sequence[Program]:
    """The samples of a block of a version: a paragraph, or the rows of a table."""
    return builder.table(block) if block.tag == w("tbl") else [builder.line(block)]
