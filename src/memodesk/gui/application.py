"""Starting the window: a picture of the list first, everything else after it is painted."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from memodesk import i18n
from memodesk.bootstrap import Services
from memodesk.errors import MemoDeskError
from memodesk.gui.first_picture import FirstPicture
from memodesk.gui.main_window import MainWindow
from memodesk.gui.theme import look

if TYPE_CHECKING:
    from memodesk.gui.frame.program import Program
    from memodesk.storage.listing import ListRow, Page


def run(data_folder: Path | None, language: str | None) -> int:
    """Open the window of a data folder; returns the exit code when it is closed.

    `language` speaks this time only; without it the one chosen in the settings does.
    """
    services = Services(data_folder)
    i18n.use(language or services.settings.language)
    app = make_application()
    start = Start(app, services)
    start.show()
    return app.exec()


def make_application() -> QApplication:
    """The application, and the face in which the first words are written."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("MemoDesk")
    app.setDesktopFileName("memodesk")
    if app.platformName() not in {"windows", "cocoa"}:
        face = QFont(app.font())
        face.setFamilies(["Inter", *face.families()])
        face.setPixelSize(13)
        app.setFont(face)
    return app


class Start(QObject):
    """The first moments: picture, paint, then the program."""

    painted = Signal()
    ready = Signal()

    def __init__(self, app: QApplication, services: Services) -> None:
        super().__init__()
        self._app, self._services = app, services
        self.program: Program | None = None
        self.error = ""
        look.begin(look.Scheme(services.settings.look))
        self.window = MainWindow()
        self.window.restore(services.settings.window)
        self._page = self._read()
        picture = FirstPicture(self.rows)
        picture.painted.connect(lambda: QTimer.singleShot(0, self._after_paint))
        self.window.setCentralWidget(picture)

    @property
    def rows(self) -> "tuple[ListRow, ...]":
        """The rows of the first page."""
        return self._page.rows if self._page else ()

    def _read(self) -> "Page | None":
        try:
            return self._services.page()
        except MemoDeskError as error:
            self.error = str(error)
            return None

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def _after_paint(self) -> None:
        self.painted.emit()
        from memodesk.gui.frame.program import Program

        self.program = Program(self._app, self._services, self.window)
        self.program.begin(self._page, self.error)
        self.ready.emit()
