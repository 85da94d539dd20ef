"""The sentences of every language fit the one structure of each document."""

from collections.abc import Iterator

import pytest

from memodesk.drafting import compose as vocabulary
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.drafting.phrases import Kind, parse, placeholders
from memodesk.drafting.scope import CHOICES, CONDITIONS, FACTS, LOOPS, VARIANTS
from memodesk.drafting.structure import Paragraph, sentences, structure
from memodesk.languages import library

LANGUAGES = library.codes()
assert vocabulary.VOCABULARY  # importing it registers the facts


def keys(document: DocumentType) -> Iterator[str]:
    """Every key that the structure asks of a language."""
    made = structure(document)
    for clause in made.clauses:
        if clause.article:
            yield f"{clause.id}.heading"
        for paragraph in clause.paragraphs:
            yield from _variants(f"{clause.id}.{paragraph.id}", paragraph)
    for part in made.parts.values():
        yield from _variants(f"parts.{part.id}", part)


def _variants(key: str, paragraph: Paragraph) -> list[str]:
    return [f"{key}.{name}" for name in paragraph.variants] if paragraph.variants else [key]


@pytest.mark.parametrize("document", USUAL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_sentence_and_no_other(document: DocumentType, language: str) -> None:
    assert sorted(sentences(document, language) or {}) == sorted(keys(document))


@pytest.mark.parametrize("document", USUAL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_known(document: DocumentType, language: str) -> None:
    for key, text in (sentences(document, language) or {}).items():
        for node in parse(text):
            if node.kind is Kind.PART:
                assert node.text in structure(document).parts, key
            elif node.kind is Kind.CHOICE:
                assert node.text in CHOICES, key
            elif node.kind is Kind.FACT:
                assert node.text in FACTS or node.text.rpartition(".")[0] in FACTS, key


def bare(text: str) -> set[str]:
    """The facts a sentence prints, without their grammatical forms."""
    return {
        name if name.startswith(">") or name in FACTS else name.rpartition(".")[0]
        for name in placeholders(text)
    }


@pytest.mark.parametrize("document", USUAL)
def test_all_languages_print_the_same_facts(document: DocumentType) -> None:
    ours = sentences(document, "uk") or {}
    for language in LANGUAGES:
        theirs = sentences(document, language) or {}
        different = {
            key: (bare(text), bare(theirs[key]))
            for key, text in ours.items()
            if bare(text) != bare(theirs[key])
        }
        assert not different


@pytest.mark.parametrize("document", DocumentType)
def test_the_structure_asks_known_questions(document: DocumentType) -> None:
    made = structure(document)
    clauses = [clause.when for clause in made.clauses if clause.when]
    paragraphs = [one for clause in made.clauses for one in clause.paragraphs]
    for paragraph in (*paragraphs, *made.parts.values()):
        assert not paragraph.choose or paragraph.choose in VARIANTS
        assert bool(paragraph.choose) is bool(paragraph.variants)
        assert not paragraph.loop or paragraph.loop in LOOPS
        clauses += paragraph.when.split()
    assert {when.removeprefix("!") for when in clauses} <= set(CONDITIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_library_typography(language: str) -> None:
    """One apostrophe, no straight quotes, no double spaces, a dash that is a dash."""
    for document in DocumentType:
        for key, text in (sentences(document, language) or {}).items():
            assert not any(sign in text for sign in ("'", '"', "  ", " - ", "\u00a0")), key
