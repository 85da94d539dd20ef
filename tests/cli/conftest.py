"""Calls of the program: within this process for speed, or as a process of its own."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from memodesk.cli.entry import main


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Answer]


def no_window(_folder: Path | None, _language: str) -> int:
    pytest.fail("this call opens no window")


@pytest.fixture
def program(data_folder: Path, tmp_path: Path) -> Call:
    """`program("check", case, "--json")` runs a process and returns what it answered."""

    def call(*arguments: object, stdin: str | bytes = b"", **environment: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "memodesk", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | environment,
            timeout=120,
            check=False,
        )
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in answer.err, answer.err
        return answer

    return call


@pytest.fixture
def memodesk(
    data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Call:
    """The same call by the same door, without the start of a process."""

    def call(*arguments: object, stdin: str | bytes = b"") -> Answer:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments], no_window)
        except SystemExit as end:  # argparse ends so after a help
            code = int(end.code or 0)
        said = capsys.readouterr()
        assert not (data_folder / "memodesk.log").exists()
        return Answer(code, said.out, said.err)

    return call
