"""One path for what nobody expected: log it, save what was typed, say it once with its detail."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from memodesk import __version__
from memodesk.i18n import _

LOG_NAME = "memodesk.log"
log = logging.getLogger(__name__)


class CrashGuard:
    """Stands in for `sys.excepthook` while the window is open."""

    def __init__(self, folder: Path, save: Callable[[], None], say: Callable[[str], None]) -> None:
        self._folder, self._save, self._say = folder, save, say
        self._speaking = False

    def install(self) -> None:
        """From now on no traceback reaches a person, and none is lost."""
        sys.excepthook = self.caught
        threading.excepthook = self._in_thread

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log, save, say; while one report is shown, further ones are only logged."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        detail = "".join(traceback.format_exception(kind, error, trace))
        write_log(self._folder, detail)
        if self._speaking:
            return
        self._speaking = True
        try:
            self._save()
            self._say(detail)
        finally:
            self._speaking = False

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            trace = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
            write_log(self._folder, "".join(trace))


def write_log(folder: Path, text: str) -> Path:
    """Add a report to the log of the data folder; where that fails, to the error stream."""
    path = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"MemoDesk {__version__}, Python {sys.version}\n{text}\n")
    except OSError:
        log.exception("No log can be written in %s. %s", folder, text)
    return path


def keep_log(folder: Path) -> None:
    """Let the program's own notes of failures go to the same file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(folder / LOG_NAME, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s"))
    logging.getLogger("memodesk").addHandler(handler)


def sentence() -> str:
    """What is said of an unexpected failure."""
    return _(
        "Сталося щось непередбачене. Введене збережено; можна працювати далі. "
        "Подробиці нижче допоможуть тому, хто це виправлятиме."
    )
