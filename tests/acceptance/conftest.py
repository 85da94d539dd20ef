"""The acceptance of bad input: each case through the program itself, a line for each at the end."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from memodesk.cli.entry import main
from memodesk.paths import SAMPLE_CASE

SHOWN = 110
_LINES: list[tuple[str, str, str]] = []


@dataclass(frozen=True)
class Said:
    """How a call ended, and its words."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]
Tell = Callable[[str, str], None]


@pytest.hookimpl
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather what each case has said; with several processes the reports meet in the first."""
    if report.when != "call" or "acceptance" not in report.nodeid:
        return
    given = dict(report.user_properties)
    if "case" in given:
        said = " ".join(str(given.get("said", "")).split())
        shown = said if len(said) <= SHOWN else f"{said[: SHOWN - 1]}…"
        _LINES.append((str(given["case"]), "так" if report.passed else "НІ", shown))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each case."""
    for case, passed, said in sorted(_LINES):
        terminalreporter.write_line(f"{case:<18} {passed:<3} {said}")


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """`tell("V01", sentence)` is what the summary shows of a case."""

    def say(case: str, said: str) -> None:
        record_property("case", case)
        record_property("said", said)

    return say


@pytest.fixture
def call(
    data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Call:
    """A call of the program by its own door; no traceback and no log may come of it."""

    def run(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        capsys.readouterr()
        code = main([str(one) for one in arguments], lambda _folder, _language: 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert not (data_folder / "memodesk.log").exists()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Callable[..., Path]:
    """`case(value, name="x")` is the sample with a value typed into an own clause and the lede."""

    def write(value: Any, name: str = "case", **changes: Any) -> Path:
        record = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
        both = {"uk": value, "it": value} if not isinstance(value, dict) else value
        own = {"after": "areas", "id": "own", "heading": {"uk": "А", "it": "A"}, "text": both}
        record["clauses"] = {"add": [own]}
        record["press"]["lede"] = both
        record["parties"][0]["address"] = both
        record |= changes
        path = tmp_path / f"{name}.json"
        text = json.dumps(record, ensure_ascii=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder for documents; it must stay absent when nothing may be written."""
    return tmp_path / "out"
