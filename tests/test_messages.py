"""The program's own words: every sentence is translated, well spelt and whole."""

import gettext
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from scripts import messages

PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")
CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
# What an English sentence may say in Ukrainian: a quoted example, the language's own name.
UKRAINIAN = re.compile(r"«[^»]*»|Українська")
# What the house writes otherwise: one apostrophe, curly quotes, words of the orthography of 2019.
MISSPELT = re.compile(
    r"[а-яіїєґ]['ʼ`][а-яіїєґ]|\"[^\"]*[а-яіїєґ][^\"]*\"|(?<!\w)проект|прес-реліз|\w!|\s-\s|\.\.\.",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def source() -> Catalog:
    return messages.source_messages()


def sentences(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def parts(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def translations(message: Message) -> tuple[str, ...]:
    string = message.string
    return tuple(string) if isinstance(string, list | tuple) else (string or "",)


def placeholders(*texts: str) -> set[str]:
    return {name for text in texts for name in PLACEHOLDER.findall(text)}


def key(message: Message) -> tuple[str | None, str]:
    return message.context, parts(message)[0]


def test_the_source_is_spelt_as_the_house_spells(source: Catalog) -> None:
    misspelt = [text for m in sentences(source) for text in parts(m) if MISSPELT.search(text)]
    assert not misspelt


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_catalogue_has_the_sentences_of_the_source(source: Catalog, language: str) -> None:
    wanted = {key(m) for m in sentences(source) if language != "uk" or m.pluralizable}
    stored = {key(m) for m in sentences(messages.stored(language))}
    assert stored == wanted, "run: make messages"


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    catalogue = messages.stored(language)
    untranslated = [parts(m)[0] for m in sentences(catalogue) if not messages.translated(m)]
    assert not untranslated


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_translation_keeps_the_placeholders(language: str) -> None:
    broken = [
        (parts(m), text)
        for m in sentences(messages.stored(language))
        for text in translations(m)
        if placeholders(text) != placeholders(*parts(m))
    ]
    assert not broken


def test_english_is_english() -> None:
    mixed = [
        text
        for m in sentences(messages.stored("en"))
        for text in translations(m)
        if CYRILLIC.search(UKRAINIAN.sub("", text))
    ]
    assert not mixed


def test_ukrainian_counts_in_three_forms() -> None:
    forms = [len(translations(m)) for m in sentences(messages.stored("uk"))]
    assert set(forms) <= {3}


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_set_up_compiled_the_catalogue(language: str) -> None:
    path = messages.catalogue_path(language).with_suffix(".mo")
    with path.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    spoken = [
        m for m in sentences(messages.stored(language)) if not m.pluralizable and not m.context
    ]
    assert all(compiled.gettext(parts(m)[0]) == translations(m)[0] for m in spoken)
