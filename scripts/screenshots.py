"""Takes pictures of the window with the sample, to be looked at: `python -m scripts.screenshots`.

Usage: screenshots.py FOLDER [--page KEY] ; each picture is taken by a process of its own, because
a scale factor can only be set before the first window.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

SHOTS = (
    ("editor-light-1366", 1366, 768, 1.0, "light"),
    ("editor-dark-1366", 1366, 768, 1.0, "dark"),
    ("editor-light-1920", 1920, 1080, 1.0, "light"),
    ("editor-dark-1920", 1920, 1080, 1.0, "dark"),
    ("editor-light-1920-150pct", 1280, 720, 1.5, "light"),
    ("editor-light-1093", 1093, 614, 1.0, "light"),
)


def main() -> None:
    """Take every picture, or one when asked by `--shot`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shot", help="one picture only")
    parser.add_argument("--page", default="party/1", help="which page of the editor")
    parser.add_argument("--field", default="parties[1].signatories[0].position")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        if asked.shot and asked.shot != shot[0]:
            continue
        if asked.child:
            take(shot, asked)
        else:
            start(shot, asked)


def start(shot: tuple[str, int, int, float, str], asked: argparse.Namespace) -> None:
    """One picture in a process of its own."""
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": str(shot[3]),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    command = [sys.executable, __file__, str(asked.folder), "--child", "--shot", shot[0]]
    command += ["--page", asked.page, "--field", asked.field]
    subprocess.run(command, env=environment, check=True)


def take(shot: tuple[str, int, int, float, str], asked: argparse.Namespace) -> None:
    """Open the editor with the sample, wait until it has read it, and save the picture."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

    from memodesk.gui.editor.screen import EditorScreen
    from memodesk.gui.theme import theme
    from memodesk.gui.widgets.focus_ring import FocusRing
    from memodesk.paths import SAMPLE_CASE
    from memodesk.services.files import open_case

    name, width, height, _scale, scheme = shot
    app = QApplication(sys.argv[:1])
    theme.prepare(app)
    theme.use(app, theme.Scheme(scheme))
    window = QWidget()
    window.setObjectName("window")
    row = QHBoxLayout(window)
    row.setContentsMargins(81, 0, 0, 0)
    screen = EditorScreen(Desk(), open_case(SAMPLE_CASE))
    row.addWidget(screen)
    FocusRing(window)
    window.resize(width, height)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(900, loop.quit)
    loop.exec()
    screen.presenter.choose_place(asked.page)
    if asked.field:
        screen.presenter.jump(asked.field, "uk")
    QTimer.singleShot(700, loop.quit)
    loop.exec()
    window.grab().save(str(asked.folder / f"{name}.png"))
    app.processEvents()


class Desk:
    """The services of the editor without a database: nothing is stored by a picture."""

    def save(self, agreement: object) -> None:
        """Keep nothing."""

    def save_aside(self, agreement: object) -> str:
        """Keep nothing."""
        return ""

    def compose(self, agreement: object) -> object:
        """The drafts of both documents."""
        from memodesk.services.drafting import compose_documents

        return compose_documents(agreement)  # type: ignore[arg-type]

    def check(self, agreement: object, drafts: object) -> object:
        """The findings of today."""
        from memodesk.services.checking import check
        from memodesk.services.clock import today

        return check(agreement, today=today(), drafts=drafts)  # type: ignore[arg-type]

    def issue(self, agreement: object) -> object:
        """A picture issues nothing."""
        return {}


if __name__ == "__main__":
    main()
