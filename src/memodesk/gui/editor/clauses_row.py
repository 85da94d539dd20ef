"""The clauses of the library: kept, left out, or said in one's own words."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import CLAUSES
from memodesk.domain.office import OfficeLibrary, Use
from memodesk.domain.terms import Clauses
from memodesk.gui.days import day_text
from memodesk.gui.editor.changes import MOVABLE, articles
from memodesk.gui.editor.choices import clause_title
from memodesk.gui.editor.form_rows import Row
from memodesk.gui.editor.form_widgets import Columns
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.list_rows import ListRow
from memodesk.gui.editor.office_menu import OfficeMenu
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.field_pair import FieldPair
from memodesk.gui.widgets.label import ElidedLabel, Hairline, Label
from memodesk.gui.widgets.switch import Switch
from memodesk.i18n import N_, _

_ALWAYS = frozenset({"title", "parties", "signatures"})
_ARROWS = (("arrow-up", -1, N_("Вище")), ("arrow-down", 1, N_("Нижче")))
_REPLACEABLE = frozenset(CLAUSES) - {"title", "parties", "areas", "details", "signatures"}


class ClauseRow(QWidget):
    """One clause: a switch, and fields for one's own words when they are wanted."""

    def __init__(self, clause: str, columns: Columns, intents: Intents) -> None:
        super().__init__()
        self._clause, self._columns, self._intents = clause, columns, intents
        self._texts: dict[str, str] = {}
        self._pair: FieldPair | None = None
        self._asked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        self._switch = Switch(clause_title(clause))
        self._switch.setEnabled(clause not in _ALWAYS)
        self._switch.switched.connect(lambda on: intents.clause_omitted.emit(clause, not on))
        self._office = OfficeMenu(_("Тексти установи"), intents)
        self._office.chosen.connect(self._take)
        self._own = LinkButton(_("Свій текст"))
        self._own.setAccessibleName(f"{_('Свій текст')}: {clause_title(clause)}")
        self._own.clicked.connect(self._ask)
        line.addWidget(self._switch)
        line.addStretch(1)
        if clause in _REPLACEABLE:
            line.addWidget(self._office)
            line.addWidget(self._own)
        self._movers = [self._mover(*arrow) for arrow in _ARROWS if clause in MOVABLE]
        for button in self._movers:
            line.addWidget(button)
        self._column.addLayout(line)
        self._keep = LinkButton(_("Пропонувати в інших угодах"))
        self._keep.setAccessibleName(
            _("Пропонувати в інших угодах: {clause}").format(clause=clause_title(clause))
        )
        self._keep.clicked.connect(lambda: intents.variant_kept.emit(clause, dict(self._texts)))
        self._used = ElidedLabel("", "caption")
        foot = QHBoxLayout()
        foot.setContentsMargins(46, 0, 0, 2)
        foot.addWidget(self._used, 1)
        foot.addWidget(self._keep)
        self._column.addLayout(foot)

    def _mover(self, icon: str, by: int, tip: str) -> Button:
        button = Button("", "quiet", icon, small=True, tip=_(tip))
        button.setAccessibleName(f"{_(tip)}: {clause_title(self._clause)}")
        button.clicked.connect(lambda: self._intents.clause_moved.emit(self._clause, by))
        return button

    def show_place(self, *, first: bool, last: bool) -> None:
        """Show whether the clause can go higher or lower among the articles."""
        for button, stays in zip(self._movers, (first, last), strict=False):
            button.setEnabled(not stays)

    def show_office(self, office: OfficeLibrary) -> None:
        """Offer the office's variants, and say where the clause was used last."""
        self._office.show_texts(office.of_clause(self._clause))
        use = office.uses.get(self._clause)
        self._used.setText(use_sentence(use) if use else "")
        self._used.setVisible(use is not None)

    def show_clauses(self, clauses: Clauses) -> None:
        """Show whether the clause stands, and in whose words."""
        self._switch.show_value(self._clause not in clauses.omit)
        self._texts = dict(clauses.replace.get(self._clause, {}))
        if self._texts and self._pair is None:
            self._make_pair()
        if not self._texts and not self._asked and self._pair is not None:
            self._pair.hide()
            self._pair.deleteLater()
            self._pair = None
        if self._pair is not None:
            for code in self._pair.codes():
                self._pair.show_text(code, self._texts.get(code, ""))
        self._own.setText(_("Текст із бібліотеки") if self._pair else _("Свій текст"))
        self._keep.setVisible(any(self._texts.values()))

    def _take(self, texts: dict[str, str]) -> None:
        self._asked = True
        self._intents.clause_replaced.emit(self._clause, texts)

    def _ask(self) -> None:
        if self._pair is not None:
            self._asked = False
            self._intents.clause_replaced.emit(self._clause, {})
            self.show_clauses(Clauses())
            return
        self._asked = True
        self._make_pair()
        self._own.setText(_("Текст із бібліотеки"))

    def _make_pair(self) -> None:
        self._pair = FieldPair("", self._columns, paragraphs=True)
        self._pair.setContentsMargins(46, 0, 0, 8)
        self._pair.edited.connect(self._edited)
        path = f"clauses.replace.{self._clause}"
        self._pair.focused.connect(lambda code: self._intents.focused.emit(path, code))
        self._column.insertWidget(1, self._pair)

    def _edited(self, code: str, text: str) -> None:
        self._texts[code] = text.strip()
        self._intents.clause_replaced.emit(self._clause, dict(self._texts))


class ClausesRow(ListRow):
    """All clauses of the library in their order."""

    def __init__(self, row: Row, columns: Columns, intents: Intents) -> None:
        super().__init__(row, intents)
        sentence = _("Тексти статей складає бібліотека. Тут їх можна прибрати або написати свої.")
        self._column.addWidget(Label(sentence, "muted", wrap=True))
        self._rows = {clause: ClauseRow(clause, columns, intents) for clause in CLAUSES}
        self._list = QVBoxLayout()
        self._list.setSpacing(self._column.spacing())
        for clause_row in self._rows.values():
            self._list.addWidget(clause_row)
            self._list.addWidget(Hairline())
        self._column.addLayout(self._list)
        self._column.addWidget(self._message)
        self._column.addStretch(1)

    def show_office(self, office: OfficeLibrary) -> None:
        for row in self._rows.values():
            row.show_office(office)

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        clauses = agreement.clauses or Clauses()
        order = articles(clauses)
        for clause, row in self._rows.items():
            row.show_clauses(clauses)
            row.show_place(first=clause == order[0], last=clause == order[-1])
        if order != self._shown:
            self._shown = order
            self._arrange(order)

    def _arrange(self, order: tuple[str, ...]) -> None:
        """Lay the rows in the order of the record; the keyboard stays where it is."""
        rest = iter(order)
        for index, clause in enumerate(CLAUSES):
            row = self._rows[next(rest) if clause in MOVABLE else clause]
            self._list.removeWidget(row)
            self._list.insertWidget(2 * index, row)

    def stops(self) -> Sequence[QWidget]:
        rows = sorted(self._rows.values(), key=self._list.indexOf)
        found = super().stops()
        return tuple(stop for row in rows for stop in found if row.isAncestorOf(stop))


def use_sentence(use: Use) -> str:
    """Where a clause stood last, in a caption's words."""
    place = " – ".join(use.places) or use.name
    words = (
        _("Востаннє своїми словами {day}: {place}")
        if use.own_words
        else _("Востаннє {day}: {place}")
    )
    return words.format(place=place, day=day_text(use.day))
