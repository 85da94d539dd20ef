"""What the presenter of the editor needs from the world: a desk to work at, a view to speak to."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from memodesk.checks.finding import Finding
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.domain.office import OfficeLibrary
from memodesk.domain.procedure import Stage
from memodesk.domain.text import LocalizedText
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.gui.editor.findings_rows import FindingRow, Message
from memodesk.gui.editor.form_rows import Entry
from memodesk.gui.editor.gaps import GapCount
from memodesk.gui.editor.outline import Item
from memodesk.gui.editor.word_forms import FormStrip
from memodesk.services.pdf import Converted


class Desk(Protocol):
    """The services behind the editor; every call may run away from the window's thread."""

    def save(self, agreement: Agreement) -> None:
        """Store the record; StorageError with a sentence where that fails."""

    def save_aside(self, agreement: Agreement) -> str:
        """Store the record as one of its own, after a conflict; returns its id."""

    def rescue(self, agreement: Agreement) -> Path:
        """Write the record as a case file when it cannot be stored; WriteError if even that."""

    def compose(self, agreement: Agreement) -> tuple[Draft, ...]:
        """The drafts of all documents."""

    def check(self, agreement: Agreement, drafts: tuple[Draft, ...]) -> tuple[Finding, ...]:
        """What is to be said of the record and its drafts, the gravest first."""

    def issue(
        self, agreement: Agreement, documents: tuple[DocumentType, ...], *, final: bool
    ) -> dict[DocumentType, Path]:
        """Make the Word files; the paths where they now stand. RefusedError for a final."""

    def issue_originals(self, agreement: Agreement, *, final: bool) -> tuple[Path, ...]:
        """Make every party's originals; the paths of all files. RefusedError for a final."""

    def make_pdfs(
        self,
        files: Sequence[Path],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Converted:
        """Make a PDF beside each Word file; WriteError where there is no converter."""

    def office_library(self) -> OfficeLibrary:
        """What the office has of its own beside the library; an empty one where that fails."""

    def keep_variant(self, clause: str, name: str, texts: LocalizedText) -> OfficeLibrary:
        """Keep a wording of a clause for other agreements; StorageError where that fails."""

    def keep_area(self, texts: LocalizedText) -> OfficeLibrary:
        """Keep an area for other agreements; StorageError where that fails."""

    def forget_text(self, number: int) -> OfficeLibrary:
        """Take a text off the office's list; StorageError where that fails."""

    def write_collation(self, agreement: Agreement) -> Path:
        """Make the record of the comparison of the texts; the path where it now stands."""


class Delay(Protocol):
    """Calls back once, some time after the last request."""

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Ask, or ask anew, for a call after so many seconds."""

    def stop(self) -> None:
        """Forget the request."""


@dataclass(frozen=True, slots=True)
class Page:
    """The page of the form: its title, its columns of languages and its rows."""

    key: str
    title: str
    subtitle: str
    languages: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """What is still to be done on the page and in the document shown."""

    forms_here: int = 0
    gaps: tuple[GapCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Focus:
    """The field that has the keyboard: its path without a language, and the language."""

    path: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Pdfs:
    """How many documents were issued, the PDF beside them, why one is missing, what else to say."""

    documents: int
    files: tuple[Path, ...]
    why: str = ""
    remark: str = ""


class View(Protocol):
    """What the presenter tells the window to show; no decisions behind these."""

    def show_header(self, title: str, subtitle: str, state: State) -> None: ...
    def show_stage(self, stage: Stage) -> None: ...
    def show_saved(self, sentence: str, tone: str) -> None: ...
    def show_history(self, *, can_undo: bool, can_redo: bool) -> None: ...
    def show_outline(self, items: Sequence[Item], chosen: str) -> None: ...
    def show_page(self, page: Page, agreement: Agreement) -> None: ...
    def show_values(self, agreement: Agreement, unread: Mapping[str, str]) -> None: ...
    def show_strips(self, strips: Sequence[FormStrip]) -> None: ...
    def show_messages(self, messages: Mapping[str, Message]) -> None: ...
    def show_office(self, office: OfficeLibrary) -> None: ...
    def show_findings(self, rows: Sequence[FindingRow]) -> None: ...
    def show_tasks(self, tasks: Tasks) -> None: ...
    def show_paper(self, draft: Draft, columns: tuple[tuple[str, str], ...]) -> None: ...
    def show_document(self, document: DocumentType) -> None: ...
    def show_zoom(self, percent: int) -> None: ...
    def show_focus(self, focus: Focus) -> None: ...
    def focus_field(self, path: str, language: str) -> None: ...
    def focus_form(self, key: str) -> None: ...
    def show_gap(self, segment: str, language: str, path: str) -> None: ...
    def show_issuing(self, *, busy: bool) -> None: ...
    def show_issued(self, files: Mapping[DocumentType, Path], notice: str) -> None: ...
    def show_originals(self, files: Sequence[Path], notice: str) -> None: ...
    def show_converting(self, done: int, count: int) -> None: ...
    def show_pdfs(self, made: Pdfs) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_collation(self, path: Path) -> None: ...
    def show_failure(self, sentence: str) -> None: ...
    def open_file(self, path: Path) -> None: ...
    def print_file(self, path: Path) -> None: ...
    def open_folder(self, path: Path) -> None: ...


Now = Callable[[], dt.datetime]
