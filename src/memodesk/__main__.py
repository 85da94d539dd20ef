"""Start of the program: `memodesk` and `python -m memodesk`."""

import sys
from pathlib import Path

from memodesk.cli.entry import main as run


def main() -> None:
    """Run the call of this process and end with its exit code."""
    sys.exit(run(None, open_window))


def open_window(data_folder: Path | None, language: str) -> int:
    """Open the window; Qt is loaded only here."""
    from memodesk.gui.application import run as show

    return show(data_folder, language)


if __name__ == "__main__":
    main()
