"""`memodesk draft --original-for`: what is written, and what is refused in a sentence."""

import json
from pathlib import Path

from tests.cli.conftest import Call


def test_all_originals_and_the_copy_to_read(
    memodesk: Call, sample_case: Path, tmp_path: Path
) -> None:
    answer = memodesk(
        *("draft", sample_case, "--out", tmp_path / "out", "--original-for", "each", "--json"),
        *("--documents", "memorandum"),
    )
    assert answer.code == 0
    files = {file.get("copy"): Path(file["path"]).name for file in answer.json["files"]}
    assert files["kremenets"] == "kremenets-agnone.memorandum.kremenets.docx"
    assert files["agnone"] == "kremenets-agnone.memorandum.agnone.docx"
    assert files["originals"] == "kremenets-agnone.memorandum.originals.docx"
    assert files["reading"] == "kremenets-agnone.memorandum.reading.docx"
    assert set(files.values()) == {path.name for path in (tmp_path / "out").iterdir()}


def test_a_party_that_is_not_there(memodesk: Call, sample_case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = memodesk("draft", sample_case, "--out", out, "--original-for", "lviv")
    assert answer.code == 2
    assert answer.err.strip() == (
        f"{sample_case.name}: Сторони «lviv» у справі немає. "
        "Можна: kremenets, agnone або each — для всіх."
    )
    assert not out.exists()


def test_a_release_has_no_originals(memodesk: Call, sample_case: Path, tmp_path: Path) -> None:
    answer = memodesk(
        *("draft", sample_case, "--out", tmp_path / "out", "--original-for", "each"),
        *("--documents", "press-release"),
    )
    assert answer.code == 2
    assert "а його немає в --documents" in answer.err
    assert not (tmp_path / "out").exists()


def test_finals_of_all_originals(memodesk: Call, sample_case: Path, tmp_path: Path) -> None:
    case = json.loads(sample_case.read_text(encoding="utf-8"))
    day = {"number": "5", "date": "2025-08-01"}
    decision = day | {"body": {"uk": "Кременецька міська рада"}, "act": "decision"}
    case["procedure"] = {"ministry_order": day, "council_decision": decision}
    person = case["parties"][1]["signatories"][0]
    person["forms"] = {"name": {"uk": {"genitive": "Даніеле Саї"}}}
    ready = tmp_path / "ready.json"
    ready.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    call = ("draft", ready, "--out", tmp_path / "out", "--original-for", "each", "--final")
    answer = memodesk(*call, "--documents", "memorandum", "--today", "2025-08-20")
    assert answer.code == 0, answer.out
    for path in (tmp_path / "out").iterdir():
        assert "ПРОЄКТ" not in "".join(printed_words(path)), path


def printed_words(path: Path) -> list[str]:
    from docx import Document

    sections = Document(str(path)).sections
    return [cell.text for one in sections for table in one.header.tables for cell in table._cells]
