"""Labels by role, labels that elide with a tooltip, icons that stand alone, hairlines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from memodesk.gui.theme.icons import paint_icon as paint_icon


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property the style sheet chooses by, once it really changes."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        repolish(widget)


class Label(QLabel):
    """Plain words in one of the roles of the style sheet; sentences wrap."""

    def __init__(
        self, text: str = "", role: str = "body", *, wrap: bool = False, tone: str = ""
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A sentence stands as high as it needs to: nested layouts do not always ask."""
        if self.wordWrap():
            self.setMinimumHeight(max(0, self.heightForWidth(max(40, self.width()))))


class ElidedLabel(Label):
    """One line that ends in an ellipsis where it is too long; the tooltip has the whole."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.style().drawItemText(
            painter,
            self.rect(),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            option.palette,
            True,
            words,
            self.foregroundRole(),
        )


class IconLabel(QWidget):
    """An icon that stands alone, coloured by a token of the look."""

    def __init__(self, name: str, colour: str = "ink2", size: int = 16) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour: str) -> None:
        """Another icon or colour."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            paint_icon(QPainter(self), self.rect(), self._name, self._colour, self._size)


class Hairline(QFrame):
    """A line of one pixel between things that belong together."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setProperty("hairline", True)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
