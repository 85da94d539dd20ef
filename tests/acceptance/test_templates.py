"""T01–T30: templates that would run, lose or leave something; nothing of them is run."""

import json
import time
from pathlib import Path

import pytest

from memodesk.errors import MemoDeskError
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.acceptance.conftest import Call, Tell
from tests.acceptance.oracle import complaints, words
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum
from tests.rendering.office_templates import ALL, DOCUMENT, SPACE, line, office, row, table

TAG = "{{ agreed.first }}"
SECONDS = 5
REFUSED = {
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
    "T13": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "T14": "{" * 20_000,
    "T15": "{{ 9**9**8 }}",
    "T16": "{{ agreed.first",
    "T17": "{% if agreed %}x",
    "T18": "x{% endif %}",
    "T19": "{% if agreed %}x{% endfor %}",
    "T20": "{% iff agreed %}x{% endif %}",
    "T21 filter": "{{ agreed.first|uper }}",
    "T21 field": "{{ agreeed.first }}",
    "T22": "{{ аgreed.first }}",
    "T25": "{% for s in segments %}</w:t></w:r></w:p><w:p><w:r><w:t>{{ s.first }}{% endfor %}",
}
PARTS = {
    "T02 header": "word/header1.xml",
    "T02 footer": "word/footer1.xml",
    "T02 title": "docProps/core.xml",
}


def changed(folder: Path, *pairs: tuple[str, str], part: str = DOCUMENT) -> Path:
    members = dict(read_members(FILES["memorandum"]))
    text = members[part].decode()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    members[part] = text.encode()
    path = folder / "шаблон.docx"
    path.write_bytes(pack(Member(*one) for one in members.items()))
    return path


def refused(path: Path, call: Call) -> str:
    """What the check and the printing say of a template that must not be used."""
    begun = time.perf_counter()
    answer = call("template", "check", path, "--document", "memorandum", "--json")
    assert time.perf_counter() - begun < SECONDS
    assert answer.code == 1, answer.err
    found = json.loads(answer.out)["findings"]
    worst = next(one for one in found if one["severity"] == "error")
    assert worst["message"]
    assert worst["part"]
    assert worst["fix"]
    with pytest.raises(MemoDeskError):
        printed(path)
    return f"{worst['message']} ({worst['part']} {worst['place']})"


