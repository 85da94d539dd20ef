"""A process that opens the window on a data folder, types, and waits to be killed.

Usage: typist.py DATA TEXT ; prints "saved" when the window says so, then waits.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from memodesk.bootstrap import Services
from memodesk.gui.application import Start, make_application
from memodesk.gui.editor.form_widgets import PairRow
from memodesk.gui.frame.program import Program

PATH = "parties[1].signatories[0].position"


class Typist:
    """Waits for each thing to be there, then does the next one."""

    def __init__(self, program: Program, text: str) -> None:
        self.program, self.text = program, text
        self.steps = iter((self.open, self.type, self.tell))
        self.step = next(self.steps)
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(50)

    def look(self) -> None:
        if self.step():
            self.step = next(self.steps, self.rest)

    def open(self) -> bool:
        rows = self.program.view.rows()
        if not self.program.ready or not rows:
            return False
        self.program.screens.open(rows[0].id)
        return True

    def type(self) -> bool:
        editor = self.program.screens._editor
        if editor is None:
            return False
        editor.presenter.jump(PATH, "uk")
        rows = editor.view.form._rows
        pair = next(row for row in rows if row.row.path == PATH)
        assert isinstance(pair, PairRow)
        field = pair.field("uk")
        assert field is not None
        field.selectAll()
        for letter in self.text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)
        return True

    def tell(self) -> bool:
        editor = self.program.screens._editor
        if editor is None or "Збережено" not in editor.view.top._saved_words.text():
            return False
        print("saved", flush=True)
        return True

    def rest(self) -> bool:
        return False


def main() -> None:
    services = Services(Path(sys.argv[1]))
    app = make_application()
    start = Start(app, services)
    typists: list[Typist] = []

    def begin() -> None:
        assert start.program is not None
        typists.append(Typist(start.program, sys.argv[2]))

    start.ready.connect(begin)
    start.show()
    app.exec()


if __name__ == "__main__":
    main()
