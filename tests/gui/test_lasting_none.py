"""The interpreter outlives as many Qt calls as a long working day makes.

A binding that loses a reference to None with every call aborts the program in the middle of the
work; PySide 6.12.0 does so under Python 3.11.
"""

import subprocess
import sys

CALLS = """
import memodesk.gui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("")
print("alive")
"""


def test_a_hundred_thousand_calls_without_a_result_abort_nothing() -> None:
    result = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.stdout == "alive\n", result.stderr
    assert result.returncode == 0
