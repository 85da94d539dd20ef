"""How far some work aside is, in place: «7 з 24», and a way to stop it."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memodesk.gui.widgets.button import LinkButton
from memodesk.gui.widgets.label import Label
from memodesk.i18n import _

SOON = 10.0
"""Seconds that are not worth a word."""


def time_left(done: int, count: int, passed: float) -> str:
    """The rest in words, if it goes on as it went for `passed` seconds; nothing while unknown."""
    rest = passed / done * (count - done) if done else 0.0
    if rest < SOON:
        return ""
    if rest < 55:
        return _("ще менше хвилини")
    return _("ще близько {count} хв").format(count=round(rest / 60))


class ProgressNote(QWidget):
    """Shown while something is being made; `words` have places for {done} and {count}."""

    stopped = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._begun = time.monotonic()
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
        """So many of so many, and how long it may still take; of none the note is gone."""
        if not done:
            self._begun = time.monotonic()
        words = self._words.format(done=done, count=count)
        left = time_left(done, count, time.monotonic() - self._begun)
        self._label.setText(f"{words}, {left}" if left else words)
        self._stop.setEnabled(self._stop.isEnabled() or not count)
        self.setVisible(bool(count))

    def _stopped(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
