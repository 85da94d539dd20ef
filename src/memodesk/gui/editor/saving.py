"""Saving: a second after the last change, in order, with one sign that says so."""

import threading

from memodesk.domain.agreement import Agreement
from memodesk.errors import MemoDeskError
from memodesk.gui.background import Latest
from memodesk.gui.editor.contract import Delay, Desk, Now, View
from memodesk.i18n import _
from memodesk.storage.faults import EditConflictError

PAUSE, RETRY = 1.0, 10.0
"""Seconds after the last change, and after a save that failed."""


class Saver:
    """Wraps the verb that stores a record: a slow save never overwrites a newer one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = threading.Lock()
        self._stored = 0
        self._asked = 0

    def ticket(self) -> int:
        """A place in the queue, taken on the thread that knows which value is newer."""
        self._asked += 1
        return self._asked

    def save(self, ticket: int, agreement: Agreement) -> bool:
        """Store the value unless a newer one has been stored meanwhile; any thread may call.

        False where somebody else had saved the record: then both are kept, this one aside.
        """
        with self._lock:
            if ticket <= self._stored:
                return True
            try:
                self._desk.save(agreement)
                alone = True
            except EditConflictError:
                self._desk.save_aside(agreement)
                alone = False
            self._stored = ticket
            return alone


class Autosave:
    """Keeps the stored record equal to the one on the desk."""

    def __init__(self, view: View, desk: Desk, latest: Latest, delay: Delay, now: Now) -> None:
        self._view, self._desk, self._latest, self._delay, self._now = (
            view,
            desk,
            latest,
            delay,
            now,
        )
        self._saver = Saver(desk)
        self._value = self._stored = Agreement()
        self._said = ""

    def begin(self, agreement: Agreement) -> None:
        """Start from a record that is stored as it is."""
        self._value = self._stored = agreement
        self._view.show_saved("", "")

    def stop(self) -> None:
        """Ask for nothing more."""
        self._delay.stop()

    def changed(self, agreement: Agreement) -> None:
        """The record on the desk has changed: store it in a second, if nothing else follows."""
        self._value = agreement
        self._delay.start(PAUSE, self.flush_aside)

    def flush_aside(self, *, say: bool = False) -> None:
        """Store now, away from the window's thread."""
        self._delay.stop()
        value = self._value
        if value == self._stored:
            if say:
                self._say()
            return
        ticket = self._saver.ticket()
        self._latest.ask(
            lambda: self._saver.save(ticket, value),
            lambda alone: self._done(value, alone=alone),
            self._failed,
        )

    def flush(self) -> bool:
        """Store now and wait: the record leaves the desk. False where it could not be kept."""
        self._delay.stop()
        if self._value == self._stored:
            return True
        try:
            alone = self._saver.save(self._saver.ticket(), self._value)
        except MemoDeskError as error:
            return self._rescue(str(error))
        self._done(self._value, alone=alone)
        return True

    def _rescue(self, reason: str) -> bool:
        """Keep what cannot be stored as a case file, which every copy of the program opens."""
        try:
            path = self._desk.rescue(self._value)
        except MemoDeskError:
            self._failed(reason)
            return False
        self._stored = self._value
        sentence = _("{reason} Ваш текст збережено у файлі {file}, його можна відкрити.")
        self._view.show_failure(sentence.format(reason=reason, file=path))
        return True

    def _done(self, value: Agreement, *, alone: bool) -> None:
        self._stored, self._said = value, ""
        self._say()
        if not alone:
            self._view.show_failure(
                _("Хтось змінив цю угоду одночасно з вами. Ваш текст збережено окремою угодою.")
            )

    def _say(self) -> None:
        time = self._now().strftime("%H:%M")
        self._view.show_saved(_("Збережено {time}").format(time=time), "good")

    def _failed(self, sentence: str) -> None:
        self._view.show_saved(_("Не збережено"), "error")
        if sentence != self._said:
            self._said = sentence
            self._view.show_failure(sentence)
        self._delay.start(RETRY, self.flush_aside)
