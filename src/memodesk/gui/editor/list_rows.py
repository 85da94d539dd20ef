"""Rows that hold lists: the languages of the document, its parties."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Section
from memodesk.domain.office import OfficeLibrary
from memodesk.gui.editor.choices import all_languages, language_name
from memodesk.gui.editor.findings_rows import Message
from memodesk.gui.editor.form_rows import Row
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.places import Place, ordinal, place_title
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.field_pair import FieldLabel
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.gui.widgets.layouts import empty
from memodesk.gui.widgets.message import FieldMessage
from memodesk.i18n import _
from memodesk.languages import library, registry

MOST_LANGUAGES = 4


class ListRow(QWidget):
    """What the rows that hold lists have in common."""

    def __init__(self, row: Row, intents: Intents) -> None:
        super().__init__()
        self.row, self._intents = row, intents
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._message = FieldMessage()

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        """Put the list into the row; each sort of list does it in its own way."""

    def show_messages(self, messages: Mapping[str, Message]) -> None:
        own = messages.get(self.row.path)
        self._message.show_message(own.severity.value if own else "", own.sentence if own else "")

    def show_office(self, office: OfficeLibrary) -> None:
        """Offer what the office has of its own; only some sorts of list can."""

    def take_focus(self, language: str) -> None:
        first = next((stop for stop in self.stops() if stop.isVisible()), None)
        if first:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> Sequence[QWidget]:
        return tuple(
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus.value
            and child.window() is self.window()  # the menu of a button is a window of its own
        )


def mover(intents: Intents, path: str, index: int, count: int, what: str) -> list[Button]:
    """The quiet buttons that move and remove one record of a list."""
    found = []
    arrows = (("arrow-up", -1, _("Вище")), ("arrow-down", 1, _("Нижче")))
    for icon, by, tip in arrows if count > 1 else ():
        button = Button("", "quiet", icon, small=True, tip=tip)
        button.setAccessibleName(f"{tip}: {what}")
        button.setEnabled(0 <= index + by < count)
        button.clicked.connect(lambda _on, by=by: intents.moved.emit(path, index, by))
        found.append(button)
    away = Button("", "quiet", "x", small=True, tip=_("Прибрати · повернути: Ctrl+Z"))
    away.setAccessibleName(_("Прибрати: {what}").format(what=what))
    away.clicked.connect(lambda: intents.removed.emit(path, index))
    return [*found, away]


class LanguagesRow(ListRow):
    """The languages of the document in column order."""

    def __init__(self, row: Row, intents: Intents) -> None:
        super().__init__(row, intents)
        self._column.addWidget(FieldLabel(row.label, tip=row.help))
        self._chosen = QHBoxLayout()
        self._chosen.setSpacing(8)
        self._column.addLayout(self._chosen)
        self._unread_note = Label("", "caption", wrap=True)
        self._column.addWidget(self._unread_note)
        self._column.addWidget(self._message)
        self._reviewers: Mapping[str, str] = {}

    def show_office(self, office: OfficeLibrary) -> None:
        self._reviewers = office.reviewers
        self._show_unread()

    def _show_unread(self) -> None:
        """Say which languages of the library no lawyer or sworn translator has read yet."""
        codes = self._shown if isinstance(self._shown, tuple) else ()
        names = ", ".join(language_name(c).lower() for c in codes if self._is_unread(c))
        sentence = _(
            "Тексти бібліотеки ще не перевірив юрист або присяжний перекладач: {languages}. "
            "Хто перевірив, вписують у параметрах."
        )
        self._unread_note.setText(sentence.format(languages=names))
        self._unread_note.setVisible(bool(names))

    def _is_unread(self, code: str) -> bool:
        known = code in library.codes()
        return known and not (self._reviewers.get(code) or library.meta(code).reviewed_by)

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        if agreement.languages == self._shown:
            return
        self._shown = agreement.languages
        empty(self._chosen)
        for index, code in enumerate(agreement.languages):
            self._chosen.addWidget(self._chip(agreement.languages, index, code))
        if len(agreement.languages) < MOST_LANGUAGES:
            self._chosen.addWidget(self._adder(agreement.languages))
        self._chosen.addStretch(1)
        self._show_unread()

    def _chip(self, languages: tuple[str, ...], index: int, code: str) -> QWidget:
        chip = QWidget()
        chip.setProperty("chip", True)
        chip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(chip)
        line.setContentsMargins(12, 3, 4, 3)
        line.setSpacing(6)
        line.addWidget(Label(language_name(code), "row"))
        if index:
            left = Button("", "quiet", "arrow-left", small=True, tip=_("Лівіше"))
            left.setAccessibleName(f"{_('Лівіше')}: {language_name(code)}")
            left.clicked.connect(lambda: self._emit(_swapped(languages, index)))
            line.addWidget(left)
        away = Button("", "quiet", "x", small=True, tip=_("Прибрати мову"))
        away.setAccessibleName(f"{_('Прибрати мову')}: {language_name(code)}")
        away.clicked.connect(lambda: self._emit(languages[:index] + languages[index + 1 :]))
        line.addWidget(away)
        return chip

    def _adder(self, languages: tuple[str, ...]) -> Button:
        button = Button(_("Додати мову"), "link", "plus")
        menu = QMenu(button)
        complete = [code for code in registry.codes() if code not in languages]
        for code in complete:
            menu.addAction(language_name(code)).setData(code)
        menu.addSeparator()
        for code, name in all_languages():
            if code not in languages and code not in complete:
                menu.addAction(name).setData(code)
        menu.triggered.connect(lambda action: self._emit((*languages, action.data())))
        button.setMenu(menu)
        return button

    def _emit(self, languages: tuple[str, ...]) -> None:
        self._intents.languages_chosen.emit(languages)


def _swapped(items: tuple[str, ...], index: int) -> tuple[str, ...]:
    kept = list(items)
    kept[index - 1], kept[index] = kept[index], kept[index - 1]
    return tuple(kept)


class PartiesRow(ListRow):
    """The parties in order, each with a link to its page."""

    def __init__(self, row: Row, intents: Intents) -> None:
        super().__init__(row, intents)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        add = LinkButton(_("Додати сторону"), "plus")
        add.clicked.connect(lambda: intents.added.emit("parties", ""))
        line = QHBoxLayout()
        line.addWidget(add)
        line.addStretch(1)
        self._column.addLayout(line)
        self._column.addWidget(self._message)

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        if agreement.parties == self._shown:
            return
        self._shown = agreement.parties
        empty(self._rows)
        for index, party in enumerate(agreement.parties):
            place = Place(Section.PARTY, index)
            title = place_title(place, agreement)
            body = party.name.get("uk") or next(iter(party.name.values()), "")
            self._rows.addWidget(self._party(index, title, body, len(agreement.parties)))
            self._rows.addWidget(Hairline())

    def _party(self, index: int, title: str, body: str, count: int) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 8, 0, 8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title[:1].upper() + title[1:], "row"))
        words.addWidget(Label(body or ordinal(index), "caption", wrap=True))
        line.addLayout(words, 1)
        key = Place(Section.PARTY, index).key
        to = LinkButton(_("Відкрити"))
        to.setAccessibleName(f"{_('Відкрити')}: {title}")
        to.clicked.connect(lambda: self._intents.place_chosen.emit(key))
        line.addWidget(to)
        for button in mover(self._intents, "parties", index, count, title):
            line.addWidget(button)
        return holder
