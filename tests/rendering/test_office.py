"""An office's own template with loops: sandboxed, escaped, and nothing of the draft lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.drafting.draft import Draft, Role
from memodesk.errors import ProofError, TemplateError
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.template_check import check_template
from tests.rendering.drafts import memorandum, say, with_text

Changer = Callable[..., Path]
LOOP = (
    "<w:p><w:r><w:t>{%p for s in segments %}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{{ s.first }} / {{ s.second }}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
)


@pytest.fixture
def office(change_template: Changer) -> Callable[[str], Path]:
    """The memorandum's template with a body of one's own."""

    def with_body(body: str) -> Path:
        path = change_template("memorandum", {})
        members = dict(read_members(path))
        text = members["word/document.xml"].decode()
        head, rest = text.split("<w:body>")
        page = rest[rest.rindex("<w:sectPr>") :]
        members["word/document.xml"] = f"{head}<w:body>{body}{page}".encode()
        path.write_bytes(pack(Member(name, data) for name, data in members.items()))
        return path

    return with_body


def made(path: Path, draft: Draft) -> bytes:
    return render(compile_template(path, draft.languages), draft, final=False)


def test_a_loop_prints_every_segment(office: Callable[[str], Path]) -> None:
    path = office(LOOP)
    assert check_template(path) == []
    data = made(path, with_text(memorandum(), Role.CLAUSE, "uk", say("uk", "A & B <c> {{ 7*7 }}")))
    members = read_members(data)
    assert faults_of_package(members) == []
    text = members["word/document.xml"].decode()
    assert "A &amp; B &lt;c&gt; {{ 7*7 }}" in text
    assert "Андрій СМАГЛЮК" in text
    assert b"<dc:creator></dc:creator>" in members["docProps/core.xml"] or (
        b"<dc:creator/>" in members["docProps/core.xml"]
    )


def test_a_template_that_leaves_out_a_text_is_refused(office: Callable[[str], Path]) -> None:
    path = office(LOOP.replace(" / {{ s.second }}", ""))
    with pytest.raises(ProofError, match="не друкує"):
        made(path, memorandum())


def test_a_missing_name_is_an_error_not_an_empty_place(office: Callable[[str], Path]) -> None:
    path = office("<w:p><w:r><w:t>{% if tags %}{{ tags.first }}{% endif %}</w:t></w:r></w:p>")
    with pytest.raises(TemplateError, match="не вдалося виконати"):
        made(path, memorandum())


def test_what_runs_is_refused_before_anything_is_rendered(office: Callable[[str], Path]) -> None:
    path = office("<w:p><w:r><w:t>{% if ''.__class__ %}x{% endif %}</w:t></w:r></w:p>")
    with pytest.raises(TemplateError, match="не дозволено"):
        made(path, memorandum())
