"""The window; the only package that imports PySide6.

What the first paint needs besides it is imported here, before it: once PySide6 is there, it reads
the source of every further module to see whether that module uses it.
"""

import sys

import memodesk.bootstrap
import memodesk.i18n
import memodesk.storage.first_page  # noqa: F401

LASTING = 1 << 60


def _keep_singletons() -> None:
    """Let None, True and False outlive PySide 6.12.

    There every call of a method without a result loses a reference to None, and some calls lose
    one to True or False. From Python 3.12 on these cannot die; before that the interpreter
    aborts after some thousand such calls, which a window makes in its first minute. So their
    counts are set out of reach.
    """
    import ctypes

    for single in (None, True, False):
        ctypes.c_ssize_t.from_address(id(single)).value = LASTING


if sys.implementation.name == "cpython" and sys.version_info < (3, 12) and sys.maxsize > LASTING:
    _keep_singletons()
