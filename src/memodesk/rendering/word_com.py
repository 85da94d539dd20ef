"""Word as the converter, through COM, on a Windows computer that has Word and no LibreOffice.

Written after Word's documented object model and NOT YET RUN on a computer that has Word. Its PDF is
tagged PDF/A-1a without the PDF/UA claim; a document that hangs in Word cannot be timed out here.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.rendering.pdf_batch import Batch
from memodesk.rendering.soffice_home import Home, home

# Names and numbers of Word's object model (wd…, mso…).
_NO_ALERTS: Final = 0
_NO_MACROS: Final = 3
_AS_PDF: Final = 17
_HEADINGS: Final = 1
_DO_NOT_SAVE: Final = 0


def available() -> bool:
    """Whether this is a Windows computer with pywin32 and a registered Word."""
    if find_spec("win32com") is None:
        return False  # pywin32 exists on Windows alone
    registry = import_module("winreg")
    try:
        registry.CloseKey(registry.OpenKey(registry.HKEY_CLASSES_ROOT, "Word.Application"))
    except OSError:
        return False
    return True


def run(batch: Batch) -> None:
    """Convert the batch, one document after the other, in a Word of its own."""
    com, client = import_module("pythoncom"), import_module("win32com.client")
    with home(batch.cancelled) as place:
        if place is None:
            batch.stopped = True
            return
        place.clear()
        com.CoInitialize()
        try:
            word = client.DispatchEx("Word.Application")
            try:
                _convert_all(word, batch, place)
            finally:
                word.Quit(_DO_NOT_SAVE)
        except com.com_error as error:
            raise WriteError(_("Word не вдалося запустити. Встановіть LibreOffice.")) from error
        finally:
            com.CoUninitialize()


def _convert_all(word: Any, batch: Batch, place: Home) -> None:
    failure = import_module("pywintypes").com_error
    word.DisplayAlerts = _NO_ALERTS
    word.AutomationSecurity = _NO_MACROS
    for name in batch.pending:
        if batch.cancelled():
            batch.stopped = True
            return
        try:
            data = _convert(word, batch.documents[name], place)
        except failure:
            batch.fail(name, _("PDF з {file} не зроблено: Word не відкриває цей файл."))
            continue
        if not batch.take(name, data):
            batch.fail(name, _("PDF з {file} не зроблено: Word нічого не записав."))


def _convert(word: Any, data: bytes, place: Home) -> bytes:
    copy, made = place.work / "1.docx", place.work / "1.pdf"
    made.unlink(missing_ok=True)
    copy.write_bytes(data)
    document = word.Documents.Open(
        FileName=str(copy), ConfirmConversions=False, ReadOnly=True, AddToRecentFiles=False
    )
    try:
        document.ExportAsFixedFormat(
            OutputFileName=str(made),
            ExportFormat=_AS_PDF,
            OpenAfterExport=False,
            IncludeDocProps=True,
            CreateBookmarks=_HEADINGS,
            DocStructureTags=True,
            BitmapMissingFonts=True,
            UseISO19005_1=True,
        )
    finally:
        document.Close(_DO_NOT_SAVE)
    return made.read_bytes() if made.is_file() else b""
