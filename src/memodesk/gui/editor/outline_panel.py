"""The outline at the left: the places of the record with their states, and the stage below."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from memodesk.domain.procedure import STAGES, Stage
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.outline import Item, Sign
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.label import Hairline, Label, paint_icon
from memodesk.i18n import _

ROW, SUB_ROW = 36, 32
_ICONS = {
    Sign.DONE: ("circle-check", "good"),
    Sign.FORMS: ("circle-dashed", "warning"),
    Sign.WARNING: ("triangle-alert", "warning"),
    Sign.ERROR: ("circle-alert", "error"),
    Sign.EMPTY: ("circle", "ink3"),
}


def sign_words(sign: Sign) -> str:
    """The state of a place in words, for tool tips and screen readers."""
    return {
        Sign.DONE: _("готово"),
        Sign.FORMS: _("перевірте форми слів"),
        Sign.WARNING: _("є застереження"),
        Sign.ERROR: _("є помилки"),
        Sign.EMPTY: _("ще не розпочато"),
    }[sign]


class OutlineRow(QAbstractButton):
    """One place: state, name, count."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._item: Item | None = None
        self._chosen = self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_item(self, item: Item, *, chosen: bool, compact: bool) -> None:
        """Show a place; compact shows its state alone."""
        if (item, chosen, compact) == (self._item, self._chosen, self._compact):
            return
        self._item, self._chosen, self._compact = item, chosen, compact
        title = item.title[:1].upper() + item.title[1:]
        state = f"{title}, {sign_words(item.sign)}"
        self.setText(title)
        self.setAccessibleName(f"{state}, {item.count}" if item.count else state)
        self.setToolTip(state)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        depth = self._item.depth if self._item else 0
        return QSize(40, SUB_ROW if depth else ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        item = self._item
        if item is None:
            return
        look, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent_tint if self._chosen else look.hover))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 6, 6)
        indent = 0 if self._compact else 20 * item.depth
        name, colour = _ICONS[item.sign]
        side = self.width() if self._compact else 32
        paint_icon(painter, QRect(indent, 0, side, self.height()), name, colour, 16)
        if not self._compact:
            self._paint_words(painter, item, indent + 34)

    def _paint_words(self, painter: QPainter, item: Item, left: int) -> None:
        look = tokens()
        tone = {Sign.ERROR: look.error, Sign.FORMS: look.warning, Sign.WARNING: look.warning}
        count = item.count
        painter.setFont(face(13, 600))
        room = painter.fontMetrics().horizontalAdvance(count) + 18 if count else 8
        if count:
            painter.setPen(QColor(tone.get(item.sign, look.ink2)))
            box = self.rect().adjusted(0, 0, -10, 0)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count
            )
        painter.setFont(face(13, 600 if self._chosen else 500))
        painter.setPen(QColor(look.accent_text if self._chosen else look.ink))
        box = self.rect().adjusted(left, 0, -room, 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)


class StageBar(QWidget):
    """Six phases; those behind are filled, the present one half."""

    def __init__(self) -> None:
        super().__init__()
        self._stage = Stage(1, 0, "", "")
        self.setFixedHeight(4)
        self.setMinimumWidth(60)

    def show_stage(self, stage: Stage) -> None:
        """Show another stage."""
        self._stage = stage
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 3
        width = (self.width() - gap * (len(STAGES) - 1)) / len(STAGES)
        for number in range(len(STAGES)):
            colour = QColor(look.accent if number < self._stage.done else look.line)
            if number == self._stage.number - 1 and number >= self._stage.done:
                colour = QColor(look.accent)
                colour.setAlphaF(0.45)
            painter.setBrush(colour)
            painter.drawRoundedRect(round(number * (width + gap)), 0, round(width), 4, 2, 2)


class OutlinePanel(QWidget):
    """The places in a column that scrolls, the stage at the foot."""

    def __init__(self, intents: Intents) -> None:
        super().__init__()
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Розділи"))
        self._intents = intents
        self._buttons: list[OutlineRow] = []
        self._items: Sequence[Item] = ()
        self._chosen, self._compact = "", False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 12)
        outer.setSpacing(0)
        self._list = QWidget()
        self._list.setProperty("ground", "window")
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot())

    def _foot(self) -> QWidget:
        self._stage = QWidget()
        column = QVBoxLayout(self._stage)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(6)
        column.addWidget(Hairline())
        self._stage_title = Label("", "label")
        self._bar = StageBar()
        self._awaited = Label("", "caption", wrap=True)
        for widget in (self._stage_title, self._bar, self._awaited):
            column.addWidget(widget)
        return self._stage

    def show_items(self, items: Sequence[Item], chosen: str) -> None:
        """Show the places and which of them is open."""
        self._items, self._chosen = items, chosen
        while len(self._buttons) < len(items):
            button = OutlineRow("")
            button.clicked.connect(
                lambda _on=False, button=button: self._intents.place_chosen.emit(button.key)
            )
            self._rows.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        while len(self._buttons) > len(items):
            extra = self._buttons.pop()
            extra.hide()
            extra.deleteLater()
        for button, item in zip(self._buttons, items, strict=True):
            button.key = item.place.key
            button.show_item(item, chosen=item.place.key == chosen, compact=self._compact)

    def show_stage(self, stage: Stage) -> None:
        """Show the phase of six and what is awaited."""
        title = _("Етап {number} з {total}").format(number=stage.number, total=len(STAGES))
        self._stage_title.setText(title)
        self._stage_title.setToolTip(stage.name)
        self._bar.show_stage(stage)
        self._awaited.setText(stage.awaited)

    def show_compact(self, compact: bool) -> None:
        """State icons alone, for a narrow window."""
        self._compact = compact
        self._stage.setVisible(not compact)
        self.show_items(self._items, self._chosen)

    def take_focus(self) -> None:
        """The chosen place gets the keyboard."""
        for button in self._buttons:
            if button.key == self._chosen:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
