"""The program at work: one window, its screens, and the office behind them."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from memodesk import i18n
from memodesk.bootstrap import Services
from memodesk.errors import MemoDeskError
from memodesk.gui.agreements.presenter import AgreementsPresenter
from memodesk.gui.agreements.view import AgreementsView
from memodesk.gui.background import run_in_background
from memodesk.gui.frame.crash import CrashGuard, keep_log
from memodesk.gui.frame.office import RETRY, WAYS, Office, Opened
from memodesk.gui.frame.rail import RailPlace
from memodesk.gui.frame.screens import Screens
from memodesk.gui.main_window import MainWindow
from memodesk.gui.theme import theme
from memodesk.i18n import _, pgettext

LIST, EDITOR, HELP, SETTINGS = "agreements", "editor", "help", "settings"


class Program(QObject):
    """Wires views, presenters and the office; decides nothing a presenter could decide."""

    def __init__(self, app: QApplication, services: Services, *, spoken: str = "") -> None:
        super().__init__()
        self.app, self.office, self._spoken = app, Office(services), spoken
        self.ready = False
        self._painted = False
        self.guard = CrashGuard(services.folder, self.save, self._show_crash)
        self._use_look()
        self._make_window()

    # The first paint.

    def start(self) -> None:
        """Show the list as it lies in the database; load the rest once it is painted."""
        self.guard.install()
        self.view.table.viewport().installEventFilter(self)
        self._read_first_page()
        self.window.show()
        self.view.focus_list()

    def _read_first_page(self) -> None:
        try:
            page = self.office.services.page()
        except MemoDeskError as error:
            self.window.banner.show_message(str(error), "error")
        else:
            self.presenter.take(page, loaded=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._after_first_paint)
        return False

    def _after_first_paint(self) -> None:
        from memodesk.gui.application import speak_qt

        keep_log(self.office.services.folder)
        speak_qt(self.app, i18n.current())
        self.open_office()

    def open_office(self, way: str = RETRY) -> None:
        """Open the records aside, after the way on that a person chose."""
        self.window.banner.clear()
        run_in_background(lambda: self.office.open(way), self._on_opened, self._on_not_opened)

    def _on_opened(self, opened: Opened) -> None:
        acts = [(_(WAYS[way]), partial(self.open_office, way)) for way in opened.ways]
        sentence = opened.sentence or self.office.services.note
        if sentence:
            tone = opened.tone if opened.sentence else "warning"
            self.window.banner.show_message(sentence, tone, acts)
        if opened.ready:
            self.ready = True
            self.presenter.ready(self.office, self.office.areas())
            self.screens.office_opened()

    def _on_not_opened(self, sentence: str) -> None:
        self.window.banner.show_message(sentence, "error", [(_(WAYS[RETRY]), self.open_office)])

    # The window.

    def _make_window(self) -> None:
        self.window = MainWindow(_places())
        self.window.place_chosen.connect(self.show_place)
        self.window.closing.connect(self._on_closing)
        self.view = AgreementsView()
        self.presenter = AgreementsPresenter(self.view, self.office, run_in_background)
        self.view.attach(self.presenter)
        self.screens = Screens(self)
        self.window.add_screen(LIST, lambda: self.view)
        self.window.shortcut("Alt+Left", self.screens.back)
        self.window.shortcut("F1", lambda: self.show_place(HELP))
        self.window.restore(self.office.services.settings.window)
        self.window.show_screen(LIST)

    def speak(self, language: str) -> None:
        """Speak another language: the window is made anew where it stood."""
        i18n.use(language)
        old, place = self.window, self.window.current()
        geometry = old.geometry_text()
        self.screens.leave()
        old.blockSignals(True)
        self._make_window()
        self.window.restore(geometry)
        if self.ready:
            self.presenter.ready(self.office, self.office.areas())
            self.screens.office_opened()
        self.window.show()
        self.show_place(place if place != EDITOR else LIST)
        old.close()
        old.deleteLater()

    def show_place(self, key: str) -> None:
        """Go to a place of the rail; what is on the desk is stored first."""
        if self.window.current() == EDITOR and key != EDITOR:
            self.screens.leave()
        screen = self.window.show_screen(key)
        if key == LIST:
            self.view.focus_list()
            if self.ready:
                self.presenter.refresh()
        else:
            _focus_into(screen)

    def _use_look(self) -> None:
        chosen = self.office.services.settings
        theme.use(self.app, theme.Scheme(chosen.look), white_paper=chosen.white_paper)

    def change_look(self) -> None:
        """Show the look that the settings name now."""
        self._use_look()

    # The end.

    def save(self) -> None:
        """Store what is on the desk."""
        self.screens.save()

    def _on_closing(self) -> None:
        self.screens.leave()
        services = self.office.services
        try:
            services.change_settings(window=self.window.geometry_text())
            self.office.close()
        except MemoDeskError as error:
            from memodesk.gui.frame.crash import write_log

            write_log(services.folder, str(error))

    def _show_crash(self, detail: str) -> None:
        from memodesk.gui.frame.crash_dialog import CrashDialog

        CrashDialog(detail, self.window).exec()


def _places() -> tuple[RailPlace, ...]:
    return (
        RailPlace(LIST, "handshake", _("Угоди"), _("Угоди · Alt+1")),
        RailPlace(
            HELP, "circle-question-mark", pgettext("rail", "Довідка"), _("Довідка · F1"), below=True
        ),
        RailPlace(SETTINGS, "settings", _("Параметри"), _("Параметри · Alt+3"), below=True),
    )


def _focus_into(screen: QWidget) -> None:
    target = screen.focusProxy() or screen
    target.setFocus()
    if not screen.isAncestorOf(QApplication.focusWidget() or QWidget()):
        screen.focusNextChild()
