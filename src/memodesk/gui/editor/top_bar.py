"""The header of the editor: what is open, whether it is stored, undo, and issuing."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from memodesk.domain.catalogue import State
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.gui.editor.intents import Intents
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.chip import StateChip
from memodesk.gui.widgets.header import Header
from memodesk.gui.widgets.label import IconLabel, Label, set_property
from memodesk.gui.widgets.progress_note import ProgressNote
from memodesk.i18n import _

_SIGNS = {"good": ("check", "good"), "error": ("circle-alert", "error")}


class TopBar(Header):
    """Back, titles, state; saved sign, undo, redo, the one primary act."""

    def __init__(self, intents: Intents) -> None:
        super().__init__(with_back=True)
        self.back.connect(intents.back_asked)
        self._chip = StateChip()
        self.add_beside_title(self._chip)
        self.add(self._make_saved())
        self._undo = Button("", "quiet", "undo-2", tip=_("Скасувати · Ctrl+Z"))
        self._redo = Button("", "quiet", "redo-2", tip=_("Повторити · Ctrl+Y"))
        self._undo.clicked.connect(intents.undo_asked)
        self._redo.clicked.connect(intents.redo_asked)
        self._issue = Button(_("Видати документи"), "primary", "file-plus-2")
        self._issue.setToolTip(_("Створити файли Word: проєкт або чистовик"))
        self._issue.setMenu(self._make_menu(intents))
        self._converting = ProgressNote(_("PDF: {done} з {count}"))
        self._converting.stopped.connect(intents.pdf_stopped)
        self.add(self._converting)
        for button in (self._undo, self._redo, self._issue):
            self.add(button)

    def _make_menu(self, intents: Intents) -> QMenu:
        """What may be issued: drafts at any time, finals once no error stands in their way."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        draft = menu.addAction(_("Проєкт обох документів") + "\tCtrl+Shift+D")
        draft.triggered.connect(intents.issue_asked)
        self._add_originals(menu, intents, _("Проєкт усіх примірників"), final=False)
        letter = menu.addAction(_("Проєкт листа до міністерства"))
        letter.triggered.connect(lambda: intents.draft_asked.emit((DocumentType.LETTER_MINISTRY,)))
        menu.addSeparator()
        finals = (
            (_("Чистовик обох документів"), USUAL),
            (_("Чистовик меморандуму"), (DocumentType.MEMORANDUM,)),
            (_("Чистовик пресрелізу"), (DocumentType.PRESS_RELEASE,)),
            (_("Чистовик листа до міністерства"), (DocumentType.LETTER_MINISTRY,)),
        )
        for words, documents in finals:
            act = menu.addAction(words)
            act.triggered.connect(
                lambda _checked=False, wanted=documents: intents.final_asked.emit(wanted)
            )
        self._add_originals(menu, intents, _("Чистовик усіх примірників"), final=True)
        menu.addSeparator()
        self._add_pdf(menu, intents)
        menu.addSeparator()
        record = menu.addAction(_("Протокол звірки (.docx)"))
        record.triggered.connect(intents.collation_asked)
        return menu

    @staticmethod
    def _add_originals(menu: QMenu, intents: Intents, words: str, *, final: bool) -> None:
        act = menu.addAction(words)
        act.setToolTip(_("Для кожної сторони, а також копія для читання і порівняння примірників"))
        act.triggered.connect(lambda _checked=False: intents.originals_asked.emit(final))

    @staticmethod
    def _add_pdf(menu: QMenu, intents: Intents) -> None:
        act = menu.addAction(_("Разом із PDF"))
        act.setCheckable(True)
        act.setToolTip(
            _("Кожен документ ще й у PDF/A, придатний для архіву (потрібен LibreOffice)")
        )
        act.toggled.connect(intents.pdf_switched)

    def _make_saved(self) -> QWidget:
        self._saved = QWidget()
        line = QHBoxLayout(self._saved)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(6)
        self._saved_sign = IconLabel("", "good", 16)
        self._saved_words = Label("", "muted")
        line.addWidget(self._saved_sign)
        line.addWidget(self._saved_words)
        return self._saved

    def show_state(self, state: State) -> None:
        """The state of the agreement, as a chip."""
        self._chip.show_state(state)

    def show_saved(self, sentence: str, tone: str) -> None:
        """Whether the record is stored; nothing while there is nothing to say."""
        self._saved.setVisible(bool(sentence))
        if sentence:
            self._saved_sign.show_icon(*_SIGNS[tone])
            self._saved_words.setText(sentence)
            set_property(self._saved_words, "tone", "error" if tone == "error" else "")

    def show_history(self, *, can_undo: bool, can_redo: bool) -> None:
        """What can be undone and redone."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def show_issuing(self, *, busy: bool) -> None:
        """While the files are being made the button says so."""
        self._issue.setEnabled(not busy)
        self._issue.setText(_("Видаємо…") if busy else _("Видати документи"))

    def show_converting(self, done: int, count: int) -> None:
        """How many PDF are ready; nothing where none is being made."""
        self._converting.show_count(done, count)

    def show_narrow(self, narrow: bool) -> None:
        """A narrow window leaves out the words beside the title."""
        self._chip.setVisible(not narrow)
