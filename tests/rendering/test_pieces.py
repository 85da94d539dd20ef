"""The proof of a text in pieces: as strict as that of the whole, and its parts make the whole."""

from collections.abc import Callable

import pytest

from memodesk.drafting.draft import Draft
from memodesk.errors import ProofError
from memodesk.rendering import render as rendering
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import prove, prove_pieces
from tests.rendering.conftest import template_of
from tests.rendering.drafts import memorandum, press_release

Change = Callable[[list[str], int], None]


def pieces(draft: Draft) -> tuple[list[str], dict[int, int]]:
    compiled = compile_template(template_of(draft), draft.languages)
    sheet = rendering._written(compiled, draft, Emblems(draft, {}))
    return sheet.pieces, sheet.widths


def lose(texts: list[str], place: int) -> None:
    texts[place] = ""


def double(texts: list[str], place: int) -> None:
    texts[place] *= 2


def swap(texts: list[str], place: int) -> None:
    texts[place], texts[place + 1] = texts[place + 1], texts[place]


def cut(texts: list[str], place: int) -> None:
    texts[place] = texts[place][:-3]


def close_early(texts: list[str], place: int) -> None:
    """Balanced only together with what stands around a block while it is read."""
    texts[place] += "</w:sdtContent><w:sdtContent>"


def other_word(texts: list[str], place: int) -> None:
    texts[place] = texts[place].replace("</w:t>", "х</w:t>", 1)


def foreign_name(texts: list[str], place: int) -> None:
    texts[place] = texts[place].replace("<w:r>", "<q:r>", 1).replace("</w:r>", "</q:r>", 1)


def same_id(texts: list[str], place: int) -> None:
    start = texts[place].index('w:id="') + 6
    one = texts[place][start : texts[place].index('"', start)]
    start = texts[place + 1].index('w:id="') + 6
    two = texts[place + 1][start : texts[place + 1].index('"', start)]
    texts[place + 1] = texts[place + 1].replace(f'"{two}"', f'"{one}"')


@pytest.mark.parametrize("draft", [memorandum(), press_release()], ids=["columns", "versions"])
@pytest.mark.parametrize(
    "change", [lose, double, swap, cut, close_early, other_word, foreign_name, same_id]
)
def test_a_changed_block_is_noticed(draft: Draft, change: Change) -> None:
    compiled = compile_template(template_of(draft), draft.languages)
    texts, widths = pieces(draft)
    prove_pieces(compiled, draft, texts, widths)
    blocks = [place for place in widths if "bookmarkStart" in texts[place]]
    for place in blocks[2:-1:5]:
        changed = list(texts)
        change(changed, place)
        with pytest.raises(ProofError):
            prove_pieces(compiled, draft, changed, widths)


@pytest.mark.parametrize("draft", [memorandum(), press_release()], ids=["columns", "versions"])
def test_what_stands_around_the_blocks_is_parsed_too(draft: Draft) -> None:
    compiled = compile_template(template_of(draft), draft.languages)
    texts, widths = pieces(draft)
    around = [place for place in range(len(texts)) if place not in widths]
    for place in around:
        changed = list(texts)
        changed[place] = changed[place][:-2]
        with pytest.raises(ProofError):
            prove_pieces(compiled, draft, changed, widths)


@pytest.mark.parametrize("draft", [memorandum(), memorandum("uk", "it", "en"), press_release()])
def test_the_pieces_are_the_whole(draft: Draft) -> None:
    compiled = compile_template(template_of(draft), draft.languages)
    texts, _widths = pieces(draft)
    prove(compiled, draft, "".join(texts).encode())
