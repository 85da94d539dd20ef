"""A desk without a database, a view that remembers, and time that is turned by hand."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from memodesk.checks.finding import Finding
from memodesk.domain.agreement import Agreement
from memodesk.domain.office import OfficeLibrary, OfficeText
from memodesk.domain.text import LocalizedText
from memodesk.drafting.draft import USUAL, DocumentType, Draft
from memodesk.drafting.originals import EACH
from memodesk.errors import MemoDeskError, RefusedError, WriteError
from memodesk.exchange.case_file import write_case
from memodesk.gui.editor.presenter import EditorPresenter
from memodesk.gui.editor.screen import EditorScreen
from memodesk.services.checking import check
from memodesk.services.collation import collation, write_collation
from memodesk.services.drafting import compose_documents
from memodesk.services.issuing import Order, issue
from memodesk.services.pdf import Converted, convert_files

Opened = Callable[..., EditorScreen]
"""`opened(width, height, agreement)`: the editor on the screen."""
TODAY = dt.date(2026, 11, 23)


class Desk:
    """Composes, checks and issues for real; keeps what is saved in a list."""

    def __init__(self, folder: Path | None = None) -> None:
        self.saved: list[Agreement] = []
        self.aside: list[Agreement] = []
        self.refuses: MemoDeskError | None = None
        self.refuses_record: MemoDeskError | None = None
        self.issued = 0
        self.office = OfficeLibrary()
        self._folder = folder

    def save(self, agreement: Agreement) -> None:
        if self.refuses:
            raise self.refuses
        self.saved.append(agreement)

    def save_aside(self, agreement: Agreement) -> str:
        self.aside.append(agreement)
        return "aside"

    def rescue(self, agreement: Agreement) -> Path:
        if self._folder is None:
            raise WriteError("Немає куди.")
        path = self._folder / "unsaved.json"
        path.write_text(write_case(agreement), encoding="utf-8")
        return path

    def office_library(self) -> OfficeLibrary:
        return self.office

    def keep_variant(self, clause: str, name: str, texts: LocalizedText) -> OfficeLibrary:
        if self.refuses:
            raise self.refuses
        text = OfficeText(len(self.office.variants) + 1, "clause", clause, name, texts)
        self.office = dataclasses.replace(self.office, variants=(text, *self.office.variants))
        return self.office

    def keep_area(self, texts: LocalizedText) -> OfficeLibrary:
        text = OfficeText(100 + len(self.office.areas), "area", "", "напрям", texts)
        self.office = dataclasses.replace(self.office, areas=(text, *self.office.areas))
        return self.office

    def forget_text(self, number: int) -> OfficeLibrary:
        self.office = dataclasses.replace(
            self.office,
            variants=tuple(one for one in self.office.variants if one.number != number),
            areas=tuple(one for one in self.office.areas if one.number != number),
        )
        return self.office

    def compose(self, agreement: Agreement) -> tuple[Draft, ...]:
        return compose_documents(agreement, tuple(DocumentType), today=TODAY)

    def check(self, agreement: Agreement, drafts: tuple[Draft, ...]) -> tuple[Finding, ...]:
        usual = tuple(draft for draft in drafts if draft.document in USUAL)
        return check(agreement, today=TODAY, drafts=usual)

    def issue(
        self, agreement: Agreement, documents: tuple[DocumentType, ...], *, final: bool
    ) -> dict[DocumentType, Path]:
        assert self._folder is not None
        self.issued += 1
        order = Order(self._folder, agreement.id or "agreement", documents, final, TODAY)
        issued = issue(agreement, order)
        if issued.refused:
            raise RefusedError("Чистовик не зроблено.")
        return {file.document: file.path for file in issued.files}

    def issue_originals(self, agreement: Agreement, *, final: bool) -> tuple[Path, ...]:
        assert self._folder is not None
        memorandum = (DocumentType.MEMORANDUM,)
        name = agreement.id or "agreement"
        order = Order(self._folder, name, memorandum, final, TODAY, original_for=EACH)
        issued = issue(agreement, order)
        if issued.refused:
            raise RefusedError("Чистовик не зроблено.")
        return tuple(file.path for file in issued.files)

    def make_pdfs(
        self,
        files: Sequence[Path],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Converted:
        return convert_files(files, progress=progress, cancelled=cancelled)

    def write_collation(self, agreement: Agreement) -> Path:
        assert self._folder is not None
        if self.refuses_record:
            raise self.refuses_record
        path = self._folder / f"{agreement.id}.collation.docx"
        write_collation(collation(agreement, DocumentType.MEMORANDUM, TODAY), path)
        return path


class View:
    """Remembers the last thing it was told to show, by the name of the method."""

    def __init__(self) -> None:
        self.last: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {}
        self.count: dict[str, int] = {}

    def __getattr__(self, name: str) -> Callable[..., None]:
        def told(*args: Any, **named: Any) -> None:
            self.last[name] = (args, named)
            self.count[name] = self.count.get(name, 0) + 1

        return told

    def arg(self, name: str, index: int = 0) -> Any:
        return self.last[name][0][index]

    def named(self, name: str) -> dict[str, Any]:
        return self.last[name][1]


class Delay:
    """A pending call that the test fires."""

    def __init__(self) -> None:
        self.call: Callable[[], None] | None = None
        self.seconds = 0.0

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        self.seconds, self.call = seconds, call

    def stop(self) -> None:
        self.call = None

    def fire(self) -> None:
        call, self.call = self.call, None
        assert call is not None
        call()


def at_once(
    function: Callable[[], Any], on_done: Callable[[Any], None], on_failed: Callable[[str], None]
) -> None:
    """The worker, without a thread."""
    try:
        result = function()
    except MemoDeskError as error:
        on_failed(str(error))
    else:
        on_done(result)


class World:
    """Everything a presenter needs, and the presenter."""

    def __init__(self, agreement: Agreement, folder: Path | None = None) -> None:
        self.view, self.desk, self.delay = View(), Desk(folder), Delay()
        clock = dt.datetime(2026, 11, 23, 10, 42, tzinfo=dt.UTC)
        self.presenter = EditorPresenter(self.view, self.desk, at_once, self.delay, lambda: clock)
        self.presenter.open(agreement)
