"""The defaults of a file follow the language of its first column."""

from memodesk.rendering.links import to_bytes
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.ooxml import RUN_ORDER, Element, parse, put, w


def speak(language: str, styles: Element, members: dict[str, bytes]) -> None:
    """Set the language in the defaults of the styles and in the settings."""
    tag = word_tag(language)
    defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if defaults is not None:
        put(defaults, RUN_ORDER, "lang", val=tag, eastAsia=tag)
    settings = members.get("word/settings.xml")
    if settings is not None:
        root = parse(settings)
        for element in root.iter(w("themeFontLang")):
            element.set(w("val"), tag)
        members["word/settings.xml"] = to_bytes(root)
