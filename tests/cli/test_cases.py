"""`memodesk draft` and `memodesk check`, called as an office calls them."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

TODAY = "--today=2025-08-20"
BOTH = ["kremenets-agnone.memorandum.docx", "kremenets-agnone.press-release.docx"]
DECIDED = {
    "submitted": "2025-06-01",
    "ministry_order": {"number": "879", "date": "2025-07-10"},
    "council_decision": {
        "body": {"uk": "Кременецька міська рада", "it": "Consiglio comunale di Kremenets"},
        "act": "decision",
        "number": "5112",
        "date": "2025-07-20",
        "authorised": "smahliuk",
    },
}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml").decode()


@pytest.fixture
def case(sample_case: Path, tmp_path: Path) -> Any:
    """`case(id="x")` writes the sample with some fields changed and returns its path."""

    def write(name: str = "case.json", **changes: Any) -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(json.loads(sample_case.read_bytes()) | changes))
        return path

    return write


def test_both_documents_are_made_and_nothing_else(
    program: Any, sample_case: Path, tmp_path: Path
) -> None:
    answer = program("draft", sample_case, "--out", tmp_path / "out", TODAY)
    assert answer.code == 0, answer.err
    assert names(tmp_path / "out") == BOTH
    assert all(name in answer.out for name in BOTH)
    assert "Застереження: " in answer.out or "Помилка: " in answer.out
    assert "Смаглюк" in words_of(tmp_path / "out" / BOTH[0])
    assert "Agnone" in words_of(tmp_path / "out" / BOTH[1])


@pytest.mark.parametrize(
    ("wanted", "made"),
    [("memorandum", BOTH[:1]), ("press-release", BOTH[1:]), ("press-release,memorandum", BOTH)],
)
def test_exactly_the_named_documents_are_made(
    memodesk: Any, sample_case: Path, tmp_path: Path, wanted: str, made: list[str]
) -> None:
    call = ["draft", sample_case, "--out", tmp_path / "out", "--documents", wanted, TODAY]
    assert memodesk(*call).code == 0
    assert names(tmp_path / "out") == made


def test_the_layout_can_be_asked_for(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    sections = {}
    for layout in ("columns", "consecutive"):
        out = tmp_path / layout
        answer = memodesk("draft", sample_case, "--out", out, "--layout", layout, TODAY)
        assert answer.code == 0
        sections[layout] = words_of(out / BOTH[0]).count("<w:sectPr>")
    assert sections == {"columns": 1, "consecutive": 2}


def test_four_languages_say_why_they_stand_one_after_another(
    memodesk: Any, case: Any, tmp_path: Path
) -> None:
    path = case(languages=["uk", "it", "en", "pt"])
    answer = memodesk("draft", path, "--out", tmp_path / "out", TODAY)
    assert "Чотири мови не вміщуються в паралельні колонки" in answer.out
    text = words_of(tmp_path / "out" / BOTH[0])
    assert text.count("<w:sectPr>") == 4
    assert "[tradução deste parágrafo]" in text
    refused = memodesk("draft", path, "--out", tmp_path / "no", "--layout", "columns", TODAY)
    assert refused.code == 2
    assert "Видайте тексти один за одним" in refused.err
    assert not (tmp_path / "no").exists()


def test_a_layout_that_is_not_there_is_said_in_a_sentence(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    answer = memodesk("draft", sample_case, "--out", tmp_path / "out", "--layout", "rows")
    assert answer.code == 2
    assert "макета «rows» немає. Можна: columns, consecutive, alternating" in answer.err


def test_paragraphs_alternate_when_wanted(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    call = ("draft", sample_case, "--out", tmp_path / "out", "--layout", "alternating", TODAY)
    assert memodesk(*call).code == 0
    text = words_of(tmp_path / "out" / BOTH[0]).replace("\u00a0", " ")
    found = ("домовилися про таке:", "hanno convenuto", "Предмет і мета", "Oggetto e finalità")
    places = [text.index(words) for words in found]
    assert places == sorted(places)


def test_machines_get_the_files_with_their_hashes(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    answer = memodesk("draft", sample_case, "--out", out, "--json", TODAY)
    assert answer.json["case"] == "kremenets-agnone"
    assert [file["document"] for file in answer.json["files"]] == ["memorandum", "press-release"]
    for file in answer.json["files"]:
        data = Path(file["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"]
    for finding in answer.json["findings"]:
        assert list(finding) == ["code", "severity", "message", "path", "source"]
    again = memodesk("draft", sample_case, "--out", tmp_path / "more", "--json", TODAY)
    hashes = [[file["sha256"] for file in one.json["files"]] for one in (answer, again)]
    assert hashes[0] == hashes[1]


def test_a_final_is_refused_while_an_error_stands(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    answer = memodesk("draft", sample_case, "--out", tmp_path / "out", "--final", "--json", TODAY)
    assert answer.code == 1
    assert answer.json["files"] == []
    assert "order.missing" in {finding["code"] for finding in answer.json["findings"]}
    assert not (tmp_path / "out").exists()
    assert "Нічого не записано" in answer.err


def test_the_release_does_not_wait_for_what_only_the_instrument_needs(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    call = ["draft", sample_case, "--out", tmp_path / "out", "--documents", "press-release"]
    findings = memodesk(*call, "--json", TODAY).json["findings"]
    families = {finding["code"].split(".")[0] for finding in findings}
    assert not families & {"kind", "order", "decision", "lead"}


def test_several_cases_with_one_name_are_numbered(
    memodesk: Any, sample_case: Path, case: Any, tmp_path: Path
) -> None:
    call = ["draft", sample_case, case(), sample_case, "--out", tmp_path / "out", TODAY]
    answer = memodesk(*call, "--documents", "press-release", "--json")
    assert answer.code == 0
    assert names(tmp_path / "out") == [
        "kremenets-agnone-2.press-release.docx",
        "kremenets-agnone-3.press-release.docx",
        "kremenets-agnone.press-release.docx",
    ]
    assert len(answer.lines) == 3


def test_a_bad_case_does_not_stop_the_others(
    program: Any, sample_case: Path, case: Any, tmp_path: Path
) -> None:
    bad, missing = case("bad.json", nmae=1, id="CON"), tmp_path / "missing.json"
    call = ["draft", bad, sample_case, missing, "--out", tmp_path / "out", TODAY, "--json"]
    answer = program(*call)
    assert answer.code == 2
    assert names(tmp_path / "out") == BOTH
    first, second, third = answer.lines
    assert {fault["path"] for fault in first["error"]["faults"]} == {"nmae", "id"}
    assert second["case"] == "kremenets-agnone"
    assert "missing.json" in third["error"]["message"]


def test_a_case_is_checked(memodesk: Any, sample_case: Path, case: Any) -> None:
    answer = memodesk("check", sample_case, "--json", TODAY)
    assert answer.json["case"] == "kremenets-agnone"
    grave = [one for one in answer.json["findings"] if one["severity"] == "error"]
    assert answer.code == (1 if grave else 0)
    assert [one["code"] for one in grave] == ["order.missing"]
    people = memodesk("check", sample_case, TODAY)
    assert people.code == answer.code
    assert "Помилка: " in people.out
    decided = memodesk("check", case(procedure=DECIDED), "--json", TODAY)
    assert (decided.code, decided.err) == (0, "")


def test_an_empty_case_is_checked_and_drafted_with_gaps(memodesk: Any, tmp_path: Path) -> None:
    path = tmp_path / "Нова угода.json"
    path.write_text('{"format": "memodesk.case", "version": 1}')
    assert memodesk("check", path, "--json", TODAY).code == 1
    answer = memodesk("draft", path, "--out", tmp_path / "out", "--json", TODAY)
    assert answer.code == 0, answer.err
    assert names(tmp_path / "out") == [
        "nova-uhoda.memorandum.docx",
        "nova-uhoda.press-release.docx",
    ]


@pytest.mark.parametrize("command", ["check", "draft"])
def test_an_unusable_case_is_refused_with_all_its_faults(
    memodesk: Any, case: Any, tmp_path: Path, command: str
) -> None:
    path = case(languages=["uk", False], title={"uk": 5}, originals_per_party="1")
    call = [command, path, *(["--out", tmp_path / "out"] if command == "draft" else [])]
    people, machine = memodesk(*call), memodesk(*call, "--json")
    assert (people.code, people.out, machine.code) == (2, "", 2)
    assert people.err.count("case.json: ") == 3
    assert {fault["path"] for fault in machine.json["error"]["faults"]} == {
        "languages[1]",
        "title.uk",
        "originals_per_party",
    }
    assert machine.json["error"]["path"] == "languages[1]"
    assert "False" not in people.err
    assert not (tmp_path / "out").exists()


def test_a_picture_that_is_not_beside_the_case_is_said(memodesk: Any, case: Any) -> None:
    press = {"photos": [{"file": "фото.jpg", "caption": {"uk": "Підписання"}}]}
    findings = memodesk("check", case(press=press), "--json", TODAY).json["findings"]
    assert "press.photos[0].file" in {one["path"] for one in findings}


@pytest.mark.parametrize("place", ["missing/deep", "file", "file/inside"])
def test_what_cannot_be_written_is_said(
    memodesk: Any, sample_case: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("старий")
    answer = memodesk("draft", sample_case, "--out", tmp_path / place, "--json", TODAY)
    assert answer.code == 3
    assert answer.json["error"]["message"]
    assert (tmp_path / "file").read_text() == "старий"


def test_a_target_that_is_a_folder_is_said(
    memodesk: Any, sample_case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (out / BOTH[1]).mkdir(parents=True)
    answer = memodesk("draft", sample_case, "--out", out, TODAY)
    assert answer.code == 3
    assert "це папка" in answer.err
    assert names(out) == [BOTH[1]]


def test_drafting_needs_no_records(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    for call in (["check", sample_case], ["draft", sample_case, "--out", tmp_path / "out"]):
        memodesk(*call, "--data", data, TODAY)
    assert not data.exists()
