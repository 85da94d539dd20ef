"""Keep the message catalogues: `extract` new sentences from the source, `compile` the .mo files.

The source speaks Ukrainian, so the English catalogue holds every sentence and the Ukrainian one
only those with a plural: gettext knows two forms of a source sentence, Ukrainian has three.
"""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "resources" / "locales"
LANGUAGES = ("uk", "en")
# The functions of memodesk.i18n; a second number is a plural, "c" a context.
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
# Headers without a day of their own: a catalogue changes only when a sentence does.
HEADERS: dict[str, Any] = {
    "project": "MemoDesk",
    "version": "1",
    "last_translator": "MemoDesk contributors",
    "language_team": "MemoDesk contributors",
    "creation_date": datetime(2026, 1, 1, tzinfo=UTC),
    "revision_date": datetime(2026, 1, 1, tzinfo=UTC),
}


def catalogue_path(language: str) -> Path:
    """Where the sentences of one language are kept."""
    return LOCALES / language / "LC_MESSAGES" / "memodesk.po"


def source_messages(folder: Path = ROOT / "src") -> Catalog:
    """Every visible sentence of the source, without its place."""
    template = Catalog()
    found = extract_from_dir(folder, keywords=KEYWORDS, comment_tags=["i18n:"])
    for _file, _line, message, comments, context in found:
        template.add(message, auto_comments=comments, context=context)
    return template


def stored(language: str) -> Catalog:
    """The catalogue as it is kept, or an empty one."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def brought_up_to(template: Iterable[Message], language: str) -> Catalog:
    """The catalogue with exactly the sentences of the source, translated where they were."""
    old = stored(language)
    new = Catalog(locale=language, header_comment="", fuzzy=False, **HEADERS)
    new.msgid_bugs_address = ""  # Babel would take an empty argument for a missing one
    for message in template:
        if not message.id or (language == "uk" and not message.pluralizable):
            continue
        known = old.get(message.id, message.context)
        new.add(
            message.id,
            known.string if known else None,
            auto_comments=message.auto_comments,
            user_comments=known.user_comments if known else (),
            context=message.context,
        )
    return new


def extract() -> None:
    """Bring both catalogues up to the source."""
    template = source_messages()
    for language in LANGUAGES:
        catalogue = brought_up_to(template, language)
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, sort_output=True, no_location=True, width=100)
        missing = sum(1 for message in catalogue if message.id and not translated(message))
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} sentences, {missing} to translate")


def translated(message: Message) -> bool:
    """Whether every form of the sentence has its translation."""
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return bool(forms) and all(forms)


def compile_all() -> None:
    """Write a .mo beside every .po; a sentence without translation stays out and shows itself."""
    for language in LANGUAGES:
        path = catalogue_path(language)
        if path.exists():
            with path.with_suffix(".mo").open("wb") as file:
                write_mo(file, stored(language))


if __name__ == "__main__":
    commands = {"extract": extract, "compile": compile_all}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit("usage: messages.py extract|compile")
    commands[sys.argv[1]]()
