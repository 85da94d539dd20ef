"""Buttons with an icon that keeps the colour of the look."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from memodesk.gui.theme import icons
from memodesk.gui.theme.theme import tokens
from memodesk.gui.widgets.label import set_property

_ICON_TOKEN = {"primary": "on_accent", "link": "accent", "warning": "warning"}


class Button(QPushButton):
    """A button of one kind: primary, default, quiet, link, warning; small in tight rows."""

    def __init__(
        self,
        text: str = "",
        kind: str = "default",
        icon: str = "",
        *,
        small: bool = False,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._kind = icon, kind
        self._icon_size = 16 if small or kind == "link" else 18
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setProperty("iconic", bool(icon) and not text)
        self.setAutoDefault(False)
        if tip:
            self.setToolTip(tip)
            if not text:
                self.setAccessibleName(tip.split(" · ", maxsplit=1)[0])
        self._refresh()

    def setText(self, text: str) -> None:
        super().setText(text)
        set_property(self, "iconic", bool(self._icon_name) and not text)
        self._refresh()

    def show_icon(self, name: str) -> None:
        """Another icon on the same button."""
        if name != self._icon_name:
            self._icon_name = name
            self._refresh()

    def _refresh(self) -> None:
        if not self._icon_name:
            return
        look = tokens()
        colour = getattr(look, _ICON_TOKEN.get(self._kind, "ink2" if not self.text() else "ink"))
        # A styled button sets icon and text too close: the icon's box is wider than the icon.
        pad = 6 if self.text() else 0
        self.setIconSize(QSize(self._icon_size + pad, self._icon_size))
        made = icons.icon(
            self._icon_name,
            colour,
            self._icon_size,
            self.devicePixelRatioF(),
            faded=look.thumb,
            pad=pad,
        )
        self.setIcon(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._refresh()


class LinkButton(Button):
    """A link to a place in the program; as wide as its words."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "link", icon, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
