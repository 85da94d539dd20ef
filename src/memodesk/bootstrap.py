"""Putting the program together: a data folder becomes settings, records and services, lazily."""

import contextlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memodesk import settings as settings_file
from memodesk.errors import StorageError
from memodesk.i18n import _
from memodesk.paths import DATABASE_NAME, data_folder
from memodesk.settings import Settings

if TYPE_CHECKING:
    from memodesk.services.agreements import AgreementService
    from memodesk.services.clause_library import ClauseLibrary
    from memodesk.services.desk import EditorDesk
    from memodesk.services.memory import Memory
    from memodesk.storage.database import Database
    from memodesk.storage.listing import Page, Question


class Services:
    """Everything behind the window and the command line; each part is made when first asked for.

    Making it touches nothing but the settings file, so that a window can be shown at once.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = data_folder(folder)
        loaded = settings_file.load(self.folder)
        self.settings: Settings = loaded.settings
        self.note = loaded.note
        self._desk: EditorDesk | None = None

    @property
    def database_path(self) -> Path:
        """The file of all records."""
        return self.folder / DATABASE_NAME

    def change_settings(self, **changes: Any) -> Settings:
        """Change some settings and keep them; WriteError when they cannot be written."""
        self.settings = self.settings.but(**changes)
        settings_file.save(self.folder, self.settings)
        return self.settings

    def page(self, question: "Question | None" = None) -> "Page":
        """A page of the list, read without anything heavy; works before the database is open."""
        from memodesk.storage.first_page import read_page

        return read_page(self.database_path, question)

    @cached_property
    def database(self) -> "Database":
        """The open database; migrated when it has to be, made on the first start."""
        from memodesk.storage.database import open_database

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = _("Папку з даними {folder} не можна створити. Виберіть іншу.")
            raise StorageError(sentence.format(folder=self.folder)) from error
        return open_database(self.database_path)

    @cached_property
    def agreements(self) -> "AgreementService":
        """What a user can do with stored agreements."""
        from memodesk.services.agreements import AgreementService
        from memodesk.storage.agreements import AgreementRepository

        return AgreementService(AgreementRepository(self.database), self.memory)

    @cached_property
    def memory(self) -> "Memory":
        """The directory of communities and people, and the confirmed forms of their names."""
        from memodesk.services.memory import Memory
        from memodesk.storage.confirmed_forms import ConfirmedForms
        from memodesk.storage.directory import Directory

        return Memory(Directory(self.database), ConfirmedForms(self.database))

    @cached_property
    def clause_library(self) -> "ClauseLibrary":
        """The office's own variants and areas, and where clauses were used last."""
        from memodesk.services.clause_library import ClauseLibrary
        from memodesk.storage.agreements import AgreementRepository
        from memodesk.storage.office_texts import OfficeTexts

        return ClauseLibrary(OfficeTexts(self.database), AgreementRepository(self.database))

    def desk(self, name: str) -> "EditorDesk":
        """The stored agreement with this id, to work at; the one before it is left.

        A damaged record is laid there as its newest sound edition, and the desk says so.
        """
        from memodesk.services.desk import EditorDesk
        from memodesk.storage.faults import RecordDamagedError

        recovered = False
        try:
            stored = self.agreements.get(name)
        except RecordDamagedError as damaged:
            stored, recovered = self.agreements.recover(damaged), True
        self._leave_desk()
        self._desk = EditorDesk(
            self.agreements,
            stored,
            self.documents_folder,
            recovered=recovered,
            library=self.clause_library,
            reviewers=lambda: self.settings.reviewers,
        )
        return self._desk

    def _leave_desk(self) -> None:
        """What stands on the desk has been typed to its end: the directory may learn it."""
        if self._desk is not None:
            self._desk.leave(self._desk.agreement)
            self._desk = None

    def documents_folder(self) -> Path:
        """Where documents go: as chosen, or a folder of the program among the user's documents."""
        if self.settings.documents_folder:
            return Path(self.settings.documents_folder).expanduser()
        from platformdirs import user_documents_path

        documents = user_documents_path()
        with contextlib.suppress(OSError):  # issuing says why a folder cannot be made
            documents.mkdir(parents=True, exist_ok=True)
        return documents / "MemoDesk"

    def tidy(self) -> int:
        """Remove what a killed save left among the documents; says how many files that were."""
        from memodesk.rendering.save import clean_orphans

        return clean_orphans(self.documents_folder())

    def again(self) -> "Services":
        """Fresh services over the same folder, after these have been closed."""
        self.close()
        return Services(self.folder)

    def close(self) -> None:
        """Close what was opened, with a verified copy of the records."""
        if "database" in self.__dict__:
            self._leave_desk()
            self.database.close()


@contextlib.contextmanager
def open_services(folder: Path | None = None) -> Iterator[Services]:
    """Services for one call of the program, closed at its end."""
    services = Services(folder)
    try:
        yield services
    finally:
        services.close()
