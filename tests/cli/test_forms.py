"""`memodesk forms`: one name, or a stream that never stops at a faulty line."""

import json
import subprocess
import sys
from typing import Any

import pytest

CASES = ["nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative"]


def test_one_name_is_shown_with_its_cases(program: Any) -> None:
    answer = program("forms", "Андрій Смаглюк", "--kind", "person", "--gender", "m")
    assert answer.code == 0
    assert "родовий    Андрія Смаглюка" in answer.out
    assert "орудний    Андрієм Смаглюком" in answer.out


def test_one_name_for_machines(memodesk: Any) -> None:
    answer = memodesk("forms", "--json", "--kind=person", "--gender=m", "Андрій Смаглюк")
    assert list(answer.json) == ["text", "kind", "gender", "forms", "confidence"]
    assert list(answer.json["forms"]) == CASES
    assert answer.json["forms"]["dative"].startswith("Андрі")
    assert answer.json["confidence"] in {"sure", "unsure"}


def test_a_stream_is_answered_line_by_line_in_order(memodesk: Any) -> None:
    asked: list[dict[str, Any]] = [
        {"text": "Андрій Смаглюк", "kind": "person", "gender": "m"},
        {"text": "Кременецька міська рада", "kind": "body"},
        {"text": "Аньйоне", "kind": "place", "gender": None},
        {"text": "міський голова", "kind": "position"},
    ]
    stdin = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in asked)
    answer = memodesk("forms", "--batch", "--json", stdin=stdin)
    assert answer.code == 0
    assert [line["text"] for line in answer.lines] == [one["text"] for one in asked]
    assert [line["gender"] for line in answer.lines] == ["m", None, None, None]
    assert all(list(line["forms"]) == CASES for line in answer.lines)
    assert "\u00a0" not in answer.out


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense",
        b"",
        b"[]",
        b"5",
        b'{"kind": "person"}',
        b'{"text": "", "kind": "person"}',
        b'{"text": "x", "kind": "persn"}',
        b'{"text": "x", "kind": []}',
        b'{"text": false, "kind": "person"}',
        b'{"text": "x", "kind": "person", "gender": "n"}',
        b'{"text": "a\\u0000b", "kind": "person"}',
        b'{"text": "\\ud800", "kind": "person"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=range(14),
)
def test_a_faulty_line_is_answered_and_the_next_one_read(memodesk: Any, line: bytes) -> None:
    good = json.dumps({"text": "Аньйоне", "kind": "place"}).encode()
    answer = memodesk("forms", "--batch", "--json", stdin=line + b"\n" + good + b"\n")
    assert answer.code == 0
    first, second = answer.lines
    assert list(first) == ["error"]
    assert second["text"] == "Аньйоне"


def test_an_answer_comes_before_the_next_question() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "memodesk", "forms", "--batch", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    for place in ("Львів", "Кременець"):
        process.stdin.write(json.dumps({"text": place, "kind": "place"}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == place
    process.stdin.close()
    assert process.wait(timeout=20) == 0
    process.stdout.close()


def test_a_reader_that_leaves_early_meets_no_traceback() -> None:
    line = json.dumps({"text": "Львів", "kind": "place"}).encode() + b"\n"
    process = subprocess.Popen(
        [sys.executable, "-m", "memodesk", "forms", "--batch", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    process.stdout.close()
    process.stdin.write(line)
    process.stdin.flush()
    assert process.wait(timeout=20) == 3
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()


def test_ukrainian_is_spoken_whatever_the_locale_says(program: Any) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    answer = program("forms", "Аньйоне", "--kind", "place", **plain)
    assert (answer.code, "Аньйоне" in answer.out) == (0, True)


@pytest.mark.parametrize("call", [["forms"], ["forms", "Львів"], ["forms", "--kind", "place"]])
def test_what_is_missing_is_named(memodesk: Any, call: list[str]) -> None:
    answer = memodesk(*call)
    assert answer.code == 2
    assert answer.err.startswith("Бракує: ")
    assert not answer.out
