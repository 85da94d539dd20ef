"""One process at a time creates, migrates or restores a database."""

import contextlib
import errno
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from memodesk.locking import try_lock
from memodesk.storage.faults import DatabaseBusyError

_PAUSE = 0.05


@contextlib.contextmanager
def alone(path: Path, timeout: float = 1.5) -> Iterator[None]:
    """Hold the right to change the file as a whole; the system frees it when a process dies.

    Waits `timeout` seconds, then raises DatabaseBusyError. In a folder closed to us nothing can be
    changed anyway, so nothing is locked there.
    """
    try:
        file = path.with_name(path.name + ".lock").open("ab")
    except PermissionError:
        yield
        return
    except OSError as error:
        if error.errno != errno.EROFS:
            raise
        yield
        return
    with file:
        _wait(file, time.monotonic() + timeout)
        yield


def _wait(file: IO[bytes], deadline: float) -> None:
    while not try_lock(file):
        if time.monotonic() >= deadline:
            raise DatabaseBusyError
        time.sleep(_PAUSE)
