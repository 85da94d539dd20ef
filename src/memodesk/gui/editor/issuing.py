"""Issuing: the files of the record on the desk, made aside, then opened or printed."""

from collections.abc import Callable
from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType
from memodesk.drafting.layout import notice
from memodesk.gui.background import Latest
from memodesk.gui.editor.contract import Desk, Pdfs, View
from memodesk.gui.editor.converting import Converting
from memodesk.i18n import _
from memodesk.services.pdf import Converted

OPEN, PRINT, PDF, FOLDER = "open", "print", "pdf", "folder"
ALL = tuple(DocumentType)
Made = tuple[dict[DocumentType, Path], str]
"""The files, and what is to be said of their layout."""


class Issuing:
    """Knows which files were made from which value of the record."""

    def __init__(self, view: View, desk: Desk, latest: Latest, converting: Converting) -> None:
        self._view, self._desk, self._latest = view, desk, latest
        self._converting = converting
        self._files: dict[DocumentType, Path] = {}
        self._made_from: Agreement | None = None
        self._then: tuple[str, DocumentType] | None = None

    def issue(
        self,
        agreement: Agreement,
        documents: tuple[DocumentType, ...] = ALL,
        *,
        final: bool = False,
    ) -> None:
        """Make files of this value of the record, as drafts or as finals."""
        self._view.show_issuing(busy=True)
        self._latest.ask(
            lambda: self._made(agreement, documents, final=final),
            lambda made: self._done(agreement, *made),
            self._failed,
        )

    def issue_originals(self, agreement: Agreement, *, final: bool) -> None:
        """Make the originals of all parties of this value, with the copy to read."""
        self._view.show_issuing(busy=True)
        self._latest.ask(
            lambda: (
                self._desk.issue_originals(agreement, final=final),
                self._remark(agreement, (DocumentType.MEMORANDUM,)),
            ),
            lambda made: self._originals(*made),
            self._failed,
        )

    def write_collation(self, agreement: Agreement) -> None:
        """Make the record of the comparison of this value's texts."""
        self._view.show_issuing(busy=True)
        self._latest.ask(
            lambda: self._desk.write_collation(agreement), self._collated, self._failed
        )

    def use(self, what: str, document: DocumentType, agreement: Agreement) -> None:
        """Open, print or show a file or its PDF; files of an earlier text are made anew first."""
        made = self._files.get(document)
        if agreement is self._made_from and made and made.exists():
            self._act(what, document)
            return
        self._then = (what, document)
        self.issue(agreement)

    def _made(
        self, agreement: Agreement, documents: tuple[DocumentType, ...], *, final: bool
    ) -> Made:
        files = self._desk.issue(agreement, documents, final=final)
        return files, self._remark(agreement, documents)

    def _remark(self, agreement: Agreement, documents: tuple[DocumentType, ...]) -> str:
        """What is to be said of the layout of documents."""
        drafts = (draft for draft in self._desk.compose(agreement) if draft.document in documents)
        return " ".join(filter(None, map(notice, drafts)))

    def _done(self, agreement: Agreement, files: dict[DocumentType, Path], remark: str) -> None:
        self._files, self._made_from = files, agreement
        wanted, self._then = self._then, None
        if wanted:
            self._view.show_issuing(busy=False)
            self._act(*wanted)
        else:
            self._finish(tuple(files.values()), lambda: self._view.show_issued(files, remark))

    def _originals(self, files: tuple[Path, ...], remark: str) -> None:
        self._then = None
        self._finish(files, lambda: self._view.show_originals(files, remark))

    def _finish(self, files: tuple[Path, ...], say: Callable[[], None]) -> None:
        """Say what was issued, after its PDF where that is wanted."""
        if not self._converting.wanted:
            self._view.show_issuing(busy=False)
            say()
            return

        def done(made: Converted) -> None:
            self._view.show_issuing(busy=False)
            why = next((str(one.error) for one in made.failed), "")
            paths = tuple(pdf.path for pdf in made.files)
            self._view.show_pdfs(Pdfs(len(files), paths, why))

        self._converting.start(files, done, self._only_word)

    def _only_word(self, sentence: str) -> None:
        self._failed(_("Документи Word видано. {why}").format(why=sentence))

    def _collated(self, path: Path) -> None:
        self._then = None
        self._view.show_issuing(busy=False)
        self._view.show_collation(path)

    def _failed(self, sentence: str) -> None:
        self._then = None
        self._view.show_issuing(busy=False)
        self._view.show_failure(sentence)

    def _act(self, what: str, document: DocumentType) -> None:
        path = self._files[document]
        if what == OPEN:
            self._view.open_file(path)
        elif what == PRINT:
            self._view.print_file(path)
        elif what == PDF:
            self._view.show_issuing(busy=True)
            self._converting.start([path], self._open_pdf, self._failed)
        else:
            self._view.open_folder(path)

    def _open_pdf(self, made: Converted) -> None:
        self._view.show_issuing(busy=False)
        for pdf in made.files:
            self._view.open_file(pdf.path)
        for failure in made.failed:
            self._view.show_failure(str(failure.error))
