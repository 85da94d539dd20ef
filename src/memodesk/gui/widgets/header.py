"""The header every screen begins with: title at the left, what one can do at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memodesk.gui.theme.tokens import HEADER, MARGIN
from memodesk.gui.widgets.button import Button
from memodesk.gui.widgets.label import ElidedLabel, Hairline
from memodesk.i18n import _


class Header(QWidget):
    """56 pixels: optional back arrow, title with an optional line under it, a place for acts."""

    back = Signal()

    def __init__(self, title: str = "", *, with_back: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(12 if with_back else MARGIN, 0, 16, 0)
        self._row.setSpacing(10)
        outer.addLayout(self._row, 1)
        outer.addWidget(Hairline())
        if with_back:
            arrow = Button("", "quiet", "arrow-left", tip=_("До списку угод · Alt+←"))
            arrow.clicked.connect(self.back)
            self._row.addWidget(arrow)
        self.title = ElidedLabel(title, "screen")
        self.subtitle = ElidedLabel("", "muted")
        self.subtitle.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch()
        self._row.addLayout(words)
        self._beside = QHBoxLayout()
        self._row.addLayout(self._beside)
        self._row.addStretch(1)

    def show_titles(self, title: str, subtitle: str = "") -> None:
        """Title, and a smaller line under it where there is one."""
        self.title.setText(title)
        self.title.setProperty("role", "title" if subtitle else "screen")
        self.title.style().polish(self.title)
        self.title.updateGeometry()
        self.subtitle.setText(subtitle)
        self.subtitle.updateGeometry()
        self.subtitle.setVisible(bool(subtitle))

    def add_beside_title(self, widget: QWidget) -> None:
        """A chip beside the title."""
        self._beside.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """An act at the right; the primary one is added last."""
        self._row.addWidget(widget)
