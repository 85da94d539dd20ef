"""An office's own template with loops, rendered by docxtpl: sandboxed, escaped, strict."""

import io
from typing import Any

from memodesk.drafting.draft import Draft, Segment, words
from memodesk.errors import Fault, ProofError, TemplateError
from memodesk.i18n import _
from memodesk.rendering.characters import with_breaks
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.fields import OWN, PLACES
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.ooxml import parse, w
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.titles import title_property


def context(draft: Draft) -> dict[str, Any]:
    """The draft as plain data: `segments` in order, and each role's segments by its name."""
    segments = [_plain(segment, draft) for segment in draft.segments]
    roles: dict[str, Any] = {}
    for segment in segments:
        roles.setdefault(segment["role"], segment)
    return {**roles, "segments": segments, "languages": list(draft.languages)}


def _plain(segment: Segment, draft: Draft) -> dict[str, str]:
    texts = [words(segment.texts.get(language, ())) for language in draft.languages]
    places = dict(zip(PLACES, texts, strict=False))
    own = {OWN: next(iter(texts), "")}
    return {"role": str(segment.role), "number": segment.number, **own, **places}


def render_office(compiled: Compiled, draft: Draft, *, final: bool) -> bytes:
    """The document by the template's own loops, with every text of the draft found in it again.

    Raises TemplateError when the template cannot be followed, ProofError when a text is missing.
    """
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2 import TemplateError as JinjaError
    from jinja2.sandbox import SandboxedEnvironment
    from lxml.etree import XMLSyntaxError

    assert compiled.office is not None
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.globals.clear()
    parts = dict(read_members(compiled.office, compiled.name))
    parts |= {frame.name: frame.text(draft, final).encode() for frame in compiled.frames}
    document = DocxTemplate(io.BytesIO(pack(Member(name, data) for name, data in parts.items())))
    try:
        document.render(context(draft), environment, autoescape=True)
    except (JinjaError, XMLSyntaxError, TypeError) as error:
        sentence = _("Шаблон «{file}» не вдалося виконати: {reason}. Перевірте його позначки.")
        message = sentence.format(file=compiled.name, reason=error)
        raise TemplateError(Fault(message, compiled.name)) from error
    _set_properties(document, draft)
    out = io.BytesIO()
    document.save(out)
    _prove(draft, out.getvalue())
    return out.getvalue()


def _set_properties(document: Any, draft: Draft) -> None:
    properties = document.docx.core_properties
    properties.title = title_property(draft)
    properties.language = word_tag(draft.languages[0])
    properties.author = properties.last_modified_by = properties.comments = ""


def _prove(draft: Draft, data: bytes) -> None:
    members = read_members(data)
    if faults := faults_of_package(members):
        sentence = _("Готовий документ має пошкоджену будову ({what}), тому його не збережено.")
        raise ProofError(sentence.format(what="; ".join(faults[:5])))
    root = parse(members["word/document.xml"])
    paragraphs = ["".join(_signs(p)) for p in root.iter(w("p"))]
    whole = "\n".join(paragraphs)
    for segment in draft.segments:
        for language, text in segment.texts.items():
            if with_breaks(words(text)) not in whole:
                sentence = _("Шаблон не друкує абзац «{segment}» ({language}). Додайте його.")
                raise ProofError(sentence.format(segment=segment.id, language=language))


def _signs(paragraph: Any) -> list[str]:
    signs = {w("br"): "\n", w("tab"): "\t", w("noBreakHyphen"): "\u2011"}
    return [e.text or "" if e.tag == w("t") else signs.get(e.tag, "") for e in paragraph.iter()]
