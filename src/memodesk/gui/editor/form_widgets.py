"""The widget of each row of the form, made from its plan."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.text import text_in
from memodesk.gui.days import day_from, day_text
from memodesk.gui.editor.field_path import value_at
from memodesk.gui.editor.findings_rows import Message
from memodesk.gui.editor.form_rows import Editor, Row, speaker_value
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.word_forms import FormSign
from memodesk.gui.editor.word_forms import FormStrip as Form
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.choice import Choice, SearchChoice
from memodesk.gui.widgets.date_field import DateField
from memodesk.gui.widgets.field_pair import FieldLabel, FieldPair
from memodesk.gui.widgets.form_strip import FormStrip
from memodesk.gui.widgets.growing_field import GrowingField
from memodesk.gui.widgets.label import Label
from memodesk.gui.widgets.message import FieldMessage
from memodesk.gui.widgets.number_field import NumberField
from memodesk.gui.widgets.switch import Switch
from memodesk.i18n import _, ngettext

Columns = Sequence[tuple[str, str]]
HALF = 178
"""The room for the words of a choice in half a form on a screen of 1280 logical pixels."""


class RowWidget(Protocol):
    """What the form asks of the widget of any row."""

    row: Row

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None: ...
    def show_messages(self, messages: Mapping[str, Message]) -> None: ...
    def take_focus(self, language: str) -> None: ...
    def stops(self) -> Sequence[QWidget]: ...


class PairRow(FieldPair):
    """A localized text with the forms of its words under it."""

    def __init__(self, row: Row, columns: Columns, intents: Intents) -> None:
        super().__init__(
            row.label,
            columns,
            optional=row.optional,
            paragraphs=row.paragraphs,
            tip=row.help,
        )
        self.row, self._intents = row, intents
        self._strips: dict[str, FormStrip] = {}
        self._order: dict[str, tuple[str, ...]] = {code: () for code, _name in columns}
        self._unfolded: set[str] = set()
        self._more: dict[str, Button] = {}
        for code, _name in columns:
            more = Button("", "more", small=True, parent=self)
            more.clicked.connect(lambda _on=False, code=code: self._unfold(code))
            more.hide()
            self._more[code] = more
            if row.example and code == "uk":
                self.show_example(code, _("Наприклад: {example}").format(example=row.example))
        self.edited.connect(lambda code, text: intents.text_edited.emit(row.path, code, text))
        self.focused.connect(lambda code: intents.focused.emit(row.path, code))

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        content = value_at(agreement, self.row.path)
        for code in self.codes():
            self.show_text(code, text_in(content, code))

    def show_messages(self, messages: Mapping[str, Message]) -> None:
        whole = messages.get(self.row.path)
        for code in self.codes():
            own = messages.get(f"{self.row.path}.{code}") or whole
            whole = None
            tone = own.severity.value if own else ""
            self.show_message(code, tone, own.sentence if own else "")

    def show_forms(self, forms: Sequence[Form]) -> bool:
        """Show the strips of this name; tells whether strips came or went.

        Forms to be read all stand open; of the settled ones the first, the rest on demand.
        """
        changed = False
        for code in self.codes():
            here = sorted(
                (f for f in forms if f.language == code), key=lambda f: f.sign != "unsure"
            )
            keys = tuple(form.key for form in here)
            if keys != self._order[code]:
                changed = True
                self._rebuild(code, keys)
            for index, form in enumerate(here):
                strip = self._strips[form.key]
                strip.show_form(form.before, form.words, form.sign.value)
                first = index == 0 or form.sign is FormSign.UNSURE
                strip.setVisible(first or code in self._unfolded)
            self._show_more(code, sum(1 for f in here[1:] if f.sign is not FormSign.UNSURE))
        return changed

    def _show_more(self, code: str, hidden: int) -> None:
        more = self._more[code]
        more.setVisible(hidden > 0 and code not in self._unfolded)
        text = ngettext("ще {count} форма", "ще {count} форм", hidden)
        more.setText(text.format(count=hidden))

    def _unfold(self, code: str) -> None:
        self._unfolded.add(code)
        self._more[code].hide()
        for key in self._order[code]:
            self._strips[key].show()
        self._strips[self._order[code][1]].take_focus()

    def _rebuild(self, code: str, keys: tuple[str, ...]) -> None:
        below = self.below(code)
        assert below is not None
        for key in self._order[code]:
            if key not in keys:
                self._strips.pop(key).deleteLater()
        for index, key in enumerate(keys):
            strip = self._strips.get(key) or self._strip(key)
            below.insertWidget(index, strip)
        below.insertWidget(len(keys), self._more[code], 0, Qt.AlignmentFlag.AlignLeft)
        self._order[code] = keys

    def _strip(self, key: str) -> FormStrip:
        strip = FormStrip()
        strip.confirmed.connect(lambda: self._intents.form_confirmed.emit(key))
        strip.corrected.connect(lambda text: self._intents.form_corrected.emit(key, text))
        self._strips[key] = strip
        return strip

    def strip(self, key: str) -> FormStrip | None:
        """The strip of a form, while it is shown."""
        return self._strips.get(key)

    def take_focus(self, language: str) -> None:
        field = self.field(language)
        if field:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> Sequence[QWidget]:
        fields: list[QWidget] = [f for code in self.codes() if (f := self.field(code))]
        for keys in self._order.values():
            for key in keys:
                fields += self._strips[key].stops()
        fields += self._more.values()
        return fields


class SingleRow(QWidget):
    """A label over one field without languages, with what is to be said of it below."""

    def __init__(self, row: Row, intents: Intents) -> None:
        super().__init__()
        self.row, self._intents, self._unread = row, intents, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.label = FieldLabel(row.label, optional=row.optional, tip=row.help)
        if row.editor is Editor.SWITCH:
            self.label.hide()
        self.field = self._make()
        self.field.setAccessibleName(row.label)
        self.field.setAccessibleDescription(row.help)
        column.addWidget(self.field)
        self._message = FieldMessage()
        column.addWidget(self._message)
        column.addStretch(1)

    def _make(self) -> QWidget:
        makers = {
            Editor.DATE: self._date,
            Editor.NUMBER: self._number,
            Editor.CHOICE: self._choice,
            Editor.SEARCH: self._search,
            Editor.SWITCH: self._switch,
        }
        return makers.get(self.row.editor, self._text)()

    def is_wide(self) -> bool:
        """Whether the longest choice asks for the width of both columns."""
        closed = isinstance(self.field, Choice) and not isinstance(self.field, SearchChoice)
        return closed and self.field.longest() > HALF  # type: ignore[attr-defined]

    def _tell(self, raw: str) -> None:
        self._intents.value_edited.emit(self.row.path, self.row.editor.value, raw)

    def _focused(self) -> None:
        self._intents.focused.emit(self.row.path, "")

    def _date(self) -> QWidget:
        field = DateField()
        field.edited.connect(self._tell)
        field.focused.connect(self._focused)
        return field

    def _number(self) -> QWidget:
        field = NumberField()
        field.edited.connect(self._tell)
        field.focused.connect(self._focused)
        return field

    def _choice(self) -> QWidget:
        field = Choice()
        field.show_choices(self.row.choices)
        field.setPlaceholderText(_("Виберіть"))
        field.chosen.connect(self._tell)
        field.focused.connect(self._focused)
        return field

    def _search(self) -> QWidget:
        field = SearchChoice()
        field.show_choices(self.row.choices)
        field.chosen.connect(self._tell)
        field.focused.connect(self._focused)
        return field

    def _switch(self) -> QWidget:
        field = Switch(self.row.label)
        field.switched.connect(lambda on: self._tell("true" if on else "false"))
        field.focused.connect(self._focused)
        return field

    def _text(self) -> QWidget:
        field = GrowingField()
        path = self.row.path
        field.edited.connect(lambda text: self._intents.text_edited.emit(path, "", text))
        field.focused.connect(self._focused)
        field.lines_changed.connect(lambda: field.take_lines(field.lines()))
        if self.row.example:
            field.show_example(_("Наприклад: {example}").format(example=self.row.example))
        return field

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        content = value_at(agreement, self.row.path)
        field = self.field
        if isinstance(field, DateField):
            self._show_day(field, content, unread)
        elif isinstance(field, NumberField):
            shown = "" if content is None else str(content)
            field.show_text(unread.get(self.row.path, shown))
        elif isinstance(field, Choice):
            field.show_value(str(speaker_value(content)))
        elif isinstance(field, Switch):
            field.show_value(bool(content))
        elif isinstance(field, GrowingField) and field.toPlainText().strip() != (content or ""):
            field.show_text(str(content or ""))

    def _show_day(self, field: DateField, content: object, unread: Mapping[str, str]) -> None:
        raw = unread.get(self.row.path)
        if raw is None:
            if day_from(field.text()) != content:
                field.show_text(day_text(content))  # type: ignore[arg-type]
            self._unread = ""
            return
        field.show_text(raw)
        whole = len(raw) >= len("01.01.2026") or not field.hasFocus()
        self._unread = _("Напишіть день так: 14.08.2025") if whole else ""
        self._say("error" if self._unread else "", self._unread)

    def _say(self, tone: str, sentence: str) -> None:
        self._message.show_message(tone, sentence)
        if not isinstance(self.field, Switch):
            self.field.show_state(tone)  # type: ignore[attr-defined]

    def show_messages(self, messages: Mapping[str, Message]) -> None:
        own = messages.get(self.row.path)
        if self._unread:
            self._say("error", self._unread)
        else:
            self._say(own.severity.value if own else "", own.sentence if own else "")

    def take_focus(self, language: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> Sequence[QWidget]:
        return (self.field,)


class NoteRow(QWidget):
    """A record that has nothing to type: it says what it stands for."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        sentence = _("Найновіші показники моніторингу, відомі на день оприлюднення")
        line.addWidget(Label(sentence, "muted", wrap=True))

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None: ...
    def show_messages(self, messages: Mapping[str, Message]) -> None: ...
    def take_focus(self, language: str) -> None: ...
    def stops(self) -> Sequence[QWidget]:
        return ()
