"""An office's own template made ready: statements between elements, a slot for each value."""

import copy
import marshal
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from lxml import etree

from memodesk.errors import Fault
from memodesk.i18n import _
from memodesk.rendering.builder import Builder
from memodesk.rendering.fields import is_role
from memodesk.rendering.ledger import Ledger, forget, ledger_of, number
from memodesk.rendering.ooxml import XML_SPACE, Element, remove, text_of, w
from memodesk.rendering.programs import Slot
from memodesk.rendering.syntax import FILTERS
from memodesk.rendering.tags import clean, texts_of

_PI: Final = "memodesk"
_PIECE: Final = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_FORM: Final = re.compile(r"\{%([-+]?)\s*(p|tr|tc|r)\s+(.*?)\s*[-+]?%\}", re.DOTALL)
_LETTER: Final = re.compile(r"\{\{[rpc]\s")
_MADE: Final = re.compile(rf"<\?{_PI} (.*?)\?>", re.DOTALL)
_CARRIED: Final = tuple(
    map(
        w,
        """br drawing pict object sectPr bookmarkStart bookmarkEnd footnoteReference
        endnoteReference hyperlink fldChar fldSimple""".split(),
    )
)
_OWNERS: Final = {"tr": w("tr"), "tc": w("tc")}


@dataclass(frozen=True)
class OfficePart:
    """One part of the template: its compiled program, its slots, and its ledger."""

    name: str
    code: bytes
    slots: tuple[Slot, ...]
    ledger: Ledger


@dataclass(frozen=True)
class Office:
    """A template with loops of its own: the parts that run."""

    parts: tuple[OfficePart, ...]


def compile_office(roots: Mapping[str, Element], builder: Builder, faults: list[Fault]) -> Office:
    """The parts that hold tags, ready to run; what cannot be kept is added to the faults."""
    return Office(tuple(_part(name, root, builder, faults) for name, root in roots.items()))


def _part(name: str, root: Element, builder: Builder, faults: list[Fault]) -> OfficePart:
    clean(root)
    things = number(root)
    slots: list[Slot] = []
    for paragraph in list(root.iter(w("p"))):
        if root in paragraph.iterancestors():  # its row may have been lifted with another block
            _lift_blocks(paragraph, things, faults, name)
    for run in [one for one in root.iter(w("r")) if _holds_tags(one)]:
        _split(run, builder, slots)
    for drawing in list(root.iter(w("drawing"))):
        _lift_picture(drawing, things)
    source = _MADE.sub(lambda found: found[1], etree.tostring(root, encoding="unicode"))
    code = _compiled(source, name, faults)
    return OfficePart(name, code, tuple(slots), ledger_of(name, things, source))


def _compiled(source: str, name: str, faults: list[Fault]) -> bytes:
    from jinja2 import TemplateSyntaxError

    try:
        code: Any = environment().compile(source, name, name)
    except TemplateSyntaxError as error:
        sentence = _("Шаблон «{file}» не вдалося виконати: {reason}. Перевірте його позначки.")
        faults.append(Fault(sentence.format(file=name, reason=error), name))
        return b""
    return marshal.dumps(code)


@cache
def environment() -> Any:
    """Jinja without anything that could run: no globals, few filters, nothing undefined."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    for name in list(made.filters):
        if name not in FILTERS:
            del made.filters[name]
    # What these print is made for each document; a template cannot name them.
    made.filters |= {"_runs": str, "_picture": str}
    return made


def _lift_blocks(
    paragraph: Element, things: dict[int, str], faults: list[Fault], part: str
) -> None:
    """`{%p`, `{%tr` and `{%tc` stand for their paragraph, row or cell, which is not printed."""
    text = "".join(one.text or "" for one in texts_of(paragraph))
    found = [one for one in _FORM.finditer(text) if one[2] != "r"]
    if not found:
        return
    owner = paragraph
    if found[0][2] in _OWNERS:
        owner = next(paragraph.iterancestors(_OWNERS[found[0][2]]), paragraph)
        found = [one for one in _FORM.finditer(text_of(owner)) if one[2] != "r"]
    rest = _FORM.sub("", text_of(owner)).strip()
    mixed = len({one[2] for one in found}) > 1
    if rest or mixed or _carries(owner):
        sentence = _(
            "Абзац з блоком «{tag}» несе ще щось, і воно зникло б. Дайте блоку свій абзац."
        )
        faults.append(Fault(sentence.format(tag=found[0][0]), part))
    forget(things, owner)
    for one in found:
        owner.addprevious(_instruction(f"{{% {one[3]} %}}"))
    remove(owner)


def _carries(owner: Element) -> bool:
    """Whether something that is no word would go with a block's paragraph, row or cell."""
    pages = (one.get(w("val"), "") for one in owner.iter(w("pageBreakBefore")))
    return next(owner.iter(*_CARRIED), None) is not None or any(
        page not in {"0", "false", "off"} for page in pages
    )


def _holds_tags(run: Element) -> bool:
    return any(_PIECE.search(text.text or "") for text in run.findall(w("t")))


def _split(run: Element, builder: Builder, slots: list[Slot]) -> None:
    """A run with tags becomes runs of its words, and instructions between them."""
    style, before, after = builder.look(run)
    language = builder.languages[0]
    for child in list(run):
        if child.tag == w("rPr"):
            continue
        pieces = _PIECE.split(child.text or "") if child.tag == w("t") else [""]
        if child.tag != w("t"):
            run.addprevious(_run_of(run, child))
        for piece in filter(None, pieces):
            if piece.startswith("{{"):
                slots.append(Slot("", language, style, before, after, builder.marks))
                inside = _LETTER.sub("{{ ", piece)[2:-2].strip()
                call = f"{{{{ ({inside})|_runs({len(slots) - 1}) }}}}"
                run.addprevious(_instruction(call))
            elif piece.startswith("{%"):
                run.addprevious(_instruction(_FORM.sub(r"{% \3 %}", piece)))
            elif not piece.startswith("{#"):
                run.addprevious(_run_of(run, _text(piece)))
    remove(run)


def _run_of(run: Element, child: Element) -> Element:
    made = etree.Element(run.tag)
    look = run.find(w("rPr"))
    if look is not None:
        made.append(copy.deepcopy(look))
    made.append(child)
    return made


def _text(words: str) -> Element:
    made = etree.Element(w("t"))
    made.text = words
    made.set(XML_SPACE, "preserve")
    return made


def _lift_picture(drawing: Element, things: dict[int, str]) -> None:
    """A picture whose description is a tag makes room for the arms of a party."""
    named = next(drawing.iter("{*}docPr"), None)
    found = _PIECE.fullmatch((named.get("descr", "") if named is not None else "").strip())
    run = next(drawing.iterancestors(w("r")), None)
    if found is None or run is None:
        return
    inside = found[0][2:-2].strip()
    role = inside.partition(".")[0]
    if is_role(role):  # without arms the picture goes; any other name that is missing is an error
        inside = f"{inside} if {role} is defined else ''"
    for child in [one for one in run if one.tag != w("rPr")]:
        if child is drawing or drawing in child.iterdescendants():
            forget(things, child)
            run.addprevious(_instruction(f"{{{{ ({inside})|_picture }}}}"))
        else:  # words beside the picture
            run.addprevious(_run_of(run, child))
    remove(run)


def _instruction(text: str) -> Any:
    return etree.ProcessingInstruction(_PI, text)


def tagged(members: Mapping[str, bytes], names: Iterator[str]) -> Iterator[str]:
    """The parts in which something stands to be run."""
    for name in names:
        if b"{{" in members[name] or b"{%" in members[name]:
            yield name
