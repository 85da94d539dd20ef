"""The last resort: what nobody expected goes to a log file, and people get one sentence."""

import logging
import sys
import tempfile
import traceback
from pathlib import Path
from types import TracebackType
from typing import Self

from memodesk import __version__
from memodesk.cli.console import UNUSABLE, Console
from memodesk.errors import MemoDeskError
from memodesk.i18n import _
from memodesk.paths import data_folder

LOG_NAME = "memodesk.log"
log = logging.getLogger(__name__)


class Guard:
    """Around a whole call: no traceback reaches a user, and none is lost."""

    exit_code = UNUSABLE

    def __init__(self, console: Console) -> None:
        self._console = console
        self.folder: Path | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        where = write_log("".join(traceback.format_exception(kind, error, trace)), self.folder)
        sentence = _("Сталася несподівана помилка ({name}). Подробиці записано у файл {log}.")
        self._console.fail(MemoDeskError(sentence.format(name=type(error).__name__, log=where)))
        return True


def write_log(text: str, data: Path | None = None) -> Path:
    """Add a report to the log in the data folder, or in the temporary one; returns its path."""
    for folder in (data_folder(data), Path(tempfile.gettempdir())):
        path = folder / LOG_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"MemoDesk {__version__}, Python {sys.version}\n{text}\n")
        except OSError:
            log.debug("no log in %s", folder)
        else:
            return path
    return Path(LOG_NAME)
