"""The window; the only package that imports PySide6.

What the first paint needs besides it is imported here, before it: once PySide6 is there, it reads
the source of every further module to see whether that module uses it.
"""

import memodesk.bootstrap
import memodesk.i18n
import memodesk.storage.first_page  # noqa: F401
