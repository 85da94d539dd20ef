"""All commands of the program with their options and helps."""

from memodesk.cli import case_files, cases, collate, forms, languages, pdf, templates, verify
from memodesk.cli.usage import Parser
from memodesk.i18n import _


def build() -> Parser:
    """The parser of a whole call, in the language of the program."""
    parser = Parser(
        prog="memodesk",
        description=_(
            "Міжнародні документи громад: один запис — меморандум і пресреліз кількома мовами.\n"
            "Без команди відкривається вікно."
        ),
        epilog=_(
            "Коди завершення: 0 — зроблено, 1 — є помилки в документі, 2 — файл або виклик "
            "непридатний,\n3 — не вдалося записати файл."
        ),
    )
    parser.options.add_argument(
        "--data", metavar="DIR", help=_("папка з даними (або змінна MEMODESK_DATA)")
    )
    parser.options.add_argument(
        "--lang", choices=("uk", "en"), help=_("мова програми; можна писати й після команди")
    )
    commands = parser.add_subparsers(title=_("Команди"), metavar=_("КОМАНДА"))
    for family in (cases, pdf, collate, verify, case_files, forms, languages, templates):
        family.add(commands)
    return parser
