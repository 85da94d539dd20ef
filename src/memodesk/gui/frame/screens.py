"""The screens beside the list: the editor, the new agreement, settings and help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from memodesk.gui.background import run_for
from memodesk.gui.frame.places import ABOUT, EDITOR, HELP, LIST, SETTINGS
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.domain.party import Party
    from memodesk.gui.agreements.contract import Card
    from memodesk.gui.editor.screen import EditorScreen
    from memodesk.gui.frame.program import Program
    from memodesk.gui.settings.screen import SettingsScreen
    from memodesk.services.desk import EditorDesk


class Screens(QObject):
    """Makes each screen when it is first wanted, and brings it what it needs."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program.frame)
        self._program, self._frame = program, program.frame
        self._run = run_for(self)
        self._editor: EditorScreen | None = None
        self._settings: SettingsScreen | None = None
        self._about_from = HELP
        program.view.opened.connect(self.open)
        program.view.new_asked.connect(self.ask_new)
        program.view.community_asked.connect(self.ask_community)
        self._frame.add_screen(HELP, self._make_help)
        self._frame.add_screen(ABOUT, self._make_about, rail=HELP)
        self._frame.add_screen(SETTINGS, self._make_settings)

    # The editor.

    def open(self, id: str) -> None:
        """Lay an agreement on the desk; it is read aside."""
        office = self._program.office
        self._run(lambda: office.desk(id), self._on_desk, self._say)

    def _on_desk(self, desk: "EditorDesk") -> None:
        from memodesk.gui.editor.screen import EditorScreen

        if not self.leave():
            return
        editor = EditorScreen(desk, desk.agreement)
        editor.back_asked.connect(self.back)
        self._editor = editor
        self._frame.add_screen(EDITOR, lambda: editor, rail=LIST)
        self._frame.show_screen(EDITOR)
        editor.view.form.take_focus()
        if desk.recovered:
            sentence = _("Запис було пошкоджено, тому відкрито його попередню редакцію")
            detail = _("Перевірте, чи не бракує в ній останніх змін")
            show_toast(self._frame, sentence, detail, tone="error")

    def save(self) -> None:
        """Store what is on the desk."""
        if self._editor is not None:
            self._editor.close_record()

    def leave(self) -> bool:
        """Store what is on the desk and clear it; False, and it stays, where it found no place."""
        if self._editor is not None:
            if not self._editor.close_record():
                return False
            self._editor = None
            self._frame.drop_screen(EDITOR)
        return True

    def back(self) -> None:
        """To the list, on the agreement one comes from."""
        if self._frame.current() != LIST:
            self._program.show_place(LIST)

    # A new agreement, one's own community.

    def office_opened(self) -> None:
        """The records are open: whatever was waiting for them can be asked now."""
        office = self._program.office
        view = self._program.view
        self._run(
            office.own_community,
            lambda own: view.show_community_wanted(wanted=own is None),
            self._say,
        )

    def ask_new(self) -> None:
        """Ask from what a new agreement begins."""
        self._run(self._program.office.cards, self._on_cards, self._say)

    def _on_cards(self, cards: "tuple[Card, ...]") -> None:
        from memodesk.gui.agreements.new_dialog import ask_source

        office, view = self._program.office, self._program.view
        asked = ask_source(self._frame, cards, view.rows())
        if asked is not None and asked.file:
            view.ask_files()
        elif asked is not None:
            source = asked.source
            self._run(lambda: office.create(source), self.open, self._say)

    def ask_community(self) -> None:
        """Ask for one's own community."""
        self._run(self._program.office.own_community, self._on_community, self._say)

    def _on_community(self, own: "Party | None") -> None:
        from memodesk.gui.welcome.dialog import ask_community

        office = self._program.office
        party = ask_community(self._frame, own)
        if party is not None:
            self._run(
                lambda: office.keep_community(party),
                lambda _none: self._on_community_kept(),
                self._say,
            )

    def _on_community_kept(self) -> None:
        self._program.view.show_community_wanted(wanted=False)
        if self._settings is not None:
            self._settings.presenter.show()

    # Help and settings.

    def _make_help(self) -> QWidget:
        from memodesk.gui.help.view import HelpView

        view = HelpView(self._program.office.services.folder)
        view.about_asked.connect(lambda: self._show_about(HELP))
        return view

    def _make_about(self) -> QWidget:
        from memodesk.gui.about.view import AboutView

        view = AboutView(self._program.office.services.folder)
        view.back_asked.connect(lambda: self._program.show_place(self._about_from))
        return view

    def _show_about(self, come_from: str) -> None:
        self._about_from = come_from
        self._program.show_place(ABOUT)

    def _make_settings(self) -> QWidget:
        from memodesk.gui.settings.presenter import Effects
        from memodesk.gui.settings.screen import SettingsScreen

        program = self._program
        office, effects = program.office, Effects(program.change_look, program.speak)
        screen = SettingsScreen(office.services, office, office.services.folder, effects)
        screen.community_asked.connect(self.ask_community)
        screen.about_asked.connect(lambda: self._show_about(SETTINGS))
        self._settings = screen
        return screen

    def _say(self, sentence: str) -> None:
        show_toast(self._frame, sentence, tone="error")
