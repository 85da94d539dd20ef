"""`memodesk verify`: 0 as issued, 1 changed, 2 not ours; no record is needed."""

from pathlib import Path

import pytest

from memodesk.rendering.package import Member, pack, read_members
from tests.cli.conftest import Call


@pytest.fixture
def issued(memodesk: Call, tmp_path: Path, sample_case: Path) -> Path:
    memodesk("draft", str(sample_case), "--out", str(tmp_path / "out"))
    return tmp_path / "out/kremenets-agnone.memorandum.docx"


def test_a_file_as_issued(memodesk: Call, issued: Path) -> None:
    answer = memodesk("verify", str(issued), "--json")
    assert answer.code == 0
    assert answer.json["same"]
    assert answer.json["changed"] == []
    assert answer.json["issued"]["agreement"] == "kremenets-agnone"


def test_a_changed_file(memodesk: Call, issued: Path) -> None:
    members = dict(read_members(issued))
    text = members["word/document.xml"].decode().replace("5\u00a0років", "50\u00a0років", 1)
    members["word/document.xml"] = text.encode()
    issued.write_bytes(pack(Member(*item) for item in members.items()))
    answer = memodesk("verify", str(issued))
    assert answer.code == 1
    assert "50 років" in answer.out
    assert "1 абзац" in answer.out
    (change,) = memodesk("verify", str(issued), "--json").json["changed"]
    assert change["kind"] == "changed"


def test_a_file_of_others(memodesk: Call, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"%PDF-1.7")
    answer = memodesk("verify", str(path))
    assert answer.code == 2
    assert "x.docx" in answer.err
    assert memodesk("verify", str(tmp_path / "none.docx")).code == 2
