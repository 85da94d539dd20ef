"""The warm little panel that asks for one's own community, once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from memodesk.domain.catalogue import UKRAINIAN_SUBJECTS, Gender, UnitType
from memodesk.domain.party import Party
from memodesk.gui.welcome.presenter import Answers, answers_of, missing, party_of
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.choice import Choice
from memodesk.gui.widgets.focus_ring import FocusRing
from memodesk.gui.widgets.label import IconLabel, Label, set_property
from memodesk.i18n import _

WIDTH = 600


class CommunityForm(QWidget):
    """Seven answers in two columns; also a part of the settings."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._notes: dict[str, Label] = {}
        self.place = self._line("place", _("Місто або територія"), _("Кременець"), (0, 0))
        self.region = self._line("region", _("Область"), _("Тернопільська область"), (0, 1))
        self.name = self._line(
            "name",
            _("Повна назва органу, що підписує"),
            _("Кременецька міська рада Тернопільської області"),
            (1, 0),
            wide=2,
        )
        self.unit = Choice()
        units = [unit for unit in UnitType if unit in UKRAINIAN_SUBJECTS]
        self.unit.show_choices([(unit.value, _(unit.label)) for unit in units])
        self._put(self.unit, _("Вид органу"), 2, 0, wide=2)
        self.person = self._line(
            "person", _("Хто підписує: ім’я та прізвище"), _("Андрій Смаглюк"), (3, 0)
        )
        self.gender = Choice()
        genders = [("", "—"), *((one.value, _(one.label)) for one in Gender)]
        self.gender.show_choices(genders)
        self._put(self.gender, _("Стать"), 3, 1)
        self.position = self._line(
            "position", _("Посада"), _("Кременецький міський голова"), (4, 0), wide=2
        )

    def _line(
        self, key: str, label: str, example: str, at: tuple[int, int], wide: int = 1
    ) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(_("Наприклад: {example}").format(example=example))
        row, column = at
        self._put(field, label, row, column, wide=wide)
        note = Label("", "caption", tone="error")
        note.hide()
        self._grid.addWidget(note, row * 3 + 2, column, 1, wide)
        self._notes[key] = note
        return field

    def _put(self, field: QWidget, label: str, row: int, column: int, *, wide: int = 1) -> None:
        field.setAccessibleName(label)
        words = Label(label, "label")
        words.setContentsMargins(0, 6 if row else 0, 0, 0)
        self._grid.addWidget(words, row * 3, column, 1, wide)
        self._grid.addWidget(field, row * 3 + 1, column, 1, wide)

    def show_answers(self, answers: Answers) -> None:
        """Show what is known."""
        for field, text in (
            (self.place, answers.place),
            (self.region, answers.region),
            (self.name, answers.name),
            (self.person, answers.person),
            (self.position, answers.position),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self.gender.show_value(answers.gender)
        self.unit.show_value(answers.unit_type)

    def answers(self) -> Answers:
        """What stands in the fields."""
        return Answers(
            place=self.place.text(),
            name=self.name.text(),
            region=self.region.text(),
            person=self.person.text(),
            position=self.position.text(),
            gender=str(self.gender.currentData() or ""),
            unit_type=str(self.unit.currentData() or ""),
        )

    def show_missing(self, said: dict[str, str]) -> None:
        """Say beside each field what it lacks."""
        for key, note in self._notes.items():
            note.setText(said.get(key, ""))
            note.setVisible(key in said)
            set_property(getattr(self, key), "state", "error" if key in said else "")
        if said:
            getattr(self, next(iter(said))).setFocus()


class CommunityDialog(QDialog):
    """Asked once; what is answered here every new agreement begins with."""

    def __init__(self, parent: QWidget, before: Party | None) -> None:
        super().__init__(parent)
        self._before = before
        self.party: Party | None = None
        self.setWindowTitle(_("Ваша громада"))
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.form = CommunityForm()
        self.form.show_answers(answers_of(before))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._top())
        column.addWidget(self.form)
        column.addLayout(self._buttons())
        self.form.place.setFocus()
        self._ring = FocusRing(self)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel("handshake", "accent", 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(_("Вітаємо. Від чийого імені ви складаєте угоди?"), "title"))
        why = _("Запитаємо один раз. Змінити це можна будь-коли в параметрах.")
        words.addWidget(Label(why, "muted", wrap=True))
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        later = Button(_("Пізніше"), "quiet", tip="Esc")
        keep = Button(_("Зберегти громаду"), "primary")
        keep.setDefault(True)
        later.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(keep)
        return row

    def _keep(self) -> None:
        answers = self.form.answers()
        said = missing(answers)
        self.form.show_missing(said)
        if not said:
            self.party = party_of(answers, self._before)
            self.accept()


def ask_community(parent: QWidget, before: Party | None) -> Party | None:
    """Ask, and wait for the answer; None for «Пізніше»."""
    dialog = CommunityDialog(parent, before)
    dialog.exec()
    return dialog.party
