"""What the command line says, and where: results to stdout, sentences beside JSON to stderr."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TextIO

from memodesk.errors import InputError, MemoDeskError

DONE, FOUND, UNUSABLE, NOT_WRITTEN = 0, 1, 2, 3


def _stdout() -> TextIO:
    return sys.stdout


@dataclass
class Console:
    """One call's way to speak; with `json` only machines read stdout."""

    json: bool = False
    out: TextIO = field(default_factory=_stdout)

    def say(self, sentence: str = "") -> None:
        """A sentence for people."""
        stream = sys.stderr if self.json else self.out
        stream.write(sentence + "\n")

    def result(self, value: Any) -> None:
        """One JSON value on a line of its own, at once."""
        self.out.write(json.dumps(value, ensure_ascii=False) + "\n")
        self.out.flush()

    def fail(self, error: MemoDeskError, about: str = "", *, called: str = "case") -> int:
        """Say what is wrong, where, in all its sentences; returns the exit code."""
        if self.json:
            self.result(({called: about} if about else {}) | {"error": error_as_json(error)})
        self.complain(error, about)
        return error.exit_code

    def complain(self, error: MemoDeskError, about: str = "") -> None:
        """Say to people only what is wrong."""
        for line in _sentences(error, about):
            sys.stderr.write(line + "\n")


def utf8_streams() -> None:
    """Speak UTF-8 whatever the locale says; what no encoding can hold is escaped."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def worst(codes: Iterable[int]) -> int:
    """The exit code of a call that did several things."""
    return max(codes, default=DONE)


def error_as_json(error: MemoDeskError) -> dict[str, Any]:
    """The error for machines: its sentence, its path, and each fault where there are several."""
    faults = error.faults if isinstance(error, InputError) else ()
    path = next((fault.path for fault in faults if fault.path), "")
    listed = [{"message": fault.message, "path": fault.path} for fault in faults]
    return {"message": str(error), "path": path} | ({"faults": listed} if listed else {})


def _sentences(error: MemoDeskError, about: str) -> Sequence[str]:
    lines = str(error).splitlines()
    if not about:
        return lines
    return [line if line.startswith(about) else f"{about}: {line}" for line in lines]
