"""The bar at the bottom while rows are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import Label
from memodesk.i18n import _, ngettext


class ActionBar(QFrame):
    """44 pixels; never a dialog."""

    issue_asked = Signal()
    delete_asked = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bar", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        self._count = Label("", "label", tone="accent")
        self._issue = Button(
            _("Видати документи"), icon="file-plus", small=True, tip="Ctrl+Shift+D"
        )
        self._delete = Button(_("Видалити"), icon="trash-2", small=True, tip="Delete")
        clear = Button(_("Зняти вибір"), "quiet", "x", small=True, tip="Esc")
        self._issue.clicked.connect(self.issue_asked)
        self._delete.clicked.connect(self.delete_asked)
        clear.clicked.connect(self.cleared)
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(self._issue)
        row.addWidget(self._delete)
        row.addStretch(1)
        row.addWidget(clear)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many rows are chosen; none hides the bar."""
        sentence = ngettext("Вибрано {count} угоду", "Вибрано {count} угод", count)
        self._count.setText(sentence.format(count=count))
        self.setVisible(count > 0)

    def show_able(self, *, able: bool) -> None:
        """Whether the program is ready to do it."""
        self._issue.setEnabled(able)
        self._delete.setEnabled(able)
