"""A mended copy keeps every word, prints the same, and says only what was done."""

import time
from pathlib import Path

import pytest

from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout
from memodesk.rendering.compile import compile_bytes
from memodesk.rendering.doctor.mending import mended
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.render import render
from memodesk.rendering.signs import latin, odd_signs, repaired
from memodesk.rendering.statics import reading
from memodesk.rendering.template_check import check_template
from tests.factories import sample_agreement
from tests.rendering.conftest import template_of
from tests.rendering.drafts import memorandum
from tests.rendering.office_templates import ALL, DOCUMENT, office
from tests.rendering.test_doctor import broken


def printed(template: bytes, draft: Draft) -> dict[str, bytes]:
    """The parts of a document but for its properties, which name the template."""
    compiled = compile_bytes("x.docx", template, "0" * 64, draft.languages)
    parts = read_members(render(compiled, draft, final=False))
    return {name: data for name, data in parts.items() if not name.startswith("docProps/")}


@pytest.mark.parametrize(
    "draft",
    [
        *(compose(sample_agreement(), DocumentType.MEMORANDUM, layout=one) for one in Layout),
        compose(sample_agreement(), DocumentType.PRESS_RELEASE),
        compose(sample_agreement(), DocumentType.LETTER_MINISTRY),
    ],
    ids=[*Layout, "release", "letter"],
)
def test_a_copy_that_needed_nothing_prints_the_same_and_says_nothing(draft: Draft) -> None:
    data = template_of(draft).read_bytes()
    made, done = mended(data, "x.docx")
    assert done == []
    assert printed(made, draft) == printed(data, draft)


def test_a_copy_of_a_template_with_loops_prints_the_same(tmp_path: Path) -> None:
    words = "«п’ять — “так”»"
    body = f"{{{{ agreed.first|default('{words}') }}}}"
    body += f'{{% if title.first == "{words}" %}}Е{{% endif %}}'
    path = office(tmp_path, ALL + f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>")
    made, done = mended(path.read_bytes(), "x.docx")
    assert words in reading(read_members(made)[DOCUMENT].decode())
    assert done == []
    assert printed(made, memorandum()) == printed(path.read_bytes(), memorandum())


def test_words_inside_a_tag_stay_what_they_are() -> None:
    """What a tag compares or prints is a word of somebody, not a name of ours."""
    tag = "{{ x.first|default('немає COVIDу — «п’ять»') }}"
    assert "".join(repaired(tag)) == latin(tag) == tag
    assert odd_signs(tag) == []
    assert "".join(repaired("{% if х.first == “так” %}")) == '{% if х.first == "так" %}'


def test_a_letter_of_another_script_is_mended_in_a_condition_too(tmp_path: Path) -> None:
    open_, close = "{%p if agrееd.first %}", "{%p endif %}"
    lines = (f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in (open_, "так", close))
    path = office(tmp_path, ALL + "".join(lines))
    assert "template.letter" in {fault.code for fault in check_template(path)}
    copy = tmp_path / "copy.docx"
    copy.write_bytes(mended(path.read_bytes(), "x.docx")[0])
    assert "template.letter" not in {fault.code for fault in check_template(copy)}


def test_a_link_that_no_tag_crosses_stays(tmp_path: Path) -> None:
    members = dict(read_members(template_of(memorandum())))
    text = members[DOCUMENT].decode()
    tag = text.index("{{ agreed.first }}")
    start, end = text.rindex("<w:r>", 0, tag), text.index("</w:r>", tag) + len("</w:r>")
    link = f'<w:hyperlink w:anchor="x">{text[start:end]}</w:hyperlink>'
    linked = text[:start] + link + text[end:]
    members[DOCUMENT] = linked.encode()
    made, done = mended(pack(Member(*item) for item in members.items()), "x.docx")
    assert done == []
    assert b"<w:hyperlink " in read_members(made)[DOCUMENT]
    crossed, done = mended(broken("template.border", tmp_path).read_bytes(), "x.docx")
    assert len(done) == 1
    assert b"<w:hyperlink" not in read_members(crossed)[DOCUMENT]


def test_comments_that_go_are_told_of(tmp_path: Path) -> None:
    part, target = "word/comments.xml", "word/_rels/document.xml.rels"
    members = dict(read_members(broken("template.signs", tmp_path)))
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    members[part] = f'<w:comments xmlns:w="{w}"/>'.encode()
    link = f'<Relationship Id="rIdC" Type="{w}/comments" Target="comments.xml"/></Relationships>'
    members[target] = members[target].replace(b"</Relationships>", link.encode())
    made, done = mended(pack(Member(*item) for item in members.items()), "x.docx")
    assert part not in read_members(made)
    assert "Примітки вилучено" in done[0]


W_RUN = "<w:r><w:t>{}</w:t></w:r>"
LARGE = {
    "a tag in two runs, often": "<w:p>"
    + (W_RUN.format("{") + W_RUN.format("{ clause.first }}")) * 4000
    + "</w:p>",
    "links across tags": "<w:p>"
    + (f"<w:hyperlink>{W_RUN.format('{{ x')}</w:hyperlink>" + W_RUN.format(".first }}")) * 1500
    + "</w:p>",
    "hidden paragraphs": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>слово</w:t></w:r></w:p>" * 4000,
}


@pytest.mark.parametrize("block", LARGE.values(), ids=LARGE)
def test_a_huge_template_is_looked_at_in_a_moment(block: str, tmp_path: Path) -> None:
    members = dict(read_members(template_of(memorandum())))
    text = members[DOCUMENT].decode().replace("<w:body>", f"<w:body>{block}", 1)
    members[DOCUMENT] = text.encode()
    path = tmp_path / "huge.docx"
    path.write_bytes(pack(Member(*item) for item in members.items()))
    began = time.process_time()
    assert check_template(path, DocumentType.MEMORANDUM)
    mended(path.read_bytes(), "huge.docx")
    assert time.process_time() - began < 5
