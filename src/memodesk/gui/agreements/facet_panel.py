"""The panel at the left of the list: saved views, then groups of values with their counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from memodesk.gui.agreements.options import COUNTRY, Facet, Option
from memodesk.gui.theme.theme import face, tokens
from memodesk.gui.widgets.button import LinkButton
from memodesk.gui.widgets.label import Hairline, paint_icon
from memodesk.gui.widgets.switch import CheckBox
from memodesk.i18n import _, ngettext

WIDTH = 208
_VIEW, _OPTION = 32, 28


class _ViewButton(QAbstractButton):
    """A saved view: label at the left, count at the right."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self._count = str(option.count)
        self.setText(option.label)
        self.setAccessibleName(f"{option.label}, {option.count}")
        self.setCheckable(True)
        self.setChecked(option.chosen)
        self.setFixedHeight(_VIEW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, here = tokens(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or self.underMouse():
            painter.setBrush(QColor(look.accent_tint if here else look.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setFont(face(13, 600 if here else 400))
        painter.setPen(QColor(look.accent_text if here else look.ink))
        box = self.rect().adjusted(12, 0, -12, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(box, right, self._count)


class _OptionBox(CheckBox):
    """A value of a facet: check box, label, count at the right."""

    def __init__(self, option: Option) -> None:
        super().__init__(option.label)
        self._count = str(option.count)
        self.setFont(face(13))
        self.setAccessibleName(f"{option.label}, {option.count}")
        self.setChecked(option.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_OPTION)
        metrics = self.fontMetrics()
        room = WIDTH - 24 - self.mark - 18 - metrics.horizontalAdvance(self._count)
        if metrics.horizontalAdvance(option.label) > room:
            self.setText(metrics.elidedText(option.label, Qt.TextElideMode.ElideRight, room))
            self.setToolTip(option.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(face(12))
        painter.setPen(QColor(tokens().ink2))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(self.rect(), right, self._count)


class _FacetTitle(QAbstractButton):
    """The title of a group, which folds it."""

    def __init__(self, text: str, *, folded: bool) -> None:
        super().__init__()
        self._folded = folded
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(_VIEW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(face(12, 600))
        painter.setPen(QColor(tokens().ink2))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        box = self.rect()
        box.setLeft(box.right() - 14)
        paint_icon(painter, box, "chevron-down" if self._folded else "chevron-up", "ink2", 14)


class FacetPanel(QScrollArea):
    """What one may choose to see; what was folded or unfolded stays so."""

    view_chosen = Signal(str)
    toggled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "surface")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Що показати"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._views: tuple[Option, ...] = ()
        self._facets: tuple[Facet, ...] = ()
        self._folded: set[str] = set()
        self._whole: set[str] = set()

    def show_options(self, views: Sequence[Option], facets: Sequence[Facet]) -> None:
        """Show these; nothing is rebuilt where nothing has changed."""
        if (tuple(views), tuple(facets)) != (self._views, self._facets):
            self._views, self._facets = tuple(views), tuple(facets)
            self._build()

    def _build(self) -> None:
        focused = self._focused_place()
        body = QWidget()
        body.setProperty("ground", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        self._add_views(column)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(2)
        for facet in self._facets:
            if facet.options:
                self._add_facet(column, facet)
        column.addStretch(1)
        at = self.verticalScrollBar().value()
        self.setWidget(body)
        self.verticalScrollBar().setValue(at)
        self._focus_place(focused)

    def focus_first(self) -> None:
        """Give the keyboard to the saved view in use."""
        buttons = self._buttons()
        chosen = next((one for one in buttons if one.isChecked()), None)
        if buttons:
            (chosen or buttons[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _buttons(self) -> list[QAbstractButton]:
        return self.findChildren(QAbstractButton)

    def _focused_place(self) -> int:
        return next((i for i, one in enumerate(self._buttons()) if one.hasFocus()), -1)

    def _focus_place(self, at: int) -> None:
        buttons = self._buttons()
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_views(self, column: QVBoxLayout) -> None:
        box = QVBoxLayout()
        box.setContentsMargins(8, 0, 8, 0)
        box.setSpacing(0)
        for option in self._views:
            button = _ViewButton(option)
            button.clicked.connect(lambda _on, key=option.value: self.view_chosen.emit(key))
            box.addWidget(button)
        column.addLayout(box)

    def _add_facet(self, column: QVBoxLayout, facet: Facet) -> None:
        box = QVBoxLayout()
        box.setContentsMargins(12, 0, 12, 2)
        box.setSpacing(0)
        folded = facet.key in self._folded
        title = _FacetTitle(facet.title, folded=folded)
        title.clicked.connect(lambda _on: self._fold(facet.key))
        box.addWidget(title)
        few = facet.few
        whole = facet.key in self._whole or len(facet.options) <= few + 1
        shown = [o for i, o in enumerate(facet.options) if whole or i < few or o.chosen]
        if not folded:
            self._add_options(box, facet, shown)
        column.addLayout(box)

    def _add_options(self, box: QVBoxLayout, facet: Facet, shown: list[Option]) -> None:
        for option in shown:
            check = _OptionBox(option)
            check.switched.connect(
                lambda _on, value=option.value: self.toggled.emit(facet.key, value)
            )
            box.addWidget(check)
        hidden = len(facet.options) - len(shown)
        if hidden:
            more = LinkButton(_more(facet.key, hidden))
            more.clicked.connect(lambda _on: self._unfold(facet.key))
            row = QHBoxLayout()
            row.setContentsMargins(24, 0, 0, 0)
            row.addWidget(more)
            row.addStretch(1)
            box.addLayout(row)

    def _fold(self, key: str) -> None:
        self._folded ^= {key}
        self._build()

    def _unfold(self, key: str) -> None:
        self._whole.add(key)
        self._build()


def _more(facet: str, count: int) -> str:
    if facet == COUNTRY:
        said = ngettext("Ще {count} країна", "Ще {count} країн", count)
    else:
        said = ngettext("Ще {count} напрям", "Ще {count} напрямів", count)
    return said.format(count=count)
