"""Issuing: the files of the record on the desk, made aside, then opened or printed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.drafting.layout import notice
from memodesk.gui.background import Latest
from memodesk.gui.editor.contract import Desk, Pdfs, View
from memodesk.gui.editor.converting import Converting
from memodesk.i18n import _
from memodesk.services.pdf import Converted, not_archival, older_pdfs

OPEN, PRINT, PDF, FOLDER = "open", "print", "pdf", "folder"
ALL = USUAL


@dataclass(frozen=True, slots=True)
class Made:
    """Files, what is to be said of their layout, and of PDF that an earlier issue left there."""

    files: tuple[Path, ...]
    remark: str
    old: str


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
            lambda: self._with_remarks(
                agreement,
                (DocumentType.MEMORANDUM,),
                self._desk.issue_originals(agreement, final=final),
            ),
            self._originals,
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
    ) -> tuple[dict[DocumentType, Path], Made]:
        files = self._desk.issue(agreement, documents, final=final)
        return files, self._with_remarks(agreement, documents, tuple(files.values()))

    def _with_remarks(
        self, agreement: Agreement, documents: tuple[DocumentType, ...], files: tuple[Path, ...]
    ) -> Made:
        drafts = (draft for draft in self._desk.compose(agreement) if draft.document in documents)
        return Made(files, _joined(*map(notice, drafts)), older_pdfs(files))

    def _done(self, agreement: Agreement, files: dict[DocumentType, Path], made: Made) -> None:
        self._files, self._made_from = files, agreement
        wanted, self._then = self._then, None
        if wanted:
            self._view.show_issuing(busy=False)
            self._act(*wanted)
        else:
            self._finish(made, lambda remark: self._view.show_issued(files, remark))

    def _originals(self, made: Made) -> None:
        self._then = None
        self._finish(made, lambda remark: self._view.show_originals(made.files, remark))

    def _finish(self, made: Made, say: Callable[[str], None]) -> None:
        """Say what was issued, after its PDF where that is wanted."""
        if not self._converting.wanted:
            self._view.show_issuing(busy=False)
            say(_joined(made.remark, made.old))
            return
        self._converting.start(
            made.files,
            lambda converted: self._converted(made, converted),
            lambda sentence: self._failed(
                _joined(_("Документи Word видано. {why}").format(why=sentence), made.old)
            ),
        )

    def _converted(self, made: Made, converted: Converted) -> None:
        self._view.show_issuing(busy=False)
        why = next((str(one.error) for one in converted.failed), "")
        paths = tuple(pdf.path for pdf in converted.files)
        # what was not made anew still has the text of before
        old = made.old if len(paths) < len(made.files) else ""
        self._view.show_pdfs(
            Pdfs(
                len(made.files),
                paths,
                why,
                _joined(made.remark, old, not_archival(converted.files)),
            )
        )

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


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
