"""Nothing of a template is lost: it is printed, or the template is refused with a sentence."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.errors import TemplateError
from memodesk.rendering.ooxml import parse, text_of, w
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.rendering.drafts import memorandum, press_release

Changed = Callable[..., Path]
DOCUMENT = "word/document.xml"
OWN = (
    '<w:p><w:bookmarkStart w:id="7" w:name="office"/><w:r><w:t>Бланк</w:t><w:br/></w:r>'
    '<w:bookmarkEnd w:id="7"/></w:p>'
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Logo"/></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
NESTED = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr>'
    "</w:tbl>"
)
CLAUSE = '<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr>'


def document(path: Path, kind: str = "memorandum") -> str:
    draft = memorandum() if kind == "memorandum" else press_release()
    data = render(compile_template(path, draft.languages), draft, final=True)
    return read_members(data)[DOCUMENT].decode()


def test_own_words_breaks_and_bookmarks_are_printed_once(change_template: Changed) -> None:
    path = change_template("memorandum", {DOCUMENT: [("<w:body>", f"<w:body>{OWN}")]})
    text = document(path)
    assert text.count("Бланк") == text.count('w:name="office"') == 1
    assert len(re.findall('<w:bookmark(?:Start|End) w:id="7"', text)) == 2


def test_own_drawings_of_two_versions_have_ids_of_their_own(change_template: Changed) -> None:
    path = change_template("press-release", {DOCUMENT: [("<w:body>", f"<w:body>{OWN}{PICTURE}")]})
    text = document(path, "press-release")
    ids = re.findall('docPr id="([0-9]+)"', text)
    assert len(ids) == len(set(ids)) == 2
    assert text.count('w:name="office"') == 1
    assert text.count("Бланк") == 2


def test_a_control_around_a_sample_leaves_the_sample(change_template: Changed) -> None:
    begin = f"<w:sdt><w:sdtPr/><w:sdtContent>{CLAUSE}"
    tag = '<w:r><w:t xml:space="preserve">{{ clause.first }}</w:t></w:r></w:p>'
    changes = [(f"{CLAUSE}{tag}", f"{begin}{tag}</w:sdtContent></w:sdt>")]
    text = document(change_template("memorandum", {DOCUMENT: changes}))
    assert "w:sdt" not in text
    body = parse(text.encode()).find(w("body"))
    assert body is not None
    assert "засадах рівності" in text_of(body)


@pytest.mark.parametrize(
    ("kind", "old", "new", "named"),
    [
        ("memorandum", CLAUSE, f"{NESTED}{CLAUSE}", "таблиця"),
        ("press-release", "</w:p><w:p>", f"</w:p>{OWN}<w:p>", "абзац"),
    ],
)
def test_what_no_document_would_show_is_refused(
    change_template: Changed, kind: str, old: str, new: str, named: str
) -> None:
    path = change_template(kind, {DOCUMENT: [(old, new)]})
    with pytest.raises(TemplateError, match=named) as error:
        document(path, kind)
    assert "рядків-зразків" in str(error.value)
