"""PDF of issued Word files: made aside, counted in place, stopped at wish."""

from collections.abc import Callable, Sequence
from pathlib import Path

from memodesk.gui.background import Latest, Progress
from memodesk.gui.editor.contract import Desk, View
from memodesk.services.pdf import Converted


class Converting:
    """At most one conversion at a time; `wanted` says whether each issue brings one."""

    def __init__(self, view: View, desk: Desk, latest: Latest) -> None:
        self._view, self._desk, self._latest = view, desk, latest
        self._progress: Progress | None = None
        self.wanted = False

    def start(
        self,
        files: Sequence[Path],
        done: Callable[[Converted], None],
        failed: Callable[[str], None],
    ) -> None:
        """Make a PDF beside each file, and say how far it is; one of both answers is called."""
        progress = self._progress = Progress(self._view.show_converting)
        self._view.show_converting(0, len(files))
        self._latest.ask(
            lambda: self._desk.make_pdfs(files, progress.tell, lambda: progress.stopped),
            lambda made: self._answer(lambda: done(made)),
            lambda sentence: self._answer(lambda: failed(sentence)),
        )

    def stop(self) -> None:
        """A person does not want to wait: what is ready stays."""
        if self._progress:
            self._progress.stop()

    def close(self) -> None:
        """The view is gone: stop, and say nothing any more."""
        if self._progress:
            self._progress.stop()
            self._progress.mute()

    def _answer(self, call: Callable[[], None]) -> None:
        if self._progress:
            self._progress.mute()
        self._progress = None
        self._view.show_converting(0, 0)
        call()
