"""The doctor of templates: each fault with its part, place and remedy, and nothing runs."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.drafting.draft import DocumentType, Role
from memodesk.errors import TemplateError
from memodesk.rendering.fields import template_fields
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.template_check import check_template
from memodesk.rendering.template_faults import TemplateFault
from tests.rendering.conftest import FILES

Changer = Callable[..., Path]
DOCUMENT = "word/document.xml"
HEADER = "word/header1.xml"
TAG = "{{ agreed.first }}"


def codes(path: Path) -> list[str]:
    return [fault.code for fault in check_template(path)]


def with_text(change: Changer, text: str, part: str = DOCUMENT) -> Path:
    """A copy of the memorandum's template with other text in one of its tags."""
    old = TAG if part == DOCUMENT else "{{ draft_note.first }}"
    return change("memorandum", {part: [(old, text)]})


@pytest.mark.parametrize("document", list(DocumentType))
def test_the_shipped_templates_are_faultless(document: DocumentType) -> None:
    assert check_template(FILES[document], document) == []


DANGEROUS = {
    "T01": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "T03": "{{ ''.__class__.__mro__ }}",
    "T04": "{{ agreed.__init__.__globals__ }}",
    "T05": "{{ '{0.__class__}'.format(agreed) }}",
    "T06": "{{ agreed|attr('__class__') }}",
    "T07": "{{ agreed.first.upper() }}",
    "T08": "{{ segments.append(1) }}",
    "T09": "{% for i in range(10**9) %}x{% endfor %}",
    "T10": "{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}",
    "T11": "{{ 'x' * 500000000 }}",
    "T12": "{{ '%500000000d'|format(1) }}",
    "T15": "{{ 9**9**8 }}",
    "lipsum": "{{ lipsum(5) }}",
    "private": "{{ _self }}",
}


@pytest.mark.parametrize("part", [DOCUMENT, HEADER, "docProps/core.xml"])
@pytest.mark.parametrize("name", DANGEROUS)
def test_what_runs_is_not_allowed_anywhere(
    name: str, part: str, change_template: Changer, tmp_path: Path
) -> None:
    old = {DOCUMENT: TAG, HEADER: "{{ draft_note.first }}"}.get(part, "Зразок")
    path = change_template("memorandum", {part: [(old, DANGEROUS[name])]})
    started = time.perf_counter()
    faults = [f for f in check_template(path) if f.code == "template.forbidden"]
    assert time.perf_counter() - started < 5
    assert faults
    assert faults[0].part == part
    assert "не дозволено в шаблонах" in faults[0].message
    if part == DOCUMENT:
        with pytest.raises(TemplateError):
            compile_template(path, ("uk", "it"))


def test_t10_loops_within_loops_have_an_end(change_template: Changer) -> None:
    loops = "".join(f"{{% for {name} in segments %}}" for name in "abc")
    path = with_text(change_template, loops + "x" + "{% endfor %}" * 3)
    assert codes(path) == ["template.forbidden"]


def test_t13_a_macro_is_no_block(change_template: Changer) -> None:
    path = with_text(change_template, "{% macro m() %}{{ m() }}{% endmacro %}")
    assert "template.syntax" in codes(path)


def test_t14_twenty_thousand_braces(change_template: Changer) -> None:
    started = time.perf_counter()
    assert "template.syntax" in codes(with_text(change_template, "{" * 20_000))
    assert time.perf_counter() - started < 5


