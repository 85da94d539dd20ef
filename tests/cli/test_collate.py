"""`memodesk collate`: what two readers have compared, listed and as a record."""

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

TODAY = "--today=2026-11-27"


@pytest.fixture
def read_case(memodesk: Any, sample_case: Path, tmp_path: Path) -> Any:
    """`read_case(verdict)`: the sample with every pair read by Олена; one pair may differ."""

    def write(last: str = "agrees") -> Path:
        listed = memodesk("collate", sample_case, TODAY, "--json").json["pairs"]
        reading = {"by": "Олена", "on": "2026-11-20", "verdict": "agrees"}
        places = [
            {"place": one["place"], "texts": one["texts"], "readings": [reading]} for one in listed
        ]
        places[-1]["readings"] = [reading | {"verdict": last, "note": "не те"}]
        path = tmp_path / "read.json"
        path.write_text(json.dumps(json.loads(sample_case.read_bytes()) | {"collation": places}))
        return path

    return write


def test_an_unread_case_is_listed(memodesk: Any, sample_case: Path) -> None:
    answer = memodesk("collate", sample_case, TODAY)
    assert answer.code == 1
    assert "  11. 1 [не звірено]\n      uk: Предмет і мета\n      it: " in answer.out
    assert "Збігаються: 0, різняться: 0, змінено: 0, не звірено: 65." in answer.out


def test_all_read_and_agreed_is_code_0(memodesk: Any, read_case: Any) -> None:
    answer = memodesk("collate", read_case(), TODAY)
    assert answer.code == 0, answer.err
    assert "— Олена, 2026-11-20, збігається" in answer.out
    assert "З них лише один читач звірив: 65." in answer.out


def test_a_difference_is_code_1(memodesk: Any, read_case: Any) -> None:
    answer = memodesk("collate", read_case("differs"), TODAY, "--json")
    assert answer.code == 1
    assert answer.json["counts"] == {"unread": 0, "agrees": 64, "differs": 1, "changed": 0}
    last = answer.json["pairs"][-1]
    assert last["state"] == "differs"
    assert last["readings"][0]["note"] == "не те"


def test_the_record_is_written(memodesk: Any, read_case: Any, tmp_path: Path) -> None:
    out = tmp_path / "record.docx"
    answer = memodesk("collate", read_case(), TODAY, "--out", out)
    assert answer.code == 0
    assert f"Записано: {out}" in answer.out
    assert len(Document(str(out)).tables[0].rows) == 1 + 65 + 1
    release = memodesk("collate", read_case(), "--document=press-release", "--out", out, "--json")
    assert release.code == 1
    assert release.json["path"] == str(out)
    assert release.json["document"] == "press-release"


def test_what_cannot_be_used_or_written(memodesk: Any, sample_case: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    assert memodesk("collate", broken).code == 2
    assert memodesk("collate", sample_case, "--document=letter").code == 2
    answer = memodesk("collate", sample_case, "--out", tmp_path / "none" / "record.docx")
    assert answer.code == 3
    assert "Папки" in answer.err
