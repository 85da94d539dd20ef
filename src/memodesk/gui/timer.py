"""A call some time after the last request, on the window's thread."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer


class Delay:
    """One pending call; asking again puts it off."""

    def __init__(self, parent: QObject) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fire)
        self._call: Callable[[], None] | None = None

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Ask, or ask anew, for a call after so many seconds."""
        self._call = call
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """Forget the request."""
        self._call = None
        if shiboken6.isValid(self._timer):
            self._timer.stop()

    def _fire(self) -> None:
        call, self._call = self._call, None
        if call:
            call()
