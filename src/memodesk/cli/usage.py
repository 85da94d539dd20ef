"""An argument parser that explains a wrong call in one plain sentence of the user's language."""

import argparse
import difflib
import re
from collections.abc import Callable, Iterable
from typing import NoReturn

from memodesk.errors import Fault, InputError
from memodesk.i18n import _, pgettext

WIDTH = 96


class UsageError(InputError):
    """A call of the program that cannot be understood."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=WIDTH)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("Виклик: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """ArgumentParser whose help and errors are in the language of the program."""

    def __init__(self, **options: object) -> None:
        options = {"formatter_class": _Formatter, "allow_abbrev": False} | options
        super().__init__(add_help=False, **options)  # type: ignore[arg-type]
        self.wanted = self.add_argument_group(_("Що вказати"))
        self.options = self.add_argument_group(pgettext("cli", "Параметри"))
        self.options.add_argument(
            "-h", "--help", action="help", help=_("показати цю довідку і завершити")
        )

    def error(self, message: str) -> NoReturn:
        raise UsageError(Fault(_explained(message, self)))


def _explained(message: str, parser: argparse.ArgumentParser) -> str:
    for pattern, explain in _KNOWN:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return f"{explain(match)} {_hint(parser)}"
    return " ".join((_("Виклик незрозумілий."), _hint(parser)))


def _hint(parser: argparse.ArgumentParser) -> str:
    return _("Довідка: {call} --help").format(call=parser.prog)


def _missing(match: re.Match[str]) -> str:
    return _("Бракує: {names}.").format(names=match[1])


def _unrecognised(match: re.Match[str]) -> str:
    return _("Такого параметра немає: {given}.").format(given=match[1])


def _no_value(match: re.Match[str]) -> str:
    return _("Після {name} потрібне значення.").format(name=match[1])


def _no_choice(match: re.Match[str]) -> str:
    given, known = match[2], re.findall(r"[\w-]+", match[3])
    near = difflib.get_close_matches(given, known, n=1)
    if near:
        sentence = _("{name}: «{given}» не підходить. Можливо, {near}?")
        return sentence.format(name=match[1], given=given, near=near[0])
    sentence = _("{name}: «{given}» не підходить. Можна: {known}.")
    return sentence.format(name=match[1], given=given, known=", ".join(known))


def _own_words(match: re.Match[str]) -> str:
    """The sentence of one of our own converters."""
    return f"{match[1]}: {match[2]}"


def _surplus_value(match: re.Match[str]) -> str:
    return _("Після {name} значення не пишуть.").format(name=match[1])


_KNOWN: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"the following arguments are required: (.+)", _missing),
    (r"unrecognized arguments: (.+)", _unrecognised),
    (r"argument (.+?): expected .*argument.*", _no_value),
    (r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)", _no_choice),
    (r"argument (.+?): ignored explicit argument .*", _surplus_value),
    (r"argument (.+?): (.+)", _own_words),
)
