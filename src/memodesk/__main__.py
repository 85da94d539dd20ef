"""Start of the program: `memodesk` and `python -m memodesk`."""

import os
import sys
from pathlib import Path

from memodesk.cli.entry import main as run
from memodesk.errors import MemoDeskError
from memodesk.i18n import _

FLAG = "--template-worker"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Variables of which one is set wherever Qt can show a window, or is told to do without."""


def main() -> None:
    """Run the call of this process and end with its exit code."""
    if sys.argv[1:] == [FLAG]:  # the frozen program has no other way to be a worker
        from memodesk.rendering.worker import main as work

        work()
        return
    sys.exit(run(None, open_window))


def open_window(data_folder: Path | None, language: str) -> int:
    """Open the window; Qt is loaded only here. MemoDeskError where there is no screen for it."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        raise MemoDeskError(
            _(
                "Тут немає екрана, щоб показати вікно. Запустіть програму на робочому столі або "
                "створіть документи командою memodesk draft."
            )
        )
    from memodesk.gui.application import run as show

    return show(data_folder, language)


if __name__ == "__main__":
    main()
