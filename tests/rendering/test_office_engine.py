"""Templates with loops: what they may do, and that nothing of them or of the draft is lost."""

from pathlib import Path

import pytest

from memodesk.drafting.draft import Draft, Mark, Piece, Role
from memodesk.errors import ProofError, TemplateError
from memodesk.rendering import kept
from memodesk.rendering.ooxml import Element, parse, text_of, w
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.template_check import check_template
from memodesk.rendering.verify import verify
from tests.rendering.drafts import memorandum, say, with_text
from tests.rendering.office_templates import (
    ALL,
    DOCUMENT,
    ROWS,
    SPACE,
    line,
    office,
    row,
    table,
)


def made(path: Path, draft: Draft | None = None, **options: object) -> dict[str, bytes]:
    draft = draft or memorandum()
    compiled = compile_template(path, draft.languages)
    data = render(compiled, draft, final=False, **options)  # type: ignore[arg-type]
    members = dict(read_members(data))
    assert faults_of_package(members) == []
    return members


def body(members: dict[str, bytes]) -> Element:
    found = parse(members[DOCUMENT]).find(w("body"))
    assert found is not None
    return found


def test_rows_are_repeated_and_the_table_stays_whole(tmp_path: Path) -> None:
    path = office(tmp_path, table(row("Українською", "Italiano")) + ROWS)
    assert [f for f in check_template(path) if f.severity == "error"] == []
    root = body(made(path))
    tables = list(root.iter(w("tbl")))
    assert [len(one.findall(w("tr"))) for one in tables] == [1, len(memorandum().segments)]
    assert "memodesk" not in made(path)[DOCUMENT].decode()


def test_cells_are_repeated_by_columns(tmp_path: Path) -> None:
    cells = table(
        "<w:tr>"
        + "".join(f"<w:tc>{line(text)}</w:tc>" for text in
                  ("{%tc for code in languages %}", "{{ code }}", "{%tc endfor %}"))
        + "</w:tr>", columns=2,
    )  # fmt: skip
    root = body(made(office(tmp_path, cells + ALL)))
    first = next(root.iter(w("tr")))
    assert [text_of(cell) for cell in first.findall(w("tc"))] == ["uk", "it"]


def test_conditions_and_loops_nest(tmp_path: Path) -> None:
    inner = (
        line("{%p for s in segments %}")
        + line("{%p if s.role == 'title' %}")
        + line("Назва: {{ s.first }}")
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )
    root = body(made(office(tmp_path, inner + ALL)))
    assert text_of(root).count("Назва: ") == 1


def test_an_inline_condition_keeps_its_paragraph(tmp_path: Path) -> None:
    root = body(made(office(tmp_path, line("А{% if title.first %}Б{% endif %}В") + ALL)))
    assert text_of(next(root.iter(w("p")))) == "АБВ"


def test_a_text_in_two_runs_of_a_tag_keeps_its_look(tmp_path: Path) -> None:
    split = "{{ title.fir</w:t></w:r><w:r><w:t>st }}!"
    bold = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{split}</w:t></w:r></w:p>"
    root = body(made(office(tmp_path, bold + ALL)))
    paragraph = next(root.iter(w("p")))
    runs = [(text_of(run), run.find(f"{w('rPr')}/{w('b')}") is not None)
            for run in paragraph.iter(w("r"))]  # fmt: skip
    assert runs[0][1]
    assert runs[-1] == ("!", False)


def test_marks_breaks_and_languages_are_those_of_the_house(tmp_path: Path) -> None:
    draft = with_text(
        memorandum(), Role.CLAUSE, "uk",
        (Piece("рядок\nдругий\tтретій ", "uk"), Piece("назва", "uk", Mark.GAP, ("title",))),
    )  # fmt: skip
    text = made(office(tmp_path, ALL), draft)[DOCUMENT].decode()
    assert "рядок</w:t><w:br/>" in text
    assert "<w:tab/>" in text
    assert '<w:rStyle w:val="Gap"/>' in text
    assert "[назва]" in text
    assert 'w:lang w:val="it-IT"' in text


def test_footers_footnotes_boxes_and_controls_are_printed(tmp_path: Path) -> None:
    note = f'<w:footnotes xmlns:w="{SPACE}"><w:footnote w:id="1">{line("{{ title.first }}")}'
    parts = {"word/footnotes.xml": f"{note}</w:footnote></w:footnotes>"}
    box = (
        "<w:p><w:r><w:pict><w:txbxContent>" + line("{{ title.second }}")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )  # fmt: skip
    control = f"<w:sdt><w:sdtContent>{line('{{ title.first }}!')}</w:sdtContent></w:sdt>"
    members = made(office(tmp_path, box + control + ALL, parts))
    title = memorandum().segments[0].texts["uk"][0].words
    assert title in members["word/footnotes.xml"].decode()
    for name, data in members.items():
        assert b"{{" not in data, name


