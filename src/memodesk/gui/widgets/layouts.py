"""Small helps with Qt layouts."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go.

    `takeAt` of an empty layout must not be called: in PySide 6.12 each such call loses a
    reference to None, and after some hundreds of them the interpreter aborts.
    """
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
