"""The title of a document in the properties of its file, and the other core properties."""

from typing import Final
from xml.sax.saxutils import escape

from memodesk.drafting.draft import Draft, Role, words
from memodesk.i18n import _
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.ooxml import HEAD

MAX_TITLE: Final = 255
_SUBJECTS: Final = (Role.TITLE_ABOUT, Role.RELEASE_KIND)
_CORE: Final = (
    HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator></dc:creator>"
    "<dc:language>{language}</dc:language>"
    "</cp:coreProperties>"
)


def full_title(draft: Draft) -> str:
    """The title property in the language of the first column."""
    return " ".join(draft.titles.get(draft.languages[0], "").split())


def title_property(draft: Draft) -> str:
    """The title, shortened after a word to what the property holds."""
    title = full_title(draft)
    if len(title) <= MAX_TITLE:
        return title
    short = title[:MAX_TITLE]
    return (short.rpartition(" ")[0] or short[: MAX_TITLE - 1]).rstrip(" ,;:") + "…"


def warnings(draft: Draft) -> tuple[str, ...]:
    """What the caller should tell beside a finished file."""
    if len(full_title(draft)) <= MAX_TITLE:
        return ()
    sentence = _(
        "Назва документа довша за {limit} знаків, тому у властивостях файлу її скорочено. "
        "У самому документі вона повна."
    )
    return (sentence.format(limit=MAX_TITLE),)


def core_properties(draft: Draft) -> str:
    """Title, subject and language; no author, no times."""
    first = draft.languages[0]
    about = (s for s in draft.segments if s.role in _SUBJECTS and s.texts.get(first))
    subject = next((words(segment.texts[first]) for segment in about), "")
    return _CORE.format(
        title=escape(title_property(draft)),
        subject=escape(" ".join(subject.split())),
        language=word_tag(first),
    )
