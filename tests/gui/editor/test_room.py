"""No word is cut: every label and button has the room that it asks for."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from memodesk.gui.widgets.label import ElidedLabel
from tests.gui.editor.worlds import Opened

pytestmark = pytest.mark.medium
SIZES = [(1285, 768), (1839, 1080), (1199, 640), (1012, 614)]


def cut(widget: QWidget) -> str:
    """What is wrong with the room of a widget, or nothing."""
    if isinstance(widget, ElidedLabel) or not widget.isVisible():
        return ""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            wanted = widget.heightForWidth(widget.width())
            return "" if widget.height() >= wanted else f"{widget.height()} of {wanted} high"
        wanted = widget.sizeHint().width()
        return "" if widget.width() >= wanted else f"{widget.width()} of {wanted} wide"
    if isinstance(widget, QPushButton) and widget.text():
        wanted = widget.sizeHint().width()
        return "" if widget.width() >= wanted else f"{widget.width()} of {wanted} wide"
    return ""


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton) else ""


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_on_any_page(
    opened: Opened, look: QApplication, width: int, height: int
) -> None:
    screen = opened(width, height)
    faults = []
    for item in screen.view._items:
        screen.presenter.choose_place(item.place.key)
        for _round in range(3):
            look.processEvents()
        for widget in screen.findChildren(QWidget):
            fault = cut(widget)
            if fault:
                faults.append(f"{item.place.key}: «{_words(widget)}» {fault}")
        body = screen.view.form._body
        if body.minimumSizeHint().width() > screen.view.form._area.viewport().width():
            faults.append(f"{item.place.key}: the page is wider than its room")
    assert not faults, "\n".join(faults)
    assert screen.width() == width
