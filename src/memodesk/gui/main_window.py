"""The one window: stands where it stood, tells when it closes; light enough for the first paint."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

SMALLEST = (860, 520)
USUAL = (1280, 760)


class MainWindow(QMainWindow):
    """Knows nothing of what it shows: first a picture of the list, then the frame."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.held = False
        self.setWindowTitle("MemoDesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)

    def geometry_text(self) -> str:
        """Where the window stands, as a text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, text: str) -> None:
        """Stand where the window stood; an unreadable text changes nothing."""
        if text:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore"))))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if self.held:
            event.ignore()
        else:
            super().closeEvent(event)