def printed(path: Path) -> bytes:
    draft = memorandum()
    return render(compile_template(path, draft.languages), draft, final=False)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_unrendered(name: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    tell(name, refused(changed(tmp_path, (TAG, REFUSED[name])), call))


@pytest.mark.parametrize("name", PARTS)
def test_t02_the_same_elsewhere(name: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    old = {"docProps/core.xml": "Зразок", "word/footer1.xml": "{{ page.first }}"}
    part = PARTS[name]
    path = changed(tmp_path, (old.get(part, "{{ draft_note.first }}"), REFUSED["T01"]), part=part)
    answer = call("template", "check", path)
    assert answer.code == 1
    tell(name, next(one.strip() for one in answer.out.splitlines() if "не дозволено" in one))


@pytest.mark.parametrize("place", ["footnote", "text box"])
def test_t02_in_notes_and_boxes(place: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    harm = line(REFUSED["T01"])
    note = f'<w:footnotes xmlns:w="{SPACE}"><w:footnote w:id="1">{harm}</w:footnote></w:footnotes>'
    box = f"<w:p><w:r><w:pict><w:txbxContent>{harm}</w:txbxContent></w:pict></w:r></w:p>"
    parts = {"word/footnotes.xml": note} if place == "footnote" else {}
    path = office(tmp_path, ALL if parts else box + ALL, parts)
    answer = call("template", "check", path)
    assert answer.code == 1
    tell(f"T02 {place}", next(x.strip() for x in answer.out.splitlines() if "не дозволено" in x))


@pytest.mark.parametrize(
    "text", ["{{\u00a0agreed.first }}", "｛｛ agreed.first ｝｝", "{{ agr\u00adeed.first }}",
             "{{ Agreed.first }}"]
)  # fmt: skip
def test_t23_signs_are_understood(text: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    path, draft = changed(tmp_path, (TAG, text)), memorandum()
    assert call("template", "check", path, "--document", "memorandum").code == 0
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert complaints(data) == []
    assert "домовилися" in words(data)
    tell(f"T23 {text!a}", "прийнято, з приміткою авторові")


def test_t24_a_block_over_cells(tmp_path: Path, call: Call, tell: Tell) -> None:
    pairs = ((TAG, "{% if agreed %}x"), ("{{ agreed.second }}", "y{% endif %}"))
    tell("T24", refused(changed(tmp_path, *pairs), call))


def test_t26_a_split_tag(tmp_path: Path, call: Call, tell: Tell) -> None:
    split = (
        '{{ agr</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" '
        'w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>eed.first }}'
    )
    path, draft = changed(tmp_path, (TAG, split)), memorandum()
    assert call("template", "check", path, "--document", "memorandum").code == 0
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert complaints(data) == []
    tell("T26", "розірвана позначка діє")


def test_t27_tracked_changes(tmp_path: Path, call: Call, tell: Tell) -> None:
    across = (
        '{{ agreed</w:t></w:r><w:ins w:id="1"><w:r><w:t>.first }}</w:t></w:r></w:ins><w:r><w:t>'
    )
    path = changed(tmp_path, (TAG, across))
    copy = tmp_path / "копія.docx"
    answer = call("template", "check", path, "--document", "memorandum", "--fix", copy)
    assert answer.code == 1
    assert call("template", "check", copy, "--document", "memorandum").code == 0
    deleted = (
        f'{TAG}</w:t></w:r><w:del w:id="1"><w:r><w:delText>{{{{ x }}}}</w:delText></w:r></w:del>'
    )
    quiet = changed(tmp_path, (TAG, f"{deleted}<w:r><w:t>"))
    assert call("template", "check", quiet, "--document", "memorandum").code == 0
    tell("T27", next(one.strip() for one in answer.out.splitlines() if "виправленні" in one))


def test_t28_everywhere_and_nothing_raw(tmp_path: Path, tell: Tell) -> None:
    note = f'<w:footnotes xmlns:w="{SPACE}"><w:footnote w:id="1">{line("{{ title.first }}")}'
    parts = {"word/footnotes.xml": f"{note}</w:footnote></w:footnotes>"}
    box = (
        "<w:p><w:r><w:pict><w:txbxContent>" + line("{{ title.first }}")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )  # fmt: skip
    control = f"<w:sdt><w:sdtContent>{line('{{ title.second }}')}</w:sdtContent></w:sdt>"
    draft = memorandum()
    path = office(tmp_path, box + control + ALL, parts)
    data = render(compile_template(path, draft.languages), draft, final=False)
    for name, part in read_members(data).items():
        assert b"{{" not in part, name
    tell("T28", "виноска, напис, елемент керування, колонтитули, властивості")


def test_t29_cells_and_tables_that_come_out_empty(tmp_path: Path, tell: Tell) -> None:
    nothing = "{%p if segments|length == 0 %}"
    inside = line(nothing) + line("x") + line("{%p endif %}")
    emptied = table(f"<w:tr><w:tc>{inside}</w:tc><w:tc>{line('y')}</w:tc></w:tr>")
    gone = table(
        row("{%tr if segments|length == 0 %}", ""), row("a", "b"), row("{%tr endif %}", "")
    )
    draft = memorandum()
    path = office(tmp_path, emptied + gone + ALL)
    data = render(compile_template(path, draft.languages), draft, final=False)
    shape = [one for one in complaints(data) if "cell" in one or "rows" in one]
    assert shape == []
    tell("T29", "клітинка має абзац, порожньої таблиці немає")


def test_t30_ids_in_loops(tmp_path: Path, tell: Tell) -> None:
    marked = (
        '<w:p><w:bookmarkStart w:id="3" w:name="own"/><w:r><w:t>{{ s.first }} {{ s.second }}</w:t>'
        '</w:r><w:bookmarkEnd w:id="3"/></w:p>'
    )
    path = office(tmp_path, line("{%p for s in segments %}") + marked + line("{%p endfor %}"))
    draft = memorandum()
    data = render(compile_template(path, draft.languages), draft, final=False)
    assert [one for one in complaints(data) if "bookmark" in one or "id" in one.split()] == []
    tell("T30", "закладки й малюнки мають власні номери")
