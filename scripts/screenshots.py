"""Takes pictures of the window with the sample, to be looked at: `python -m scripts.screenshots`.

Usage: screenshots.py FOLDER [--shot NAME] [--page KEY] [--field PATH]
[--document KEY]; each picture is taken by a process of its own, because a scale factor can only be
set before the first window.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Shot(NamedTuple):
    """One picture: its name, the size of the window, the scale of the screen, the look."""

    name: str
    width: int
    height: int
    scale: float
    look: str


SHOTS = (
    Shot("editor-light-1366", 1366, 768, 1.0, "light"),
    Shot("editor-dark-1366", 1366, 768, 1.0, "dark"),
    Shot("editor-light-1920", 1920, 1080, 1.0, "light"),
    Shot("editor-dark-1920", 1920, 1080, 1.0, "dark"),
    Shot("editor-light-1920-150pct", 1280, 720, 1.5, "light"),
    Shot("editor-light-1093", 1093, 614, 1.0, "light"),
    Shot("agreements-light-1366", 1366, 768, 1.0, "light"),
    Shot("agreements-dark-1920", 1920, 1080, 1.0, "dark"),
)


def main() -> None:
    """Take every picture, or one when asked by `--shot`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shot", help="one picture only")
    parser.add_argument("--page", default="party/1", help="which page of the editor")
    parser.add_argument("--field", default="parties[1].signatories[0].position")
    parser.add_argument("--document", default="memorandum", help="which document is on the desk")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        if asked.shot and asked.shot != shot.name:
            continue
        if asked.child:
            take(shot, asked)
        else:
            start(shot, asked)


def start(shot: Shot, asked: argparse.Namespace) -> None:
    """One picture in a process of its own."""
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": str(shot.scale),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    command = [sys.executable, __file__, str(asked.folder), "--child", "--shot", shot.name]
    command += ["--page", asked.page, "--field", asked.field]
    command += ["--document", asked.document]
    subprocess.run(command, env=environment, check=True)


def take(shot: Shot, asked: argparse.Namespace) -> None:
    """Open the program on a new folder with the sample, go to the screen, save the picture."""
    from memodesk.bootstrap import Services
    from memodesk.gui.application import Start, make_application
    from memodesk.gui.editor.screen import EditorScreen

    with tempfile.TemporaryDirectory() as folder:
        services = Services(Path(folder))
        services.change_settings(look=shot.look)
        app = make_application()
        start = Start(app, services)
        start.window.resize(shot.width, shot.height)
        start.show()
        wait(lambda: start.program is not None and bool(start.program.view.rows()))
        program = start.program
        assert program is not None
        wait(lambda: program.ready)
        rest(600)
        if shot.name.startswith("editor"):
            program.screens.open(program.view.rows()[0].id)
            wait(lambda: start.window.findChild(EditorScreen) is not None)
            rest(900)
            editor = start.window.findChild(EditorScreen)
            assert editor is not None
            editor.presenter.choose_document(asked.document)
            editor.presenter.choose_place(asked.page)
            if asked.field:
                editor.presenter.jump(asked.field, "uk")
            rest(700)
        start.window.grab().save(str(asked.folder / f"{shot.name}.png"))
        start.window.close()


def wait(arrived: Callable[[], bool], longest: float = 20.0) -> None:
    """Let the window work until something is there."""
    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + longest
    while not arrived():
        if time.monotonic() > end:
            sys.exit("The window did not get there.")
        QCoreApplication.processEvents()
        time.sleep(0.01)


def rest(milliseconds: int) -> None:
    """Let the window settle."""
    end = time.monotonic() + milliseconds / 1000
    wait(lambda: time.monotonic() > end)


if __name__ == "__main__":
    main()
