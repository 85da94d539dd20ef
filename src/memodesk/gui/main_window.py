"""The frame: the rail at the left, a banner, and one screen at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from memodesk.gui.frame.banner import Banner
from memodesk.gui.frame.rail import Rail, RailPlace
from memodesk.gui.widgets.focus_ring import FocusRing

SMALLEST = (860, 520)
USUAL = (1280, 760)


class MainWindow(QMainWindow):
    """Holds the screens; knows nothing of what they show."""

    place_chosen = Signal(str)
    closing = Signal()

    def __init__(self, places: Sequence[RailPlace]) -> None:
        super().__init__()
        self.setWindowTitle("MemoDesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._screens: dict[str, QWidget] = {}
        self._rail_of: dict[str, str] = {}
        self.rail = Rail(places)
        self.rail.chosen.connect(self.place_chosen)
        self.banner = Banner()
        self._stack = QStackedWidget()
        self._lay_out()
        self._keys(places)
        self._ring = FocusRing(self)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("window")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def _keys(self, places: Sequence[RailPlace]) -> None:
        for number, place in enumerate(places, start=1):
            self.shortcut(f"Alt+{number}", lambda key=place.key: self.place_chosen.emit(key))

    def shortcut(self, keys: str, act: Callable[[], object]) -> None:
        """Keys that work anywhere in the window."""
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(act)

    def add_screen(self, key: str, make: Callable[[], QWidget], rail: str = "") -> None:
        """A screen that is made when it is first shown, and the rail place it belongs to."""
        self._makers[key] = make
        self._rail_of[key] = rail or key

    def show_screen(self, key: str) -> QWidget:
        """Show a screen and give it the keyboard."""
        screen = self._screens.get(key)
        if screen is None:
            screen = self._screens[key] = self._makers[key]()
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self.rail.show_place(self._rail_of[key])
        return screen

    def current(self) -> str:
        """The key of the screen that is shown."""
        widget = self._stack.currentWidget()
        return next((key for key, screen in self._screens.items() if screen is widget), "")

    def drop_screen(self, key: str) -> None:
        """Forget a screen; it is made anew when it is shown again."""
        screen = self._screens.pop(key, None)
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.deleteLater()

    def geometry_text(self) -> str:
        """Where the window stands, as a text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, text: str) -> None:
        """Stand where the window stood; an unreadable text changes nothing."""
        if text:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore"))))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
