"""Where every call of the program begins: its language, its command, its exit code."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from memodesk import i18n
from memodesk.cli.console import NOT_WRITTEN, Console, utf8_streams
from memodesk.cli.guard import Guard
from memodesk.cli.usage import UsageError
from memodesk.errors import Fault, MemoDeskError
from memodesk.i18n import _

INTERRUPTED = 130
OpenWindow = Callable[[Path | None, str], int]


def main(argv: Sequence[str] | None, window: OpenWindow) -> int:
    """Run one call of the program, `argv` or that of the process; returns its exit code.

    `window` opens the window of a data folder in a language ("" is the chosen one).

    0 done, 1 findings, 2 unusable input or call (also a failure of the program itself, which is
    written to a log file), 3 could not write or convert, 130 interrupted by Ctrl+C.
    """
    utf8_streams()
    given = list(sys.argv[1:] if argv is None else argv)
    console = Console(json="--json" in given)
    guard = Guard(console)
    with guard:
        return _run(given, console, guard, window)
    return guard.exit_code


def _run(given: list[str], console: Console, guard: Guard, window: OpenWindow) -> int:
    try:
        words = _take(given, "--lang", i18n.LANGUAGES)
        i18n.use(words[-1] if words else i18n.SOURCE_LANGUAGE)
        folders = _take(given, "--data")
        guard.folder = Path(folders[-1]) if folders else None
        arguments = _parsed(given)
        if arguments is None:
            return window(guard.folder, words[-1] if words else "")
        arguments.data = guard.folder
        code: int = arguments.run(arguments, console)
        sys.stdout.flush()
    except MemoDeskError as error:
        return console.fail(error)
    except BrokenPipeError:
        # whoever read our words has gone; nothing may be written at the exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_WRITTEN
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _parsed(given: list[str]) -> argparse.Namespace | None:
    """The command with its options, or nothing where none was given."""
    from memodesk.cli.parser import build

    arguments = build().parse_args(given)
    return arguments if hasattr(arguments, "run") else None


def _take(given: list[str], option: str, choices: Sequence[str] = ()) -> list[str]:
    """Take an option with its value out of the call, wherever it stands before a bare ``--``."""
    values: list[str] = []
    index = 0
    while index < len(given) and given[index] != "--":
        name, equals, value = given[index].partition("=")
        if name != option:
            index += 1
            continue
        if not equals:
            value = given[index + 1] if index + 1 < len(given) else ""
        if not value or (choices and value not in choices):
            _refuse(option, value, choices)
        values.append(value)
        del given[index : index + (1 if equals else 2)]
    return values


def _refuse(option: str, value: str, choices: Sequence[str]) -> None:
    if choices and value:
        sentence = _("{name}: «{given}» не підходить. Можна: {known}.")
    else:
        sentence = _("Після {name} потрібне значення.")
    raise UsageError(Fault(sentence.format(name=option, given=value, known=", ".join(choices))))
