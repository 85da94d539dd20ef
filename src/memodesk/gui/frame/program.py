"""The program at work: one window, its frame and screens, and the office behind them."""

from functools import partial

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QWidget

from memodesk import i18n
from memodesk.bootstrap import Services
from memodesk.errors import MemoDeskError
from memodesk.gui.agreements.presenter import AgreementsPresenter
from memodesk.gui.agreements.view import AgreementsView
from memodesk.gui.background import run_for
from memodesk.gui.frame.crash import CrashGuard, keep_log, write_log
from memodesk.gui.frame.frame import Frame
from memodesk.gui.frame.office import RETRY, WAYS, Office, Opened
from memodesk.gui.frame.places import EDITOR, HELP, LIST, places
from memodesk.gui.frame.screens import Screens
from memodesk.gui.main_window import MainWindow
from memodesk.gui.theme import theme
from memodesk.gui.widgets.focus_ring import FocusRing
from memodesk.i18n import _
from memodesk.storage.listing import Page


class Program(QObject):
    """Wires views, presenters and the office; decides nothing a presenter could decide."""

    opened = Signal()

    def __init__(self, app: QApplication, services: Services, window: MainWindow) -> None:
        super().__init__(window)
        self.app, self.window, self.office = app, window, Office(services)
        self.ready = self._loaded = False
        self._run = run_for(self)
        self._asked_place = ""
        self.guard = CrashGuard(services.folder, self.save, self._show_crash)
        self.guard.install()
        keep_log(services.folder)
        theme.prepare(app)
        self.change_look()
        self._speak_qt()
        self._make_frame()
        self._ring = FocusRing(window)
        window.closing.connect(self._on_closing)

    def begin(self, page: Page | None, error: str = "") -> None:
        """Take the place of the first picture, with the rows it showed; open the records."""
        if page is not None:
            self.presenter.take(page, loaded=False)
        self._show_frame()
        self.view.focus_list()
        if error:
            self.frame.banner.show_message(error, "error")
        self.open_office()

    def _speak_qt(self) -> None:
        """Let Qt's own dialogs speak the language of the program."""
        QLocale.setDefault(QLocale(i18n.current()))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self.app)
        if translator.load(f"qtbase_{i18n.current()}", folder):
            self.app.installTranslator(translator)

    # The records.

    def open_office(self, way: str = RETRY) -> None:
        """Open the records aside, after the way on that a person chose."""
        self.frame.banner.clear()
        self._run(lambda: self.office.open(way), self._on_opened, self._on_not_opened)

    def _on_opened(self, opened: Opened) -> None:
        self._on_loaded()
        acts = [(_(WAYS[way]), partial(self.open_office, way)) for way in opened.ways]
        sentence = opened.sentence or self.office.services.note
        if sentence:
            tone = opened.tone if opened.sentence else "warning"
            self.frame.banner.show_message(sentence, tone, acts)
        if opened.ready:
            self.ready = True
            self._bring_in()
            self.opened.emit()

    def _bring_in(self) -> None:
        self.presenter.ready(self.office, self.office.areas())
        self.screens.office_opened()

    def _on_loaded(self) -> None:
        self._loaded = True
        place, self._asked_place = self._asked_place, ""
        if place:
            self.show_place(place)

    def _on_not_opened(self, sentence: str) -> None:
        self._on_loaded()
        self.frame.banner.show_message(sentence, "error", [(_(WAYS[RETRY]), self.open_office)])

    # The frame.

    def _make_frame(self) -> None:
        self.frame = Frame(places())
        self.frame.place_chosen.connect(self.show_place)
        self.view = AgreementsView()
        self.presenter = AgreementsPresenter(self.view, self.office, run_for(self.view))
        self.view.attach(self.presenter)
        self.screens = Screens(self)
        self.frame.add_screen(LIST, lambda: self.view)
        self.frame.shortcut("Alt+Left", self.screens.back)
        self.frame.shortcut("F1", lambda: self.show_place(HELP))
        self.frame.show_screen(LIST)

    def _show_frame(self) -> None:
        self.window.setCentralWidget(self.frame)

    def speak(self, language: str) -> None:
        """Speak another language: everything in the window is made anew."""
        place = self.frame.current()
        if not self.screens.leave():
            return
        i18n.use(language)
        self._speak_qt()
        self._make_frame()
        self._show_frame()
        if self.ready:
            self._bring_in()
        self.show_place(place if place != EDITOR else LIST)

    def show_place(self, key: str) -> None:
        """Go to a place of the rail; what is on the desk is stored first.

        While the heavy parts are being loaded aside, nobody else may begin to load them: the
        place is gone to as soon as they are there.
        """
        if not self._loaded and key != LIST:
            self._asked_place = key
            return
        if self.frame.current() == EDITOR and key != EDITOR and not self.screens.leave():
            return
        screen = self.frame.show_screen(key)
        if key == LIST:
            self.view.focus_list()
            if self.ready:
                self.presenter.refresh()
        else:
            _focus_into(screen)

    def change_look(self) -> None:
        """Show the look that the settings name now."""
        chosen = self.office.services.settings
        theme.use(self.app, theme.Scheme(chosen.look), white_paper=chosen.white_paper)

    # The end.

    def save(self) -> None:
        """Store what is on the desk."""
        self.screens.save()

    def _on_closing(self) -> None:
        kept = self.screens.leave()
        # What found no place to be kept holds the window once; its own sentence says why.
        self.window.held = not kept and not self.window.held
        if self.window.held:
            return
        services = self.office.services
        try:
            services.change_settings(window=self.window.geometry_text())
            self.office.close()
        except MemoDeskError as error:
            write_log(services.folder, str(error))

    def _show_crash(self, detail: str) -> None:
        from memodesk.gui.frame.crash_dialog import CrashDialog

        CrashDialog(detail, self.window).exec()


def _focus_into(screen: QWidget) -> None:
    target = screen.focusProxy() or screen
    target.setFocus()
    if not screen.isAncestorOf(QApplication.focusWidget() or QWidget()):
        screen.focusNextChild()
