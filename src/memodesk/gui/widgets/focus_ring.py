"""The focus ring: one transparent overlay per window that follows the keyboard focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from memodesk.gui.theme.theme import tokens

# Text fields show the focus by their own edge.
_OWN_EDGE = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractScrollArea)
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Draws a ring 2 px outside the focused widget, clipped to its scroll area."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self.resize(window.size())
        self.hide()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        ours = new is not None and new.window() is self._window
        if not ours or by_mouse or isinstance(new, _OWN_EDGE):
            self._target = None
            self.hide()
            return
        self._target = new
        self._watch(new)
        self.resize(self._window.size())
        self.raise_()
        self.show()
        self.update()

    def _watch(self, widget: QWidget | None) -> None:
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._forget)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _forget(self) -> None:
        self._target, self._watched = None, []
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            if watched is self._window:
                self.resize(self._window.size())
            self.update()
        return False

    def _clip(self, target: QWidget) -> QRegion:
        region = QRegion(self.rect())
        widget = target.parentWidget()
        while widget is not None and widget is not self._window:
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                corner = widget.mapTo(self._window, QPoint(0, 0))
                region &= QRegion(QRect(corner, widget.size()))
            widget = widget.parentWidget()
        return region

    def paintEvent(self, _event: QPaintEvent) -> None:
        target = self._target
        if target is None or not target.isVisible():
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        box = QRectF(QRect(corner, target.size())).adjusted(-3, -3, 3, 3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(self._clip(target))
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRoundedRect(box, 8, 8)
