"""The one dialog for an unexpected failure, with detail that can be copied."""

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from memodesk.gui.frame.crash import sentence
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import Label
from memodesk.i18n import _


class CrashDialog(QDialog):
    """Sentence, detail, «Скопіювати», «Працювати далі»."""

    def __init__(self, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("MemoDesk")
        self.setMinimumWidth(560)
        self._detail = detail
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(sentence(), "body", wrap=True))
        text = QPlainTextEdit(detail)
        text.setReadOnly(True)
        text.setAccessibleName(_("Подробиці"))
        text.setMinimumHeight(180)
        column.addWidget(text)
        row = QHBoxLayout()
        copy = Button(_("Скопіювати подробиці"), icon="copy")
        go_on = Button(_("Працювати далі"), "primary")
        copy.clicked.connect(self.copy)
        go_on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)
        go_on.setFocus()

    def copy(self) -> None:
        """Put the detail on the clipboard."""
        QApplication.clipboard().setText(self._detail)
