"""A file as a lock between processes; the system frees it when the process that holds it dies."""

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_lock(file: IO[bytes]) -> bool:
    """Whether the open file is now locked for us alone; it stays so until it is closed.

    On Windows the byte at the file's position is what is locked.
    """
    try:
        _lock(file)
    except OSError:
        return False
    return True
