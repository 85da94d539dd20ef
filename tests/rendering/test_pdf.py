"""Word files become PDF by a real LibreOffice, and land in place whole or not at all."""

import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from memodesk.errors import WriteError
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.pdf import convert, to_pdf
from memodesk.services.files import open_case
from memodesk.services.issuing import Order, issue

pytestmark = pytest.mark.medium

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
LINK = f'<Relationship Id="rFar" Type="{OFFICE}/image" Target="{{link}}" TargetMode="External"/>'
PICTURE = (
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
    '<wp:extent cx="720000" cy="720000"/><wp:docPr id="99" name="far"/>'
    f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
    f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="far"/>'
    f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}" r:link="rFar"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


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


def test_without_a_folder_for_the_profile_a_passing_one_serves(
    documents: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MEMODESK_CACHE", str(tmp_path / "file"))
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    assert to_pdf(documents[1].read_bytes(), "sample").startswith(b"%PDF-")
    assert list(passing.iterdir()) == []


class Asked(BaseHTTPRequestHandler):
    """Remembers what was asked for, and has nothing."""

    paths: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_error(404)


def test_nothing_is_fetched_from_the_network(documents: tuple[Path, Path], tmp_path: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    Thread(target=server.serve_forever, daemon=True).start()
    members = dict(read_members(documents[1]))
    relation, text = "word/_rels/document.xml.rels", "word/document.xml"
    link = f"http://127.0.0.1:{server.server_port}/arms.png"
    members[relation] = members[relation].replace(
        b"</Relationships>", LINK.format(link=link).encode() + b"</Relationships>"
    )
    members[text] = members[text].replace(b"<w:body>", b"<w:body>" + PICTURE.encode(), 1)
    path = tmp_path / "linked.docx"
    path.write_bytes(pack(Member(name, data) for name, data in members.items()))
    assert len(convert([path]).files) == 1
    server.shutdown()
    assert Asked.paths == []


def test_without_libreoffice_one_sentence(
    documents: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MEMODESK_SOFFICE", str(tmp_path / "soffice"))
    with pytest.raises(WriteError, match="MEMODESK_SOFFICE"):
        convert(documents, tmp_path)
