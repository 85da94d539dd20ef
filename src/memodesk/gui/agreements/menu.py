"""The context menu of a row."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from memodesk.gui.theme import icons
from memodesk.gui.theme.theme import tokens
from memodesk.i18n import N_, _

_ITEMS = (
    ("open", N_("Відкрити"), "pencil", "Enter"),
    ("issue", N_("Видати документи"), "file-plus", "Ctrl+Shift+D"),
    ("duplicate", N_("Зробити копію"), "copy", "Ctrl+D"),
    ("export", N_("Зберегти у файл"), "download", "Ctrl+E"),
    ("delete", N_("Видалити"), "trash-2", "Delete"),
)


def row_menu(parent: QWidget, acts: Mapping[str, Callable[[], object]]) -> QMenu:
    """What can be done with one row, with the keys that do it too."""
    menu = QMenu(parent)
    colour, ratio = tokens().ink2, parent.devicePixelRatioF()
    for key, label, icon, keys in _ITEMS:
        # The keys are shown, not bound: the list has them already.
        action = menu.addAction(icons.icon(icon, colour, 16, ratio), f"{_(label)}\t{keys}")
        action.triggered.connect(lambda _on, act=acts[key]: act())
    menu.insertSeparator(menu.actions()[-1])
    return menu
