"""The proof proved: whatever is changed in a finished text, it notices."""

from collections.abc import Callable

import pytest

from memodesk.drafting.draft import Draft
from memodesk.errors import ProofError
from memodesk.rendering.links import to_bytes
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import prove
from memodesk.rendering.render import render
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum, press_release

Change = Callable[[Element], None]


def proved(draft: Draft, change: Change) -> None:
    """Prove a document after a change of its text."""
    compiled = compile_template(FILES[draft.document], draft.languages)
    members = dict(read_members(render(compiled, draft, final=True)))
    root = parse(members["word/document.xml"])
    change(root)
    prove(compiled, draft, to_bytes(root))


def first(root: Element, name: str, holding: str) -> Element:
    return next(e for e in root.iter(w(name)) if holding in text_of(e) and e.find(w("tbl")) is None)


def drop(name: str, holding: str) -> Change:
    def change(root: Element) -> None:
        element = first(root, name, holding)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


def swap_cells(root: Element) -> None:
    row = first(root, "tr", "домовилися")
    one, two = row.findall(w("tc"))
    row.remove(one)
    two.addnext(one)


def swap_rows(root: Element) -> None:
    one, two = first(root, "tr", "інфраструктура"), first(root, "tr", "місцевий розвиток")
    two.addnext(one)


def swap_words_of_cells(root: Element) -> None:
    one, two = first(root, "tr", "домовилися").iter(w("t"))
    one.text, two.text = two.text, one.text


def copy_a_row(root: Element) -> None:
    import copy

    row = first(root, "tr", "домовилися")
    row.addnext(copy.deepcopy(row))


def change_a_letter(root: Element) -> None:
    text = next(t for t in root.iter(w("t")) if "домовилися" in (t.text or ""))
    text.text = (text.text or "").replace("о", "o", 1)  # a Latin letter


def add_a_word(root: Element) -> None:
    paragraph = first(root, "p", "домовилися")
    run = paragraph.makeelement(w("r"))
    text = run.makeelement(w("t"))
    text.text = "не"
    run.append(text)
    paragraph.append(run)


def leave_a_tag(root: Element) -> None:
    paragraph = root.makeelement(w("p"))
    run = root.makeelement(w("r"))
    text = root.makeelement(w("t"))
    text.text = "{{ clause.first }}"
    run.append(text)
    paragraph.append(run)
    body = root.find(w("body"))
    assert body is not None
    body.insert(0, paragraph)


def unnumber(root: Element) -> None:
    listed = next(e for e in first(root, "p", "рівності").iter(w("numPr")))
    parent = listed.getparent()
    assert parent is not None
    parent.remove(listed)


def lower_a_level(root: Element) -> None:
    next(first(root, "p", "рівності").iter(w("ilvl"))).set(w("val"), "2")


def other_list(root: Element) -> None:
    cells = [p for p in root.iter(w("p")) if "Предмет" in text_of(p) or "Oggetto" in text_of(p)]
    one, two = (next(p.iter(w("numId"))) for p in cells[:2])
    one.set(w("val"), val(two))


def double_a_bookmark(root: Element) -> None:
    marks = list(root.iter(w("bookmarkStart")))
    marks[1].set(w("id"), marks[0].get(w("id"), ""))


def rename_a_bookmark(root: Element) -> None:
    next(root.iter(w("bookmarkStart"))).set(w("name"), "_m_nowhere_uk_0")


def unknown_style(root: Element) -> None:
    next(root.iter(w("pStyle"))).set(w("val"), "Nowhere")


def empty_a_cell(root: Element) -> None:
    row = first(root, "tr", "домовилися")
    cell = next(row.iter(w("tc")))
    for paragraph in cell.findall(w("p")):
        cell.remove(paragraph)


def plain_emphasis(root: Element) -> None:
    for style in list(root.iter(w("rStyle"))):
        parent = style.getparent()
        assert parent is not None
        parent.remove(style)


MUTATIONS: dict[str, Change] = {
    "a run lost": drop("r", "домовилися"),
    "a paragraph lost": drop("p", "Напрями"),
    "a cell lost": drop("tc", "домовилися"),
    "a row lost": drop("tr", "інфраструктура"),
    "cells swapped": swap_cells,
    "rows swapped": swap_rows,
    "words of cells swapped": swap_words_of_cells,
    "a row doubled": copy_a_row,
    "a letter changed": change_a_letter,
    "a word added": add_a_word,
    "a tag left": leave_a_tag,
    "a number lost": unnumber,
    "a level changed": lower_a_level,
    "the list of the other language": other_list,
    "a bookmark doubled": double_a_bookmark,
    "a bookmark renamed": rename_a_bookmark,
    "an unknown style": unknown_style,
    "a cell without a paragraph": empty_a_cell,
    "an emphasis lost": plain_emphasis,
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_changed_memorandum_is_noticed(name: str) -> None:
    with pytest.raises(ProofError):
        proved(memorandum(), MUTATIONS[name])


@pytest.mark.parametrize("name", ["a run lost", "a letter changed", "a word added", "a tag left"])
def test_a_changed_release_is_noticed(name: str) -> None:
    with pytest.raises(ProofError):
        proved(press_release(), MUTATIONS[name])


def test_an_unchanged_text_passes() -> None:
    proved(memorandum(), lambda root: None)
    proved(press_release(), lambda root: None)
    assert memorandum("uk", "it", "en").languages == ("uk", "it", "en")


def test_the_sentence_says_what_and_where() -> None:
    with pytest.raises(ProofError, match="домовилися про таке") as error:
        proved(memorandum(), change_a_letter)
    assert "s8" in str(error.value)


def test_a_segment_without_a_language_is_refused() -> None:
    draft = memorandum()
    segments = list(draft.segments)
    from dataclasses import replace

    segments[6] = replace(segments[6], texts={"uk": segments[6].texts["uk"]})
    compiled = compile_template(FILES["memorandum"], draft.languages)
    with pytest.raises(ProofError, match="it"):
        render(compiled, replace(draft, segments=tuple(segments)), final=False)
