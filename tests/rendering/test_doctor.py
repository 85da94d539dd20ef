"""The doctor: one broken template for each cause, a mended copy, and a text about each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.drafting.draft import DocumentType
from memodesk.errors import WriteError
from memodesk.paths import TEMPLATES
from memodesk.rendering.causes import CAUSES
from memodesk.rendering.doctor.mending import mended
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.statics import reading
from memodesk.rendering.template_check import check_template
from memodesk.services import templates
from tests.rendering.conftest import FILES

Members = dict[str, bytes]
Break = Callable[[Members], None]
DOCUMENT, STYLES, RELS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
TAG = "{{ agreed.first }}"
DOCS = TEMPLATES.parent / "docs"


def swap(old: str, new: str, part: str = DOCUMENT) -> Break:
    def change(members: Members) -> None:
        text = members[part].decode()
        assert old in text, f"{old} is not in {part}"
        members[part] = text.replace(old, new, 1).encode()

    return change


def put(part: str, text: str) -> Break:
    return lambda members: members.update({part: text.encode()})


def run(text: str) -> str:
    return f"</w:t></w:r>{text}<w:r><w:t>"


def before(block: str) -> Break:
    """A block in front of the table of samples."""
    return swap("<w:body>", f"<w:body>{block}")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LOOP = "<w:p><w:r><w:t>{%p for s in segments %}</w:t></w:r></w:p>"
LINE = "<w:p><w:r><w:t>{{ s.first }}{{ s.second }}{{ s.third }}</w:t></w:r></w:p>"
END = "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
OPEN = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'


def forget(members: Members, role: str) -> None:
    for place in ("first", "second"):
        swap(f"{{{{ {role}.{place} }}}}", "")(members)


def row(text: str) -> str:
    return f"<w:tr><w:tc>{text}</w:tc></w:tr>"


def statement(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


BROKEN: dict[str, Break] = {
    "template.syntax": swap(TAG, "{{ agreed.first"),
    "template.forbidden": swap(TAG, "{{ agreed.first * 2 }}"),
    "template.filter": swap(TAG, "{{ agreed.first|uper }}"),
    "template.field": swap(TAG, "{{ agreeed.first }}"),
    "template.letter": swap(TAG, "{{ аgreed.first }}"),
    "template.signs": swap(TAG, "{{\u00a0agreed.first }}"),
    "template.border": swap(
        TAG, f"{{{{ agr{run('<w:hyperlink><w:r><w:t>eed</w:t></w:r></w:hyperlink>')}.first }}}}"
    ),
    "template.place": put("word/charts/chart1.xml", f"<c {W}>{TAG}</c>"),
    "template.ignored": swap("Зразок", "{{ title.first }}", "docProps/core.xml"),
    "template.changes": swap(
        TAG, f"{{{{ agr{run('<w:ins><w:r><w:t>eed.first }}</w:t></w:r></w:ins>')}"
    ),
    "template.block": before(
        OPEN + row(statement("{% if title %}x")) + row(statement("y{% endif %}")) + "</w:tbl>"
    ),
    "template.lost": before(
        LOOP.replace("<w:r>", '<w:r><w:br w:type="page"/></w:r><w:r>', 1) + LINE + END
    ),
    "template.emptied": before(OPEN + row(LOOP.replace("%p", "%tr")) + row(LINE)
                               + row(END.replace("%p", "%tr")) + "</w:tbl>"),
    "template.ids": swap(TAG, TAG + run('<w:bookmarkStart w:id="5" w:name="own"/>')),
    "template.empty": lambda members: members.update(
        {DOCUMENT: f"<w:document {W}><w:body><w:p/><w:sectPr/></w:body></w:document>".encode()}
    ),
    "template.missing": lambda members: forget(members, "agreed"),
    "template.doubled": swap(TAG, TAG + TAG),
    "template.column": swap(TAG, "{{ agreed.second }}"),
    "template.unequal": swap("{{ agreed.second }}", ""),
    "template.style": swap('w:val="Gap"', 'w:val="Hole"', STYLES),
    "template.unstyled": swap('w:val="Agreed"', 'w:val="Nowhere"'),
    "template.heading": swap('w:val="heading 1"', 'w:val="Chapter"', STYLES),
    "template.language": swap('<w:lang w:val="uk-UA"', '<w:lang w:val="en-US"', STYLES),
    "template.direct": swap('"Agreed"/>', '"Agreed"/><w:jc w:val="end"/>'),
    "template.header-row": swap("<w:tblHeader/>", ""),
    "template.alt": before(
        '<w:p><w:r><w:drawing><x:docPr xmlns:x="x" id="1" name="Logo"/></w:drawing></w:r></w:p>'
    ),
    "template.private": swap(
        "</cp:coreProperties>",
        '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Олена</dc:creator>'
        "</cp:coreProperties>",
        "docProps/core.xml",
    ),
    "template.hidden": before(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Чернетка</w:t></w:r></w:p>"
    ),
    "template.remote": swap(
        "</Relationships>",
        '<Relationship Id="rIdX" Type="x/image" Target="http://example.invalid/a.png" '
        'TargetMode="External"/></Relationships>', RELS,
    ),
    "template.structure": before(OPEN + row("") + "</w:tbl>"),
}  # fmt: skip


def broken(code: str, folder: Path) -> Path:
    members = dict(read_members(FILES["memorandum"]))
    BROKEN[code](members)
    path = folder / "broken.docx"
    path.write_bytes(pack(Member(*item) for item in members.items()))
    return path


def test_there_is_a_broken_template_for_each_cause() -> None:
    assert BROKEN.keys() == CAUSES.keys()


@pytest.mark.parametrize("code", BROKEN)
def test_each_cause_is_found_and_explained(code: str, tmp_path: Path) -> None:
    faults = check_template(broken(code, tmp_path), DocumentType.MEMORANDUM)
    found = [fault for fault in faults if fault.code == code]
    assert found, [fault.code for fault in faults]
    assert found[0].message
    assert found[0].why
    assert found[0].group
    assert found[0].part


def test_all_faults_come_in_one_pass_by_their_causes(tmp_path: Path) -> None:
    members = dict(read_members(FILES["memorandum"]))
    codes = ["template.signs", "template.unstyled", "template.private", "template.language"]
    for code in codes:
        BROKEN[code](members)
    path = tmp_path / "many.docx"
    path.write_bytes(pack(Member(*item) for item in members.items()))
    faults = check_template(path, DocumentType.MEMORANDUM)
    assert {fault.code for fault in faults} == set(codes)
    groups = [fault.group for fault in faults]
    assert groups == sorted(groups, key=groups.index)


def test_a_place_names_table_row_and_cell(tmp_path: Path) -> None:
    (fault,) = check_template(broken("template.signs", tmp_path), DocumentType.MEMORANDUM)
    assert "таблиця 1, рядок " in fault.place
    assert "клітинка 1" in fault.place
    assert "agreed" in fault.place


FIXABLE = [code for code, cause in CAUSES.items() if cause.fixable]


@pytest.mark.parametrize("code", FIXABLE)
def test_a_mended_copy_has_the_fault_no_more_and_all_its_words(code: str, tmp_path: Path) -> None:
    path = broken(code, tmp_path)
    before_ = path.read_bytes()
    copy = tmp_path / "copy.docx"
    done = templates.mend(path, copy)
    assert done or code == "template.ignored"
    assert path.read_bytes() == before_
    left = check_template(copy, DocumentType.MEMORANDUM)
    if code != "template.ignored":
        assert code not in {fault.code for fault in left}
    found = {fault.code for fault in check_template(path, DocumentType.MEMORANDUM)}
    assert {fault.code for fault in left} <= found
    assert words(copy) == words(FILES["memorandum"])
    assert compile_template(copy, ("uk", "it")).flows


def words(path: Path) -> str:
    return "".join(reading(read_members(path)[DOCUMENT].decode()).split())


def test_a_copy_never_replaces_a_file(tmp_path: Path) -> None:
    path = broken("template.signs", tmp_path)
    with pytest.raises(WriteError, match="вже є"):
        templates.mend(path, path)


def test_the_shipped_templates_need_no_mending() -> None:
    for path in FILES.values():
        data, _done = mended(path.read_bytes(), path.name)
        again, done = mended(data, path.name)
        assert done == []
        assert read_members(again).keys() == read_members(data).keys()


@pytest.mark.parametrize("name", ["template-doctor.md", "template-doctor.uk.md"])
def test_every_cause_stands_in_the_manual(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert [code for code in CAUSES if f"`{code}`" not in text] == []


def test_a_field_has_names_an_example_and_tags() -> None:
    fields = {one.field.name: one for one in templates.palette()}
    clause = fields["clause"]
    assert clause.names["uk"] != clause.names["en"]
    assert clause.example
    assert clause.tags[:2] == ("{{ clause.first }}", "{{ clause.second }}")
    assert fields["lede"].tags == ("{{ lede.text }}",)
    assert fields["sign_name"].tags[-2:] == ("{{ sign_name.left }}", "{{ sign_name.right }}")
