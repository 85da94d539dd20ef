"""Issuing: an agreement becomes proved Word files in a folder, all of them or none."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType, Draft, Layout
from memodesk.drafting.layout import too_many
from memodesk.drafting.originals import SHEET
from memodesk.errors import Fault, InputError, WriteError
from memodesk.i18n import _
from memodesk.paths import TEMPLATES
from memodesk.rendering.production import produce
from memodesk.rendering.save import save_all
from memodesk.rendering.titles import warnings
from memodesk.services import clock
from memodesk.services.checking import check
from memodesk.services.drafting import ALL, compose_documents
from memodesk.services.originals import papers_of, proof_sheet
from memodesk.services.pictures import find_pictures

Progress = Callable[[int, int], None]
Store = Callable[[Mapping[Path, bytes]], None]
SHORTENED = "title.shortened"
"""The code of the warning that the title in the properties of a file is not the whole one."""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants: which documents, where, under which name, and whether final.

    `beside` is the folder in which pictures named by the agreement are looked for, `edition` the
    number and day of a stored record's edition for the header of a draft. `layout` is how an
    instrument's languages stand; without it columns, where these hold them. `original_for` is the
    key of the party whose originals of the instrument are wanted, or `EACH`.
    """

    folder: Path
    name: str
    documents: tuple[DocumentType, ...] = ALL
    final: bool = False
    today: dt.date = field(default_factory=clock.today)
    beside: Path | None = None
    edition: Mapping[str, str] | None = None
    layout: Layout | None = None
    original_for: str = ""

    def path(self, document: DocumentType, copy: str = "") -> Path:
        """Where a document goes: ``<name>.memorandum.docx``, a copy with its name before docx."""
        ends = f"{document.value}.{copy}" if copy else document.value
        return self.folder / f"{self.name}.{ends}.docx"


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """One written document, which copy of it this is, and the SHA-256 of its bytes.

    `pages` are counted where it is a PDF.
    """

    document: DocumentType
    path: Path
    sha256: str
    copy: str = ""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Issued:
    """The files that were written, and everything there is to say of them."""

    files: tuple[IssuedFile, ...]
    findings: tuple[Finding, ...]
    refused: bool = False


def issue(
    agreement: Agreement,
    order: Order,
    progress: Progress | None = None,
    store: Store | None = None,
) -> Issued:
    """Compose, check, render, prove and save the documents.

    `store` keeps the finished files; without it they are saved in the folder of the order.

    A final is refused, and nothing is written, while an error concerns one of the documents.
    Raises TemplateError, ProofError and WriteError; the old files stay as they were.
    """
    drafts = compose_documents(agreement, order.documents, today=order.today, layout=order.layout)
    findings = check(
        agreement,
        order.documents,
        today=order.today,
        drafts=drafts,
        final=order.final,
        folder=order.beside,
    )
    findings += tuple(
        Finding(SHORTENED, Severity.WARNING, sentence, "title")
        for draft in drafts
        for sentence in warnings(draft)
    )
    if order.final and any(one.severity is Severity.ERROR for one in findings):
        return Issued((), findings, refused=True)
    pictures = find_pictures(agreement, order.beside) if order.beside else {}
    papers = papers_of(agreement, drafts, order.original_for)
    made = _Made(order)
    for number, paper in enumerate(papers, start=1):
        printed = replace(paper.draft, edition=order.edition, agreement=agreement.id or order.name)
        made.add(printed.document, paper.copy, _rendered(printed, order.final, pictures))
        if progress is not None:
            progress(number, len(papers))
    sheet = proof_sheet(papers, [(file.path.name, file.sha256) for file in made.files])
    if sheet is not None:
        made.add(DocumentType.MEMORANDUM, SHEET, sheet)
    if store is None:
        make_folder(order.folder)
        save_all(made.data)
    else:
        store(made.data)
    return Issued(tuple(made.files), findings)


@dataclass
class _Made:
    """The files of an order before they are saved."""

    order: Order
    files: list[IssuedFile] = field(default_factory=list)
    data: dict[Path, bytes] = field(default_factory=dict)

    def add(self, document: DocumentType, copy: str, data: bytes) -> None:
        path = self.order.path(document, copy)
        self.files.append(IssuedFile(document, path, hashlib.sha256(data).hexdigest(), copy))
        self.data[path] = data


def _rendered(draft: Draft, final: bool, pictures: Mapping[str, bytes]) -> bytes:
    if draft.layout is Layout.COLUMNS and too_many(draft.languages):
        sentence = _(
            "У паралельних колонках вміщуються дві або три мови, а в цій угоді їх {count}. "
            "Видайте тексти один за одним."
        )
        raise InputError(Fault(sentence.format(count=len(draft.languages)), "languages"))
    template = TEMPLATES / draft.document.value / f"{draft.layout.value}.docx"
    return produce(template, draft, final=final, pictures=pictures)


def make_folder(folder: Path) -> None:
    """The folder for the documents; its parent has to be there already."""
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        sentence = _("Папки {folder} немає. Створіть її або виберіть іншу.")
    except FileExistsError:
        sentence = _("{folder} — це файл, а потрібна папка. Виберіть іншу.")
    except (OSError, ValueError):
        sentence = _("Папку {folder} не можна створити. Виберіть іншу.")
    else:
        return
    raise WriteError(sentence.format(folder=folder))
