"""How the program is called: help, language, mistakes in a call, in plain sentences."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from memodesk.cli.entry import main


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["draft"],
        ["check"],
        ["case"],
        ["case", "schema"],
        ["case", "import"],
        ["case", "export"],
        ["forms"],
        ["template"],
        ["template", "check"],
        ["template", "fields"],
    ],
)
def test_every_command_explains_itself(memodesk: Any, call: list[str]) -> None:
    answer = memodesk(*call, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Виклик: memodesk")
    assert "usage" not in answer.out
    assert "options" not in answer.out


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("words", [["--lang=en"], ["--lang", "en"]], ids=str)
def test_the_language_may_be_named_anywhere(memodesk: Any, words: list[str], place: int) -> None:
    call = ["case", "schema"]
    call[place:place] = words
    assert memodesk(*call).json["properties"]["parties"]["title"] == "Parties"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["formz"], "Можливо, forms?"),
        (["forms", "x", "--kind", "persn"], "Можливо, person?"),
        (["forms", "x", "--kind"], "Після --kind потрібне значення."),
        (["forms", "x", "--kynd", "person"], "Такого параметра немає: --kynd"),
        (["draft"], "Бракує: CASE, --out."),
        (["draft", "x"], "Бракує: --out."),
        (["draft", "x", "--out", "y", "--today", "5"], "«5» не є датою"),
        (["draft", "x", "--out", "y", "--today", "2025-13-01"], "«2025-13-01» не є датою"),
        (["draft", "x", "--out", "y", "--documents", "memo"], "документа «memo» немає"),
        (["draft", "x", "--out", "y", "--final=yes"], "Після --final значення не пишуть."),
        (["case"], "Бракує: "),
        (["--lang", "fr", "forms"], "--lang: «fr» не підходить. Можна: uk, en."),
        (["forms", "--lang"], "Після --lang потрібне значення."),
        (["--data"], "Після --data потрібне значення."),
    ],
    ids=str,
)
def test_a_wrong_call_gets_one_plain_sentence(memodesk: Any, call: list[str], words: str) -> None:
    answer = memodesk(*call)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1
    machine = memodesk(*call, "--json") if call[-1] not in {"--lang", "--data", "--kind"} else None
    if machine is not None:
        assert machine.code == 2
        assert words in machine.json["error"]["message"]


def test_ctrl_c_ends_a_stream_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "memodesk", "forms", "--batch", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(b"{}\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 130
    assert process.stderr.read() == b""
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()


def test_the_template_fields_are_listed(memodesk: Any) -> None:
    assert "signature" not in memodesk("template", "fields").out
    rows = memodesk("template", "fields", "--json").json["fields"]
    assert {"title", "clause", "headline"} <= {row["name"] for row in rows}
    release = memodesk("template", "fields", "--json", "--document", "press-release").json["fields"]
    assert "headline" in {row["name"] for row in release}
    assert "clause" not in {row["name"] for row in release}


def test_help_and_forms_load_nothing_heavy() -> None:
    code = (
        "import sys; from memodesk.cli.entry import main\n"
        "main(['forms', 'Львів', '--kind', 'place'], print)\n"
        "print([m for m in ('sqlmodel', 'sqlalchemy', 'alembic', 'docx', 'lxml', 'jinja2', 'babel',"
        "'PySide6') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_help_is_there_at_once(program: Any) -> None:
    program("--help")
    start = time.perf_counter()
    assert program("--help").code == 0
    assert time.perf_counter() - start < 2.0


@pytest.mark.parametrize(
    ("call", "opened"),
    [
        ([], (None, "")),
        (["--data", "x"], (Path("x"), "")),
        (["--lang", "en", "--data=x"], (Path("x"), "en")),
    ],
    ids=str,
)
def test_without_a_command_the_window_opens(
    call: list[str], opened: tuple[Path | None, str]
) -> None:
    asked = []

    def window(folder: Path | None, language: str) -> int:
        asked.append((folder, language))
        return 0

    assert main(call, window) == 0
    assert asked == [opened]


def test_what_nobody_expected_is_logged_and_said_in_one_sentence(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def window(_folder: Path | None, _language: str) -> int:
        raise RuntimeError("щось зламалося")

    assert main([], window) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "RuntimeError" in said.err
    assert str(data_folder / "memodesk.log") in said.err
    assert "щось зламалося" in (data_folder / "memodesk.log").read_text(encoding="utf-8")
