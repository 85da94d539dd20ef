"""The translator's spreadsheet: ids and source are locked, target, status and note are open."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from memodesk.exchange.translation import Row, Status, Translation, unusable
from memodesk.i18n import _

_MARK = "memodesk.translation"
_WIDTHS = (34, 60, 50, 60, 14, 30, 15)
_OPEN = (4, 5, 6)
"""Columns that a translator fills in: target, status, note."""
_MOST_BYTES = 20_000_000
_MOST_ROWS = 20_000


def write_xlsx(translation: Translation) -> bytes:
    """A workbook of one sheet; formulas are texts, locked cells ask for no password."""
    book = Workbook()
    sheet = book.active
    sheet.title = translation.language
    book.properties.title = _MARK
    book.properties.creator = ""
    sheet.append(_heads(translation.language))
    for row in translation.rows:
        sheet.append(
            [row.id, row.source, row.help, row.target, row.status.value, row.note, row.digest]
        )
    _dress(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _heads(language: str) -> list[str]:
    return [
        _("Ключ"),
        _("Українською"),
        _("Англійською"),
        _("Переклад: {code}").format(code=language),
        _("Стан"),
        _("Примітка"),
        _("Відбиток"),
    ]


def _dress(sheet: Worksheet) -> None:
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[chr(64 + number)].width = width
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.row > 1 and cell.column in _OPEN:
                cell.protection = Protection(locked=False)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="ECEEF2")
    choice = DataValidation("list", formula1=f'"{",".join(status.value for status in Status)}"')
    sheet.add_data_validation(choice)
    choice.add(f"E2:E{max(2, sheet.max_row)}")
    sheet.freeze_panes = "B2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def read_xlsx(path: Path) -> Translation:
    """The rows of a workbook; InputError where it is damaged or not ours."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise unusable(path)
        book = load_workbook(path, read_only=True, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise unusable(path) from error
    with closing(book):
        if book.properties.title != _MARK or not book.worksheets:
            raise unusable(path)
        sheet = book.worksheets[0]
        return Translation(sheet.title, tuple(_rows(sheet)))


def _rows(sheet: Worksheet) -> Iterator[Row]:
    for cells in sheet.iter_rows(min_row=2, max_row=_MOST_ROWS, max_col=7, values_only=True):
        texts = ["" if value is None else str(value) for value in cells]
        texts += [""] * (7 - len(texts))
        name, source, shown, target, status, note, mark = texts
        if name:
            yield Row(name, source, shown, target, _status(status, target), mark, note)


def _status(text: str, target: str) -> Status:
    known = {status.value: status for status in Status}
    return known.get(text.strip(), Status.TRANSLATED if target.strip() else Status.NEW)
