"""A template that was opened and saved in another program still makes the same document."""

import subprocess
from pathlib import Path

import pytest

from memodesk.drafting.draft import Draft
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.proof import printed_texts
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.template_check import check_template
from tests.rendering.conftest import FILES, made
from tests.rendering.drafts import memorandum, press_release

pytestmark = pytest.mark.medium


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped templates as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("resaved")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "docx", "--outdir", str(folder)]
    command += [str(FILES[kind]) for kind in ("memorandum", "press-release")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder


@pytest.mark.parametrize(
    "draft",
    [memorandum(), memorandum("uk", "it", "en"), press_release()],
    ids=["two", "three", "release"],
)
def test_a_template_resaved_by_libreoffice_prints_the_same(draft: Draft, resaved: Path) -> None:
    path = resaved / FILES[draft.document].name
    faults = check_template(path, draft.document)
    assert {fault.code for fault in faults if fault.severity == "error"} == set()
    assert "template.direct" in {fault.code for fault in faults}
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert faults_of_package(read_members(data)) == []
    texts = [(item.segment, item.language, item.text) for item in printed_texts(data)]
    wanted = printed_texts(made(draft, final=True))
    assert texts == [(item.segment, item.language, item.text) for item in wanted]