def test_a_picture_makes_room_for_the_arms(tmp_path: Path) -> None:
    drawing = (
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/"
        '2006/wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x" '
        'descr="{{ title.first }}"/></wp:inline></w:drawing></w:r></w:p>'
    )  # fmt: skip
    root = body(made(office(tmp_path, drawing + ALL)))
    assert next(root.iter(w("drawing")), None) is None


def test_a_cell_and_a_table_that_come_out_empty(tmp_path: Path) -> None:
    nothing = "{%p if segments|length == 0 %}"
    emptied = table("<w:tr><w:tc>" + line(nothing) + line("x") + line("{%p endif %}") + "</w:tc>"
                    "<w:tc>" + line("y") + "</w:tc></w:tr>")  # fmt: skip
    gone = table(
        row("{%tr if segments|length == 0 %}", ""), row("a", "b"), row("{%tr endif %}", "")
    )
    root = body(made(office(tmp_path, emptied + gone + ALL)))
    assert len(list(root.iter(w("tbl")))) == 1
    assert all(cell[-1].tag == w("p") for cell in root.iter(w("tc")))


def test_repeated_bookmarks_and_drawings_have_ids_of_their_own(tmp_path: Path) -> None:
    marked = (
        '<w:p><w:bookmarkStart w:id="3" w:name="own"/><w:r><w:t>{{ s.first }} {{ s.second }}</w:t>'
        '</w:r><w:bookmarkEnd w:id="3"/></w:p>'
    )
    text = line("{%p for s in segments %}") + marked + line("{%p endfor %}")
    root = body(made(office(tmp_path, text)))
    starts = list(root.iter(w("bookmarkStart")))
    for key in ("id", "name"):
        values = [start.get(w(key)) for start in starts]
        assert len(values) == len(set(values))
    assert len(starts) == len(list(root.iter(w("bookmarkEnd"))))


@pytest.mark.parametrize(
    "inside",
    ['<w:br w:type="page"/>', "<w:drawing/>", "<w:t>слова</w:t>"],
    ids=["break", "picture", "words"],
)
def test_a_block_that_would_take_something_with_it_is_refused(inside: str, tmp_path: Path) -> None:
    block = f"<w:p><w:r><w:t>{{%p if title %}}</w:t></w:r><w:r>{inside}</w:r></w:p>"
    path = office(tmp_path, block + line("x") + line("{%p endif %}") + ALL)
    with pytest.raises(TemplateError, match="зникло б"):
        made(path)


def test_the_ledger_notices_what_vanishes_for_no_reason(tmp_path: Path) -> None:
    path = office(tmp_path, line("Бланк ради") + ALL)
    compiled = compile_template(path, ("uk", "it"))
    assert compiled.office is not None
    (part,) = compiled.office.parts
    numbered = '<w:p memodesk="{}"/>'
    whole = "".join(numbered.format(n) for n in part.ledger.things)
    part.ledger.settle(whole)
    for number in part.ledger.things.keys() - part.ledger.removable.keys():
        with pytest.raises(ProofError, match="загубив або подвоїв"):
            part.ledger.settle(whole.replace(numbered.format(number), ""))
        with pytest.raises(ProofError):
            part.ledger.settle(whole + numbered.format(number))
    assert set(part.ledger.removable.values()) == {"for s in segments"}


def test_data_stays_as_it_was_whatever_a_template_does(tmp_path: Path) -> None:
    draft = memorandum()
    before = draft
    made(office(tmp_path, ALL), draft)
    assert draft == before
    for text in ("{{ segments.append(1) }}", "{{ title.__class__ }}", "{{ title.first.upper() }}"):
        with pytest.raises(TemplateError, match="не дозволено"):
            made(office(tmp_path, line(text) + ALL))


def test_words_that_look_like_tags_are_printed_as_words(tmp_path: Path) -> None:
    for words in (
        "{{ 7*7 }}",
        "{% raw %}",
        "{# c #}",
        "}}{{",
        "</w:t></w:r></w:p>",
        "A & B",
        "]]>",
    ):
        draft = with_text(memorandum(), Role.CLAUSE, "uk", say("uk", words))
        assert words in text_of(body(made(office(tmp_path, ALL), draft)))


def test_it_is_kept_on_disk_and_prints_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEMODESK_CACHE", str(tmp_path / "cache"))
    path, draft = office(tmp_path, ALL), memorandum()
    fresh = compile_template(path, draft.languages)
    kept.keep(fresh)
    again = kept.load(fresh.digest, draft.languages)
    assert again is not None
    assert again is not fresh
    assert render(again, draft, final=False) == render(fresh, draft, final=False)


def test_a_file_made_so_is_recognised(tmp_path: Path) -> None:
    path, draft = office(tmp_path, line("Бланк") + ALL), memorandum()
    data = render(compile_template(path, draft.languages), draft, final=False)
    assert verify(data, "x").same
