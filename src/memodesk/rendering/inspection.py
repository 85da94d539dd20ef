"""The paragraphs of a template with the place each stands in, for the check."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from memodesk.i18n import _
from memodesk.rendering.ooxml import Element, NotXmlError, parse, w
from memodesk.rendering.package import refused
from memodesk.rendering.tags import TAG, join_tags

_TEXT_PARTS: Final = ("document", "header", "footer", "footnotes", "endnotes", "comments")


@dataclass(frozen=True, slots=True)
class Spot:
    """One paragraph: its part, its number there, its words, and the cell or body it is in."""

    part: str
    number: int
    text: str
    element: Element
    container: Element | None

    @property
    def place(self) -> str:
        """The place in words: the number of the paragraph and how it begins."""
        words = self.text.strip()
        shown = words if len(words) <= 60 else f"{words[:59]}…"
        if self.container is not None and self.container.tag == w("tc"):
            return _("клітинка «{text}»").format(text=shown)
        return _("абзац {number}: «{text}»").format(number=self.number, text=shown)


def text_parts(members: Mapping[str, bytes]) -> Iterator[str]:
    """The names of the members that hold paragraphs."""
    for name in members:
        stem = name.removeprefix("word/").removesuffix(".xml")
        if name.startswith("word/") and stem.rstrip("0123456789") in _TEXT_PARTS:
            yield name


def parsed(members: Mapping[str, bytes], part: str, name: str) -> Element:
    """The root of a part; TemplateError with a plain sentence when it cannot be used."""
    try:
        root = parse(members[part])
    except KeyError as error:
        sentence = _("У файлі {file} немає частини {part}; збережіть його у Word знову.")
        raise refused(sentence, name, part=part) from error
    except NotXmlError as error:
        sentence = _("У файлі {file} частина {part} пошкоджена: {reason}.")
        raise refused(sentence, name, part=part, reason=error) from error
    if part == "word/document.xml":
        _refuse_other_documents(root, name)
    return root


def _refuse_other_documents(root: Element, name: str) -> None:
    if root.tag != w("document") or root.find(w("body")) is None:
        sentence = _(
            "Файл {file} збережено у форматі Strict Open XML. "
            "Збережіть його у Word як звичайний документ .docx."
        )
        raise refused(sentence, name)
    if next(root.iter(w("altChunk")), None) is not None:
        sentence = _(
            "У файл {file} вставлено інший документ цілком. "
            "Відкрийте файл у Word і збережіть його знову."
        )
        raise refused(sentence, name)


def spots(part: str, root: Element) -> Iterator[Spot]:
    """The paragraphs of a part that hold words, tags joined."""
    for number, paragraph in enumerate(root.iter(w("p")), start=1):
        text = join_tags(paragraph)
        if text:
            yield Spot(part, number, text, paragraph, _container(paragraph))


def _container(paragraph: Element) -> Element | None:
    for ancestor in paragraph.iterancestors(w("tc"), w("txbxContent"), w("body")):
        return ancestor
    return None


def across_insertion(paragraph: Element) -> str:
    """A tag that begins outside a tracked insertion and ends inside, or the reverse."""
    pieces = [(t.text or "", _inserted(t)) for t in paragraph.iter(w("t"))]
    if not any(inserted for _text, inserted in pieces):
        return ""
    flags = [inserted for text, inserted in pieces for _sign in text]
    whole = "".join(text for text, _inserted in pieces)
    for found in TAG.finditer(whole):
        if len(set(flags[found.start() : found.end()])) > 1:
            return found[0]
    return ""


def deleted_text(paragraph: Element) -> str:
    """The words of tracked deletions in a paragraph."""
    return "".join(t.text or "" for t in paragraph.iter(w("delText")))


def _inserted(text: Element) -> bool:
    return next(text.iterancestors(w("ins")), None) is not None