SYNTAX = {
    "T16 unclosed": ("{{ agreed.first", "template.syntax", "не закрито"),
    "T16 unopened": ("agreed.first }}", "template.syntax", "не відкрито"),
    "T17 if without endif": ("{% if agreed %}x", "template.syntax", "не закрито"),
    "T18 stray endif": ("x{% endif %}", "template.syntax", "нічого не закриває"),
    "T19 endfor closes if": ("{% if agreed %}x{% endfor %}", "template.syntax", "закриває"),
    "stray else": ("{% else %}", "template.syntax", "поза умовою"),
    "T20 unknown block": ("{% iff agreed %}x{% endif %}", "template.syntax", "Невідомий блок"),
    "T21 unknown filter": ("{{ agreed.first|uper }}", "template.filter", "uper"),
    "T21 unknown field": ("{{ agreeed.first }}", "template.field", "agreeed"),
    "T21 unknown place": ("{{ agreed.frist }}", "template.field", "frist"),
    "T23 quotes": ("{{ agreed['first”] }}", "template.syntax", "не вдалося прочитати"),
    "T23 dash": ("{{ agreed.first – 1 }}", "template.forbidden", "не дозволено"),
    "unreadable": ("{{ agreed. }}", "template.syntax", "не вдалося прочитати"),
}


@pytest.mark.parametrize("name", SYNTAX)
def test_faults_of_syntax_have_their_place(name: str, change_template: Changer) -> None:
    text, code, words = SYNTAX[name]
    faults = [f for f in check_template(with_text(change_template, text)) if f.code == code]
    assert faults
    assert words in faults[0].message
    assert faults[0].part == DOCUMENT
    assert "клітинка «" in faults[0].place
    assert faults[0].severity == "error"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("{{ agreeed.first }}", "agreed"),
        ("{{ agreed.frist }}", "first"),
        ("{{ agreed.first|uper }}", "upper"),
        ("{% iff agreed %}{% endif %}", "if"),
    ],
)
def test_the_nearest_name_is_suggested(text: str, near: str, change_template: Changer) -> None:
    faults = check_template(with_text(change_template, text))
    assert any(f"«{near}»" in fault.fix for fault in faults)


def test_t22_a_cyrillic_letter_is_named(change_template: Changer) -> None:
    path = with_text(change_template, "{{ аgreed.first }}")
    fault = next(f for f in check_template(path) if f.code == "template.letter")
    assert "«а»" in fault.message
    assert "agreed" in fault.fix


@pytest.mark.parametrize(
    "text",
    [
        "{{\u00a0agreed.first\u00a0}}",
        "｛｛ agreed.first ｝｝",
        "{{ agr\u00adeed.first }}",
        "{{agreed.first}}",
        "{{  agreed.first}}",
    ],
)
def test_t23_signs_of_autocorrect_are_accepted(text: str, change_template: Changer) -> None:
    path = with_text(change_template, text)
    faults = check_template(path, DocumentType.MEMORANDUM)
    assert {(fault.code, fault.severity) for fault in faults} <= {("template.signs", "warning")}
    assert len(faults) == (not text.isascii())
    assert compile_template(path, ("uk", "it")).flows


@pytest.mark.parametrize("document", list(DocumentType))
def test_tags_need_no_spaces(document: DocumentType, tmp_path: Path) -> None:
    from memodesk.rendering.package import Member, pack, read_members

    members = dict(read_members(FILES[document]))
    text = members[DOCUMENT].replace(b"{{ ", b"{{").replace(b" }}", b"}}")
    path = tmp_path / "own.docx"
    path.write_bytes(pack(Member(n, d) for n, d in {**members, DOCUMENT: text}.items()))
    assert check_template(path, document) == []
    assert compile_template(path, ("uk", "it")).flows


def test_t24_a_block_over_two_cells(change_template: Changer) -> None:
    changes = [(TAG, "{% if agreed %}x"), ("{{ agreed.second }}", "y{% endif %}")]
    path = change_template("memorandum", {DOCUMENT: changes})
    fault = next(f for f in check_template(path) if f.code == "template.block")
    assert "в іншій" in fault.message


def test_t25_a_loop_over_paragraphs_without_its_form(change_template: Changer) -> None:
    changes = [
        ("{{ sign_party.first }}", "{% for s in segments %}"),
        ("{{ sign_party_second.first }}", "{{ s.first }}{% endfor %}"),
    ]
    path = change_template("memorandum", {DOCUMENT: changes})
    fault = next(f for f in check_template(path) if f.code == "template.block")
    assert "кілька абзаців" in fault.message


