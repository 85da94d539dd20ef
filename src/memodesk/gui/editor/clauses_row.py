"""The clauses of the library: kept, left out, or said in one's own words."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import CLAUSES
from memodesk.domain.terms import Clauses
from memodesk.gui.editor.choices import clause_title
from memodesk.gui.editor.form_rows import Row
from memodesk.gui.editor.form_widgets import Columns
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.list_rows import ListRow
from memodesk.gui.widgets.button import LinkButton
from memodesk.gui.widgets.field_pair import FieldPair
from memodesk.gui.widgets.label import Hairline, Label
from memodesk.gui.widgets.switch import Switch
from memodesk.i18n import _

_ALWAYS = frozenset({"title", "parties", "signatures"})
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
        self._own = LinkButton(_("Свій текст"))
        self._own.setAccessibleName(f"{_('Свій текст')}: {clause_title(clause)}")
        self._own.clicked.connect(self._ask)
        line.addWidget(self._switch)
        line.addStretch(1)
        if clause in _REPLACEABLE:
            line.addWidget(self._own)
        self._column.addLayout(line)

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
        self._column.addWidget(self._pair)

    def _edited(self, code: str, text: str) -> None:
        self._texts[code] = text.strip()
        self._intents.clause_replaced.emit(self._clause, dict(self._texts))


class ClausesRow(ListRow):
    """All clauses of the library in their order."""

    def __init__(self, row: Row, columns: Columns, intents: Intents) -> None:
        super().__init__(row, intents)
        sentence = _("Тексти статей складає бібліотека. Тут їх можна прибрати або написати свої.")
        self._column.addWidget(Label(sentence, "muted", wrap=True))
        self._rows: list[ClauseRow] = []
        for clause in CLAUSES:
            clause_row = ClauseRow(clause, columns, intents)
            self._rows.append(clause_row)
            self._column.addWidget(clause_row)
            self._column.addWidget(Hairline())
        self._column.addWidget(self._message)
        self._column.addStretch(1)

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        clauses = agreement.clauses or Clauses()
        for row in self._rows:
            row.show_clauses(clauses)
