"""A mended copy of a template: only what needs nobody's decision, and every word stays."""

from collections.abc import Callable, Iterator
from typing import Final

from memodesk.i18n import _
from memodesk.paths import TEMPLATES
from memodesk.rendering.doctor.inside_tags import unwrap_borders
from memodesk.rendering.inspection import text_parts
from memodesk.rendering.links import Links, to_bytes
from memodesk.rendering.ooxml import (
    HEAD,
    RUN_ORDER,
    Element,
    parse,
    properties,
    put,
    text_of,
    val,
    w,
)
from memodesk.rendering.own_marks import has_role
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.privacy import forget_makers
from memodesk.rendering.signs import latin
from memodesk.rendering.tags import clean, join_tags, retyped, texts_of

_MARKS: Final = ("Gap", "Unsure", "Emphasis", "Strong")
_STYLES: Final = "word/styles.xml"
_SPOKEN: Final = "uk-UA"
_COMMENTS: Final = "word/comments"
_CORE: Final = "docProps/core.xml"
_PEOPLE: Final = ("creator", "lastModifiedBy")
_ORDER: Final = tuple(map(w, "cantSplit trHeight tblHeader tblCellSpacing jc hidden".split()))


def mended(data: bytes, name: str) -> tuple[bytes, list[str]]:
    """The bytes of a mended copy, and a sentence for each thing that was done.

    Raises TemplateError when the file is no Word document.
    """
    members = read_members(data, name)
    links = Links(dict(members))
    done = [sentence for step in _STEPS for sentence in step(links)]
    if any(part.startswith(_COMMENTS) for part in members):
        done.insert(0, _("Примітки вилучено; в оригіналі вони лишилися."))
    links.write()
    return pack(Member(part, inside) for part, inside in links.members.items()), done


def _makers(links: Links) -> Iterator[str]:
    """Names, sessions, far files, tracked changes; comments went when the links were read."""
    before, count = dict(links.members), len(links.document)
    forget_makers(links)
    core = links.members.get(_CORE)
    if core is not None:
        root = parse(core)
        for element in root.iter("{*}*"):
            if str(element.tag).rpartition("}")[2] in _PEOPLE:
                element.text = None
        links.members[_CORE] = to_bytes(root)
    changed = (_differs(before.get(part), data) for part, data in links.members.items())
    if len(links.document) != count or any(changed):
        yield _("Імена, сліди редагування й далекі файли вилучено, виправлення прийнято.")


def _differs(before: bytes | None, after: bytes) -> bool:
    """Whether a part says something else; written anew it may only look another way."""
    if before is None or before == after or not after.startswith(HEAD.encode()):
        return before != after
    return to_bytes(parse(before)) != to_bytes(parse(after))


def _tags(links: Links) -> Iterator[str]:
    """Borders across tags are opened, tags joined, their signs and letters made plain."""
    counts = {"borders": 0, "tags": 0}
    for part in list(text_parts(links.members)):
        root = parse(links.members[part])
        before = text_of(root)
        clean(root)
        counts["borders"] += unwrap_borders(root)
        for paragraph in root.iter(w("p")):
            join_tags(paragraph)
            texts = texts_of(paragraph)
            whole = "".join(text.text or "" for text in texts)
            retyped(texts, list(latin(whole)))
        counts["tags"] += before != text_of(root)
        links.members[part] = to_bytes(root)
    if counts["borders"]:
        yield _("Посилання та елементи керування навколо позначок знято: {count}.").format(
            count=counts["borders"]
        )
    if counts["tags"]:
        yield _("Знаки й літери в позначках замінено простими.")


def _styles(links: Links) -> Iterator[str]:
    """The character styles of marks, and the language of the file."""
    if _STYLES not in links.members:
        return
    root = parse(links.members[_STYLES])
    names = {val(style.find(w("name"))) for style in root.iter(w("style"))}
    missing = [name for name in _MARKS if name not in names]
    for style in _shipped_styles():
        if val(style.find(w("name"))) in missing:
            root.append(style)
    if missing:
        yield _("Стилі символів додано: {names}.").format(names=", ".join(missing))
    look = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if look is not None and val(look.find(w("lang"))) in {"", "en-US"}:
        put(look, RUN_ORDER, "lang", val=_SPOKEN, eastAsia=_SPOKEN)
        yield _("Мову файлу вказано: українська.")
    links.members[_STYLES] = to_bytes(root)


def _shipped_styles() -> list[Element]:
    shipped = read_members(TEMPLATES / "memorandum/columns.docx")
    return list(parse(shipped[_STYLES]).iter(w("style")))


def _header_rows(links: Links) -> Iterator[str]:
    root = parse(links.members["word/document.xml"])
    changed = 0
    for table in root.iter(w("tbl")):
        first = table.find(w("tr"))
        if first is None or not has_role(table) or has_role(first):
            continue
        if next(first.iter(w("tblHeader")), None) is None:
            put(properties(first, "trPr"), _ORDER, "tblHeader")
            changed += 1
    if changed:
        links.members["word/document.xml"] = to_bytes(root)
        yield _("Рядки заголовків таблиць позначено: {count}.").format(count=changed)


_STEPS: Final[tuple[Callable[[Links], Iterator[str]], ...]] = (
    _makers,
    _tags,
    _styles,
    _header_rows,
)
