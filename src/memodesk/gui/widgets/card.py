"""A card: a framed group with its title, as settings, help and the page about the program have."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from memodesk.gui.widgets.label import Label


def titled_card(title: str, why: str = "", *, spacing: int = 8) -> tuple[QFrame, QVBoxLayout]:
    """The card with its title and an optional reason under it, and the column for its contents."""
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(spacing)
    column.addWidget(Label(title, "title"))
    if why:
        column.addWidget(Label(why, "muted", wrap=True))
    return card, column
