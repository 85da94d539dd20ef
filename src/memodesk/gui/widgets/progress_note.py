"""How far some work aside is, in place: «7 з 24», and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memodesk.gui.widgets.button import LinkButton
from memodesk.gui.widgets.label import Label
from memodesk.i18n import _


class ProgressNote(QWidget):
    """Shown while something is being made; `words` have places for {done} and {count}."""

    stopped = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._label = Label("", "muted")
        self._stop = LinkButton(_("Спинити"))
        self._stop.clicked.connect(self._stopped)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(self._label)
        line.addWidget(self._stop)
        self.hide()

    def show_count(self, done: int, count: int) -> None:
        """So many of so many; of none the note is gone."""
        self._label.setText(self._words.format(done=done, count=count))
        self._stop.setEnabled(self._stop.isEnabled() or not count)
        self.setVisible(bool(count))

    def _stopped(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
