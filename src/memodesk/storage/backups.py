"""Verified copies of the database file, the last ten of them, and the way back from one."""

import contextlib
import datetime as dt
import filecmp
import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

from memodesk.errors import StorageError
from memodesk.storage.faults import DatabaseDamagedError, of_sqlite
from memodesk.storage.schema import KEPT_BACKUPS
from memodesk.storage.sqlite_file import companions, damaged, reading

_SUFFIX = ".sqlite3"
_PART = ".part"


def folder_of(path: Path) -> Path:
    """Where the copies of a database are; its existence says that there was a database."""
    return path.parent / "backups"


def listed(path: Path) -> tuple[Path, ...]:
    """The copies of a database, newest first, by the moment in their names."""
    found = folder_of(path).glob(f"{path.stem}-*{_SUFFIX}")
    return tuple(sorted(found, key=lambda copy: copy.name, reverse=True))


def latest_good(path: Path) -> Path | None:
    """The newest copy that can be read whole."""
    return next((copy for copy in listed(path) if is_good(copy)), None)


def is_good(copy: Path) -> bool:
    """Whether a copy is sound: its pages, and every agreement against its hash."""
    try:
        verify(copy)
    except (sqlite3.Error, OSError):
        return False
    return True


def verify(path: Path) -> None:
    """Read everything once. Raises sqlite3.DatabaseError where something is not as written."""
    with reading(path) as link:
        answer = link.execute("PRAGMA integrity_check(1)").fetchone()
        if answer is None or answer[0] != "ok":
            raise damaged(str(answer))
        tables = {row[0] for row in link.execute("SELECT name FROM sqlite_master")}
        if "agreement" not in tables:
            raise damaged("no agreements table")
        for name, content, written in link.execute(
            "SELECT id, content, content_hash FROM agreement"
        ):
            if content_hash(content) != written:
                raise damaged(f"content of {name}")


def content_hash(content: str) -> str:
    """The hash stored beside a content, by which a flipped byte is found."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def take(path: Path, *, now: dt.datetime | None = None) -> Path:
    """Copy the database aside, verify the copy and keep the last ten. Raises StorageError.

    Where nothing has changed since the newest copy, that one is the answer.
    """
    moment = now or dt.datetime.now(dt.UTC)
    folder = folder_of(path)
    target = folder / f"{path.stem}-{moment:%Y-%m-%d-%H%M%S-%f}{_SUFFIX}"
    part = target.with_name(target.name + _PART)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(path, part)
        verify(part)
        newest = next(iter(listed(path)), None)
        if newest and filecmp.cmp(part, newest, shallow=False):
            return newest
        _settle(part, target)
    except sqlite3.Error as error:
        raise of_sqlite(error, path, latest_good(path)) from error
    except OSError as error:
        raise StorageError(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    _prune(path)
    return target


def restore(path: Path, backup: Path | None = None) -> Path | None:
    """Put a copy in the database's place; what was there is kept beside it and returned.

    Without a named copy the newest good one is taken. Raises DatabaseDamagedError without any.
    """
    chosen = backup if backup and is_good(backup) else latest_good(path)
    if chosen is None:
        raise DatabaseDamagedError(path, None)
    part = path.with_name(path.name + _PART)
    shutil.copyfile(chosen, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    aside = set_aside(path)
    part.replace(path)
    _sync_folder(path.parent)
    return aside


def set_aside(path: Path, reason: str = "damaged") -> Path | None:
    """Rename the database and its side files, so that nothing of them is lost."""
    if not path.exists() and not companions(path):
        return None
    moment = dt.datetime.now(dt.UTC)
    aside = path.with_name(f"{path.stem}-{reason}-{moment:%Y-%m-%d-%H%M%S-%f}{path.suffix}")
    for part in companions(path):
        part.rename(f"{aside}{part.name.removeprefix(path.name)}")
    if path.exists():
        path.rename(aside)
    return aside


def _copy(path: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy:
        with reading(path) as source:
            source.backup(copy)
        # A copy stands alone: without a log beside it that could be forgotten.
        copy.execute("PRAGMA journal_mode = DELETE")


def _settle(part: Path, target: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _prune(path: Path) -> None:
    for copy in listed(path)[KEPT_BACKUPS:]:
        copy.unlink(missing_ok=True)