def test_t26_a_tag_split_by_word(change_template: Changer) -> None:
    split = (
        '{{ agr</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" '
        'w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr>'
        "<w:t>eed.fir</w:t></w:r><w:r><w:t>st }}"
    )
    path = with_text(change_template, split)
    assert check_template(path, DocumentType.MEMORANDUM) == []
    assert compile_template(path, ("uk", "it")).flows


def test_t27_a_tag_across_a_tracked_insertion(change_template: Changer) -> None:
    split = '{{ agreed</w:t></w:r><w:ins w:id="1"><w:r><w:t>.first }}</w:t></w:r></w:ins><w:r><w:t>'
    fault = next(
        f for f in check_template(with_text(change_template, split)) if f.code == "template.changes"
    )
    assert "Прийміть виправлення" in fault.fix


def test_t27_a_tag_in_a_deletion_is_a_warning(change_template: Changer) -> None:
    change = '<w:del w:id="1"><w:r><w:delText>{{ x }}</w:delText></w:r></w:del>'
    deleted = f"{TAG}</w:t></w:r>{change}<w:r><w:t>"
    faults = check_template(with_text(change_template, deleted))
    assert {f.severity for f in faults} == {"warning"}
    assert "template.ignored" in {f.code for f in faults}


SAMPLES = {
    "missing": ("", "template.missing", "agreed"),
    "doubled": ("{{ agreed.first }}{{ agreed.first }}", "template.doubled", "agreed.first"),
    "other column": ("{{ agreed.second }}", "template.column", "agreed.second"),
    "no such column": ("{{ agreed.third }}", "template.column", "agreed.third"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_faults_of_samples(name: str, change_template: Changer) -> None:
    text, code, tag = SAMPLES[name]
    changes = [(TAG, text)]
    if name == "missing":
        changes += [("{{ agreed.second }}", "")]
    path = change_template("memorandum", {DOCUMENT: changes})
    found = [f for f in check_template(path, DocumentType.MEMORANDUM) if f.code == code]
    assert found
    assert f"«{tag}»" in found[0].message
    assert found[0].fix


def test_a_release_is_not_checked_for_samples_of_a_memorandum() -> None:
    faults: list[TemplateFault] = check_template(FILES["press-release"], DocumentType.MEMORANDUM)
    assert {fault.code for fault in faults} == {"template.missing"}


def test_missing_styles_of_marks_are_named(change_template: Changer) -> None:
    path = change_template("memorandum", {"word/styles.xml": [('w:val="Gap"', 'w:val="Hole"')]})
    assert "template.style" in codes(path)
    with pytest.raises(TemplateError, match="Gap"):
        compile_template(path, ("uk", "it"))


def test_a_tag_where_nothing_is_printed(change_template: Changer) -> None:
    part = "word/footnotes.xml"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="1"><w:p><w:r><w:t>{TAG}'
    note += "</w:t></w:r></w:p></w:footnote></w:footnotes>"
    path = change_template("memorandum", {})
    from memodesk.rendering.package import Member, pack, read_members

    members = {**read_members(path), part: note.encode()}
    path.write_bytes(pack(Member(name, data) for name, data in members.items()))
    fault = next(f for f in check_template(path) if f.code == "template.place")
    assert fault.part == part
    with pytest.raises(TemplateError, match="нічого не друкує"):
        compile_template(path, ("uk", "it"))


def test_every_role_has_a_label_and_its_documents() -> None:
    fields = {field.name: field for field in template_fields()}
    assert set(Role) <= set(fields)
    assert all(field.label and field.documents for field in fields.values())
    assert fields["clause"].documents == (DocumentType.MEMORANDUM,)
    assert fields["lede"].documents == (DocumentType.PRESS_RELEASE,)
