"""The database: opened, kept in shape, backed up; the only door to its sessions."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, make_url, text
from sqlalchemy import inspect as inspect_server
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import Session

from memodesk.errors import StorageError
from memodesk.storage import backups, sqlite_file
from memodesk.storage.engines import WRITES, server_engine, sqlite_engine
from memodesk.storage.faults import (
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseNewerError,
    DatabaseReadOnlyError,
    ServerUnreachableError,
    UnreadableError,
    of_sqlite,
)
from memodesk.storage.lock import alone
from memodesk.storage.place import is_on_network
from memodesk.storage.schema import HEAD, REVISIONS

_SERVER_LOCK = 6_361_733
"""Any constant number: two programs that migrate one server at once wait for each other."""


class Database:
    """An open database. Values go in and come out of its repositories, never rows."""

    def __init__(self, engine: Engine, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = engine

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """One consistent look at the records. Raises StorageError."""
        with self._faults(), Session(self._engine) as session, session.begin():
            yield session

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """One change: when the block ends it is on the disk, or nothing of it is.

        Raises StorageError; DatabaseReadOnlyError before anything is tried.
        """
        if self.read_only:
            raise DatabaseReadOnlyError
        engine = self._engine.execution_options(**{WRITES: True})
        with self._faults(), Session(engine) as session, session.begin():
            yield session

    def back_up(self) -> Path | None:
        """A verified copy now; None for a server, whose administrator makes them."""
        if self.path is None or self.read_only:
            return None
        return backups.take(self.path)

    def close(self) -> Path | None:
        """Close every connection and leave a verified copy. Raises StorageError if damaged."""
        self._engine.dispose()
        backup = self.back_up()
        if self.path is not None and not self.read_only:
            # Whoever leaves last as a writer folds the log into the file.
            sqlite_file.tidy(self.path)
        return backup

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _sentence(error, self.path, self._engine) from error


def open_database(where: Path | str, *, create: bool = False) -> Database:
    """Open the file, or the server behind a URL such as ``postgresql+psycopg://…``.

    A first start makes a new file; where one is missed (`backups/` exists) only `create` does.
    An old schema is migrated after a verified backup. Raises StorageError.
    """
    if isinstance(where, str) and "://" in where:
        return _open_server(where)
    path = Path(where)
    with _file_faults(path):
        return _open_file(path, create=create)


def restore_backup(path: Path, backup: Path | None = None) -> Path | None:
    """Put the named or the newest good copy in place; the damaged file is kept and returned."""
    with _file_faults(path), alone(path):
        return backups.restore(path, backup)


def _open_file(path: Path, *, create: bool) -> Database:
    path.parent.mkdir(parents=True, exist_ok=True)  # the lock of a first start lives there too
    with alone(path):
        if _marker_is_there(path):
            from memodesk.storage.migrate import undo_interrupted

            undo_interrupted(path)
        _make_if_due(path, create=create)
        standing = sqlite_file.inspect(path)
        if standing.revision != HEAD:
            _bring_up(path, standing)
        if not standing.read_only:
            _settle(path)
    engine = sqlite_engine(path, read_only=standing.read_only)
    return Database(engine, path, read_only=standing.read_only)


def _marker_is_there(path: Path) -> bool:
    return path.with_name(path.name + ".migrating").exists()


def _make_if_due(path: Path, *, create: bool) -> None:
    if sqlite_file.holds_something(path):
        return
    expected = path.exists() or backups.folder_of(path).exists() or sqlite_file.companions(path)
    if expected and not create:
        raise DatabaseMissingError(path, backups.latest_good(path))
    from memodesk.storage.migrate import create_file

    backups.set_aside(path, "empty")
    create_file(path)


def _bring_up(path: Path, standing: sqlite_file.Standing) -> None:
    if not standing.revision:
        raise DatabaseDamagedError(path, backups.latest_good(path))
    if standing.revision not in REVISIONS:
        raise DatabaseNewerError(standing.made_by or standing.revision)
    if standing.read_only:
        raise DatabaseReadOnlyError
    from memodesk.storage.migrate import migrate_file

    migrate_file(path)


def _settle(path: Path) -> None:
    """Choose the journal (a shared log does not work over a network) and mark the place."""
    wanted = "delete" if is_on_network(path) else "wal"
    with contextlib.closing(sqlite_file.connect(path)) as link:
        if link.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
            link.execute(f"PRAGMA journal_mode = {wanted}")
    backups.folder_of(path).mkdir(exist_ok=True)


@contextlib.contextmanager
def _file_faults(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise of_sqlite(error, path, backups.latest_good(path)) from error
    except DBAPIError as error:
        raise _sentence(error, path, None) from error
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def _sentence(error: DBAPIError, path: Path | None, engine: Engine | None) -> StorageError:
    if isinstance(error.orig, sqlite3.Error) and path is not None:
        return of_sqlite(error.orig, path, backups.latest_good(path))
    if isinstance(error, OperationalError) and engine is not None:
        return ServerUnreachableError(_place(engine))
    return UnreadableError(str(error.orig))


def _place(engine: Engine) -> str:
    return ":".join(str(part) for part in (engine.url.host, engine.url.port) if part)


def _open_server(url: str) -> Database:
    engine = server_engine(make_url(url).render_as_string(hide_password=False))
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SERVER_LOCK})
            revision = made_by = ""
            if inspect_server(connection).has_table("alembic_version"):
                revision = connection.scalar(text("SELECT version_num FROM alembic_version")) or ""
                made_by = connection.scalar(text("SELECT version FROM program")) or ""
            if revision not in ("", *REVISIONS):
                raise DatabaseNewerError(made_by or revision)
            if revision != HEAD:
                from memodesk.storage.migrate import upgrade

                upgrade(connection)
    except DBAPIError as error:
        raise _sentence(error, None, engine) from error
    return Database(engine, None)
