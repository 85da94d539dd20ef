"""The one way off the window's thread: a function of values runs aside, its result returns."""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from memodesk.errors import MemoDeskError
from memodesk.i18n import _

log = logging.getLogger(__name__)

Done = Callable[[Any], None]
Failed = Callable[[str], None]
Run = Callable[[Callable[[], Any], Done, Failed], None]

TURN = 0.001
"""Seconds after which work aside gives the interpreter back to the window: typing never waits."""

_waiting: set["_Errand"] = set()


@cache
def _pool() -> ThreadPoolExecutor:
    sys.setswitchinterval(TURN)
    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="memodesk")


class _Errand(QObject):
    """One request; lives on the thread that asked and is called back there."""

    finished = Signal(object)

    def __init__(self, on_done: Done, on_failed: Failed) -> None:
        super().__init__()
        self._on_done, self._on_failed = on_done, on_failed
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, future: "Future[Any]") -> None:
        _waiting.discard(self)
        error = future.exception()
        if error is None:
            self._on_done(future.result())
        elif isinstance(error, MemoDeskError):
            self._on_failed(str(error))
        else:
            log.error("A background errand failed", exc_info=error)
            self._on_failed(
                _("Не вдалося виконати. Подробиці записано в журнал; ваш текст збережено.")
            )


def run_in_background(function: Callable[[], Any], on_done: Done, on_failed: Failed) -> None:
    """Run `function` aside; exactly one of the two answers is called on this thread."""
    errand = _Errand(on_done, on_failed)
    _waiting.add(errand)
    _pool().submit(function).add_done_callback(errand.finished.emit)


class Progress(QObject):
    """How far an errand is: told on its thread, shown on the window's; and whether to stop it."""

    _told = Signal(int, int)

    def __init__(self, show: Callable[[int, int], None]) -> None:
        super().__init__()
        self._show: Callable[[int, int], None] | None = show
        self.stopped = False
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def tell(self, done: int, count: int) -> None:
        """So many of so many are ready; from any thread."""
        self._told.emit(done, count)

    def stop(self) -> None:
        """The errand looks at `stopped` and ends soon."""
        self.stopped = True

    def mute(self) -> None:
        """Show nothing any more."""
        self._show = None

    def _deliver(self, done: int, count: int) -> None:
        if self._show is not None:
            self._show(done, count)


def run_for(owner: QObject) -> Run:
    """A way off the thread whose answers fall silent once their owner is gone."""
    alive = [True]
    owner.destroyed.connect(alive.clear)

    def run(function: Callable[[], Any], on_done: Done, on_failed: Failed) -> None:
        run_in_background(
            function,
            lambda result: on_done(result) if alive else None,
            lambda sentence: on_failed(sentence) if alive else None,
        )

    return run


class Latest:
    """Runs errands of one sort one at a time; a newer request supersedes one that waits."""

    def __init__(self, run: Run = run_in_background) -> None:
        self._run = run
        self._busy = self._stopped = False
        self._next: tuple[Callable[[], Any], Done, Failed] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy

    def stop(self) -> None:
        """Drop every answer that is still to come: whoever asked is gone."""
        self._stopped = True
        self._next = None

    def ask(self, function: Callable[[], Any], on_done: Done, on_failed: Failed) -> None:
        """Run soon; while one is running only the newest request is kept."""
        if self._busy:
            self._next = (function, on_done, on_failed)
            return
        self._busy = True
        self._run(function, self._then(on_done), self._then(on_failed))

    def _then(self, answer: Callable[[Any], None]) -> Callable[[Any], None]:
        def finished(result: Any) -> None:
            self._busy = False
            waiting, self._next = self._next, None
            if self._stopped:
                return
            answer(result)
            if waiting:
                self.ask(*waiting)

        return finished
