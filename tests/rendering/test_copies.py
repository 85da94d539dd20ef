"""Whose copy a paper is: said on every page, or the template is refused."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from memodesk.errors import TemplateError
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.rendering.drafts import memorandum

COPY = {"uk": "Примірник Сторони: <Рада & «К»>", "it": "Esemplare\u2011A, 1 & 2"}


def test_odd_names_are_printed_as_they_were_typed(make: Callable[..., bytes]) -> None:
    draft = replace(memorandum(), copy=COPY)
    for final in (False, True):
        section = Document(BytesIO(make(draft, final=final))).sections[0]
        cells = [cell.text for table in section.footer.tables for cell in table._cells]
        assert [cell.partition("· ")[2].replace("-", "\u2011") for cell in cells] == list(
            COPY.values()
        )


def test_a_text_that_is_nobodys_copy_has_no_trace_of_one(make: Callable[..., bytes]) -> None:
    plain = memorandum()
    assert make(plain) != make(replace(plain, copy=COPY))
    assert make(plain) == make(replace(plain, copy=None))


def test_a_template_that_cannot_say_it_is_refused(
    change_template: Callable[..., Path],
) -> None:
    path = change_template("memorandum", {"word/footer1.xml": [("{{ page.second }}", "Italia")]})
    draft = replace(memorandum(), copy=COPY)
    compiled = compile_template(path, draft.languages)
    with pytest.raises(TemplateError, match=r"не каже, чий це примірник \(it\)"):
        render(compiled, draft, final=False)
    assert render(compiled, memorandum(), final=False)
