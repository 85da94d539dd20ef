"""From the start of the process to the painted list, against a bare window, round by round."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.office import fill

ROUNDS = 25
AGREEMENTS = 200
GOAL = 1.35

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    sys.stdout.write("!"); sys.stdout.flush(); sys.stdin.read(1)
    import os; os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from memodesk.bootstrap import Services
from memodesk.gui.application import Start, make_application
def done():
    sys.stdout.write("!"); sys.stdout.flush(); sys.stdin.read(1)
    import os; os._exit(0 if len(start.rows) == 200 else 1)
services = Services(Path(sys.argv[1]))
app = make_application()
start = Start(app, services)
start.window.resize(1366, 768)
start.painted.connect(done)
start.show()
app.exec()
"""


def main() -> None:
    """Print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, AGREEMENTS)
        for program in (BARE, OURS):
            _seconds(program, folder)  # warm: files in the cache, modules compiled
        rounds = [(_seconds(BARE, folder), _seconds(OURS, folder)) for _ in range(ROUNDS)]
    bare, ours = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(ours / bare for bare, ours in rounds)
    print(f"  a bare window        {bare * 1000:6.0f} ms")
    print(f"  the list, {AGREEMENTS} rows   {ours * 1000:6.0f} ms")
    print(f"  ratio                {ratio:6.2f}  (goal: at most {GOAL})")


def _seconds(program: str, folder: Path) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": _platform()}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        said = process.stdout.read(1)
        seconds = time.perf_counter() - begun
        process.stdin.write(b"!")
        process.stdin.close()
    if said != b"!" or process.returncode:
        message = f"the window was not painted (exit code {process.returncode})"
        raise SystemExit(message)
    return seconds


def _platform() -> str:
    return "xcb" if os.environ.get("DISPLAY") else "offscreen"


if __name__ == "__main__":
    main()
