"""The office's own texts beside the library: read, kept and forgotten away from the window."""

from collections.abc import Callable

from memodesk.domain.office import OfficeLibrary
from memodesk.domain.text import LocalizedText
from memodesk.gui.background import Run
from memodesk.gui.editor.contract import Desk, View
from memodesk.i18n import _

_NAME = 60
"""Characters of a text that are its name in the menus."""


class Office:
    """Asks the desk, and shows what it answers."""

    def __init__(self, view: View, desk: Desk, run: Run) -> None:
        self._view, self._desk, self._run = view, desk, run
        self._gone = False

    def stop(self) -> None:
        """The view is gone: what was asked is still done, and no answer is shown."""
        self._gone = True

    def read(self) -> None:
        """Show what the office has."""
        self._ask(self._desk.office_library, "")

    def keep_variant(self, clause: str, texts: LocalizedText) -> None:
        """Offer a wording of a clause to other agreements from now on."""
        done = _("Текст статті запропонують і в інших угодах")
        self._ask(lambda: self._desk.keep_variant(clause, short_name(texts), texts), done)

    def keep_area(self, texts: LocalizedText) -> None:
        """Offer an area to other agreements from now on."""
        self._ask(lambda: self._desk.keep_area(texts), _("Напрям запропонують і в інших угодах"))

    def forget(self, number: int) -> None:
        """Take a text off the list; agreements that use it keep it."""
        self._ask(lambda: self._desk.forget_text(number), _("Текст прибрано зі списку"))

    def _ask(self, call: Callable[[], OfficeLibrary], done: str) -> None:
        def show(office: OfficeLibrary) -> None:
            if not self._gone:
                self._view.show_office(office)
                if done:
                    self._view.show_done(done)

        def fail(sentence: str) -> None:
            if not self._gone:
                self._view.show_failure(sentence)

        self._run(call, show, fail)


def short_name(texts: LocalizedText) -> str:
    """The first words of the first text that is there."""
    words = " ".join(next((text for text in texts.values() if text.strip()), "").split())
    return words if len(words) <= _NAME else f"{words[:_NAME].rsplit(' ', 1)[0]}…"
