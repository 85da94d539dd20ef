"""What makes a template unusable, found before anything is printed with it."""

from collections.abc import Iterable, Iterator, Mapping

from memodesk.errors import Fault
from memodesk.i18n import _
from memodesk.rendering.fields import known_names
from memodesk.rendering.ooxml import Element, w
from memodesk.rendering.package import read_members
from memodesk.rendering.statics import reading
from memodesk.rendering.tags import ANY_BRACE, TAG, read_tag, texts_of
from memodesk.rendering.template_check import check_tags
from memodesk.rendering.template_faults import ERROR

_PRINTED = ("word/document", "word/header", "word/footer")


def unreadable_tags(document: Element, name: str) -> Iterator[Fault]:
    """Tags that are none, or whose name is unknown; all of them in one pass."""
    known = known_names()
    for paragraph in document.iter(w("p")):
        text = "".join(t.text or "" for t in texts_of(paragraph))
        for found in TAG.findall(text):
            tag = read_tag(found)
            if tag is None or tag.name not in known:
                sentence = _("У шаблоні «{file}» невідома позначка «{tag}» у тексті «{text}».")
                values = {"file": name, "tag": found.strip(), "text": text[:60]}
                yield Fault(sentence.format(**values), "word/document.xml")
        if ANY_BRACE.search(TAG.sub("", text)):
            sentence = _("У шаблоні «{file}» не закрито дужки позначки: «{text}».")
            yield Fault(sentence.format(file=name, text=text[:60]), "word/document.xml")


def forbidden_expressions(data: bytes, name: str) -> list[Fault]:
    """What a template with loops of its own may not hold; nothing of it is run."""
    faults = check_tags(read_members(data, name), name)
    return [Fault(f.message, f.part) for f in faults if f.severity == ERROR]


def leftover_tags(
    texts: Iterable[tuple[str, str]], members: Mapping[str, bytes], name: str
) -> Iterator[Fault]:
    """Tags where nothing is printed, which would stand raw in a document.

    `texts` are the static words of parts; `members` the parts that are copied as they are.
    """
    copied = (
        (part, reading(data.decode(errors="replace")))
        for part, data in members.items()
        if part.startswith("word/") and part.endswith(".xml") and not part.startswith(_PRINTED)
    )
    for part, text in (*texts, *copied):
        if ANY_BRACE.search(text):
            sentence = _("У шаблоні «{file}» є позначка там, де програма нічого не друкує.")
            yield Fault(sentence.format(file=name), part)
