"""Templates with loops: what once vanished, was printed as Python writes it, or ran unasked."""

from pathlib import Path

import pytest

from memodesk.drafting.draft import Draft, Role
from memodesk.errors import TemplateError
from memodesk.rendering import production
from memodesk.rendering.ooxml import Element, parse, text_of, w
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.template_check import check_template
from tests.rendering.drafts import memorandum, say, with_text
from tests.rendering.office_templates import ALL, DOCUMENT, SPACE, line, office, row, table

BLOCK = "{%p if title %}"
DRAWING = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x" '
    'descr="{{ emblem.first }}"/></wp:inline></w:drawing>'
)


def made(path: Path, draft: Draft | None = None) -> dict[str, bytes]:
    draft = draft or memorandum()
    data = render(compile_template(path, draft.languages), draft, final=False)
    members = dict(read_members(data))
    assert faults_of_package(members) == []
    return members


def root_of(members: dict[str, bytes], part: str = DOCUMENT) -> Element:
    return parse(members[part])


def notes(inside: str) -> dict[str, str]:
    text = f'<w:footnote w:id="1">{inside}</w:footnote>'
    return {"word/footnotes.xml": f'<w:footnotes xmlns:w="{SPACE}">{text}</w:footnotes>'}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ title }}",
        "{{ segments }}",
        "{{ languages }}",
        "{{ none }}",
        "{{ [1, 2] }}",
        "{{ title.first == 'x' }}",
        "{{ segments|join }}",
        "{{ title|upper }}",
        "{{ title ~ '' }}",
    ],
)
def test_nothing_is_printed_as_python_writes_it(tag: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="називає не слова"):
        made(office(tmp_path, line(tag) + ALL))


def test_a_condition_asks_whether_a_role_is_there(tmp_path: Path) -> None:
    assert all(one.role is not Role.EMBARGO for one in memorandum().segments)
    text = "А{% if embargo is defined %}{{ embargo.first }}{% else %}В{% endif %}Г"
    root = root_of(made(office(tmp_path, line(text) + ALL)))
    assert text_of(next(root.iter(w("p")))) == "АВГ"


def test_a_picture_without_arms_goes_alone(tmp_path: Path) -> None:
    words = f"<w:p><w:r><w:t>Слова</w:t>{DRAWING}<w:br/><w:t>поруч</w:t></w:r></w:p>"
    first = next(root_of(made(office(tmp_path, words + ALL))).iter(w("p")))
    assert text_of(first) == "Словапоруч"
    assert first.find(f".//{w('drawing')}") is None
    assert first.find(f".//{w('br')}") is not None


@pytest.mark.parametrize(
    "carrier",
    [
        '<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
        (
            '<w:p><w:bookmarkStart w:id="3" w:name="own"/><w:r><w:t>{}</w:t></w:r>'
            '<w:bookmarkEnd w:id="3"/></w:p>'
        ),
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
        '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>{}</w:t></w:r></w:hyperlink></w:p>',
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
    ],
    ids=["note", "bookmark", "page", "link", "section"],
)
def test_a_block_takes_nothing_with_it(carrier: str, tmp_path: Path) -> None:
    body = carrier.format(BLOCK) + line("x") + line("{%p endif %}") + ALL
    with pytest.raises(TemplateError, match="зникло б"):
        made(office(tmp_path, body, notes(line("n"))))


def test_a_page_break_that_is_switched_off_is_none(tmp_path: Path) -> None:
    off = '<w:p><w:pPr><w:pageBreakBefore w:val="false"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    body = off.format(BLOCK) + line("x") + line("{%p endif %}") + ALL
    assert "x" in text_of(root_of(made(office(tmp_path, body))))


def test_two_blocks_in_one_row_nest(tmp_path: Path) -> None:
    rows = table(
        row("{%tr for s in segments %}", "{%tr if s.first %}"),
        row("{{ s.first }}", "{{ s.second }}"),
        row("{%tr endif %}", "{%tr endfor %}"),
    )
    root = root_of(made(office(tmp_path, rows)))
    assert len(list(root.iter(w("tr")))) == len(memorandum().segments)


def test_a_note_and_a_box_that_come_out_empty_keep_a_paragraph(tmp_path: Path) -> None:
    empty = line("{%p if segments|length == 0 %}") + line("x") + line("{%p endif %}")
    box = f"<w:p><w:r><w:pict><w:txbxContent>{empty}</w:txbxContent></w:pict></w:r></w:p>"
    path = office(tmp_path, box + ALL, notes(empty))
    assert [one for one in check_template(path) if one.severity == "error"] == []
    members = made(path)
    for part, kept in ((DOCUMENT, "txbxContent"), ("word/footnotes.xml", "footnote")):
        found = next(root_of(members, part).iter(w(kept)))
        assert [one.tag for one in found] == [w("p")]


def test_a_bookmark_over_a_loop_or_half_in_a_condition_is_whole_or_gone(tmp_path: Path) -> None:
    start, end = '<w:bookmarkStart w:id="{0}" w:name="b{0}"/>', '<w:bookmarkEnd w:id="{0}"/>'
    values = "<w:r><w:t>{{ s.first }} {{ s.second }}</w:t></w:r>"
    body = (
        line("{%p for s in segments %}")
        + f"<w:p>{start.format(3)}{values}</w:p><w:p>{end.format(3)}</w:p>"
        + line("{%p endfor %}")
        + line("{%p if not title %}")
        + f"<w:p>{start.format(4)}</w:p>"
        + line("{%p endif %}")
        + f"<w:p>{end.format(4)}</w:p>"
    )
    root = root_of(made(office(tmp_path, body)))
    for kind in ("bookmarkStart", "bookmarkEnd"):
        own = [one.get(w("id")) for one in root.iter(w(kind)) if len(one.get(w("id"), "")) == 1]
        assert own == ["3"]


def test_signs_of_the_ledger_that_somebody_typed_are_words(tmp_path: Path) -> None:
    typed = 'а memodesk="1" б memodesk="9" в'
    draft = with_text(memorandum(), Role.CLAUSE, "uk", say("uk", typed))
    words = text_of(root_of(made(office(tmp_path, line(typed) + ALL), draft)))
    assert words.count(typed) == 2


@pytest.mark.medium
def test_a_module_beside_the_documents_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without -P the worker would import it before any sandbox stands."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "struct.py").write_text("open('ran', 'w')\nraise ImportError", encoding="utf-8")
    path, draft = office(tmp_path, ALL), memorandum()
    monkeypatch.chdir(folder)
    worker = production.Worker()
    monkeypatch.setattr(production, "worker", lambda: worker)
    try:
        assert production.produce(path, draft, final=False)
    finally:
        worker.close()
    assert not (folder / "ran").exists()


def test_endnotes_and_headers_run_too(tmp_path: Path) -> None:
    loop = "{% for s in segments %}{% if loop.first %}{{ s.second }}{% endif %}{% endfor %}"
    path = office(tmp_path, ALL, {"word/endnotes.xml": endnotes(line(loop))})
    members = dict(read_members(path))
    header = next(name for name in members if name.startswith("word/header"))
    text = members[header].decode()
    members[header] = text.replace("</w:hdr>", line(loop) + "</w:hdr>").encode()
    path.write_bytes(pack(Member(*item) for item in members.items()))
    printed = made(path)
    title = memorandum().segments[0].texts["it"][0].words
    for part in ("word/endnotes.xml", header):
        assert title in text_of(root_of(printed, part))


def endnotes(inside: str) -> str:
    return f'<w:endnotes xmlns:w="{SPACE}"><w:endnote w:id="1">{inside}</w:endnote></w:endnotes>'
