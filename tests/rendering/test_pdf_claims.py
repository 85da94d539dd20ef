"""What a PDF of ours claims and holds: PDF/A-2b, PDF/UA, tags, languages, title, fonts."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Piece, Role, Segment
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.pdf import convert
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.rendering.conftest import FILES, made
from tests.rendering.test_documents import png

pytestmark = pytest.mark.medium

XMP = "http://www.aiim.org"
TITLE = "Меморандум про співробітництво між Кременецькою міською радою"
ARMS = ("left.png", "right.png")


def drafted(document: DocumentType, *languages: str, layout: Layout = Layout.COLUMNS) -> Draft:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    agreement = Agreement.model_validate(values | {"languages": languages})
    return compose(agreement, document, layout=layout)


def with_arms() -> bytes:
    draft = drafted(DocumentType.MEMORANDUM, "uk", "it")
    texts = {
        language: (Piece(name, language),)
        for language, name in zip(draft.languages, ARMS, strict=True)
    }
    draft = replace(draft, segments=(Segment("emblem", Role.EMBLEM, texts), *draft.segments))
    pictures = dict.fromkeys(ARMS, png(30, 40))
    return render(
        compile_template(FILES["memorandum"], draft.languages),
        draft,
        final=False,
        pictures=pictures,
    )


def document(kind: DocumentType, *languages: str, layout: Layout = Layout.COLUMNS) -> bytes:
    return made(drafted(kind, *languages, layout=layout))


MEMORANDUM, RELEASE = DocumentType.MEMORANDUM, DocumentType.PRESS_RELEASE
DOCUMENTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "columns": ("uk", with_arms),
    "italian-first": ("it", partial(document, MEMORANDUM, "it", "uk")),
    "german-first": ("de", partial(document, MEMORANDUM, "de", "uk")),
    "three": ("fr", partial(document, MEMORANDUM, "fr", "uk", "it")),
    "versions": ("pl", partial(document, MEMORANDUM, "pl", "uk", layout=Layout.CONSECUTIVE)),
    "release": ("uk", partial(document, RELEASE, "uk", "it")),
    "release-english": ("en", partial(document, RELEASE, "en", "uk")),
}
IN_COLUMNS = ("columns", "italian-first", "german-first", "three")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document as PDF, converted in one call."""
    folder = tmp_path_factory.mktemp("claims")
    for name, (_language, make) in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(make())
    made = convert(sorted(folder.glob("*.docx")))
    assert made.failed == ()
    return {file.path.stem: file.path for file in made.files}


@pytest.fixture(params=DOCUMENTS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pdf(name: str, paths: dict[str, Path]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(paths[name]) as opened:
        yield opened


def tags(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The structure elements in reading order."""

    def walk(element: Any) -> Iterator[Any]:
        if isinstance(element, pikepdf.Array):
            for child in element:
                yield from walk(child)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            yield from walk(element.get("/K"))

    return walk(pdf.Root.StructTreeRoot.K)


def role(element: Any, pdf: pikepdf.Pdf) -> str:
    """The standard name of an element's kind."""
    kind = element.S
    return str(pdf.Root.StructTreeRoot.get("/RoleMap", {}).get(kind, kind))


def test_it_claims_pdf_a_2b_and_pdf_ua_1(pdf: pikepdf.Pdf) -> None:
    metadata = ET.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314 - our own file
    claims = {e.tag.removeprefix(f"{{{XMP}"): e.text for e in metadata.iter() if XMP in e.tag}
    assert claims == {
        "/pdfa/ns/id/}part": "2",
        "/pdfa/ns/id/}conformance": "B",
        "/pdfua/ns/id/}part": "1",
    }
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_it_is_tagged_page_by_page(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked == True  # noqa: E712 - an object of pikepdf
    assert next(tags(pdf)).S == "/Document"
    assert all("/StructParents" in page for page in pdf.pages)


def test_its_language_is_that_of_the_first_column(pdf: pikepdf.Pdf, name: str) -> None:
    first = word_tag(DOCUMENTS[name][0])
    assert str(pdf.Root.Lang) == first
    others = {str(element.Lang) for element in tags(pdf) if "/Lang" in element}
    assert others
    assert first not in others or len(others) > 1


def test_its_title_is_shown_in_the_window(pdf: pikepdf.Pdf, name: str) -> None:
    assert pdf.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712 - an object of pikepdf
    title = str(pdf.docinfo.Title)
    assert title
    assert "/Author" not in pdf.docinfo
    if name == "columns":
        assert title.startswith(TITLE)


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        whole = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        described = whole.FontDescriptor
        assert any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        assert "/ToUnicode" in font


def test_headings_are_headings_and_bookmarks(pdf: pikepdf.Pdf, name: str) -> None:
    roles = [role(element, pdf) for element in tags(pdf)]
    levels = [int(kind[2:]) for kind in roles if kind[1] == "H" and kind[2:].isdecimal()]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    with pdf.open_outline() as outline:
        titles = [item.title.replace("\u00a0", " ") for item in outline.root]
    if name == "columns":
        assert titles[:2] == ["Стаття 1. Предмет і мета", "Articolo 1 – Oggetto e finalità"]
    assert titles


@pytest.mark.parametrize("name", IN_COLUMNS, indirect=True)
def test_the_row_above_the_columns_is_a_header(pdf: pikepdf.Pdf, name: str) -> None:
    rows = [element for element in tags(pdf) if role(element, pdf) == "/TR"]
    kinds = [{role(cell, pdf) for cell in row.K} for row in rows]
    assert kinds[0] == {"/TH"}
    assert all(kind == {"/TD"} for kind in kinds[1:])
    assert len(rows[0].K) == (3 if name == "three" else 2)


@pytest.mark.parametrize("name", ["columns"], indirect=True)
def test_arms_have_a_text_instead(pdf: pikepdf.Pdf) -> None:
    figures = [element for element in tags(pdf) if role(element, pdf) == "/Figure"]
    assert len(figures) == 2
    assert all(str(figure.Alt).strip() for figure in figures)
