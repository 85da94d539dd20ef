"""The desk: one stored agreement being worked at, saved, composed, checked and issued."""

import dataclasses
import datetime as dt
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.office import OfficeLibrary
from memodesk.domain.text import LocalizedText
from memodesk.drafting.draft import USUAL, DocumentType, Draft
from memodesk.drafting.forms import suggest
from memodesk.drafting.originals import EACH
from memodesk.errors import RefusedError
from memodesk.exchange.case_file import write_case
from memodesk.i18n import ngettext
from memodesk.languages.registry import pack
from memodesk.rendering.save import save as save_file
from memodesk.services import clock
from memodesk.services.agreements import AgreementService
from memodesk.services.checking import check
from memodesk.services.clause_library import ClauseLibrary, quietly
from memodesk.services.collation import collation, write_collation
from memodesk.services.drafting import ALL, compose_documents
from memodesk.services.issuing import Issued, Order, issue, make_folder
from memodesk.services.pdf import Converted, convert_files
from memodesk.storage.agreements import Stored


class EditorDesk:
    """Knows which version lies in the database, so that nobody's work is overwritten unseen.

    Calls may come from any thread, one after the other.
    """

    def __init__(
        self,
        agreements: AgreementService,
        stored: Stored,
        folder: Callable[[], Path],
        today: Callable[[], dt.date] = clock.today,
        *,
        recovered: bool = False,
        library: ClauseLibrary | None = None,
        reviewers: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        self.recovered = recovered
        self._library, self._reviewers = library, reviewers
        self._agreements = agreements
        self._stored = stored
        self._folder = folder
        self._today = today
        self._lock = threading.Lock()
        self._findings: tuple[Agreement, tuple[Finding, ...]] | None = None

    @property
    def agreement(self) -> Agreement:
        """The agreement as it is stored."""
        return self._stored.agreement

    @property
    def id(self) -> str:
        """The id under which it is stored."""
        return self._stored.id

    def save(self, agreement: Agreement) -> None:
        """Store the record; StorageError with a sentence, EditConflictError with both values.

        While the name of the files is empty, the record keeps the one it had. The forms that the
        documents print are stored as suggested, so that another version prints the same.
        """
        with self._lock:
            named = agreement if agreement.id else agreement.but(id=self._stored.id)
            self._stored = self._agreements.save(
                suggest(named),
                self._stored.version,
                self._stored.id,
                self._known_findings(agreement),
            )

    def save_aside(self, agreement: Agreement) -> str:
        """Store the record as one of its own, after a conflict; returns its id."""
        with self._lock:
            self._stored = self._agreements.add(agreement)
            return self._stored.id

    def rescue(self, agreement: Agreement) -> Path:
        """Write the record as a case file beside the documents, when it cannot be stored.

        Returns the file; WriteError when even that fails.
        """
        folder = self._folder()
        make_folder(folder)
        path = folder / f"{agreement.id or self.id}.unsaved.json"
        save_file(path, write_case(agreement).encode())
        return path

    def reload(self) -> Agreement:
        """The agreement as somebody else saved it meanwhile; the desk goes on from there."""
        with self._lock:
            self._stored = self._agreements.get(self._stored.id)
            return self._stored.agreement

    def compose(self, agreement: Agreement) -> tuple[Draft, ...]:
        """The drafts of all documents."""
        return compose_documents(agreement, tuple(DocumentType), today=self._today())

    def check(self, agreement: Agreement, drafts: tuple[Draft, ...]) -> tuple[Finding, ...]:
        """What is to be said of the record and its drafts, the gravest first."""
        usual = tuple(draft for draft in drafts if draft.document in USUAL)
        findings = check(agreement, today=self._today(), drafts=usual)
        self._findings = agreement, findings
        return findings

    def issue(
        self,
        agreement: Agreement,
        documents: tuple[DocumentType, ...] = ALL,
        *,
        final: bool = False,
    ) -> dict[DocumentType, Path]:
        """Make the Word files of documents; the paths where they now stand.

        RefusedError, and nothing is written, while an error concerns a document wanted as final.
        """
        issued = self.issue_some(agreement, documents, final=final)
        if issued.refused:
            raise RefusedError(_refusal(issued.findings))
        return {file.document: file.path for file in issued.files}

    def issue_originals(self, agreement: Agreement, *, final: bool = False) -> tuple[Path, ...]:
        """Make every party's originals, the copy to read and their sheet; where they now stand.

        RefusedError, and nothing is written, while an error concerns the instrument as a final.
        """
        wanted = (DocumentType.MEMORANDUM,)
        issued = self.issue_some(agreement, wanted, final=final, original_for=EACH)
        if issued.refused:
            raise RefusedError(_refusal(issued.findings))
        return tuple(file.path for file in issued.files)

    def issue_some(
        self,
        agreement: Agreement,
        documents: tuple[DocumentType, ...],
        *,
        final: bool = False,
        original_for: str = "",
    ) -> Issued:
        """Make some documents; a final is refused while errors concern them."""
        order = Order(
            folder=self._folder(),
            name=agreement.id or self.id,
            documents=documents,
            final=final,
            today=self._today(),
            edition=self.edition(agreement.languages),
            original_for=original_for,
        )
        issued = issue(agreement, order)
        self.leave(agreement)
        return issued

    def make_pdfs(
        self,
        files: Sequence[Path],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Converted:
        """Make a PDF beside each Word file; WriteError where there is no converter."""
        return convert_files(files, progress=progress, cancelled=cancelled)

    def office_library(self) -> OfficeLibrary:
        """The office's own variants and areas, and where clauses were used last."""
        found = quietly(self._library, self.id) if self._library else OfficeLibrary()
        return dataclasses.replace(found, reviewers=self._reviewers())

    def keep_variant(self, clause: str, name: str, texts: LocalizedText) -> OfficeLibrary:
        """Keep a wording of a clause for other agreements; the library as it is then."""
        if self._library:
            self._library.keep_variant(clause, name, texts)
        return self.office_library()

    def keep_area(self, texts: LocalizedText) -> OfficeLibrary:
        """Keep an area for other agreements; the library as it is then."""
        if self._library:
            self._library.keep_area(texts)
        return self.office_library()

    def forget_text(self, number: int) -> OfficeLibrary:
        """Take a variant or an area off the office's list; the library as it is then."""
        if self._library:
            self._library.forget(number)
        return self.office_library()

    def write_collation(self, agreement: Agreement) -> Path:
        """Make the record of the comparison of the memorandum's texts; the path where it stands."""
        folder = self._folder()
        make_folder(folder)
        path = folder / f"{agreement.id or self.id}.collation.docx"
        write_collation(collation(agreement, DocumentType.MEMORANDUM, self._today()), path)
        return path

    def leave(self, agreement: Agreement) -> None:
        """Teach the directory what the agreement says, now that nobody is typing in it."""
        self._agreements.learn(agreement)

    def edition(self, languages: tuple[str, ...]) -> dict[str, str]:
        """The number and the day of the stored edition, as a draft's header prints them."""
        day = self._stored.saved_at.astimezone().date()
        days = {code: pack(code).date_digits(day) for code in languages}
        return {"number": str(self._stored.version), **days}

    def _known_findings(self, agreement: Agreement) -> tuple[Finding, ...] | None:
        known = self._findings
        return known[1] if known is not None and known[0] == agreement else None


def _refusal(findings: tuple[Finding, ...]) -> str:
    """Why there is no final: how many errors stand, and the first of them."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    sentence = ngettext(
        "Чистовик не зроблено: спершу виправте {count} помилку. {first}.",
        "Чистовик не зроблено: спершу виправте помилок: {count}. Перша: {first}.",
        len(errors),
    )
    return sentence.format(count=len(errors), first=errors[0].message)
