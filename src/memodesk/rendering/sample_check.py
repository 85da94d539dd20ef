"""The samples of a template: each role of its document once, in the column of its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from memodesk.drafting.draft import DocumentType
from memodesk.i18n import _
from memodesk.rendering.fields import (
    FRAME,
    OPTIONAL,
    OWN,
    PLACES,
    ROLES_OF,
    SECOND,
    SIDED,
    SIDES,
    is_role,
    known_names,
)
from memodesk.rendering.inspection import parsed
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.sections import Section, has_tags, sections
from memodesk.rendering.tags import STATEMENT, TAG, Tag, read_tag
from memodesk.rendering.template_faults import ERROR, TemplateFault

_PART = "word/document.xml"
_MARK_STYLES = ("Gap", "Unsure", "Emphasis", "Strong")


def check_samples(
    members: Mapping[str, bytes], name: str, document: DocumentType | None
) -> Iterator[TemplateFault]:
    """Faults of the samples; a template with loops of its own has none."""
    body = parsed(members, _PART, name).find(w("body"))
    if body is None or STATEMENT.search(text_of(body)):
        return
    yield from _missing_styles(members)
    found = [section for section in sections(body) if has_tags(section)]
    if not found:
        message = _("У шаблоні немає жодної позначки.")
        fix = _("Додайте рядки-зразки, наприклад {{ clause.first }}.")
        yield _fault("template.empty", message, "", fix)
    for number, section in enumerate(found, start=1):
        place = _("розділ {number}").format(number=number)
        yield from _check_section(section, place, document)


def _check_section(
    section: Section, place: str, document: DocumentType | None
) -> Iterator[TemplateFault]:
    tags = list(_tags(section))
    yield from _doubled(tags, place)
    yield from _misplaced(section, tags, place)
    keys = {_shown(tag) if section.stacked else tag.key for tag in tags if is_role(tag.name)}
    for key in _wanted(section, document) if document else ():
        if key not in keys:
            message = _("Немає зразка для позначки «{tag}».").format(tag=key)
            fix = _("Додайте рядок або абзац з нею.")
            yield _fault("template.missing", message, place, fix)


def _wanted(section: Section, document: DocumentType) -> Iterator[str]:
    """The samples a section cannot do without.

    A version has its signatures on two sides; alternating paragraphs have a sample for each place.
    """
    for role in ROLES_OF[document]:
        if role in OPTIONAL or (section.consecutive and role in SECOND):
            continue
        if section.stacked:
            yield from (f"{role}.{place}" for place in PLACES)
        elif section.consecutive and role in SIDED:
            yield from (f"{role}.{side}" for side in SIDES)
        else:
            yield str(role)


def _tags(section: Section) -> Iterator[Tag]:
    for block in section.blocks:
        for found in TAG.findall(text_of(block)):
            tag = read_tag(found)
            if tag is not None and tag.name in known_names():
                yield tag


def _doubled(tags: Iterable[Tag], place: str) -> Iterator[TemplateFault]:
    seen: set[Tag] = set()
    for tag in tags:
        if tag in seen and tag.name not in FRAME:
            message = _("Позначка «{tag}» стоїть двічі.").format(tag=_shown(tag))
            yield _fault("template.doubled", message, place, _("Залиште одну."))
        seen.add(tag)


def _misplaced(section: Section, tags: Iterable[Tag], place: str) -> Iterator[TemplateFault]:
    for tag in tags:
        most = len(PLACES) if section.stacked else max(section.columns, 1)
        beyond = tag.column is not None and tag.column >= most
        if beyond or (tag.side and not section.consecutive):
            message = _("Для позначки «{tag}» немає стовпця.").format(tag=_shown(tag))
            fix = _("Видаліть її або додайте до таблиці стовпець.")
            yield _fault("template.column", message, place, fix)
    for block in section.blocks if not section.stacked else ():
        for row in block.iter(w("tr")):
            yield from _misplaced_in_row(row, place)


def _misplaced_in_row(row: Element, place: str) -> Iterator[TemplateFault]:
    for column, cell in enumerate(row.findall(w("tc"))):
        for tag in map(read_tag, TAG.findall(text_of(cell))):
            if tag is not None and _place(tag) not in {None, column}:
                sentence = _("Позначка «{tag}» стоїть не у своєму стовпці.")
                fix = _("У цьому стовпці пишіть «.{place}».")
                yield _fault(
                    "template.column",
                    sentence.format(tag=_shown(tag)),
                    place,
                    fix.format(place=_named(column, SIDES if tag.side else PLACES)),
                )


def _place(tag: Tag) -> int | None:
    """The cell of a row in which a tag has to stand; None where any will do."""
    return SIDES.index(tag.side) if tag.side else tag.column


def _named(column: int, places: Sequence[str]) -> str:
    return places[min(column, len(places) - 1)]


def _missing_styles(members: Mapping[str, bytes]) -> Iterator[TemplateFault]:
    styles = parse(members["word/styles.xml"]) if "word/styles.xml" in members else ()
    names = {val(style.find(w("name"))) for style in styles}
    for name in _MARK_STYLES:
        if name not in names:
            message = _("У шаблоні немає стилю символів «{name}».").format(name=name)
            fix = _("Додайте його у Word: ним програма позначає слова.")
            yield _fault("template.style", message, "", fix, "word/styles.xml")


def _shown(tag: Tag) -> str:
    own = OWN if tag.column is None else PLACES[tag.column]
    return f"{tag.name}.{tag.side or own}"


def _fault(code: str, message: str, place: str, fix: str, part: str = _PART) -> TemplateFault:
    return TemplateFault(code, ERROR, message, part, place, fix)
