"""Findings under the form: a bar with their counts, and rows that lead to their places."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from memodesk.checks.finding import Severity
from memodesk.gui.editor.findings_rows import FindingRow
from memodesk.gui.editor.intents import Intents
from memodesk.gui.theme.tokens import MARGIN
from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.label import ElidedLabel, Hairline, IconLabel, Label
from memodesk.i18n import _

BAR, ROW, LEAST = 36, 58, 46
ICONS = {
    Severity.ERROR: ("circle-alert", "error"),
    Severity.WARNING: ("triangle-alert", "warning"),
    Severity.HINT: ("lightbulb", "ink2"),
}


class _Row(QWidget):
    """One finding: icon by weight, sentence, source, at most two links: the fix, then the jump."""

    def __init__(self, finding: FindingRow, intents: Intents) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 9, 0, 9)
        line.setSpacing(12)
        name, colour = ICONS[finding.severity]
        top = Qt.AlignmentFlag.AlignTop if finding.source else Qt.AlignmentFlag.AlignVCenter
        self.setMinimumHeight(LEAST)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line.addWidget(IconLabel(name, colour, 18), 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(finding.sentence, "row", wrap=True))
        if finding.source:
            words.addWidget(ElidedLabel(finding.source, "caption"))
        line.addLayout(words, 1)
        self.links: list[LinkButton] = []
        if finding.twin:
            confirm = self._link(_("Тексти збігаються"), finding.sentence)
            confirm.clicked.connect(lambda: intents.twin_confirmed.emit(finding.twin))
            line.addWidget(confirm, 0, top)
        if finding.offer:
            accept = self._link(_("Вписати"), finding.sentence)
            field, _dot, language = finding.path.rpartition(".")
            accept.clicked.connect(lambda: intents.text_edited.emit(field, language, finding.offer))
            line.addWidget(accept, 0, top)
        if finding.jump:
            jump = self._link(finding.jump[:1].upper() + finding.jump[1:], finding.sentence)
            jump.clicked.connect(lambda: intents.jumped.emit(finding.path, ""))
            line.addWidget(jump, 0, top)

    def _link(self, words: str, sentence: str) -> LinkButton:
        link = LinkButton(words)
        link.setAccessibleName(f"{words}: {sentence}")
        self.links.append(link)
        return link


class FindingsPanel(QWidget):
    """Folds to its bar; the arrows go from row to row, Enter jumps."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._intents = intents
        self._findings: tuple[FindingRow, ...] | None = None
        self._links: list[LinkButton] = []
        self._shown: list[_Row] = []
        self._open, self._seen = True, 2
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addWidget(self._make_bar())
        self._line = Hairline()
        column.addWidget(self._line)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        self.show_findings(())

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(BAR)
        line = QHBoxLayout(bar)
        line.setContentsMargins(MARGIN, 0, 16, 0)
        line.setSpacing(5)
        line.addWidget(Label(_("Зауваження"), "section"))
        line.addSpacing(6)
        self._counts: dict[Severity, tuple[IconLabel, Label]] = {}
        for severity, (name, colour) in ICONS.items():
            icon, count = IconLabel(name, colour, 16), Label("", "row")
            count.setProperty("tone", colour if severity is not Severity.HINT else "muted")
            self._counts[severity] = (icon, count)
            line.addWidget(icon)
            line.addWidget(count)
            line.addSpacing(4)
        line.addStretch(1)
        self._fold = Button("", "quiet", "chevron-down", small=True, tip=_("Згорнути · F7"))
        self._fold.clicked.connect(self.toggle)
        line.addWidget(self._fold)
        return bar

    def show_findings(self, findings: Sequence[FindingRow]) -> None:
        """Show these rows; the same rows stay as they are."""
        if tuple(findings) == self._findings:
            return
        self._findings = tuple(findings)
        for severity, (icon, count) in self._counts.items():
            number = sum(1 for finding in findings if finding.severity is severity)
            icon.setVisible(number > 0)
            count.setVisible(number > 0)
            count.setText(str(number))
        at = self._area.verticalScrollBar().value()
        self._area.setWidget(self._rows(self._findings))
        self._area.verticalScrollBar().setValue(at)
        self._fit()

    def _rows(self, findings: tuple[FindingRow, ...]) -> QWidget:
        body = QWidget()
        body.setProperty("ground", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 2, 12, 2)
        column.setSpacing(0)
        self._links, self._shown = [], []
        for number, finding in enumerate(findings):
            if number:
                column.addWidget(self._indented_line())
            row = _Row(finding, self._intents)
            self._shown.append(row)
            self._links += row.links
            column.addWidget(row)
        if not findings:
            column.addWidget(self._nothing())
        column.addStretch(1)
        return body

    def _indented_line(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(30, 0, 12, 0)
        line.addWidget(Hairline())
        return holder

    def _nothing(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 16, 0, 16)
        line.setSpacing(12)
        line.addWidget(IconLabel("circle-check", "good", 18))
        line.addWidget(Label(_("Зауважень немає"), "muted"), 1)
        return holder

    def show_room(self, rows: int, *, fold: bool) -> None:
        """How many rows may be seen at once; a low window shows the bar alone."""
        self._seen = rows
        if fold:
            self._open = False
        self._fit()

    def toggle(self) -> None:
        """Open or fold."""
        self._open = not self._open
        self._fit()
        if self._open and self._links:
            self._links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        count = max(1, len(self._findings or ()))
        self._area.setVisible(self._open)
        self._line.setVisible(self._open)
        self._area.setFixedHeight(self._height_of(min(count, self._seen)))
        self._fold.show_icon("chevron-down" if self._open else "chevron-up")
        self._fold.setToolTip(_("Згорнути · F7") if self._open else _("Розгорнути · F7"))

    def _height_of(self, rows: int) -> int:
        """The room that the first rows ask for at this width."""
        width = max(120, self.width() - 30)
        asked = [max(row.heightForWidth(width), row.minimumHeight()) for row in self._shown[:rows]]
        return 4 + sum(asked) + max(0, len(asked) - 1) if asked else ROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def take_focus(self) -> None:
        """The first link, else the fold, gets the keyboard."""
        target = self._links[0] if self._open and self._links else self._fold
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((i for i, link in enumerate(self._links) if link.hasFocus()), None)
        if by and at is not None:
            target = self._links[(at + by) % len(self._links)]
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(target)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self._links[at].click()
        else:
            super().keyPressEvent(event)
