"""The samples of alternating paragraphs: those of the languages that a document has."""

from memodesk.rendering.ooxml import Element, remove, text_of, w
from memodesk.rendering.tags import TAG, join_tags, read_tag, texts_of


def keep_places(root: Element, count: int) -> None:
    """Take the samples of further languages out of a table, a header or a footer.

    A paragraph that held nothing else goes with them.
    """
    for paragraph in list(root.iter(w("p"))):
        parent = paragraph.getparent()
        alone = parent is None or len(parent.findall(w("p"))) == 1
        if _emptied(paragraph, count) and not alone:
            remove(paragraph)


def _emptied(paragraph: Element, count: int) -> bool:
    """Take the tags of further languages out of a paragraph; whether that was all it held."""
    join_tags(paragraph)
    dropped = False
    for element in texts_of(paragraph):
        for found in TAG.finditer(element.text or ""):
            tag = read_tag(found[1])
            if tag is not None and tag.column is not None and tag.column >= count:
                element.text = (element.text or "").replace(found[0], "")
                dropped = True
    return dropped and not text_of(paragraph).strip()
