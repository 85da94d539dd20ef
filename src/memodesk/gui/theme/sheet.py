"""The one style sheet, made from the tokens; variants are chosen by dynamic properties.

A font size is set only for kinds and roles, never for everything: that would beat `setFont`.
"""

from string import Template

from memodesk.gui.theme.tokens import Tokens

_GROUND = """
QWidget#window, QWidget[ground="window"] { background: $window; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunk"] { background: $sunk; }
QWidget[ground="desk"] { background: $desk; }
QWidget[ground="none"] { background: transparent; }
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[hairline="true"] { background: $line; border: none; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 6px 8px; }
"""

_LABELS = """
QLabel { color: $ink; background: transparent; }
QLabel[role="caption"] { color: $ink2; font-size: 12px; }
QLabel[role="hint"] { color: $ink3; font-size: 12px; }
QLabel[role="label"] { color: $ink2; font-size: 13px; font-weight: 500; }
QLabel[role="body"] { color: $ink; font-size: 13px; }
QLabel[role="muted"] { color: $ink2; font-size: 13px; }
QLabel[role="row"] { color: $ink; font-size: 13px; font-weight: 500; }
QLabel[role="section"] { color: $ink; font-size: 14px; font-weight: 600; }
QLabel[role="title"] { color: $ink; font-size: 16px; font-weight: 600; }
QLabel[role="screen"] { color: $ink; font-size: 20px; font-weight: 600; }
QLabel[role="figure"] { color: $ink; font-size: 28px; font-weight: 600; }
QLabel[role="message"] { font-size: 12px; font-weight: 500; }
QLabel[role="legend"] { color: $ink; font-size: 12px; }
QLabel[tone="muted"] { color: $ink2; }
QLabel[role="heads"] { color: $ink2; font-size: 12px; font-weight: 600; }
QLabel[tone="error"] { color: $error; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="accent"] { color: $accent; }
"""

_BUTTONS = """
QPushButton {
  background: $surface; color: $ink; border: 1px solid $edge; border-radius: 6px;
  padding: 0 12px; min-height: 30px; max-height: 30px; font-size: 13px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunk; }
QPushButton:disabled { color: $ink3; border-color: $line; background: transparent; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $sunk; color: $ink3; border-color: $sunk; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 0 4px;
}
QPushButton[kind="link"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: $ink3; }
QPushButton[kind="more"] {
  background: transparent; border: 1px solid transparent; color: $ink3; font-size: 12px;
}
QPushButton[kind="more"]:hover { color: $accent; }
QPushButton[kind="warning"] {
  background: transparent; border: 1px solid transparent; color: $warning; padding: 0 4px;
  font-weight: 600;
}
QPushButton[small="true"] {
  min-height: 24px; max-height: 24px; border-radius: 5px; padding: 0 8px;
}
QPushButton[kind="more"][small="true"] { min-height: 18px; max-height: 18px; }
QPushButton[iconic="true"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[iconic="true"][small="true"] { min-width: 24px; max-width: 24px; }
QPushButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QPlainTextEdit[field="true"], QLineEdit, QComboBox, QSpinBox {
  background: $surface; color: $ink; border: 1px solid $line; border-bottom-color: $edge;
  border-radius: 6px; font-size: 14px; selection-background-color: $accent;
  selection-color: $on_accent;
}
QPlainTextEdit[field="true"] { padding: 1px; }
QLineEdit, QComboBox { padding: 0 9px; min-height: 34px; max-height: 34px; }
QPlainTextEdit[field="true"]:hover, QLineEdit:hover, QComboBox:hover { border-color: $edge; }
QPlainTextEdit[field="true"][state="error"], QLineEdit[state="error"], QComboBox[state="error"] {
  border-color: $error;
}
QPlainTextEdit[field="true"][state="warning"], QLineEdit[state="warning"],
QComboBox[state="warning"] { border-color: $warning; }
QPlainTextEdit[field="true"]:focus { border: 2px solid $accent; padding: 0; }
QLineEdit:focus, QComboBox:focus {
  border: 2px solid $accent; padding: 0 8px; min-height: 32px; max-height: 32px;
}
QPlainTextEdit[field="true"]:read-only, QLineEdit:read-only {
  background: $sunk; color: $ink2; border: 1px dashed $edge;
}
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: $surface; color: $ink; border: 1px solid $line; outline: none; padding: 4px;
  selection-background-color: $accent_tint; selection-color: $accent_text;
}
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 6px; border-radius: 4px; }
QLineEdit[bare="true"] {
  border: none; background: transparent; padding: 0; min-height: 0; max-height: 9999px;
}
QLineEdit[inline="true"], QLineEdit[inline="true"]:focus {
  font-size: 13px; min-height: 24px; max-height: 24px; padding: 0 5px; border-radius: 4px;
  border-width: 1px;
}
QFrame[strip="true"] { background: transparent; border: none; border-radius: 6px; }
QFrame[strip="true"][sign="unsure"] { background: $warning_tint; }
QFrame[strip="true"][sign="unsure"] QPushButton[kind="default"] { background: $surface; }
QWidget[chip="true"] { background: $sunk; border-radius: 6px; }
QCheckBox { color: $ink; font-size: 13px; spacing: 8px; background: transparent; }
"""

_REST = """
QScrollArea { border: none; background: transparent; }
QScrollArea[ground="surface"] { background: $surface; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px 2px 2px 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $thumb; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; font-size: 13px; }
QMenu::item:selected { background: $accent_tint; color: $accent_text; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QFrame[toast="true"] { background: $surface; border: 1px solid $edge; border-radius: 8px; }
QFrame[banner] { border: none; }
QFrame[banner="error"] { background: $error_tint; }
QFrame[banner="warning"] { background: $warning_tint; }
QFrame[banner="info"] { background: $accent_tint; }
QFrame[bar="true"] { background: $accent_tint; border: none; }
QFrame[segmented="true"] { background: $sunk; border: none; border-radius: 6px; }
QProgressBar {
  background: $sunk; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTableView, QListView, QTreeView {
  background: $surface; color: $ink; border: none; outline: none;
  selection-background-color: $accent_tint; selection-color: $accent_text;
}
QWidget[calendar="true"] { background: $surface; border: 1px solid $edge; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton {
  color: $ink; background: transparent; border: none; padding: 4px 8px; font-weight: 600;
}
QCalendarWidget QToolButton:hover { background: $hover; border-radius: 4px; }
QCalendarWidget QSpinBox { min-height: 26px; }
"""


def sheet_of(tokens: Tokens) -> str:
    """The style sheet of a look."""
    colours = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    return Template(_GROUND + _LABELS + _BUTTONS + _FIELDS + _REST).substitute(colours)
