"""`memodesk pdf` and `memodesk draft --pdf`, with a real LibreOffice."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from memodesk.rendering import soffice

pytestmark = pytest.mark.medium

TODAY = "--today=2025-08-20"
RELEASE = "--documents=press-release"


@pytest.fixture
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which LibreOffice is nowhere to be found."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(soffice, "_USUAL", {})


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_document_of_each_case_is_made_as_pdf_too(
    program: Any, sample_case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    answer = program("draft", sample_case, sample_case, "--out", out, "--pdf", "--json", TODAY)
    assert (answer.code, answer.err) == (0, "")
    assert len(names(out)) == 8
    first, second = answer.lines
    assert [row["document"] for row in first["files"]] == ["memorandum"] * 2 + ["press-release"] * 2
    for row in first["files"] + second["files"]:
        data = Path(row["path"]).read_bytes()
        assert row["sha256"] == hashlib.sha256(data).hexdigest()
        assert data.startswith(b"PK" if row["path"].endswith(".docx") else b"%PDF-")


def test_the_answers_keep_the_order_of_the_cases(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    given = (sample_case, tmp_path / "none.json", sample_case)
    answer = memodesk("draft", *given, "--out", tmp_path, "--pdf", "--json", RELEASE, TODAY)
    assert answer.code == 2
    assert [line["case"] for line in answer.lines] == [
        "kremenets-agnone",
        "none.json",
        "kremenets-agnone",
    ]


def test_a_pdf_of_an_earlier_text_is_named(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    draft = ("draft", sample_case, "--out", tmp_path / "out", RELEASE, TODAY)
    assert "давніші PDF" not in memodesk(*draft, "--pdf").out
    answer = memodesk(*draft)
    assert "Поруч лишилися давніші PDF: kremenets-agnone.press-rele" in answer.out
    assert "давніші PDF" not in memodesk(*draft, "--pdf").out


@pytest.mark.usefixtures("without_office")
def test_without_a_converter_the_word_files_are_there(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    given = ("draft", sample_case, sample_case, "--out", tmp_path / "out", "--pdf", TODAY)
    answer = memodesk(*given)
    assert answer.code == 3
    assert answer.err == "Щоб мати PDF, встановіть LibreOffice 7.4 або новіший.\n"
    assert answer.out.count("Записано: ") == 4
    assert all(name.endswith(".docx") for name in names(tmp_path / "out"))
    row = memodesk(*given, "--json").lines[0]
    assert row["error"]["message"].startswith("Щоб мати PDF")
    assert [file["document"] for file in row["files"]] == ["memorandum", "press-release"]


def test_a_refused_final_makes_no_pdf(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = memodesk("draft", sample_case, "--out", out, "--pdf", "--final", TODAY)
    assert answer.code == 1
    assert not out.exists()


def test_word_files_as_pdf(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    memodesk("draft", sample_case, "--out", tmp_path, RELEASE, TODAY)
    [word] = tmp_path.glob("*.docx")
    named = Path(shutil.copy(word, tmp_path / "Пресреліз 100%.docx"))
    text = tmp_path / "text.docx"
    text.write_text("no Word file")
    answer = memodesk("pdf", word, named, "--out", tmp_path / "pdf")
    assert (answer.code, answer.err) == (0, "")
    assert names(tmp_path / "pdf") == ["kremenets-agnone.press-release.pdf", "Пресреліз 100%.pdf"]
    answer = memodesk("pdf", named, text, tmp_path / "none.docx", "--json")
    assert answer.code == 2
    made, other, missing = answer.json["files"]
    assert (made["pages"], made["archival"]) == (2, True)
    assert made["path"] == str(tmp_path / "Пресреліз 100%.pdf")
    assert "не документ Word" in other["error"]["message"]
    assert "його немає" in missing["error"]["message"]
    assert len(answer.err.splitlines()) == 2


@pytest.mark.usefixtures("without_office")
def test_the_verb_without_a_converter(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    memodesk("draft", sample_case, "--out", tmp_path, RELEASE, TODAY)
    answer = memodesk("pdf", *tmp_path.glob("*.docx"), "--json")
    assert answer.code == 3
    assert answer.json["error"]["message"].startswith("Щоб мати PDF, встановіть LibreOffice")
