"""`memodesk case …` and the whole table of calls on the sample, one after the other."""

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.text import WordForm
from memodesk.drafting.forms import used_forms, with_form
from memodesk.exchange.case_file import read_case, write_case

TODAY = "--today=2025-08-20"
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


@pytest.fixture
def ready(sample_case: Path, tmp_path: Path) -> Path:
    """The sample with its approvals, every form in it confirmed by somebody."""
    raw = json.loads(sample_case.read_bytes()) | {"procedure": DECIDED}
    agreement: Agreement = read_case(json.dumps(raw), "x")
    for used in used_forms(agreement):
        form = WordForm(text=used.text, state=FormState.CONFIRMED)
        agreement = with_form(agreement, used.path, form)
    path = tmp_path / "ready.json"
    path.write_text(write_case(agreement))
    return path


def test_the_schema_is_published_and_the_sample_fits(memodesk: Any, sample_case: Path) -> None:
    answer = memodesk("case", "schema")
    assert answer.code == 0
    jsonschema.validate(json.loads(sample_case.read_bytes()), answer.json)


def test_cases_go_in_and_come_out(
    program: Any, sample_case: Path, tmp_path: Path, data_folder: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    answer = program("case", "import", sample_case, bad, sample_case, "--json")
    assert answer.code == 2
    first, second, third = answer.lines
    assert [first["case"], third["case"]] == ["kremenets-agnone", "kremenets-agnone-2"]
    assert "не JSON" in second["error"]["message"]
    out = tmp_path / "out.json"
    assert program("case", "export", "kremenets-agnone", "--out", out).code == 0
    assert json.loads(out.read_bytes()) == json.loads(sample_case.read_bytes())
    assert (data_folder / "memodesk.sqlite3").exists()


def test_another_data_folder_may_be_named(
    memodesk: Any, sample_case: Path, tmp_path: Path, data_folder: Path
) -> None:
    assert memodesk("--data", tmp_path / "a", "case", "import", sample_case).code == 0
    assert memodesk("case", "import", f"--data={tmp_path / 'b'}", sample_case).code == 0
    assert (tmp_path / "a").is_dir()
    assert (tmp_path / "b").is_dir()
    assert not data_folder.exists()


def test_what_is_not_there_cannot_be_exported(memodesk: Any, tmp_path: Path) -> None:
    answer = memodesk("case", "export", "nothing", "--out", tmp_path / "x.json", "--json")
    assert answer.code == 2
    assert "nothing" in answer.json["error"]["message"]
    assert not (tmp_path / "x.json").exists()


def test_a_damaged_database_is_said_and_left_alone(
    memodesk: Any, sample_case: Path, data_folder: Path
) -> None:
    data_folder.mkdir()
    (data_folder / "memodesk.sqlite3").write_bytes(b"not a database " * 1000)
    answer = memodesk("case", "import", sample_case)
    assert answer.code == 2
    assert "пошкоджено" in answer.err
    assert (data_folder / "memodesk.sqlite3").read_bytes() == b"not a database " * 1000


def test_a_final_is_made_when_everything_is_decided_and_confirmed(
    memodesk: Any, ready: Path, tmp_path: Path
) -> None:
    checked = memodesk("check", ready, "--json", TODAY)
    assert checked.code == 0, checked.out
    answer = memodesk("draft", ready, "--out", tmp_path / "out", "--final", "--json", TODAY)
    assert answer.code == 0, answer.out
    assert [file["document"] for file in answer.json["files"]] == ["memorandum", "press-release"]
    assert not {f["code"] for f in answer.json["findings"]} & {"word.unsure", "text.gap"}


@pytest.mark.medium
def test_every_row_of_the_table_of_calls(program: Any, sample_case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    template = Path("templates", "memorandum", "columns.docx").resolve()
    calls = {
        ("draft", sample_case, "--out", out, TODAY): 0,
        ("draft", sample_case, "--out", out, "--documents", "press-release", "--json", TODAY): 0,
        ("draft", sample_case, "--out", tmp_path / "no", "--final", TODAY): 1,
        ("check", sample_case, TODAY): 1,
        ("check", sample_case, "--json", "--lang", "en", TODAY): 1,
        ("case", "schema"): 0,
        ("case", "import", sample_case): 0,
        ("case", "export", "kremenets-agnone", "--out", tmp_path / "copy.json"): 0,
        ("forms", "Кременецький міський голова", "--kind", "position"): 0,
        ("forms", "--batch", "--json"): 0,
        ("template", "check", template, "--document", "memorandum"): 0,
        ("template", "check", template, "--document", "press-release", "--json"): 1,
        ("template", "check", sample_case): 2,
        ("template", "fields"): 0,
    }
    codes = {call: program(*call).code for call in calls}
    assert codes == calls
    assert len(list(out.iterdir())) == 2
    assert not (tmp_path / "no").exists()


def test_what_is_no_template_is_named_as_a_file(memodesk: Any, sample_case: Path) -> None:
    answer = memodesk("template", "check", sample_case, "--json")
    assert answer.code == 2
    assert answer.json["file"] == sample_case.name
    assert "case" not in answer.json
