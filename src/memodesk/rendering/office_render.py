"""An office's own template with loops, run: sandboxed, escaped, accounted for and read back."""

import copy
import marshal
from collections.abc import Mapping
from typing import Any, Final

from memodesk.drafting.draft import Draft, Role, words
from memodesk.errors import Fault, ProofError, TemplateError
from memodesk.i18n import _
from memodesk.rendering.characters import with_breaks
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.issued import manifest_of_parts
from memodesk.rendering.office_compile import Office, OfficePart, environment
from memodesk.rendering.office_values import Value, context, printed
from memodesk.rendering.ooxml import HEAD, Element, NotXmlError, parse, remove, w
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.programs import Writer
from memodesk.rendering.properties import PART, custom_properties
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.titles import core_properties

DOCUMENT = "word/document.xml"
_STORIES: Final = tuple(map(w, "hdr ftr footnote endnote txbxContent".split()))
"""What Word does not open without a paragraph."""


def render_office(
    compiled: Compiled,
    office: Office,
    draft: Draft,
    *,
    final: bool,
    pictures: Mapping[str, bytes],
) -> bytes:
    """The document by the template's own loops, with every text of the draft found in it again.

    Raises TemplateError when the template cannot be followed, ProofError when something of the
    template or of the draft is missing.
    """
    emblems = Emblems(draft, pictures)
    run = _Run(draft, final, emblems, compiled.first_picture)
    made = {frame.name: frame.text(draft, final) for frame in compiled.frames}
    made |= {part.name: run.part(part, compiled.name) for part in office.parts}
    made["docProps/core.xml"] = core_properties(draft)
    manifest = manifest_of_parts(compiled, draft, made)
    made[PART] = custom_properties(draft, compiled.digest, final, manifest)
    members = [Member(name, text.encode()) for name, text in made.items()]
    data = pack([*emblems.linked(compiled.members), *members])
    _prove(draft, data)
    return data


class _Run:
    """One document: what its values are printed with, shared by all parts."""

    def __init__(self, draft: Draft, final: bool, emblems: Emblems, first_picture: int) -> None:
        self.values = context(draft, final)
        self.drawings = emblems.drawings
        self.out = Writer(next_picture=first_picture)
        self.seen: set[str] = set()

    def part(self, part: OfficePart, name: str) -> str:
        """The XML of a part; TemplateError when its program fails."""
        from jinja2 import Template
        from jinja2 import TemplateError as JinjaError

        run = copy.copy(environment())
        run.filters = {
            **run.filters,
            "_runs": lambda value, slot: _xml(
                printed(value, part.slots[slot], self.out, self.seen)
            ),
            "_picture": lambda value: _xml(self._picture(value)),
        }
        # Made by this very program and kept in a folder of its owner alone: see `kept`.
        code: Any = marshal.loads(part.code)  # noqa: S302
        try:
            text = Template.from_code(run, code, run.make_globals(None)).render(self.values)
        except (JinjaError, TypeError, RecursionError) as error:
            raise _failed(name, error) from error
        text = part.ledger.settle(text)
        try:
            root = parse(text.encode())
        except (NotXmlError, UnicodeEncodeError) as error:
            raise _failed(name, error) from error
        return HEAD + _settled(root)

    def _picture(self, value: object) -> str:
        names = [piece.words for piece in value.text] if isinstance(value, Value) else []
        known = [name for name in names if name in self.drawings]
        made = ""
        for name in known:
            number, self.out.next_picture = self.out.next_picture, self.out.next_picture + 1
            made += f"<w:r>{self.drawings[name].replace('%id%', str(number))}</w:r>"
        return made


def _xml(made: str) -> Any:
    """XML of our own, whose words have been escaped where it was made."""
    from markupsafe import Markup

    return Markup(made)  # noqa: S704 - see above


def _failed(name: str, error: Exception) -> TemplateError:
    sentence = _("Шаблон «{file}» не вдалося виконати: {reason}. Перевірте його позначки.")
    return TemplateError(Fault(sentence.format(file=name, reason=error), name))


def _settled(root: Element) -> str:
    """No cell, note or text box without a paragraph, no table without rows, no id twice."""
    from lxml import etree

    for row in [one for one in root.iter(w("tr")) if one.find(w("tc")) is None]:
        remove(row)
    for table in [one for one in root.iter(w("tbl")) if one.find(w("tr")) is None]:
        remove(table)
    for cell in root.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            etree.SubElement(cell, w("p"))
    for story in root.iter(*_STORIES):
        if next(story.iter(w("p")), None) is None:
            etree.SubElement(story, w("p"))
    _number_drawings(root)
    _keep_first_bookmarks(root)
    return etree.tostring(root, encoding="unicode")


def _number_drawings(root: Element) -> None:
    taken: set[str] = set()
    for named in root.iter("{*}docPr"):
        key = named.get("id", "")
        if key in taken:
            key = str(1 + max(int(one) for one in taken if one.isdecimal()))
            named.set("id", key)
        taken.add(key)


def _keep_first_bookmarks(root: Element) -> None:
    """A bookmark that a loop repeats stands where it was first; none is left half open."""
    names: set[str] = set()
    ids: set[str] = set()
    half_open: dict[str, Element] = {}
    for one in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        name, key = one.get(w("name"), ""), one.get(w("id"), "")
        if one.tag == w("bookmarkEnd"):
            if half_open.pop(key, None) is None:
                remove(one)
        elif name in names or key in ids:
            remove(one)
        else:
            names.add(name)
            ids.add(key)
            half_open[key] = one
    for one in half_open.values():
        remove(one)


def _prove(draft: Draft, data: bytes) -> None:
    members = read_members(data)
    if faults := faults_of_package(members):
        sentence = _("Готовий документ має пошкоджену будову ({what}), тому його не збережено.")
        raise ProofError(sentence.format(what="; ".join(faults[:5])))
    texts = []
    for name, part in members.items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = parse(part)
            texts += ["".join(_signs(p)) for p in root.iter(w("p"))]
    whole = "\n".join(texts)
    for segment in draft.segments:
        for language, text in segment.texts.items():
            if segment.role is not Role.EMBLEM and with_breaks(words(text)) not in whole:
                sentence = _("Шаблон не друкує абзац «{segment}» ({language}). Додайте його.")
                raise ProofError(sentence.format(segment=segment.id, language=language))


def _signs(paragraph: Any) -> list[str]:
    signs = {w("br"): "\n", w("tab"): "\t", w("noBreakHyphen"): "\u2011"}
    return [e.text or "" if e.tag == w("t") else signs.get(e.tag, "") for e in paragraph.iter()]
