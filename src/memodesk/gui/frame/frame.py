"""The frame in the window: the rail at the left, a banner, and one screen at a time."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from memodesk.gui.frame.banner import Banner
from memodesk.gui.frame.places import RailPlace
from memodesk.gui.frame.rail import Rail


class Frame(QWidget):
    """Holds the screens; knows nothing of what they show."""

    place_chosen = Signal(str)

    def __init__(self, places: Sequence[RailPlace]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._screens: dict[str, QWidget] = {}
        self._rail_of: dict[str, str] = {}
        self.rail = Rail(places)
        self.rail.chosen.connect(self.place_chosen)
        self.banner = Banner()
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        for number, place in enumerate(places, start=1):
            self.shortcut(f"Alt+{number}", partial(self.place_chosen.emit, place.key))

    def shortcut(self, keys: str, act: Callable[[], object]) -> None:
        """Keys that work anywhere in the window; two acts for the same keys would silence both."""
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
