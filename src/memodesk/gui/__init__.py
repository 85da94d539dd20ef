"""The window; the only package that imports PySide6."""

import sys

LASTING = 1 << 60


def _keep_none() -> None:
    """Let None outlive PySide 6.12.

    There every call of a method without a result loses a reference to None. From Python 3.12 on
    None cannot die; before that the interpreter aborts after some thousand such calls, which a
    window makes in its first minute. So its count is set out of reach.
    """
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value = LASTING


if sys.implementation.name == "cpython" and sys.version_info < (3, 12) and sys.maxsize > LASTING:
    _keep_none()
