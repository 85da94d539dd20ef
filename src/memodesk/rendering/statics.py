"""The words that a compiled template prints by itself, beside the values of a draft."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from memodesk.drafting.draft import Draft
from memodesk.errors import Fault, TemplateError
from memodesk.i18n import _
from memodesk.rendering.compiled import Flow
from memodesk.rendering.grouping import Program
from memodesk.rendering.programs import Line, Paragraph

_MARKUP: Final = (("<w:tab/>", "\t"), ("<w:br/>", "\n"), ("<w:noBreakHyphen/>", "\u2011"))
_INVISIBLE: Final = re.compile(
    r"<w:instrText.*?</w:instrText>|<w:(?:pPr|tblPr)>.*?</w:(?:pPr|tblPr)>"
)
_ANY_TAG: Final = re.compile(r"<[^>]*>")


def reading(xml: str) -> str:
    """The words of XML as a reader sees them: breaks, tabs and no-break hyphens as signs."""
    xml = _INVISIBLE.sub("", xml)
    for markup, sign in _MARKUP:
        xml = xml.replace(markup, sign)
    return unescape(_ANY_TAG.sub("", xml))


def statics_of(flows: tuple[Flow, ...]) -> frozenset[str]:
    """The words that stand beside values in each paragraph, as they read on a page."""
    found = {""}
    for flow in flows:
        for program in flow.programs.values():
            for paragraph in paragraphs_of(program):
                static = (part for part in paragraph.parts if isinstance(part, str))
                found.add(reading("".join(static)))
        for blocks in (flow.opening, flow.closing):
            found |= {reading(block) for block in blocks.split("</w:p>")}
    return frozenset(found)


def paragraphs_of(program: Program) -> tuple[Paragraph, ...]:
    """The sample paragraphs of a row or line."""
    if isinstance(program, Line):
        return (program.paragraph,)
    return tuple(paragraph for cell in program.cells for paragraph in cell.paragraphs)


def refuse_unsaid(name: str, draft: Draft, frames: Iterable[str]) -> None:
    """TemplateError unless the foot of a copy says in each of its languages whose it is."""
    if not draft.copy:
        return
    printed = "\n".join(map(reading, frames))
    missing = [code for code in draft.languages if draft.copy[code] not in printed]
    if missing:
        sentence = _(
            "Шаблон «{file}» не каже, чий це примірник ({languages}): у колонтитулі немає "
            "позначки «page». Додайте її."
        )
        message = sentence.format(file=name, languages=", ".join(missing))
        raise TemplateError(Fault(message, name))
