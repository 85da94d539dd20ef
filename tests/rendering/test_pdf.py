"""Word files become PDF by a real LibreOffice, and land in place whole or not at all."""

from pathlib import Path

import pytest

from memodesk.errors import WriteError
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.pdf import convert, to_pdf
from memodesk.services.files import open_case
from memodesk.services.issuing import Order, issue

pytestmark = pytest.mark.medium


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("documents")
    issued = issue(open_case(SAMPLE_CASE), Order(folder, "sample"))
    memorandum, release = (file.path for file in issued.files)
    return memorandum, release


def test_one_document_in_memory(documents: tuple[Path, Path]) -> None:
    data = to_pdf(documents[0].read_bytes(), "sample")
    assert data.startswith(b"%PDF-")


def test_files_land_under_their_names(documents: tuple[Path, Path], tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    made = convert(documents, tmp_path, progress=lambda *step: seen.append(step))
    assert [file.path.name for file in made.files] == [
        "sample.memorandum.pdf",
        "sample.press-release.pdf",
    ]
    assert [file.pages for file in made.files] == [5, 2]
    assert all(file.archival for file in made.files)
    assert (made.failed, made.stopped, seen[-1]) == ((), False, (2, 2))
    assert sorted(p.name for p in tmp_path.iterdir()) == [f.path.name for f in made.files]


def test_without_libreoffice_one_sentence(
    documents: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MEMODESK_SOFFICE", str(tmp_path / "soffice"))
    with pytest.raises(WriteError, match="MEMODESK_SOFFICE"):
        convert(documents, tmp_path)
