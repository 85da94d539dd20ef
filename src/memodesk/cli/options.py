"""Options that several commands share, and how their values are read."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING, Any

from memodesk.drafting.draft import DocumentType, Layout
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.cli.usage import Parser

    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001 - argparse gives it no public name
else:
    Commands = Any


def add_json(parser: "Parser") -> None:
    """`--json`: results for machines."""
    parser.options.add_argument(
        "--json", action="store_true", help=_("результат у форматі JSON для інших програм")
    )


def add_today(parser: "Parser") -> None:
    """`--today`: the day from which terms are counted."""
    parser.options.add_argument(
        "--today",
        metavar="DATE",
        type=day,
        default=None,
        help=_("день, від якого рахувати строки (2025-08-14); інакше сьогодні"),
    )


def day(text: str) -> dt.date:
    """A day as 2025-08-14."""
    try:
        if len(text) == len("2025-08-14"):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    sentence = _("«{given}» не є датою. Запишіть рік-місяць-день: 2025-08-14.")
    raise argparse.ArgumentTypeError(sentence.format(given=text))


def documents(text: str) -> tuple[DocumentType, ...]:
    """Names of documents joined by commas."""
    known = {kind.value: kind for kind in DocumentType}
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in known:
            sentence = _("документа «{given}» немає. Можна: {known}.")
            raise argparse.ArgumentTypeError(sentence.format(given=name, known=", ".join(known)))
    return tuple(dict.fromkeys(known[name] for name in names))


def layout(text: str) -> Layout:
    """How the languages of an instrument stand to each other."""
    known = {kind.value: kind for kind in Layout}
    if text in known:
        return known[text]
    sentence = _("макета «{given}» немає. Можна: {known}.")
    raise argparse.ArgumentTypeError(sentence.format(given=text, known=", ".join(known)))
