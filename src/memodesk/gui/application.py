"""Starting the window: the list is painted first, everything heavy is loaded after that."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from memodesk import i18n
from memodesk.bootstrap import Services
from memodesk.gui.frame.program import Program
from memodesk.gui.theme import theme


def run(data_folder: Path | None, language: str | None) -> int:
    """Open the window of a data folder; returns the exit code when it is closed.

    `language` speaks this time only; without it the one chosen in the settings does.
    """
    services = Services(data_folder)
    i18n.use(language or services.settings.language)
    app = make_application()
    program = Program(app, services, spoken=language or "")
    program.start()
    return app.exec()


def make_application() -> QApplication:
    """The application with its face, and Qt's own words in the language of the program."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("MemoDesk")
    app.setDesktopFileName("memodesk")
    theme.prepare(app)
    return app


def speak_qt(app: QApplication, language: str) -> None:
    """Let Qt's own dialogs speak the language of the program; called after the first paint."""
    QLocale.setDefault(QLocale(language))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
