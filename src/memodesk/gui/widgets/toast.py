"""A short message at the bottom right of the window, with one action; gone after eight seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from memodesk.gui.widgets.button import Button, LinkButton
from memodesk.gui.widgets.label import IconLabel, Label
from memodesk.i18n import _

SHOWN = 8000
WRAPPED = 60
_ICONS = {"good": "circle-check", "error": "circle-alert", "info": "info"}
_TOKENS = {"good": "good", "error": "error", "info": "ink2"}


class Toast(QFrame):
    """What has just happened, and the one thing one may want next."""

    def __init__(
        self,
        window: QWidget,
        sentence: str,
        detail: str = "",
        *,
        tone: str = "good",
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("toast", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        row.addWidget(IconLabel(_ICONS[tone], _TOKENS[tone], 18))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(sentence, "row", wrap=len(sentence) > WRAPPED))
        if detail:
            words.addWidget(Label(detail, "caption", wrap=len(detail) > WRAPPED))
        row.addLayout(words, 1)
        if action and act:
            link = LinkButton(action)
            link.clicked.connect(act)
            row.addWidget(link)
        close = Button("", "quiet", "x", small=True, tip=_("Закрити"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        window.installEventFilter(self)
        if tone != "error":
            QTimer.singleShot(SHOWN, self, self.close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Stand 16 pixels from the bottom right corner, as wide as the words ask for."""
        window = self._window
        width = min(max(self.sizeHint().width(), 320), 520, window.width() - 32)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self.heightForWidth(width), self.sizeHint().height()))
        self.move(window.width() - width - 16, window.height() - self.height() - 16)
        self.raise_()


def show_toast(
    widget: QWidget,
    sentence: str,
    detail: str = "",
    *,
    tone: str = "good",
    action: str = "",
    act: Callable[[], None] | None = None,
) -> Toast:
    """Show a toast in the window of `widget`; an earlier one makes room."""
    window = widget.window()
    for old in window.findChildren(Toast):
        old.close()
    toast = Toast(window, sentence, detail, tone=tone, action=action, act=act)
    toast.settle()
    toast.show()
    return toast
