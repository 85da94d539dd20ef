"""The shipped templates, and a way to render a draft with them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from memodesk.drafting.draft import DocumentType, Draft
from memodesk.paths import TEMPLATES
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render

FILES = {
    "memorandum": TEMPLATES / "memorandum/columns.docx",
    "press-release": TEMPLATES / "press-release/consecutive.docx",
    "letter-ministry": TEMPLATES / "letter-ministry/consecutive.docx",
}


VERSIONS = TEMPLATES / "memorandum/consecutive.docx"
STACKS = TEMPLATES / "memorandum/alternating.docx"


def template_of(draft: Draft) -> Path:
    """The shipped template that prints a draft."""
    if draft.document is DocumentType.MEMORANDUM:
        return TEMPLATES / f"memorandum/{draft.layout}.docx"
    return FILES[draft.document]


def made(draft: Draft, *, final: bool = False) -> bytes:
    """The draft as a Word file through its shipped template."""
    compiled = compile_template(template_of(draft), draft.languages)
    return render(compiled, draft, final=final)


@pytest.fixture
def make() -> Callable[..., bytes]:
    return made


@pytest.fixture
def change_template(tmp_path: Path) -> Callable[..., Path]:
    """`change_template("memorandum", {"word/document.xml": [(old, new)]})` gives a changed copy."""
    return partial(_changed, tmp_path)


def _changed(
    folder: Path, document: str, changes: dict[str, list[tuple[str, str]]], name: str = "own.docx"
) -> Path:
    from memodesk.rendering.package import Member, pack, read_members

    members = dict(read_members(FILES[document]))
    for part, pairs in changes.items():
        text = members.get(part, b"").decode()
        for old, new in pairs:
            assert old in text, f"{old} is not in {part}"
            text = text.replace(old, new, 1)
        members[part] = text.encode()
    path = folder / name
    path.write_bytes(pack(Member(key, data) for key, data in members.items()))
    return path
