"""What can go wrong with the records, each with its sentence and what to do next.

StorageError
├── DatabaseMissingError    there should be a database and there is none
├── DatabaseDamagedError    the file cannot be trusted; names the latest good backup
├── DatabaseBusyError       another program holds it; trying again helps
├── DatabaseNewerError      made by a newer version of the program; left untouched
├── DatabaseReadOnlyError   it can be read but not changed
├── DiskFullError           nothing was saved, nothing was lost
├── ServerUnreachableError  the database server does not answer
├── UnreadableError         anything else the system reports
├── RecordMissingError      no such record
├── RecordDamagedError      a record is not what was saved; earlier editions may be
├── UnfitTextError          a text holds half a character
├── IdTakenError            another agreement has this id
└── EditConflictError       somebody else saved the record meanwhile; carries both values
"""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.errors import StorageError
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.domain.agreement import Agreement


class DatabaseMissingError(StorageError):
    """A database was expected and is not there, or is empty; never replaced without a yes."""

    def __init__(self, path: Path, backup: Path | None) -> None:
        self.path, self.backup = path, backup
        text = (
            _("Файлу з угодами немає: {path}. Можна відновити копію {backup} або почати новий.")
            if backup
            else _("Файлу з угодами немає: {path}. Поверніть його на місце або почніть новий.")
        )
        super().__init__(text.format(path=path, backup=backup.name if backup else ""))


class DatabaseDamagedError(StorageError):
    """The file cannot be read as what was written; it is kept whatever happens next."""

    def __init__(self, path: Path, backup: Path | None) -> None:
        self.path, self.backup = path, backup
        text = (
            _(
                "Файл з угодами пошкоджено: {path}. Остання справна копія: {backup}. "
                "Її можна відновити, пошкоджений файл залишиться поруч."
            )
            if backup
            else _(
                "Файл з угодами пошкоджено: {path}. Справної копії поруч немає. "
                "Збережіть цей файл і зверніться по допомогу."
            )
        )
        super().__init__(text.format(path=path, backup=backup.name if backup else ""))


class DatabaseBusyError(StorageError):
    """Another program holds the database; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            _("Файл з угодами зайнятий іншою програмою. Зачекайте кілька секунд і спробуйте ще.")
        )


class DatabaseNewerError(StorageError):
    """The database was made by a newer program; this one has not touched it."""

    def __init__(self, version: str) -> None:
        self.version = version
        super().__init__(
            _(
                "Файл з угодами зроблено новішою версією {version} програми. "
                "Оновіть MemoDesk на цьому комп’ютері; файл не змінено."
            ).format(version=version)
        )


class DatabaseReadOnlyError(StorageError):
    """The database can only be read from here."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Файл з угодами доступний лише для читання, тому зміни не збережено. "
                "Попросіть дозволу на запис у цю папку."
            )
        )


class DiskFullError(StorageError):
    """There is no room; the transaction was undone as a whole."""

    def __init__(self) -> None:
        super().__init__(
            _("На диску немає місця, тому зміни не збережено. Звільніть місце і спробуйте ще.")
        )


class ServerUnreachableError(StorageError):
    """The database server does not answer; `place` is its address without user and password."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _(
                "Сервер бази даних {place} не відповідає. Перевірте мережу або адресу в параметрах."
            ).format(place=place)
        )


class UnreadableError(StorageError):
    """The database could not be read or written for a reason that only the system knows."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            _("Не вдалося прочитати або записати файл з угодами: {detail}").format(detail=detail)
        )


class RecordMissingError(StorageError):
    """There is no record with this id, or it was deleted."""

    def __init__(self, name: str) -> None:
        super().__init__(_("Запису «{name}» немає серед збережених.").format(name=name))


class RecordDamagedError(StorageError):
    """What is stored is not what was saved; an earlier edition can be saved over `version`."""

    def __init__(self, name: str, version: int) -> None:
        self.name, self.version = name, version
        super().__init__(
            _(
                "Запис «{name}» пошкоджено: збережений текст не такий, яким його зберегли. "
                "Відкрийте попередню редакцію або відновіть резервну копію."
            ).format(name=name)
        )


class UnfitTextError(StorageError):
    """A text holds half a character, which no file can keep."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            _(
                "У полі {path} є знак, який неможливо зберегти. Зітріть його і введіть ще раз."
            ).format(path=path)
        )


class IdTakenError(StorageError):
    """Another agreement has the same id."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("Угода з назвою файлів «{name}» вже є. Виберіть іншу назву.").format(name=name)
        )


class EditConflictError(StorageError):
    """The record was saved elsewhere since it was read; both values are here, neither is lost."""

    def __init__(self, yours: "Agreement", theirs: "Agreement", their_version: int) -> None:
        self.yours, self.theirs, self.their_version = yours, theirs, their_version
        super().__init__(
            _(
                "Угоду «{name}» тим часом змінено в іншому вікні або на іншому комп’ютері. "
                "Виберіть, яку редакцію залишити; інша збережеться серед попередніх."
            ).format(name=theirs.id)
        )


def of_sqlite(error: sqlite3.Error, path: Path, backup: Path | None) -> StorageError:
    """The sentence for what SQLite reports, by its primary result code."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseBusyError()
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}:
        return DatabaseDamagedError(path, backup)
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError()
    if code == sqlite3.SQLITE_READONLY:
        return DatabaseReadOnlyError()
    return UnreadableError(str(error))
