"""The screen of the settings: one card for each group of choices."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memodesk.gui.settings.presenter import SettingsPresenter
from memodesk.gui.system import open_folder
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.card import titled_card
from memodesk.gui.widgets.header import Header
from memodesk.gui.widgets.label import ElidedLabel, Label
from memodesk.gui.widgets.segmented import Segmented
from memodesk.gui.widgets.switch import CheckBox, Switch
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _
from memodesk.settings import Settings

WIDTH, ABREAST = 720, 4


class SettingsView(QWidget):
    """Everything takes effect at once; there is nothing to save."""

    community_asked = Signal()
    about_asked = Signal()

    def __init__(self, languages: Sequence[tuple[str, str]], data: Path) -> None:
        super().__init__()
        self._data = data
        self._community, self._signer = ElidedLabel("", "row"), ElidedLabel("", "caption")
        self._folder = ElidedLabel("", "row")
        self._boxes = {code: CheckBox(name) for code, name in languages}
        self._reviewers = {code: QLineEdit() for code, _name in languages}
        self._note = Label("", "caption", wrap=True, tone="warning")
        self._look = Segmented(
            (("system", _("Як у системі")), ("light", _("Світлий")), ("dark", _("Темний")))
        )
        self._paper = Switch(_("Папір завжди білий"))
        self._speech = Segmented((("uk", "Українська"), ("en", "English")))
        self._change_community = Button(_("Змінити громаду"))
        self._change_folder = Button(_("Змінити папку"))
        self._lay_out()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for card in (
            self._community_card(),
            self._documents_card(),
            self._review_card(),
            self._look_card(),
            self._program_card(),
        ):
            card.setMaximumWidth(WIDTH)
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Header(_("Параметри")))
        outer.addWidget(area, 1)
        self.setFocusProxy(self._change_community)

    def _community_card(self) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._community)
        words.addWidget(self._signer)
        card, column = titled_card(_("Ваша громада"), _("З неї починається кожна нова угода."))
        column.addLayout(_beside(words, self._change_community))
        self._change_community.clicked.connect(self.community_asked)
        return card

    def _documents_card(self) -> QFrame:
        card, column = titled_card(_("Документи"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(_("Папка для виданих документів"), "label"))
        words.addWidget(self._folder)
        shown = Button(_("Відкрити"), "quiet")
        shown.clicked.connect(lambda: open_folder(Path(self._folder.text())))
        column.addLayout(_beside(words, shown, self._change_folder))
        column.addSpacing(4)
        column.addWidget(Label(_("Мови нової угоди"), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for index, box in enumerate(self._boxes.values()):
            grid.addWidget(box, index // ABREAST, index % ABREAST)
        column.addLayout(grid)
        self._note.hide()
        column.addWidget(self._note)
        return card

    def _review_card(self) -> QFrame:
        sentence = _(
            "Текстів бібліотеки не перевіряв ані юрист, ані присяжний перекладач. "
            "Коли хтось перевірить, впишіть, хто саме: попередження в угодах зникне."
        )
        card, column = titled_card(_("Хто перевірив тексти"), sentence)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, (code, field) in enumerate(self._reviewers.items()):
            name = self._boxes[code].text()
            field.setPlaceholderText(_("ще ніхто"))
            field.setAccessibleName(_("Хто перевірив тексти: {language}").format(language=name))
            line, pair = index // 2, 2 * (index % 2)
            grid.addWidget(Label(name, "label"), line, pair)
            grid.addWidget(field, line, pair + 1)
        for column_of_fields in (1, 3):
            grid.setColumnStretch(column_of_fields, 1)
        column.addLayout(grid)
        return card

    def _look_card(self) -> QFrame:
        card, column = titled_card(_("Вигляд"))
        column.addLayout(_beside(_words(_("Кольори")), self._look))
        column.addWidget(self._paper)
        column.addWidget(
            Label(
                _("Темний вигляд не змінює документів: друкується завжди чорним по білому."),
                "caption",
                wrap=True,
            )
        )
        return card

    def _program_card(self) -> QFrame:
        card, column = titled_card(_("Програма"))
        column.addLayout(_beside(_words(_("Мова програми")), self._speech))
        place = ElidedLabel(str(self._data), "row")
        words = _words(_("Тут зберігаються угоди й резервні копії"))
        words.addWidget(place)
        shown = Button(_("Відкрити"), "quiet")
        shown.clicked.connect(lambda: open_folder(self._data))
        column.addLayout(_beside(words, shown))
        about = Button(_("Про програму"), icon="info")
        about.clicked.connect(self.about_asked)
        column.addWidget(about, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def attach(self, presenter: SettingsPresenter) -> None:
        """Connect the intents."""
        self._look.chosen.connect(presenter.choose_look)
        self._paper.switched.connect(presenter.choose_paper)
        self._speech.chosen.connect(presenter.choose_language)
        self._change_folder.clicked.connect(lambda: self._ask_folder(presenter))
        for code, box in self._boxes.items():
            box.switched.connect(lambda _on, code=code: presenter.toggle_language(code))
        for code, field in self._reviewers.items():
            field.editingFinished.connect(
                lambda code=code, field=field: presenter.name_reviewer(code, field.text())
            )

    def _ask_folder(self, presenter: SettingsPresenter) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, _("Папка для виданих документів"), self._folder.text()
        )
        if chosen:
            presenter.choose_folder(chosen)

    # What the presenter says is shown.

    def show_settings(self, settings: Settings, documents: Path) -> None:
        self._folder.setText(str(documents))
        self._look.show_value(settings.look)
        self._speech.show_value(settings.language)
        self._paper.show_value(settings.white_paper)
        for code, box in self._boxes.items():
            box.show_value(code in settings.languages)
        for code, field in self._reviewers.items():
            field.setText(settings.reviewers.get(code, ""))

    def show_community(self, title: str, detail: str) -> None:
        self._community.setText(title)
        self._signer.setText(detail)
        self._signer.setVisible(bool(detail))

    def show_languages_note(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def show_failure(self, sentence: str) -> None:
        show_toast(self, sentence, tone="error")


def _words(label: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Label(label, "label"))
    return words


def _beside(words: QVBoxLayout, *acts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addLayout(words, 1)
    for act in acts:
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
