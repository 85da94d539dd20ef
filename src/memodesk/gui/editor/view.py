"""The window of the editor: outline, form, findings and preview side by side."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.domain.office import OfficeLibrary
from memodesk.domain.procedure import Stage
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.gui.editor.contract import Focus, Page, Pdfs, Tasks
from memodesk.gui.editor.converted_toast import say_converted
from memodesk.gui.editor.findings_panel import FindingsPanel
from memodesk.gui.editor.findings_rows import FindingRow, Message
from memodesk.gui.editor.form_panel import FormPanel
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.outline import Item
from memodesk.gui.editor.outline_panel import OutlinePanel
from memodesk.gui.editor.preview_panel import PreviewPanel
from memodesk.gui.editor.top_bar import TopBar
from memodesk.gui.editor.word_forms import FormStrip
from memodesk.gui.system import open_file, open_folder, print_file
from memodesk.gui.widgets.label import Hairline
from memodesk.gui.widgets.segmented import Segmented
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _, ngettext

WIDE, COMPACT, TABS, LOW, TALL = 1420, 1120, 920, 640, 900
"""Widths of the editor itself (the rail of 81 is not in them) and heights, logical pixels."""


Part = OutlinePanel | FormPanel | FindingsPanel | PreviewPanel


class EditorView(QWidget):
    """Shows what the presenter says; what a person does goes out through `intents`."""

    def __init__(self) -> None:
        super().__init__()
        self.intents = Intents()
        self.setObjectName("editor")
        self._items: Sequence[Item] = ()
        self._compact = self._tabbed = False
        self._preview_wanted = True
        self.top = TopBar(self.intents)
        self.outline = OutlinePanel(self.intents)
        self.form = FormPanel(self.intents)
        self.findings = FindingsPanel(self.intents)
        self.preview = PreviewPanel(self.intents)
        self._lay_out()
        self._shortcuts()

    def _lay_out(self) -> None:
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._tabs = Segmented((("form", _("Форма")), ("preview", _("Документ"))))
        self._tabs.chosen.connect(self._show_tab)
        self._tabs.hide()
        middle.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self.form, 1)
        middle.addWidget(self.findings)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.outline)
        body.addWidget(Hairline(upright=True))
        body.addWidget(self._middle)
        body.addWidget(Hairline(upright=True))
        body.addWidget(self.preview, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top)
        outer.addLayout(body, 1)

    def _shortcuts(self) -> None:
        intents = self.intents
        for keys, act in (
            ("F4", intents.next_form.emit),
            ("F6", lambda: self._cycle(1)),
            ("Shift+F6", lambda: self._cycle(-1)),
            ("F7", self.findings.toggle),
            ("F8", intents.next_gap.emit),
            ("Alt+Up", lambda: intents.place_stepped.emit(-1)),
            ("Alt+Down", lambda: intents.place_stepped.emit(1)),
            ("Ctrl+\\", self.toggle_preview),
            ("Ctrl+=", lambda: intents.zoomed.emit(1)),
            ("Ctrl++", lambda: intents.zoomed.emit(1)),
            ("Ctrl+-", lambda: intents.zoomed.emit(-1)),
            ("Ctrl+0", lambda: intents.zoomed.emit(0)),
            ("Ctrl+Z", intents.undo_asked.emit),
            ("Ctrl+Y", intents.redo_asked.emit),
            ("Ctrl+Shift+Z", intents.redo_asked.emit),
            ("Ctrl+S", intents.save_asked.emit),
            ("Ctrl+Shift+D", intents.issue_asked.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def event(self, event: QEvent) -> bool:
        # F1 opens the help of the program; on a field that has a help of its own it says that.
        if event.type() == QEvent.Type.ShortcutOverride and _is_help(event):
            event.setAccepted(self.form.can_explain())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_help(event):
            self.form.explain()
        else:
            super().keyPressEvent(event)

    # Room.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        width, height = self.width(), self.height()
        self._compact, self._tabbed = width < COMPACT, width < TABS
        outline = 56 if self._compact else (248 if width >= WIDE else 208)
        self.outline.setFixedWidth(outline)
        self.outline.show_compact(self._compact)
        self.form.head.show_places(self._items, narrow=self._compact)
        rest = width - outline - 2
        form = 760 if width >= WIDE else round(rest * 0.515)
        both = self._preview_wanted and not self._tabbed
        self._middle.setFixedWidth(form if both else rest)
        self._tabs.setVisible(self._tabbed)
        self.preview.setVisible(both)
        self.preview.show_text_size(15.0 if width >= WIDE else 13.0)
        self.findings.show_room(4 if height >= TALL else 2, fold=height < LOW)
        self.top.show_narrow(width < COMPACT)

    def toggle_preview(self) -> None:
        """Preview on or off."""
        self._preview_wanted = not self._preview_wanted
        self._share_room()

    def _show_tab(self, tab: str) -> None:
        rest = self.width() - self.outline.width() - 2
        paper = tab == "preview"
        self._middle.setFixedWidth(0 if paper else rest)
        self.preview.setVisible(paper)

    def _cycle(self, by: int) -> None:
        """F6: outline, form, findings, preview, and round again."""
        parts: list[Part] = [self.outline, self.form, self.findings, self.preview]
        shown = [part for part in parts if part.isVisible()]
        at = next((i for i, part in enumerate(shown) if _holds_focus(part)), -1 if by > 0 else 0)
        target = shown[(at + by) % len(shown)]
        target.take_focus()

    # What the presenter says.

    def show_header(self, title: str, subtitle: str, state: State) -> None:
        self.top.show_titles(title, subtitle)
        self.top.show_state(state)

    def show_stage(self, stage: Stage) -> None:
        self.outline.show_stage(stage)

    def show_saved(self, sentence: str, tone: str) -> None:
        self.top.show_saved(sentence, tone)

    def show_history(self, *, can_undo: bool, can_redo: bool) -> None:
        self.top.show_history(can_undo=can_undo, can_redo=can_redo)

    def show_outline(self, items: Sequence[Item], chosen: str) -> None:
        self._items = items
        self.outline.show_items(items, chosen)
        if self._compact:
            self.form.head.show_places(items, narrow=True)

    def show_page(self, page: Page, agreement: Agreement) -> None:
        self.form.show_page(page)
        self.form.show_values(agreement, {})

    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        self.form.show_values(agreement, unread)

    def show_strips(self, strips: Sequence[FormStrip]) -> None:
        self.form.show_strips(strips)

    def show_messages(self, messages: Mapping[str, Message]) -> None:
        self.form.show_messages(messages)

    def show_office(self, office: OfficeLibrary) -> None:
        self.form.show_office(office)

    def show_findings(self, rows: Sequence[FindingRow]) -> None:
        self.findings.show_findings(rows)

    def show_tasks(self, tasks: Tasks) -> None:
        self.form.head.show_forms(tasks.forms_here)
        self.preview.show_gaps(tasks.gaps)

    def show_paper(self, draft: Draft, columns: tuple[tuple[str, str], ...]) -> None:
        self.preview.show_draft(draft, columns)

    def show_document(self, document: DocumentType) -> None:
        self.preview.show_document(document)

    def show_zoom(self, percent: int) -> None:
        self.preview.show_zoom(percent)

    def show_focus(self, focus: Focus) -> None:
        self.preview.show_focus(focus.path)

    def focus_field(self, path: str, language: str) -> None:
        self.form.focus_field(path, language)

    def focus_form(self, key: str) -> None:
        self.form.focus_form(key)

    def show_gap(self, segment: str, language: str, path: str) -> None:
        self.preview.show_segment(segment)

    def show_issuing(self, *, busy: bool) -> None:
        self.top.show_issuing(busy=busy)

    def show_issued(self, files: Mapping[DocumentType, Path], notice: str) -> None:
        folder = next(iter(files.values())).parent
        words = ngettext("Видано {count} документ", "Видано {count} документів", len(files))
        self._say_made(words.format(count=len(files)), folder, notice)

    def show_originals(self, files: Sequence[Path], notice: str) -> None:
        words = ngettext("Видано {count} файл", "Видано {count} файлів", len(files))
        self._say_made(words.format(count=len(files)), files[0].parent, notice)

    def show_converting(self, done: int, count: int) -> None:
        self.top.show_converting(done, count)

    def show_pdfs(self, made: Pdfs) -> None:
        say_converted(self, made)

    def show_collation(self, path: Path) -> None:
        self._say_made(_("Протокол звірки готовий"), path.parent)

    def _say_made(self, words: str, folder: Path, notice: str = "") -> None:
        show_toast(
            self,
            words,
            notice or _("Папка «{folder}»").format(folder=folder.name),
            action=_("Відкрити папку"),
            act=lambda: open_folder(folder),
        )

    def show_done(self, sentence: str) -> None:
        show_toast(self, sentence)

    def show_failure(self, sentence: str) -> None:
        show_toast(self, sentence, tone="error")

    def open_file(self, path: Path) -> None:
        open_file(path)

    def print_file(self, path: Path) -> None:
        print_file(path)

    def open_folder(self, path: Path) -> None:
        open_folder(path.parent)


def _is_help(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is widget or (focused is not None and widget.isAncestorOf(focused))
