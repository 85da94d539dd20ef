"""The window; the only package that imports PySide6.

What the first paint needs besides it is imported here, before it: once PySide6 is there, it reads
the source of every further module to see whether that module uses it.
"""

import gc

import memodesk.bootstrap
import memodesk.gui.agreements.words
import memodesk.gui.theme.tokens
import memodesk.i18n
import memodesk.storage.first_page  # noqa: F401

# Looking for garbage at every 700th new object takes a tenth of the start, and there is none yet.
gc.set_threshold(50_000, 20, 20)
